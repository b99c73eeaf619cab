-- The actors of one side as POLECAT's lists; sectors can be told apart only where there is one.
select string_agg(coalesce(a ->> 'stated', p.body ->> 'name', s.body ->> 'name', 'None'), '; ' order by n) as names,
    string_agg(coalesce(k.iso3, 'None'), '; ' order by n) as countries, string_agg(coalesce(k.cow::text, 'None'), '; ' order by n) as cow,
    case when count(*) = 1 then (select string_agg(t, '; ' order by m)
      from jsonb_array_elements_text(b -> '{side}' -> 0 -> 'sectors') with ordinality y (t, m)) end as sectors
  from jsonb_array_elements(b -> '{side}') with ordinality x (a, n)
  left join public.events_current p on p.type = 'party' and p.slug = a ->> 'party'
  left join public.events_current s on s.type = 'speaker' and s.slug = a ->> 'speaker'
  left join country k on k.party = coalesce(a ->> 'country', a ->> 'party')
