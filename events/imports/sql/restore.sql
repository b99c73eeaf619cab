-- Brings back records that an import withdrew.
update public.$table set publication = 'published', updated_at = statement_timestamp() where id = any(%s) and publication = 'withdrawn' and merged_into_id is null
