-- On the primary: how many changes a replica lacks whose newest position is %(seq)s (counted up to 100,000), and how many
-- seconds ago the first of them was published.
select (select count(*) from (select from events_version v where v.seq > %(seq)s limit 100000) lacking),
  (select extract(epoch from clock_timestamp() - v.recorded_at)::float8
   from events_version v where v.seq > %(seq)s order by v.seq limit 1)
