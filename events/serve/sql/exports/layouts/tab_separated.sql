-- Rows of a tab-separated layout, each one text: the cells in the order of the columns, `missing` for nothing.
select (select string_agg(translate(coalesce(found.cells ->> title, '{missing}'), e'\t\n\r', '   '), e'\t' order by place)
  from unnest(array[{columns}]) with ordinality listed (title, place))
from ({cells}) found
