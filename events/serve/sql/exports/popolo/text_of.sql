-- A text that a data set had.
jsonb_path_query_first({original}, '$.{member} ? (@.type() == "string")')
