-- The document of an office.
create view public.events_render_office as
select record.id as record_id, record.slug, record.publication, row_to_json(facts)::text as facts
from public.events_office record
cross join lateral (select
  (select s.slug from public.events_speaker s where s.id = record.speaker_id) as speaker,
  (select p.slug from public.events_party p where p.id = record.party_id) as party,
  record.title,
  nullif(record.role, '') as role,
  (select p.slug from public.events_party p where p.id = record.on_behalf_of_id) as on_behalf_of,
  nullif(record.area, '') as area,
  nullif(record.legislative_period, '') as legislative_period,
  public.events_render_date(record.start) as start,
  public.events_render_date(record."end") as "end",
  array_to_json(array(
    select (select s.slug from public.events_source s where s.id = o.source_id) from public.events_officesource o
    where o.office_id = record.id order by o.position)) as sources,
  record.original,
  public.events_render_rows(record.identifiers, 'scheme', 'identifier') as identifiers,
  public.events_render_rows(record.inferences, 'field', 'basis') as inferences
) facts;
