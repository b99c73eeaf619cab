-- Gives it back.
select pg_advisory_unlock(hashtextextended('events_exports', 0))
