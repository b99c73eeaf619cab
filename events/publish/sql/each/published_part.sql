-- The parts of published records in one table, for the reader. A subquery looks up the record by key: with a join the planner
-- chose to scan all records for a frequent reference.
create view public.$view as
select $columns from public.$table r
where (select o.publication = 'published' from public.$record_table o where o.id = r.$owner);
