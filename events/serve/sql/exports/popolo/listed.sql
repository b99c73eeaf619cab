-- The elements of a list in JSON, each on a line, with commas between them.
select case when row_number() over () = 1 then '' else ',' end || element::text from ({elements}) listed (element)
