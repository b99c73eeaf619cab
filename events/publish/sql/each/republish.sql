-- Marks a batch of records of one type as changed, so that they are rendered again at COMMIT: published records, and documents
-- whose record no longer exists. Returns the last id and the size of the batch.
with batch as (
  select id from (
    (select r.id from public.$table r where r.publication = 'published' and r.id > %(after)s order by r.id limit %(size)s)
    union
    (select c.record_id from public.events_current c
     where c.type = '$type' and c.op = 'upsert' and c.record_id > %(after)s order by c.record_id limit %(size)s)
  ) both_sides order by id limit %(size)s
), touched as (
  insert into public.events_pending select pg_current_xact_id(), '$type', id from batch on conflict do nothing returning record_id
), marked as (
  insert into public.events_pending_transaction select pg_current_xact_id() from batch limit 1 on conflict do nothing
)
select max(record_id), count(*) from touched;
