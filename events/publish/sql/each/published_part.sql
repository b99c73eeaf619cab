-- The parts of published records in one table, for the reader. The record is looked up by key: a join would leave the
-- planner a choice, and for a frequent reference it chose to scan all records.
create view public.$view as
select $columns from public.$table r
where (select o.publication = 'published' from public.$record_table o where o.id = r.$owner);
