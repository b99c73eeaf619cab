-- Withdraws records that are not withdrawn.
update public.$table set publication = 'withdrawn', updated_at = statement_timestamp() where id = any(%s) and publication <> 'withdrawn'
