-- Says that a batch of this data set is under way, until the transaction ends.
select pg_advisory_xact_lock_shared(hashtextextended('events_import_batch ' || %s, 0))
