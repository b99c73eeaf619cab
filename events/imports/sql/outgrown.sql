-- Which of these tables were never looked at for their statistics, or have since changed by more rows than they had.
select c.relname from pg_class c join pg_stat_all_tables s on s.relid = c.oid
where c.relnamespace = 'public'::regnamespace and c.relname = any(%s)
  and (c.reltuples <= 0 or s.n_mod_since_analyze > c.reltuples)
