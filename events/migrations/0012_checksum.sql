-- The checksum of the current documents, by type and bucket of ids, so that a copy can be compared with them in a few
-- requests. Kept by triggers (events/publish/sql/checksum.sql); an update finds it filled.
create table public.events_checksum (
  type     text not null,
  bucket   smallint not null check (bucket between 0 and 255),
  records  bigint not null,
  checksum bit(128) not null,
  constraint events_checksum_bucket primary key (type, bucket)
) with (fillfactor = 50);
comment on table public.events_checksum is 'What the current documents of one type and bucket add up to, written by publishing.';
comment on column public.events_checksum.bucket is 'First byte of the SHA-256 of the id.';
comment on column public.events_checksum.checksum is 'Exclusive or of the first 16 bytes of the SHA-256 of each document.';

-- Serves the records of one bucket.
create index events_current_bucket on public.events_current (type, get_byte(sha256(slug::bytea), 0));

insert into public.events_checksum (type, bucket, records, checksum)
select c.type, get_byte(sha256(c.slug::bytea), 0), count(*),
  bit_xor(('x' || left(encode(sha256(convert_to(c.body::text, 'UTF8')), 'hex'), 32))::bit(128))
from public.events_current c where c.op = 'upsert' group by 1, 2;
