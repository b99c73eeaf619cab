-- The document of a source. It does not contain the text.
create view public.events_render_source as
select record.id as record_id, record.slug, record.publication, row_to_json(facts)::text as facts
from public.events_source record
cross join lateral (select
  record.kind,
  nullif(record.outlet, '') as outlet,
  nullif(record.section, '') as section,
  record.title,
  nullif(record.url, '') as url,
  nullif(record.byline, '') as byline,
  nullif(record.publisher, '') as publisher,
  nullif(record.language, '') as language,
  public.events_render_date(record.published) as published,
  record.accessed,
  nullif(record.archive_url, '') as archive_url,
  nullif(record.licence, '') as licence,
  nullif(record.dataset_version, '') as dataset_version,
  nullif(record.sha256, '') as sha256,
  record.original,
  public.events_render_rows(record.identifiers, 'scheme', 'identifier') as identifiers,
  public.events_render_rows(record.inferences, 'field', 'basis') as inferences
) facts;
