-- The parts of published records in one table, for the reader.
create view public.$view as
select $columns from public.$table r
where exists (select from public.$record_table o where o.id = r.$owner and o.publication = 'published');
