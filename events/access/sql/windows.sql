-- What all processes have settled of these clients' windows.
select client, ends, used from public.access_window where client = any(%(clients)s::bytea[])
