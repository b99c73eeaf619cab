-- Parties as Popolo's organizations. What Popolo has no member for is in `diploapi`.
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug, 'name', b -> 'name', 'other_names', {names}, 'identifiers', {identifiers},
    'classification', case b ->> 'kind' when 'political-party' then 'party' else replace(b ->> 'kind', '-', ' ') end,
    'parent_id', b -> 'parent', 'founding_date', {founding_date}, 'dissolution_date', {dissolution_date},
    'abstract', {abstract}, 'description', {description}, 'image', {image},
    'contact_details', {contacts}, 'links', {party_links}, 'sources', {sources}))
  || jsonb_build_object('diploapi', jsonb_strip_nulls(jsonb_build_object(
      'kind', b -> 'kind', 'short_name', b -> 'short_name', 'iso3166_alpha2', b -> 'iso3166_alpha2',
      'iso3166_alpha3', b -> 'iso3166_alpha3', 'cameo_code', b -> 'cameo_code', 'cow_code', b -> 'cow_code',
      'gw_code', b -> 'gw_code', 'inferences', nullif(b -> 'inferences', '[]'),
      'aliases', case when b @? '$.aliases[*] ? (@.name == null)' then b -> 'aliases' end,
      'identifiers', case when b @? '$.identifiers[*] ? (@.identifier == null)' then b -> 'identifiers' end))
    || jsonb_build_object('original', b -> 'original'))
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
where c.type = 'party' and c.op = 'upsert' and c.body is not null
