-- The document of a party.
create view public.events_render_party as
select record.id as record_id, record.slug, record.publication, row_to_json(facts)::text as facts
from public.events_party record
cross join lateral (select
  record.name,
  nullif(record.short_name, '') as short_name,
  public.events_render_rows(record.aliases, 'name', 'language') as aliases,
  record.kind,
  (select p.slug from public.events_party p where p.id = record.parent_id) as parent,
  array_to_json(array(
    select row_to_json(membership) from (
      select (select p.slug from public.events_party p where p.id = m.organization_id) as party, nullif(m.role, '') as role,
        public.events_render_date(m.start) as start, public.events_render_date(m."end") as "end"
      from public.events_partymembership m
      where m.party_id = record.id order by m.position
    ) membership)) as memberships,
  nullif(record.iso3166_alpha2, '') as iso3166_alpha2,
  nullif(record.iso3166_alpha3, '') as iso3166_alpha3,
  nullif(record.cameo_code, '') as cameo_code,
  record.cow_code,
  record.gw_code,
  record.original,
  public.events_render_rows(record.identifiers, 'scheme', 'identifier') as identifiers,
  public.events_render_rows(record.inferences, 'field', 'basis') as inferences
) facts;
