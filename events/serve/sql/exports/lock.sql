-- One at a time builds, prunes or erases files, on whichever machine: taken at once or not at all.
select pg_try_advisory_lock(hashtextextended('events_exports', 0))
