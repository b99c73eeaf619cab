-- What is searched of every published document: apart from events_current, whose rows stay small enough that no page
-- has to fetch a document from elsewhere, and whose updates touch no index of words.
create table public.events_search (
  type      text not null,
  record_id bigint not null,
  slug      text collate "C" not null,
  at        date,
  words     tsvector not null,
  constraint events_search_record primary key (type, record_id)
);
comment on table public.events_search is 'The words of every published document, written by publishing. No row for drafts and withdrawn records.';
comment on column public.events_search.at is 'Start of the record''s own date, else its end. Null where it has none.';
comment on column public.events_search.words is 'Lexemes: names and titles weigh A, other names B, text C, ids of who spoke or acted D.';
alter table public.events_search alter column words set storage main;

-- One index of words a type: a list searches its own type only. A short pending list bounds what a reader has to scan.
create index events_search_party on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'party';
create index events_search_speaker on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'speaker';
create index events_search_office on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'office';
create index events_search_source on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'source';
create index events_search_topic on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'topic';
create index events_search_statement on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'statement';
create index events_search_talk on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'talk';
create index events_search_proposal on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'proposal';
create index events_search_event on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'event';
-- Serves the newest matches of a word so common that all of them could not be ranked.
create index events_search_newest on public.events_search (type, at desc nulls last, slug);
