-- What the last import wrote.
select r.id, r.imported from public.import_row r where r.id = any(%s) and r.imported <> ''
