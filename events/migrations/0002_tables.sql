-- The tables that Django has no fields for: unlogged tables, `xid8`, `json`, `tsvector` and `bit` columns.
-- Views, functions and triggers are not created here: they are deployed after every migrate (events/publish/sql).

-- The log and the current documents.

create table public.events_version (
  seq         bigint generated always as identity primary key,
  type        text not null,
  record_id   bigint not null,
  slug        text collate "C" not null,
  version     integer not null check (version >= 1),
  op          text not null check (op in ('upsert', 'delete')),
  body        json,
  merged_into text collate "C",
  redacted    boolean not null default false,
  recorded_at timestamptz not null,
  constraint events_version_body check (case op when 'delete' then body is null else redacted or body is not null end),
  constraint events_version_once unique (record_id, type, version)
);
comment on table public.events_version is 'The log: one row for each change of a document, in commit order. Insert-only.';
comment on column public.events_version.seq is 'Position in the log, strictly increasing in commit order; gaps are normal.';
comment on column public.events_version.body is 'The document, verbatim. Null for a tombstone.';
comment on column public.events_version.merged_into is 'Slug of the record that it was merged into. Null unless it was merged.';
comment on column public.events_version.recorded_at is 'When it was published; not earlier than in the preceding row, unless the clock was corrected in between.';
-- Serves the versions of one record, and reads as of a position, by slug.
create index events_version_slug on public.events_version (slug, type, seq);

create table public.events_current (
  type         text not null,
  record_id    bigint not null,
  slug         text collate "C" not null,
  seq          bigint not null,
  version      integer not null,
  op           text not null check (op in ('upsert', 'delete')),
  body         json,
  merged_into  text collate "C",
  redacted     boolean not null default false,
  recorded_at  timestamptz not null,
  facts_sha256 bytea,
  -- The type is the last column: on a table without statistics the planner expects no rows of any type, and estimates an index
  -- that begins with the type at almost no cost (measured: each batch was published more slowly than the one before).
  constraint events_current_record primary key (record_id, type),
  constraint events_current_slug unique (slug, type),
  constraint events_current_seq unique (seq)
) with (fillfactor = 85);
comment on table public.events_current is 'The newest row of the log for every record ever published; also the registry of slugs.';
comment on column public.events_current.facts_sha256 is 'SHA-256 of the document without version, updated and change_note, by which publishing detects a change.';

create unlogged table public.events_pending (
  xid       xid8 not null,
  type      text not null,
  record_id bigint not null,
  primary key (xid, type, record_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
comment on table public.events_pending is 'Records that a running transaction has changed.';

create unlogged table public.events_pending_transaction (xid xid8 primary key);
comment on table public.events_pending_transaction is 'Running transactions that have changed records; has the trigger that publishes.';

create table public.events_epoch (
  only_row          boolean primary key default true check (only_row),
  epoch             text not null check (epoch ~ '^[0-9a-z]{1,16}$'),
  system_identifier bigint not null,
  timeline          integer not null,
  database          oid not null,
  since             timestamptz not null default now()
);
comment on table public.events_epoch is 'The epoch of the log, and the cluster, timeline and database to which it belongs.';

create table public.events_origin (
  system_identifier bigint not null,
  database          oid not null,
  primary key (system_identifier, database)
);
comment on table public.events_origin is 'The databases from which the data comes: this one. A restore of data only adds the one that was dumped.';

create table public.events_clock_correction (
  seq          bigint primary key,
  corrected_at timestamptz not null
);
comment on table public.events_clock_correction is 'Accepted corrections of a clock that was ahead. Insert-only.';
comment on column public.events_clock_correction.seq is 'Changes up to this position count as published by `corrected_at`, whatever their own time is.';
comment on column public.events_clock_correction.corrected_at is 'When an operator accepted the clock as right.';

create table public.events_deployment (
  only_row    boolean primary key default true check (only_row),
  checksum    text not null,
  deployed_at timestamptz not null default now()
);
comment on table public.events_deployment is 'Checksum of the SQL of publishing that is deployed.';

-- The audit log of redactions. Inserting a row performs the redaction, by a trigger (events/publish/sql/redaction.sql).
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
comment on table public.events_redaction is 'Redactions: the record whose text was removed from the log, when, by whom and why. Insert-only, never public.';
comment on column public.events_redaction.seq is 'Position of the change that announces the redaction.';
comment on column public.events_redaction.erased is 'Number of documents in the log whose text was removed.';
comment on column public.events_redaction.reason is 'The reason, such as a court order or a request. Not public.';
comment on column public.events_redaction.redacted_by is 'The person who ran it: as given, or the user that was logged in.';

-- The searchable words of every published document. A table of its own: rows of events_current stay small enough for their
-- documents not to be stored out of line, and updates of them touch no GIN index.
create table public.events_search (
  type      text not null,
  record_id bigint not null,
  slug      text collate "C" not null,
  at        date,
  words     tsvector not null,
  constraint events_search_record primary key (type, record_id)
);
comment on table public.events_search is 'The words of every published document, written by publishing. Drafts and withdrawn records have no row.';
comment on column public.events_search.at is 'Start of the record''s own date, else its end. Null where it has none.';
comment on column public.events_search.words is 'Lexemes with weights: A names and titles, B other names, C text, D ids of speakers and actors.';
alter table public.events_search alter column words set storage main;

-- References of published records together with the record's date, which is in another table than the reference. A list of
-- one topic, talk or source scans its index in order; otherwise a page of a large topic has to fetch and sort all its
-- records (50 to 76 ms at a million statements).
create table public.events_listing (
  relation  text not null,
  target_id bigint not null,
  at        date,
  starts    date,
  ends      date,
  slug      text collate "C" not null,
  record_id bigint not null,
  -- Serves publishing, which replaces all rows of one record.
  constraint events_listing_record primary key (record_id, relation, target_id)
);
comment on table public.events_listing is 'References of published records in the order of lists, written by publishing. Drafts and withdrawn records have no row.';
comment on column public.events_listing.relation is 'Type of the record, role if any, and name of the reference: statement.topic, statement.about.talk.';
comment on column public.events_listing.starts is 'Strict start of the record''s date; `ends` is its end. Null where open, unknown or undated.';
comment on column public.events_listing.at is 'Start of the record''s own date, else its end. Null where it has none.';

-- Checksums of the current documents by type and bucket of ids, with which a copy is compared in a few requests. Maintained by
-- triggers (events/publish/sql/checksum.sql).
create table public.events_checksum (
  type     text not null,
  bucket   smallint not null check (bucket between 0 and 255),
  records  bigint not null,
  checksum bit(128) not null,
  constraint events_checksum_bucket primary key (type, bucket)
) with (fillfactor = 50);
comment on table public.events_checksum is 'Checksum of the current documents of one type and bucket, written by publishing.';
comment on column public.events_checksum.bucket is 'First byte of the SHA-256 of the id.';
comment on column public.events_checksum.checksum is 'Exclusive or of the first 16 bytes of the SHA-256 of each document.';

-- Requests of each client in the current windows of the throttles, summed over all processes. Unlogged: a crash resets the
-- counts. A client is stored as a keyed hash, and deleted once its window has ended.
create unlogged table public.access_window (
  client bytea not null check (octet_length(client) = 16),
  ends   bigint not null,
  used   bigint not null,
  primary key (client, ends)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
comment on table public.access_window is 'Requests by client and current window. Unlogged, written once a second, never public.';
comment on column public.access_window.client is 'Keyed hash of an API key or address together with the name of the limit.';
comment on column public.access_window.ends is 'End of the window, in seconds since 1970.';
comment on column public.access_window.used is 'Requests in the window so far.';

-- Failed log-in attempts by account and by address (events/access/login_attempts.py). Unlogged: a crash resets the counts.
create unlogged table public.access_login (
  counter     bytea primary key check (octet_length(counter) = 16),
  failures    integer not null,
  allowed_at  timestamptz not null,
  ends_at     timestamptz not null,
  known_until timestamptz
) with (fillfactor = 50);
comment on table public.access_login is 'Failed log-in attempts by account and by address. Unlogged, never public.';
comment on column public.access_login.counter is 'Keyed hash of an account, of an address, or of both.';
comment on column public.access_login.failures is 'Attempts without the right password so far.';
comment on column public.access_login.allowed_at is 'From when on the next attempt is allowed.';
comment on column public.access_login.ends_at is 'When the failures are forgotten, unless there is another one.';
comment on column public.access_login.known_until is 'Until when the address is known to belong to the account; null otherwise.';

-- A foreign key of two columns, which Django does not support: a response answers a provision of its own proposal.
alter table public.events_proposalprovision add constraint proposal_provision_of_proposal unique (id, proposal_id);
alter table public.events_proposalresponse add constraint proposal_response_own_provision
  foreign key (provision_id, proposal_id) references public.events_proposalprovision (id, proposal_id) deferrable initially deferred;
