-- Contact details that a data set had.
nullif(jsonb_path_query_array({original},
  '$.contact_details[*] ? (@.type.type() == "string" && @.value.type() == "string")'), '[]')
