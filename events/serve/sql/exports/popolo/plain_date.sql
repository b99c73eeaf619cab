-- The date as a partial one (2014, 2014-08, 2014-08-11), without its qualifier; null for what is none.
substring(translate({date} ->> 'edtf', '~?%', '') from '^[0-9]{{4}}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{{2}})?)?$')
