-- Notes that an import withdrew them, so that an import brings them back when their rows come back.
update public.import_row set withdrawn = true, written_at = clock_timestamp() where id = any(%s)
