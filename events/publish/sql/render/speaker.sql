-- The document of a speaker.
create view public.events_render_speaker as
select record.id as record_id, record.slug, record.publication, row_to_json(facts)::text as facts
from public.events_speaker record
cross join lateral (select
  record.name,
  nullif(record.sort_name, '') as sort_name,
  nullif(record.given_name, '') as given_name,
  nullif(record.family_name, '') as family_name,
  public.events_render_rows(record.aliases, 'name', 'language') as aliases,
  nullif(record.honorific, '') as honorific,
  nullif(record.gender, '') as gender,
  public.events_render_date(record.born) as born,
  public.events_render_date(record.died) as died,
  public.events_render_rows(record.links, 'url', 'note') as links,
  public.events_render_rows(record.images, 'url', 'note') as images,
  record.original,
  public.events_render_rows(record.identifiers, 'scheme', 'identifier') as identifiers,
  public.events_render_rows(record.inferences, 'field', 'basis') as inferences
) facts;
