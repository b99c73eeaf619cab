-- Which published records refer to another, in the order of lists: what a page of one topic, talk or source walks. Without
-- it such a page has to fetch and sort every record of a big topic (50 to 76 ms at a million statements), since the
-- record's date and the reference stand in two tables.
create table public.events_listing (
  relation  text not null,
  target_id bigint not null,
  at        date,
  slug      text collate "C" not null,
  record_id bigint not null,
  -- Serves publishing, which replaces the rows of one record.
  constraint events_listing_record primary key (record_id, relation, target_id)
);
comment on table public.events_listing is 'References of published records in the order of lists, written by publishing. No row for drafts and withdrawn records.';
comment on column public.events_listing.relation is 'Type of the record and what it refers to, as statement.topic.';
comment on column public.events_listing.at is 'Start of the record''s own date, else its end. Null where it has none.';

-- Serves the newest-first page of one topic, talk or source, in either direction.
create index events_listing_newest on public.events_listing (relation, target_id, at desc nulls last, slug) include (record_id);

-- What is published already. Publishing keeps it up from here on.
insert into public.events_listing (relation, target_id, at, slug, record_id)
select distinct x.relation, x.target_id, coalesce(r.made_on_start, r.made_on_end), r.slug, r.id
from public.events_statement r
join (
  select 'statement.topic' as relation, topic_id as target_id, statement_id from public.events_statementtopic
  union all
  select 'statement.talk', talk_id, statement_id from public.events_statementreference where talk_id is not null
  union all
  select 'statement.source', source_id, statement_id from public.events_statementcitation
) x on x.statement_id = r.id
where r.publication = 'published';
