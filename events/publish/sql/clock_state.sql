-- By how much the log is ahead of the server's clock, how much is tolerated, and the clock. In seconds. The reader role may read it.
select greatest(coalesce(extract(epoch from public.events_newest_time() - clock_timestamp()), 0), 0)::float8,
  extract(epoch from public.events_clock_tolerance())::float8, extract(epoch from clock_timestamp())::float8
