-- What is searched of a coded event. Who acted counts by the words of their ids.
create view public.events_searched_event as
select record.id as record_id, record.slug, record.publication, coalesce(record.occurred_start, record.occurred_end) as at,
  setweight(public.events_search_text('en', record.label_stated), 'A')
  || setweight(public.events_search_text('en', (select c.label from public.events_cameocode c where c.code = record.cameo_id)), 'B')
  || setweight(public.events_search_names((
    select string_agg(concat_ws(' ', l.name, l.city, l.province), ' ' order by l.position)
    from public.events_eventplace l where l.event_id = record.id)), 'B')
  || setweight(public.events_search_text('en', (
    select string_agg(v.sentence, ' ' order by v.position) from public.events_eventevidence v where v.event_id = record.id)), 'C')
  || setweight(public.events_search_names(replace((
    select string_agg(concat_ws(' ', (select p.slug from public.events_party p where p.id = a.party_id),
      (select s.slug from public.events_speaker s where s.id = a.speaker_id)), ' ' order by a.side, a.position)
    from public.events_eventactor a where a.event_id = record.id), '-', ' ')), 'D') as words
from public.events_event record;
