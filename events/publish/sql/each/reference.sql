  select '$from_type'::text as from_type, o.id as from_id, o.slug as from_slug, o.publication as from_publication,
    '$table'::text as from_table, '$field'::text as field,
    '$to_type'::text as to_type, t.id as to_id, t.slug as to_slug, t.publication as to_publication
  from public.$table s join public.$from_table o on o.id = s.$owner join public.$to_table t on t.id = s.$column
