-- Web pages that a data set names as its sources.
nullif(jsonb_path_query_array({original}, '$.sources[*] ? (@.url.type() == "string")'), '[]')
