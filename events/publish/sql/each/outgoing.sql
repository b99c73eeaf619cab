
    select from unnest(present) touched (id) join public.$table s on s.$owner = touched.id
    where $unpublished