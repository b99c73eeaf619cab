-- Which published records refer to another, in the order of lists: what a page of one topic, talk or source walks. Without
-- it such a page has to fetch and sort every record of a big topic (50 to 76 ms at a million statements), since the
-- record's date and the reference stand in two tables.
create table public.events_listing (
  relation  text not null,
  target_id bigint not null,
  at        date,
  starts    date,
  ends      date,
  slug      text collate "C" not null,
  record_id bigint not null,
  -- Serves publishing, which replaces the rows of one record.
  constraint events_listing_record primary key (record_id, relation, target_id)
);
comment on table public.events_listing is 'References of published records in the order of lists, written by publishing. No row for drafts and withdrawn records.';
comment on column public.events_listing.relation is 'Type of the record and what it refers to, as statement.topic.';
comment on column public.events_listing.starts is 'Strict bounds of that date. Null where open, unknown, or there is no date.';
comment on column public.events_listing.at is 'Start of the record''s own date, else its end. Null where it has none.';

-- Serves the newest-first page of one topic, talk or source, in either direction, also where a date narrows it.
create index events_listing_newest on public.events_listing (relation, target_id, at desc nulls last, slug) include (record_id, starts, ends);
-- The same where the date is open or longer than a year, which no range of the index above holds.
create index events_listing_open on public.events_listing (relation, target_id, at desc nulls last, slug) include (record_id, starts, ends)
  where (starts is null or ends is null or ends - starts > 366) and (starts is not null or ends is not null);

-- What is published already. Publishing keeps it up from here on.
insert into public.events_listing (relation, target_id, at, starts, ends, slug, record_id)
select distinct x.relation, x.target_id, coalesce(r.made_on_start, r.made_on_end), r.made_on_start, r.made_on_end, r.slug, r.id
from public.events_statement r
join (
  select 'statement.topic' as relation, topic_id as target_id, statement_id from public.events_statementtopic
  union all
  select 'statement.talk', talk_id, statement_id from public.events_statementreference where talk_id is not null
  union all
  select 'statement.source', source_id, statement_id from public.events_statementcitation
) x on x.statement_id = r.id
where r.publication = 'published';

-- Where a speaker or a party is one of several filters, its statements are counted first, without a look into the table.
drop index public.statement_speaker_newest;
create index statement_speaker_newest on public.events_statement
  (speaker_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) include (id) where publication = 'published';
drop index public.statement_party_newest;
create index statement_party_newest on public.events_statement
  (party_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) include (id) where publication = 'published';

-- Dates of more than a month and up to a year: without the open ones, which have an index of their own (30,000 of a
-- million were met in vain).
drop index public.statement_wide_newest;
create index statement_wide_newest on public.events_statement ((coalesce(made_on_start, made_on_end)) desc nulls last, slug)
  where publication = 'published' and made_on_end - made_on_start > 31 and made_on_end - made_on_start <= 366;
drop index public.statement_wide_oldest;
create index statement_wide_oldest on public.events_statement ((coalesce(made_on_start, made_on_end)), slug)
  where publication = 'published' and made_on_end - made_on_start > 31 and made_on_end - made_on_start <= 366;
drop index public.event_wide_newest;
create index event_wide_newest on public.events_event ((coalesce(occurred_start, occurred_end)) desc nulls last, slug)
  where publication = 'published' and occurred_end - occurred_start > 31 and occurred_end - occurred_start <= 366;
drop index public.event_wide_oldest;
create index event_wide_oldest on public.events_event ((coalesce(occurred_start, occurred_end)), slug)
  where publication = 'published' and occurred_end - occurred_start > 31 and occurred_end - occurred_start <= 366;
drop index public.source_wide_newest;
create index source_wide_newest on public.events_source ((coalesce(published_start, published_end)) desc nulls last, slug)
  where publication = 'published' and published_end - published_start > 31 and published_end - published_start <= 366;
drop index public.source_wide_oldest;
create index source_wide_oldest on public.events_source ((coalesce(published_start, published_end)), slug)
  where publication = 'published' and published_end - published_start > 31 and published_end - published_start <= 366;
