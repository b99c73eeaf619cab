-- What clients asked for in windows of time that still run, as all processes together counted it (events/access/settling.py).
-- Unlogged: after a crash everybody starts anew. A client stands here as a keyed hash, until its window is over.
create unlogged table public.access_window (
  client bytea not null check (octet_length(client) = 16),
  ends   bigint not null,
  used   bigint not null,
  primary key (client, ends)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
comment on table public.access_window is 'Requests by client and running window of time. Unlogged, written once a second, never public.';
comment on column public.access_window.client is 'Keyed hash of a key or an address, with the name of the limit.';
comment on column public.access_window.ends is 'When the window ends: seconds since 1970.';
comment on column public.access_window.used is 'Requests in it so far.';
