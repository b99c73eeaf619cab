-- Which of these rows of the log the files had already.
select id from pg_temp.import_seen where id = any(%s)
