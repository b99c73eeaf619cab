-- Checksums of the published documents. The checksum of a document is the first 16 bytes of the SHA-256 of its text, that of
-- a set the exclusive or of its documents' checksums: it does not depend on their order, and adding a document twice removes
-- it. Triggers maintain one checksum for each type and each of 256 buckets (the first byte of the SHA-256 of the id).

-- Simple enough for PostgreSQL to inline it, so that a query uses the index on buckets.
create function public.events_checksum_bucket(slug text) returns integer language sql immutable parallel safe as $$
  select get_byte(sha256(slug::bytea), 0)
$$;

create function public.events_checksum_document(body json) returns bit(128) language sql stable parallel safe as $$
  select ('x' || left(encode(sha256(convert_to(body::text, 'UTF8')), 'hex'), 32))::bit(128)
$$;

-- 32 hexadecimal digits. Null, the checksum of an empty set, becomes zeros.
create function public.events_render_checksum(checksum bit(128)) returns text language sql immutable parallel safe as $$
  select coalesce(lpad(to_hex(substring(checksum from 1 for 64)::bit(64)::bigint), 16, '0')
    || lpad(to_hex(substring(checksum from 65)::bit(64)::bigint), 16, '0'), repeat('0', 32))
$$;

create function public.events_sum_documents() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into public.events_checksum as held (type, bucket, records, checksum)
    select n.type, public.events_checksum_bucket(n.slug), count(*), bit_xor(public.events_checksum_document(n.body))
    from new_rows n where n.op = 'upsert' group by 1, 2 order by 1, 2
    on conflict (type, bucket) do update
      set records = held.records + excluded.records, checksum = held.checksum # excluded.checksum;
  elsif tg_op = 'DELETE' then
    insert into public.events_checksum as held (type, bucket, records, checksum)
    select o.type, public.events_checksum_bucket(o.slug), -count(*), bit_xor(public.events_checksum_document(o.body))
    from old_rows o where o.op = 'upsert' group by 1, 2 order by 1, 2
    on conflict (type, bucket) do update
      set records = held.records + excluded.records, checksum = held.checksum # excluded.checksum;
  else
    insert into public.events_checksum as held (type, bucket, records, checksum)
    select b.type, public.events_checksum_bucket(b.slug), sum(b.n), bit_xor(public.events_checksum_document(b.body))
    from (
      select o.type, o.slug, o.body, -1 as n from old_rows o where o.op = 'upsert'
      union all
      select n.type, n.slug, n.body, 1 from new_rows n where n.op = 'upsert'
    ) b group by 1, 2 order by 1, 2
    on conflict (type, bucket) do update
      set records = held.records + excluded.records, checksum = held.checksum # excluded.checksum;
  end if;
  return null;
end
$$;

create trigger events_sum_inserted after insert on public.events_current
  referencing new table as new_rows for each statement execute function public.events_sum_documents();
create trigger events_sum_updated after update on public.events_current
  referencing old table as old_rows new table as new_rows for each statement execute function public.events_sum_documents();
create trigger events_sum_deleted after delete on public.events_current
  referencing old table as old_rows for each statement execute function public.events_sum_documents();
create trigger events_refuse_direct_write before insert or update or delete or truncate on public.events_checksum
  for each statement execute function public.events_refuse_direct_write();
