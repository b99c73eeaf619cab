-- The rows of an export, documents in `body`, taken apart into columns by joins.
with recursive {ctes}rows (body) as not materialized ({rows})
select {columns}
from rows c
{joins}
