-- Deletes windows that are over, but for those that another process is deleting.
delete from public.access_window where (client, ends) in (
  select client, ends from public.access_window where ends < %(now)s - 5 for update skip locked
)
