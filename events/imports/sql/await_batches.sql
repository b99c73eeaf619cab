-- Waits for the batches of this data set that a killed run had sent: the server carries out what it was asked for.
select pg_advisory_xact_lock(hashtextextended('events_import_batch ' || %s, 0))
