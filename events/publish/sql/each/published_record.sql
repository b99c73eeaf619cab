-- The published records of one type, for the reader.
create view public.$view as select $columns from public.$table r where r.publication = 'published';
