-- The actors of one side as PLOVER's text: name, sectors and country of each, between semicolons.
select string_agg(concat_ws(': ', translate(coalesce(a ->> 'stated', p.body ->> 'name', s.body ->> 'name', 'Unspecified Actor'), ';', ','),
      nullif((select string_agg(t, ',' order by m) from jsonb_array_elements_text(a -> 'sectors') with ordinality y (t, m)), ''),
      k.body ->> 'name'), '; ' order by n) as names
  from jsonb_array_elements(b -> '{side}') with ordinality x (a, n)
  left join public.events_current p on p.type = 'party' and p.slug = a ->> 'party'
  left join public.events_current s on s.type = 'speaker' and s.slug = a ->> 'speaker'
  left join public.events_current k on k.type = 'party' and k.slug = a ->> 'country'
