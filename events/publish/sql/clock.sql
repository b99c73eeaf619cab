-- The time of a change (`recorded_at`), and what keeps it sound where the clock of the server jumps.

-- How far the log may be ahead of the clock: the configuration parameter `events.clock_tolerance` of the database, or an hour.
create function public.events_clock_tolerance() returns interval language sql stable
set search_path = pg_catalog, pg_temp as $$
  select coalesce(nullif(current_setting('events.clock_tolerance', true), ''), '1 hour')::interval
$$;

-- The earliest time that the next change may have. Changes up to the position of an accepted correction do not count, because
-- their times may be those of a wrong clock.
create function public.events_newest_time() returns timestamptz language sql stable
set search_path = pg_catalog, pg_temp as $$
  select greatest(
    (select v.recorded_at from public.events_version v
     where v.seq > coalesce((select max(c.seq) from public.events_clock_correction c), 0) order by v.seq desc limit 1),
    (select max(c.corrected_at) from public.events_clock_correction c))
$$;

-- The time of the changes that this transaction publishes. Called under the publishing lock.
create function public.events_publishing_time() returns timestamptz language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  clock timestamptz := clock_timestamp();
  newest timestamptz := public.events_newest_time();
begin
  if newest > clock + public.events_clock_tolerance() then
    raise exception 'Publishing is refused: the newest change is dated %, but the clock of the database server shows %', newest, clock
      using errcode = '23514', constraint = 'clock_behind_log', table = 'events_version',
      hint = 'Correct the clock of the database server. If the clock is right now and was ahead before, run: manage.py accept_clock';
  end if;
  return greatest(clock, newest);
end
$$;
