-- The country of every party, for the flat columns of coded events: the party itself or the nearest one above it that is
-- a state or territory, with its codes; else why there is none.
climb (slug, kind, at, place) as (
  select p.slug, p.kind, p.id, 0 from public.published_party p
  union all
  select b.slug, b.kind, p.parent_id, b.place + 1
  from climb b join public.published_party p on p.id = b.at
  where p.kind not in ('state', 'territory') and p.parent_id is not null and b.place < 50
),
country (party, slug, iso2, iso3, cow, gw, blank) as materialized (
  select distinct on (b.slug) b.slug, t.slug, nullif(t.iso3166_alpha2, ''), nullif(t.iso3166_alpha3, ''), t.cow_code, t.gw_code,
    case when t.slug is not null then null
      when b.kind in ('intergovernmental-organization', 'organ', 'alliance', 'bloc', 'collective') then 'not-applicable'
      else 'unknown' end
  from climb b left join public.published_party t on t.id = b.at and t.kind in ('state', 'territory')
  order by b.slug, b.place desc
)
