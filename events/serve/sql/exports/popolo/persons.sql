-- Speakers as Popolo's persons. What Popolo has no member for is in `diploapi`.
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug, 'name', b -> 'name', 'sort_name', b -> 'sort_name', 'given_name', b -> 'given_name',
    'family_name', b -> 'family_name', 'honorific_prefix', b -> 'honorific', 'gender', b -> 'gender',
    'birth_date', {birth_date}, 'death_date', {death_date}, 'other_names', {names}, 'identifiers', {identifiers},
    'links', {links}, 'image', nullif(b -> 'images' -> 0 ->> 'url', ''), 'images', {images},
    'email', {email}, 'honorific_suffix', {honorific_suffix}, 'additional_name', {additional_name},
    'patronymic_name', {patronymic_name}, 'summary', {summary}, 'biography', {biography},
    'national_identity', {national_identity}, 'contact_details', {contacts}, 'sources', {sources}))
  || jsonb_build_object('diploapi', jsonb_strip_nulls(jsonb_build_object(
      'born', {born}, 'died', {died}, 'inferences', nullif(b -> 'inferences', '[]'),
      'aliases', case when b @? '$.aliases[*] ? (@.name == null)' then b -> 'aliases' end,
      'identifiers', case when b @? '$.identifiers[*] ? (@.identifier == null)' then b -> 'identifiers' end,
      'links', case when b @? '$.links[*] ? (@.url == null || @.url == "")' then b -> 'links' end,
      'images', case when b @? '$.images[*] ? (@.url == null || @.url == "")' then b -> 'images' end))
    || jsonb_build_object('original', b -> 'original'))
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
where c.type = 'speaker' and c.op = 'upsert' and c.body is not null
