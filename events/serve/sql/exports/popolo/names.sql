-- Aliases as other names.
(select jsonb_agg(jsonb_build_object('name', a ->> 'name', 'lang', a ->> 'language') order by n)
  from jsonb_array_elements(b -> 'aliases') with ordinality x (a, n) where a ->> 'name' is not null)
