-- From now on, all changes up to the newest one count as published by now, whatever their time is.
insert into public.events_clock_correction (seq, corrected_at)
select max(v.seq), clock_timestamp() from public.events_version v
on conflict (seq) do update set corrected_at = least(events_clock_correction.corrected_at, excluded.corrected_at)
returning seq, corrected_at
