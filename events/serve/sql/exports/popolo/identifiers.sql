-- The identifiers that identify something.
(select jsonb_agg(a order by n) from jsonb_array_elements(b -> 'identifiers') with ordinality x (a, n)
  where a ->> 'identifier' is not null)
