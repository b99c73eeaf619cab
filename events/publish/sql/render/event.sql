-- The document of a coded event.
create view public.events_render_event_actor as
select a.event_id, a.side, a.position, row_to_json(actor) as actor
from public.events_eventactor a
cross join lateral (select
  (select p.slug from public.events_party p where p.id = a.party_id) as party,
  (select s.slug from public.events_speaker s where s.id = a.speaker_id) as speaker,
  a.sectors,
  (select p.slug from public.events_party p where p.id = a.country_id) as country,
  nullif(a.stated, '') as stated
) actor;

create view public.events_render_event as
select record.id as record_id, record.slug, record.publication, row_to_json(facts)::text as facts
from public.events_event record
cross join lateral (select
  array_to_json(array(select a.actor from public.events_render_event_actor a
    where a.event_id = record.id and a.side = 'actor' order by a.position)) as actors,
  array_to_json(array(select a.actor from public.events_render_event_actor a
    where a.event_id = record.id and a.side = 'recipient' order by a.position)) as recipients,
  record.modality,
  (select s.slug from public.events_speaker s where s.id = record.according_to_id) as according_to,
  (select row_to_json(cameo) from (
    select c.version, c.code, c.label, c.root, c.quad_class, c.goldstein
    from public.events_cameocode c where c.code = record.cameo_id) cameo) as cameo,
  (select row_to_json(plover) from (
    select record.plover_version as version, p.code as type, nullif(record.plover_mode, '') as mode,
      record.plover_contexts as contexts, p.quad_class, nullif(record.plover_derived_from, '') as derived_from
    from public.events_plovertype p where p.code = record.plover_id) plover) as plover,
  record.intensity,
  nullif(record.label_stated, '') as label_stated,
  public.events_render_date(record.occurred) as occurred,
  array_to_json(array(
    select row_to_json(place) from (
      select nullif(l.name, '') as name, nullif(l.city, '') as city, nullif(l.district, '') as district,
        nullif(l.province, '') as province,
        (select p.slug from public.events_party p where p.id = l.country_id) as country,
        trim_scale(l.latitude) as latitude, trim_scale(l.longitude) as longitude,
        nullif(l.precision, '') as precision, nullif(l.stated, '') as stated
      from public.events_eventplace l where l.event_id = record.id order by l.position
    ) place)) as places,
  (select e.slug from public.events_event e where e.id = record.reciprocal_of_id) as reciprocal_of,
  array_to_json(array(select (select e.slug from public.events_event e where e.id = s.other_id) from public.events_eventsameevent s
    where s.event_id = record.id order by s.position)) as same_event,
  array_to_json(array(
    select row_to_json(shown) from (
      select case when v.statement_id is not null then 'statement' when v.source_id is not null then 'source'
          when v.talk_id is not null then 'talk' else 'proposal' end as type,
        case when v.statement_id is not null then (select s.slug from public.events_statement s where s.id = v.statement_id)
          when v.source_id is not null then (select s.slug from public.events_source s where s.id = v.source_id)
          when v.talk_id is not null then (select t.slug from public.events_talk t where t.id = v.talk_id)
          else (select p.slug from public.events_proposal p where p.id = v.proposal_id) end as id,
        nullif(v.sentence, '') as sentence, v.ranges
      from public.events_eventevidence v where v.event_id = record.id order by v.position
    ) shown)) as evidence,
  (select s.slug from public.events_source s where s.id = record.dataset_id) as dataset,
  record.original,
  public.events_render_rows(record.identifiers, 'scheme', 'identifier') as identifiers,
  public.events_render_rows(record.inferences, 'field', 'basis') as inferences
) facts;
