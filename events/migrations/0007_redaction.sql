-- The audit log of redactions. A row of it is a redaction: its trigger (events/publish/sql/redaction.sql) carries it out.
create table public.events_redaction (
  id          bigint generated always as identity primary key,
  type        text not null,
  slug        text collate "C" not null,
  record_id   bigint not null,
  seq         bigint not null unique,
  erased      integer not null check (erased > 0),
  reason      text not null check (btrim(reason) <> ''),
  redacted_by text not null check (btrim(redacted_by) <> ''),
  redacted_at timestamptz not null
);
comment on table public.events_redaction is 'Redactions: whose text was taken out of the log, when, by whom and why. Insert-only, never public.';
comment on column public.events_redaction.seq is 'Position of the change that announced it.';
comment on column public.events_redaction.erased is 'How many documents of the log lost their text.';
comment on column public.events_redaction.reason is 'Why: the court order, the request. Not public.';
comment on column public.events_redaction.redacted_by is 'Who ran it: a person, as they named themselves or were logged in.';
