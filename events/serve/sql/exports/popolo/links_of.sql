-- Links that a data set had.
nullif(jsonb_path_query_array({original},
  '$.links[*] ? (@.url.type() == "string" && @.url like_regex "^https?://" flag "i")'), '[]')
