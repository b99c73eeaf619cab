-- Which records changed after one position and up to another, and, last, whether this server has got that far.
(select v.type, v.slug, v.seq from events_version v where v.seq > %(since)s and v.seq <= %(at)s order by v.seq limit %(most)s)
union all
select null, null, v.seq from events_version v where v.seq = %(at)s
