-- Popolo's memberships: offices that somebody holds, and parties in parties.
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug, 'label', {label}, 'role', coalesce(b -> 'role', case when {post_id} is null then b -> 'title' end),
    'person_id', b -> 'speaker', 'organization_id', b -> 'party', 'post_id', {post_id}, 'on_behalf_of_id', b -> 'on_behalf_of',
    'area_id', {area_id}, 'legislative_period_id', {period_id}, 'start_date', {start_date}, 'end_date', {end_date},
    'contact_details', {contacts}, 'sources', {sources}))
  || {office}
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'speaker' is not null
union all
select jsonb_strip_nulls(jsonb_build_object(
    'id', c.slug || '/' || (m ->> 'party') || '/' || n, 'member_id', c.slug, 'organization_id', m -> 'party', 'role', m -> 'role',
    'start_date', {member_start_date}, 'end_date', {member_end_date}))
  || jsonb_build_object('diploapi', jsonb_strip_nulls(jsonb_build_object('start', {member_start}, 'end', {member_end})))
from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
cross join lateral jsonb_array_elements(b -> 'memberships') with ordinality x (m, n)
where c.type = 'party' and c.op = 'upsert' and c.body is not null
