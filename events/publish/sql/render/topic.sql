-- The document of a topic.
create view public.events_render_topic as
select record.id as record_id, record.slug, record.publication, row_to_json(facts)::text as facts
from public.events_topic record
cross join lateral (select
  record.name,
  (select t.slug from public.events_topic t where t.id = record.parent_id) as parent,
  nullif(record.description, '') as description,
  public.events_render_rows(record.identifiers, 'scheme', 'identifier') as identifiers,
  public.events_render_rows(record.inferences, 'field', 'basis') as inferences
) facts;
