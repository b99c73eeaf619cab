-- The Popolo document. The queries give the elements of its lists; the expressions after them are inserted into the queries.
-- In an expression, `b` is the document as jsonb.

-- list_elements --
-- The elements of a JSON list, one a line, with commas between them.
select case when row_number() over () = 1 then '' else ',' end || element::text from ($elements) listed (element)

-- sources --
-- The sources to which offices refer, as documents: Popolo has no class for them.
select c.body::jsonb - array['version', 'updated', 'change_note']
from public.events_current c
where c.type = 'source' and c.op = 'upsert' and c.body is not null and c.slug in (
  select jsonb_array_elements_text(o.body::jsonb -> 'sources') from public.events_current o
  where o.type = 'office' and o.op = 'upsert' and o.body is not null)

-- persons --
-- Speakers as Popolo persons; `diploapi` has what Popolo has no member for.
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug, 'name', b -> 'name', 'sort_name', b -> 'sort_name', 'given_name', b -> 'given_name',
    'family_name', b -> 'family_name', 'honorific_prefix', b -> 'honorific', 'gender', b -> 'gender',
    'birth_date', $birth_date, 'death_date', $death_date, 'other_names', $names, 'identifiers', $identifiers,
    'links', $links, 'image', nullif(b -> 'images' -> 0 ->> 'url', ''), 'images', $images,
    'email', $email, 'honorific_suffix', $honorific_suffix, 'additional_name', $additional_name,
    'patronymic_name', $patronymic_name, 'summary', $summary, 'biography', $biography,
    'national_identity', $national_identity, 'contact_details', $contacts, 'sources', $sources))
  || jsonb_build_object('diploapi', jsonb_strip_nulls(jsonb_build_object(
      'born', $born, 'died', $died, 'inferences', nullif(b -> 'inferences', '[]'),
      'aliases', case when b @? '$.aliases[*] ? (@.name == null)' then b -> 'aliases' end,
      'identifiers', case when b @? '$.identifiers[*] ? (@.identifier == null)' then b -> 'identifiers' end,
      'links', case when b @? '$.links[*] ? (@.url == null || @.url == "")' then b -> 'links' end,
      'images', case when b @? '$.images[*] ? (@.url == null || @.url == "")' then b -> 'images' end))
    || jsonb_build_object('original', b -> 'original'))
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
where c.type = 'speaker' and c.op = 'upsert' and c.body is not null

-- organizations --
-- Parties as Popolo organizations; `diploapi` has what Popolo has no member for.
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug, 'name', b -> 'name', 'other_names', $names, 'identifiers', $identifiers,
    'classification', case b ->> 'kind' when 'political-party' then 'party' else replace(b ->> 'kind', '-', ' ') end,
    'parent_id', b -> 'parent', 'founding_date', $founding_date, 'dissolution_date', $dissolution_date,
    'abstract', $abstract, 'description', $description, 'image', $image,
    'contact_details', $contacts, 'links', $party_links, 'sources', $sources))
  || jsonb_build_object('diploapi', jsonb_strip_nulls(jsonb_build_object(
      'kind', b -> 'kind', 'short_name', b -> 'short_name', 'iso3166_alpha2', b -> 'iso3166_alpha2',
      'iso3166_alpha3', b -> 'iso3166_alpha3', 'cameo_code', b -> 'cameo_code', 'cow_code', b -> 'cow_code',
      'gw_code', b -> 'gw_code', 'inferences', nullif(b -> 'inferences', '[]'),
      'aliases', case when b @? '$.aliases[*] ? (@.name == null)' then b -> 'aliases' end,
      'identifiers', case when b @? '$.identifiers[*] ? (@.identifier == null)' then b -> 'identifiers' end))
    || jsonb_build_object('original', b -> 'original'))
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
where c.type = 'party' and c.op = 'upsert' and c.body is not null

-- posts --
-- Popolo posts: the offices without a known holder, and the posts that memberships name in addition to a role.
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug, 'label', b -> 'title', 'role', b -> 'role', 'organization_id', b -> 'party', 'area_id', $area_id,
    'start_date', $start_date, 'end_date', $end_date, 'identifiers', $identifiers, 'contact_details', $contacts))
  || $office
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'speaker' is null
union all
select jsonb_strip_nulls(jsonb_build_object(
    'id', post.id, 'label', post.title, 'role', $post_role, 'organization_id', post.party, 'contact_details', $post_contacts))
from (
  select distinct on (b ->> 'party', b ->> 'title') $post_id as id, b ->> 'title' as title, b ->> 'party' as party,
    b -> 'original' -> 'post' as original
  from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
  where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'speaker' is not null and $post_id is not null
  order by b ->> 'party', b ->> 'title', c.slug
) post

-- memberships --
-- Popolo memberships: the offices with a holder, and the memberships of parties in parties.
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug, 'label', $label, 'role', coalesce(b -> 'role', case when $post_id is null then b -> 'title' end),
    'person_id', b -> 'speaker', 'organization_id', b -> 'party', 'post_id', $post_id, 'on_behalf_of_id', b -> 'on_behalf_of',
    'area_id', $area_id, 'legislative_period_id', $period_id, 'start_date', $start_date, 'end_date', $end_date,
    'contact_details', $contacts, 'sources', $sources))
  || $office
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'speaker' is not null
union all
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug || '/' || (m ->> 'party') || '/' || n, 'member_id', c.slug, 'organization_id', m -> 'party', 'role', m -> 'role',
    'start_date', $member_start_date, 'end_date', $member_end_date))
  || jsonb_build_object('diploapi', jsonb_strip_nulls(jsonb_build_object('start', $member_start, 'end', $member_end)))
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
cross join lateral jsonb_array_elements(b -> 'memberships') with ordinality x (m, n)
where c.type = 'party' and c.op = 'upsert' and c.body is not null

-- areas --
-- Popolo areas: the areas of offices, one for each party, since areas of two legislatures may have the same name.
select (case when jsonb_typeof(area.original) = 'object' then area.original - array['id', 'parent_id'] else '{}' end)
  || jsonb_build_object('id', area.id, 'name', area.name)
from (
  select distinct on (b ->> 'party', b ->> 'area') $area_id as id, b ->> 'area' as name, b -> 'original' -> 'area' as original
  from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
  where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'area' is not null
  order by b ->> 'party', b ->> 'area', c.slug
) area

-- events --
-- Popolo events: the legislative periods of offices, one for each party.
select jsonb_build_object('classification', 'legislative period')
  || (case when jsonb_typeof(period.original) = 'object' then period.original - array['id', 'parent_id'] else '{}' end)
  || jsonb_build_object('id', period.id, 'name', period.name, 'organization_id', period.party)
from (
  select distinct on (b ->> 'party', b ->> 'legislative_period') $period_id as id, b ->> 'legislative_period' as name,
    b ->> 'party' as party, b -> 'original' -> 'legislative_period' as original
  from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
  where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'legislative_period' is not null
  order by b ->> 'party', b ->> 'legislative_period', c.slug
) period

-- names --
-- Expression: aliases as Popolo's other names.
(select jsonb_agg(jsonb_build_object('name', a ->> 'name', 'lang', a ->> 'language') order by n)
  from jsonb_array_elements(b -> 'aliases') with ordinality x (a, n) where a ->> 'name' is not null)

-- identifiers --
-- Expression: the identifiers that have a value.
(select jsonb_agg(a order by n) from jsonb_array_elements(b -> 'identifiers') with ordinality x (a, n)
  where a ->> 'identifier' is not null)

-- links --
-- Expression: the links or images that have an address.
(select jsonb_agg(a order by n) from jsonb_array_elements(b -> '$member') with ordinality x (a, n) where a ->> 'url' <> '')

-- text_of --
-- Expression: a text of the imported original.
jsonb_path_query_first($original, '$.$member ? (@.type() == "string")')

-- links_of --
-- Expression: the links of the imported original.
nullif(jsonb_path_query_array($original,
  '$.links[*] ? (@.url.type() == "string" && @.url like_regex "^https?://" flag "i")'), '[]')

-- contacts --
-- Expression: the contact details of the imported original.
nullif(jsonb_path_query_array($original,
  '$.contact_details[*] ? (@.type.type() == "string" && @.value.type() == "string")'), '[]')

-- sources_of --
-- Expression: the web pages that the imported original names as its sources.
nullif(jsonb_path_query_array($original, '$.sources[*] ? (@.url.type() == "string")'), '[]')

-- plain_date --
-- Expression: a date as a partial date (2014, 2014-08, 2014-08-11) without its qualifier; null for any other date.
substring(translate($date ->> 'edtf', '~?%', '') from '^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?$')

-- exact_date --
-- Expression: the stated date, where a partial date does not say the same; else null.
case when $date ->> 'edtf' is null or ($date ->> 'stated' is null
  and $date ->> 'edtf' ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?$') then null else $date end

-- post_id --
-- Expression: the id of the post that a membership names; null where the role is all that it names.
case when b ->> 'role' is not null or b @? '$.original.post' then (b ->> 'party') || '/' || (b ->> 'title') end

-- area_id --
-- Expression: the id of an office's area: its name within the party.
(b ->> 'party') || '/' || (b ->> 'area')

-- period_id --
-- Expression: the id of an office's legislative period: its name within the party.
(b ->> 'party') || '/' || (b ->> 'legislative_period')

-- office --
-- Expression: the member `diploapi` of an office, with what Popolo has no member for.
jsonb_build_object('diploapi', jsonb_strip_nulls(jsonb_build_object(
  'title', b -> 'title', 'role', b -> 'role', 'legislative_period', b -> 'legislative_period', 'on_behalf_of', b -> 'on_behalf_of',
  'start', $start, 'end', $end, 'sources', nullif(b -> 'sources', '[]'),
  'inferences', nullif(b -> 'inferences', '[]'), 'identifiers', nullif(b -> 'identifiers', '[]')))
  || jsonb_build_object('original', b -> 'original'))
