-- Indexes of the read API beside those of the models' foreign keys and default orders. Each filter that stands in a column
-- of the record has one in the list's own order, so that a page of it is read without a sort; those of a date's wide
-- values hold what a range of the order cannot find. Only published records are in them, as only those are read.

-- Statements of one speaker, for one party, in one office, newest first.
create index statement_speaker_newest on public.events_statement
  (speaker_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published';
create index statement_party_newest on public.events_statement
  (party_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published';
create index statement_office_newest on public.events_statement
  (office_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published';
-- What one speaker relays: most statements have none.
create index statement_reported_by_newest on public.events_statement
  (reported_by_id, (coalesce(made_on_start, made_on_end)) desc nulls last, slug) where publication = 'published' and reported_by_id is not null;
-- One kind, medium or language, some of which are rare. Here and below, blanks are left out where most are blank.
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
-- Dates of more than a month, and those of more than a year and open ones, for the filter of a date, in both orders.
create index statement_wide_newest on public.events_statement ((coalesce(made_on_start, made_on_end)) desc nulls last, slug)
  where publication = 'published' and (made_on_start is null or made_on_end is null or made_on_end - made_on_start > 31)
    and (made_on_start is not null or made_on_end is not null);
create index statement_open_newest on public.events_statement ((coalesce(made_on_start, made_on_end)) desc nulls last, slug)
  where publication = 'published' and (made_on_start is null or made_on_end is null or made_on_end - made_on_start > 366)
    and (made_on_start is not null or made_on_end is not null);
create index statement_wide_oldest on public.events_statement ((coalesce(made_on_start, made_on_end)), slug)
  where publication = 'published' and (made_on_start is null or made_on_end is null or made_on_end - made_on_start > 31)
    and (made_on_start is not null or made_on_end is not null);
create index statement_open_oldest on public.events_statement ((coalesce(made_on_start, made_on_end)), slug)
  where publication = 'published' and (made_on_start is null or made_on_end is null or made_on_end - made_on_start > 366)
    and (made_on_start is not null or made_on_end is not null);

-- Coded events by code, sense, teller and data set, newest first.
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
  where publication = 'published' and (occurred_start is null or occurred_end is null or occurred_end - occurred_start > 31)
    and (occurred_start is not null or occurred_end is not null);
create index event_open_newest on public.events_event ((coalesce(occurred_start, occurred_end)) desc nulls last, slug)
  where publication = 'published' and (occurred_start is null or occurred_end is null or occurred_end - occurred_start > 366)
    and (occurred_start is not null or occurred_end is not null);
create index event_wide_oldest on public.events_event ((coalesce(occurred_start, occurred_end)), slug)
  where publication = 'published' and (occurred_start is null or occurred_end is null or occurred_end - occurred_start > 31)
    and (occurred_start is not null or occurred_end is not null);
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
  where publication = 'published' and (published_start is null or published_end is null or published_end - published_start > 31)
    and (published_start is not null or published_end is not null);
create index source_open_newest on public.events_source ((coalesce(published_start, published_end)) desc nulls last, slug)
  where publication = 'published' and (published_start is null or published_end is null or published_end - published_start > 366)
    and (published_start is not null or published_end is not null);
create index source_wide_oldest on public.events_source ((coalesce(published_start, published_end)), slug)
  where publication = 'published' and (published_start is null or published_end is null or published_end - published_start > 31)
    and (published_start is not null or published_end is not null);
create index source_open_oldest on public.events_source ((coalesce(published_start, published_end)), slug)
  where publication = 'published' and (published_start is null or published_end is null or published_end - published_start > 366)
    and (published_start is not null or published_end is not null);

-- Proposals in the order of their signing (that of their publication is the default order's).
create index proposal_signed_newest on public.events_proposal
  ((coalesce(signed_on_start, signed_on_end)) desc nulls last, slug) where publication = 'published';
create index proposal_kind_newest on public.events_proposal
  (kind, (coalesce(published_on_start, published_on_end)) desc nulls last, slug) where publication = 'published';
create index proposal_status_newest on public.events_proposal
  (status, (coalesce(published_on_start, published_on_end)) desc nulls last, slug) where publication = 'published';
create index proposal_response_stance on public.events_proposalresponse (stance, proposal_id);

-- Talks by their place in the tree, kind, status and country, newest first.
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

-- The date orders the other way round: oldest first, undated last.
create index statement_oldest on public.events_statement ((coalesce(made_on_start, made_on_end)), slug) where publication = 'published';
create index event_oldest on public.events_event ((coalesce(occurred_start, occurred_end)), slug) where publication = 'published';
create index source_oldest on public.events_source ((coalesce(published_start, published_end)), slug) where publication = 'published';
create index talk_oldest on public.events_talk ((coalesce(starts_start, starts_end)), slug) where publication = 'published';
create index office_oldest on public.events_office ((coalesce(start_start, start_end)), slug) where publication = 'published';
create index proposal_oldest on public.events_proposal ((coalesce(published_on_start, published_on_end)), slug) where publication = 'published';
create index proposal_signed_oldest on public.events_proposal ((coalesce(signed_on_start, signed_on_end)), slug) where publication = 'published';

-- From a referred record to those that refer to it, without a look into the table.
create index statement_topic_to on public.events_statementtopic (topic_id, statement_id);
create index statement_citation_to on public.events_statementcitation (source_id, statement_id);
create index statement_reference_talk_to on public.events_statementreference (talk_id, role, statement_id) where talk_id is not null;
create index event_actor_party_to on public.events_eventactor (party_id, side, event_id) where party_id is not null;
create index event_place_country_to on public.events_eventplace (country_id, event_id) where country_id is not null;

-- Places on the map, for `bbox`.
create index event_place_point on public.events_eventplace using gist (point(longitude::float8, latitude::float8))
  where longitude is not null and latitude is not null;

-- The documents of one type in the order of their last change, `order=-updated`. One a type: beside the unique index of
-- seq, one of (type, seq) is not cheaper to the planner where most documents are of one type, and it chose to filter.
create index events_current_seq_party on public.events_current (seq) where type = 'party';
create index events_current_seq_speaker on public.events_current (seq) where type = 'speaker';
create index events_current_seq_office on public.events_current (seq) where type = 'office';
create index events_current_seq_source on public.events_current (seq) where type = 'source';
create index events_current_seq_topic on public.events_current (seq) where type = 'topic';
create index events_current_seq_statement on public.events_current (seq) where type = 'statement';
create index events_current_seq_talk on public.events_current (seq) where type = 'talk';
create index events_current_seq_proposal on public.events_current (seq) where type = 'proposal';
create index events_current_seq_event on public.events_current (seq) where type = 'event';

-- What others call a record, `identifier=scheme:value`.
create index party_identifiers on public.events_party using gin (identifiers jsonb_path_ops);
create index speaker_identifiers on public.events_speaker using gin (identifiers jsonb_path_ops);
create index office_identifiers on public.events_office using gin (identifiers jsonb_path_ops);
create index source_identifiers on public.events_source using gin (identifiers jsonb_path_ops);
create index topic_identifiers on public.events_topic using gin (identifiers jsonb_path_ops);
create index statement_identifiers on public.events_statement using gin (identifiers jsonb_path_ops);
create index talk_identifiers on public.events_talk using gin (identifiers jsonb_path_ops);
create index proposal_identifiers on public.events_proposal using gin (identifiers jsonb_path_ops);
create index event_identifiers on public.events_event using gin (identifiers jsonb_path_ops);
