-- The tables of publishing: the log, the current documents, what a transaction has touched, the epoch, the deployment.
-- Views, functions and triggers are not here: they are deployed after every migrate (events/publish/sql).

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
comment on column public.events_version.merged_into is 'Slug of the record that took its place. Null unless it was merged.';
comment on column public.events_version.recorded_at is 'When it was published, never earlier than the row before it.';
-- Serves the versions of one record and as-of reading by slug.
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
  -- The type comes last: on a table without statistics yet, no rows are expected of any type, and an index that begins
  -- with it looks as good as free to the planner (publishing grew slower with each batch, measured).
  constraint events_current_record primary key (record_id, type),
  constraint events_current_slug unique (slug, type),
  constraint events_current_seq unique (seq)
) with (fillfactor = 85);
comment on table public.events_current is 'The newest row of the log of every record ever published, and the registry of slugs.';
comment on column public.events_current.facts_sha256 is 'SHA-256 of the document without version, updated and change_note: what is compared.';

create unlogged table public.events_pending (
  xid       xid8 not null,
  type      text not null,
  record_id bigint not null,
  primary key (xid, type, record_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
comment on table public.events_pending is 'Records that a transaction under way has touched.';

create unlogged table public.events_pending_transaction (xid xid8 primary key);
comment on table public.events_pending_transaction is 'Transactions under way that touched records; carries the trigger that publishes.';

create table public.events_epoch (
  only_row          boolean primary key default true check (only_row),
  epoch             text not null check (epoch ~ '^[0-9a-z]{1,16}$'),
  system_identifier bigint not null,
  timeline          integer not null,
  database          oid not null,
  since             timestamptz not null default now()
);
comment on table public.events_epoch is 'The epoch of the log, and the cluster, timeline and database that it belongs to.';

create table public.events_deployment (
  only_row    boolean primary key default true check (only_row),
  checksum    text not null,
  deployed_at timestamptz not null default now()
);
comment on table public.events_deployment is 'Which SQL of publishing is deployed.';

-- What Django has no word for: a response answers a provision of its own proposal.
alter table public.events_proposalprovision add constraint proposal_provision_of_proposal unique (id, proposal_id);
alter table public.events_proposalresponse add constraint proposal_response_own_provision
  foreign key (provision_id, proposal_id) references public.events_proposalprovision (id, proposal_id) deferrable initially deferred;
