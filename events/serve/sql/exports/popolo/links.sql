-- Links or images that have an address.
(select jsonb_agg(a order by n) from jsonb_array_elements(b -> '{member}') with ordinality x (a, n) where a ->> 'url' <> '')
