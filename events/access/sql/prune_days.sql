-- Deletes the counts of days that are too long ago, but for those that another process is deleting.
delete from public.access_day where id in (
  select id from public.access_day where day < (now() at time zone 'UTC')::date - %(days)s::int for update skip locked
)
