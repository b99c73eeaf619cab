-- Lets other imports of the data set begin.
select pg_advisory_unlock(hashtextextended('events_import ' || %s, 0))
