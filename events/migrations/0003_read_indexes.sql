-- Indexes of the read API, in addition to those of the models' foreign keys and default orders. Each filter on a column of
-- the record has an index in the list's default order, so that a page is read without a sort. Long and open dates have
-- partial indexes of their own, because a range of the default order does not contain them. All indexes on record tables
-- are partial: the API reads published records only.

-- Statements of one speaker, party or office, newest first. Those of speaker and party include `id`: where speaker or party
-- is one of several filters, its statements are counted first, by an index-only scan.
create index statement_speaker_newest on public.events_statement
  (speaker_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) include (id) where publication = 'published';
create index statement_party_newest on public.events_statement
  (party_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) include (id) where publication = 'published';
create index statement_office_newest on public.events_statement
  (office_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published';
-- Statements that one speaker relays. Partial: most statements have no `reported_by`.
create index statement_reported_by_newest on public.events_statement
  (reported_by_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published' and reported_by_id is not null;
-- Statements of one kind, medium, language or venue; some values are rare. Here and below, an index excludes blank values
-- where most values are blank.
create index statement_kind_newest on public.events_statement
  (kind, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published';
create index statement_medium_newest on public.events_statement
  (medium, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published' and medium <> '';
create index statement_language_newest on public.events_statement
  (language, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published';
create index statement_original_language_newest on public.events_statement
  (original_language, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published' and original_language <> '';
create index statement_venue_newest on public.events_statement
  (venue, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published' and venue <> '';
-- The parts of one utterance.
create index statement_sequence_newest on public.events_statement
  (sequence, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published' and sequence <> '';
-- For the date filter, in both orders: dates of 32 to 366 days (`wide`), and longer or open dates (`open`).
create index statement_wide_newest on public.events_statement ((coalesce(made_on_start, made_on_end)) desc nulls last, slug)
  where publication = 'published' and made_on_end - made_on_start > 31 and made_on_end - made_on_start <= 366;
create index statement_open_newest on public.events_statement ((coalesce(made_on_start, made_on_end)) desc nulls last, slug)
  where publication = 'published' and (made_on_start is null or made_on_end is null or made_on_end - made_on_start > 366)
    and (made_on_start is not null or made_on_end is not null);
create index statement_wide_oldest on public.events_statement ((coalesce(made_on_start, made_on_end)), slug)
  where publication = 'published' and made_on_end - made_on_start > 31 and made_on_end - made_on_start <= 366;
create index statement_open_oldest on public.events_statement ((coalesce(made_on_start, made_on_end)), slug)
  where publication = 'published' and (made_on_start is null or made_on_end is null or made_on_end - made_on_start > 366)
    and (made_on_start is not null or made_on_end is not null);

-- Coded events by code, modality, attribution and data set, newest first.
create index event_cameo_newest on public.events_event
  (cameo_id, (coalesce(occurred_start, occurred_end)) desc nulls last, slug) where publication = 'published';
create index event_plover_newest on public.events_event
  (plover_id, (coalesce(occurred_start, occurred_end)) desc nulls last, slug) where publication = 'published';
create index event_modality_newest on public.events_event
  (modality, (coalesce(occurred_start, occurred_end)) desc nulls last, slug) where publication = 'published';
create index event_dataset_newest on public.events_event
  (dataset_id, (coalesce(occurred_start, occurred_end)) desc nulls last, slug) where publication = 'published';
create index event_according_to_newest on public.events_event
  (according_to_id, (coalesce(occurred_start, occurred_end)) desc nulls last, slug) where publication = 'published' and according_to_id is not null;
create index event_wide_newest on public.events_event ((coalesce(occurred_start, occurred_end)) desc nulls last, slug)
  where publication = 'published' and occurred_end - occurred_start > 31 and occurred_end - occurred_start <= 366;
create index event_open_newest on public.events_event ((coalesce(occurred_start, occurred_end)) desc nulls last, slug)
  where publication = 'published' and (occurred_start is null or occurred_end is null or occurred_end - occurred_start > 366)
    and (occurred_start is not null or occurred_end is not null);
create index event_wide_oldest on public.events_event ((coalesce(occurred_start, occurred_end)), slug)
  where publication = 'published' and occurred_end - occurred_start > 31 and occurred_end - occurred_start <= 366;
create index event_open_oldest on public.events_event ((coalesce(occurred_start, occurred_end)), slug)
  where publication = 'published' and (occurred_start is null or occurred_end is null or occurred_end - occurred_start > 366)
    and (occurred_start is not null or occurred_end is not null);

-- Sources by kind, outlet, publisher and language, newest first; by address, title and hash.
create index source_kind_newest on public.events_source
  (kind, (coalesce(published_start, published_end)) desc nulls last, slug) where publication = 'published';
create index source_outlet_newest on public.events_source
  (outlet, (coalesce(published_start, published_end)) desc nulls last, slug) where publication = 'published';
create index source_publisher_newest on public.events_source
  (publisher, (coalesce(published_start, published_end)) desc nulls last, slug) where publication = 'published';
create index source_language_newest on public.events_source
  (language, (coalesce(published_start, published_end)) desc nulls last, slug) where publication = 'published';
create index source_byline_newest on public.events_source
  (byline, (coalesce(published_start, published_end)) desc nulls last, slug) where publication = 'published';
create index source_url on public.events_source using hash (url) where publication = 'published';
create index source_title on public.events_source using hash (title) where publication = 'published';
create index source_sha256 on public.events_source using hash (sha256) where publication = 'published';
create index source_wide_newest on public.events_source ((coalesce(published_start, published_end)) desc nulls last, slug)
  where publication = 'published' and published_end - published_start > 31 and published_end - published_start <= 366;
create index source_open_newest on public.events_source ((coalesce(published_start, published_end)) desc nulls last, slug)
  where publication = 'published' and (published_start is null or published_end is null or published_end - published_start > 366)
    and (published_start is not null or published_end is not null);
create index source_wide_oldest on public.events_source ((coalesce(published_start, published_end)), slug)
  where publication = 'published' and published_end - published_start > 31 and published_end - published_start <= 366;
create index source_open_oldest on public.events_source ((coalesce(published_start, published_end)), slug)
  where publication = 'published' and (published_start is null or published_end is null or published_end - published_start > 366)
    and (published_start is not null or published_end is not null);

-- Proposals by date of signature (the model's default index orders them by date of publication).
create index proposal_signed_newest on public.events_proposal
  ((coalesce(signed_on_start, signed_on_end)) desc nulls last, slug) where publication = 'published';
create index proposal_kind_newest on public.events_proposal
  (kind, (coalesce(published_on_start, published_on_end)) desc nulls last, slug) where publication = 'published';
create index proposal_status_newest on public.events_proposal
  (status, (coalesce(published_on_start, published_on_end)) desc nulls last, slug) where publication = 'published';
create index proposal_response_stance on public.events_proposalresponse (stance, proposal_id);

-- Talks by parent, kind and status, newest first.
create index talk_parent_newest on public.events_talk
  (parent_id, (coalesce(starts_start, starts_end)) desc nulls last, slug) where publication = 'published';
create index talk_kind_newest on public.events_talk
  (kind, (coalesce(starts_start, starts_end)) desc nulls last, slug) where publication = 'published';
create index talk_status_newest on public.events_talk
  (status, (coalesce(starts_start, starts_end)) desc nulls last, slug) where publication = 'published';

-- Offices by holder and party, newest first.
create index office_speaker_newest on public.events_office
  (speaker_id, (coalesce(start_start, start_end)) desc nulls last, slug) where publication = 'published';
create index office_party_newest on public.events_office
  (party_id, (coalesce(start_start, start_end)) desc nulls last, slug) where publication = 'published';

-- The orders by date, ascending: oldest first, undated last.
create index statement_oldest on public.events_statement ((coalesce(made_on_start, made_on_end)), slug) where publication = 'published';
create index event_oldest on public.events_event ((coalesce(occurred_start, occurred_end)), slug) where publication = 'published';
create index source_oldest on public.events_source ((coalesce(published_start, published_end)), slug) where publication = 'published';
create index talk_oldest on public.events_talk ((coalesce(starts_start, starts_end)), slug) where publication = 'published';
create index office_oldest on public.events_office ((coalesce(start_start, start_end)), slug) where publication = 'published';
create index proposal_oldest on public.events_proposal ((coalesce(published_on_start, published_on_end)), slug) where publication = 'published';
create index proposal_signed_oldest on public.events_proposal ((coalesce(signed_on_start, signed_on_end)), slug) where publication = 'published';

-- From a record to the records that refer to it, by index-only scans.
create index statement_topic_to on public.events_statementtopic (topic_id, statement_id);
create index statement_citation_to on public.events_statementcitation (source_id, statement_id);
create index statement_reference_talk_to on public.events_statementreference (talk_id, role, statement_id) where talk_id is not null;
create index event_actor_party_to on public.events_eventactor (party_id, side, event_id) where party_id is not null;
create index event_place_country_to on public.events_eventplace (country_id, event_id) where country_id is not null;

-- Points of places, for `bbox`.
create index event_place_point on public.events_eventplace using gist (point(longitude::float8, latitude::float8))
  where longitude is not null and latitude is not null;

-- Documents of one type by their last change, for `order=-updated`. One partial index for each type: where most documents
-- have one type, the planner preferred the unique index on (seq) with a filter to an index on (type, seq).
create index events_current_seq_party on public.events_current (seq) where type = 'party';
create index events_current_seq_speaker on public.events_current (seq) where type = 'speaker';
create index events_current_seq_office on public.events_current (seq) where type = 'office';
create index events_current_seq_source on public.events_current (seq) where type = 'source';
create index events_current_seq_topic on public.events_current (seq) where type = 'topic';
create index events_current_seq_statement on public.events_current (seq) where type = 'statement';
create index events_current_seq_talk on public.events_current (seq) where type = 'talk';
create index events_current_seq_proposal on public.events_current (seq) where type = 'proposal';
create index events_current_seq_event on public.events_current (seq) where type = 'event';

-- Identifiers in other schemes, for `identifier=scheme:value`.
create index party_identifiers on public.events_party using gin (identifiers jsonb_path_ops);
create index speaker_identifiers on public.events_speaker using gin (identifiers jsonb_path_ops);
create index office_identifiers on public.events_office using gin (identifiers jsonb_path_ops);
create index source_identifiers on public.events_source using gin (identifiers jsonb_path_ops);
create index topic_identifiers on public.events_topic using gin (identifiers jsonb_path_ops);
create index statement_identifiers on public.events_statement using gin (identifiers jsonb_path_ops);
create index talk_identifiers on public.events_talk using gin (identifiers jsonb_path_ops);
create index proposal_identifiers on public.events_proposal using gin (identifiers jsonb_path_ops);
create index event_identifiers on public.events_event using gin (identifiers jsonb_path_ops);

-- Full-text search: one partial index for each type, because a list searches its own type only. A small pending list bounds
-- what a search has to scan.
create index events_search_party on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'party';
create index events_search_speaker on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'speaker';
create index events_search_office on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'office';
create index events_search_source on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'source';
create index events_search_topic on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'topic';
create index events_search_statement on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'statement';
create index events_search_talk on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'talk';
create index events_search_proposal on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'proposal';
create index events_search_event on public.events_search using gin (words) with (gin_pending_list_limit = 512) where type = 'event';
-- The newest matches of a word that is too frequent for all its matches to be ranked.
create index events_search_newest on public.events_search (type, at desc nulls last, slug);

-- Records that refer to one topic, source, talk …, newest first, in both directions and with a date filter. Includes what the
-- page needs, for index-only scans.
create index events_listing_newest on public.events_listing (relation, target_id, at desc nulls last, slug) include (record_id, starts, ends);
-- The same for dates that are open or longer than a year, which a range of the index above does not contain.
create index events_listing_open on public.events_listing (relation, target_id, at desc nulls last, slug) include (record_id, starts, ends)
  where (starts is null or ends is null or ends - starts > 366) and (starts is not null or ends is not null);

-- The records of one checksum bucket.
create index events_current_bucket on public.events_current (type, get_byte(sha256(slug::bytea), 0));
