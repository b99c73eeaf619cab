-- Keeps other imports of the same data set away for as long as this connection lasts.
select pg_advisory_lock(hashtextextended('events_import ' || %s, 0))
