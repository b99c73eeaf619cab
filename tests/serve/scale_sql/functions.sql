-- Records in the proportions of a large service, computed from their numbers: one speaker with 12 % of all statements,
-- a word in 60 %, one in 5 records, trees, equal dates, long, open and missing dates.

create function pg_temp.day_of(n bigint, kind integer) returns jsonb language sql as $$
  select jsonb_build_object('edtf', edtf, 'start', low, 'end', high, 'qualifier', null, 'precision', precision, 'stated', null)
  from (select date '2010-01-01' + (hashint8(n) % 2500 + 2500) as day) made cross join lateral (
    select to_char(day, 'YYYY-MM-DD') as edtf, to_char(day, 'YYYY-MM-DD') as low, to_char(day, 'YYYY-MM-DD') as high, 'day' as precision where kind < 80
    union all select to_char(day, 'YYYY-MM'), to_char(date_trunc('month', day), 'YYYY-MM-DD'),
      to_char(date_trunc('month', day) + interval '1 month - 1 day', 'YYYY-MM-DD'), 'month' where kind between 80 and 89
    union all select to_char(day, 'YYYY'), to_char(day, 'YYYY-01-01'), to_char(day, 'YYYY-12-31'), 'year' where kind between 90 and 94
    union all select '[..' || to_char(day, 'YYYY-MM-DD') || ']', null, to_char(day, 'YYYY-MM-DD'), 'day' where kind between 95 and 96
  ) shape
$$;

-- A number from 1 to `most`; small numbers are far more frequent.
create function pg_temp.pick(n bigint, salt integer, most integer) returns bigint language sql as $$
  select 1 + floor(most * power(abs(hashint8(n * 31 + salt)::float8 / 2147483648), 3))::bigint
$$;

create function pg_temp.text_of(n bigint) returns text language sql as $$
  select string_agg(word, ' ') || '.' from (
    select case when i = 1 and n % 5 < 3 then 'security' when i = 2 and n % 20011 = 7 then 'xylograph' when i = 3 and n % 150 = 1 then 'moratorium'
      else 'word' || pg_temp.pick(n * 64 + i, 7, 3000) end as word
    from generate_series(1, 30) i) words
$$;
