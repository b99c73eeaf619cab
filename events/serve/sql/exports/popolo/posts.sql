-- Popolo's posts: offices of which no holder is known, and the posts that memberships name apart from a role.
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug, 'label', b -> 'title', 'role', b -> 'role', 'organization_id', b -> 'party', 'area_id', {area_id},
    'start_date', {start_date}, 'end_date', {end_date}, 'identifiers', {identifiers}, 'contact_details', {contacts}))
  || {office}
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'speaker' is null
union all
select jsonb_strip_nulls(jsonb_build_object(
    'id', post.id, 'label', post.title, 'role', {post_role}, 'organization_id', post.party, 'contact_details', {post_contacts}))
from (
  select distinct on (b ->> 'party', b ->> 'title') {post_id} as id, b ->> 'title' as title, b ->> 'party' as party,
    b -> 'original' -> 'post' as original
  from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
  where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'speaker' is not null and {post_id} is not null
  order by b ->> 'party', b ->> 'title', c.slug
) post
