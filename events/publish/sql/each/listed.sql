    select l.record_id, to_.relation, to_.target_id, r.slug, coalesce(r.${date}_start, r.${date}_end), r.${date}_start, r.${date}_end
    from unnest(altered) l (record_id)
    join public.$record_table r on r.id = l.record_id and r.publication = 'published'
    join public.$table x on x.$owner = r.id
    cross join lateral (values $targets) to_ (relation, target_id)
    where to_.target_id is not null
