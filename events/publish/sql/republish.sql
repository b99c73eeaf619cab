-- Marks a batch of records of one type as touched, so that COMMIT renders them anew. Returns the last id of the batch.
with batch as (
  select c.record_id from public.events_current c
  where c.type = %(type)s and c.record_id > %(after)s and c.op = 'upsert'
  order by c.record_id limit %(size)s
), touched as (
  insert into public.events_pending select pg_current_xact_id(), %(type)s, record_id from batch on conflict do nothing returning record_id
), transaction as (
  insert into public.events_pending_transaction select pg_current_xact_id() from batch limit 1 on conflict do nothing
)
select max(record_id), count(*) from touched;
