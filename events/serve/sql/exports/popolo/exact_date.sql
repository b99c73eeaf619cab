-- The whole date where a partial one does not say the same, else null.
case when {date} ->> 'edtf' is null or ({date} ->> 'stated' is null
  and {date} ->> 'edtf' ~ '^[0-9]{{4}}(-(0[1-9]|1[0-2])(-[0-9]{{2}})?)?$') then null else {date} end
