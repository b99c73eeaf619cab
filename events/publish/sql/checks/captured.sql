-- Every table of the application with the number of its enabled capture triggers, which are four if it is captured.
select c.relname, count(t.oid) filter (
  where t.tgenabled in ('O', 'A') and t.tgname in
    ('events_capture_insert', 'events_capture_update', 'events_capture_delete', 'events_refuse_truncate'))
from pg_class c left join pg_trigger t on t.tgrelid = c.oid
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname like 'events\_%'
group by 1 order by 1
