-- What Popolo has no member for, of an office.
jsonb_build_object('diploapi', jsonb_strip_nulls(jsonb_build_object(
  'title', b -> 'title', 'role', b -> 'role', 'legislative_period', b -> 'legislative_period', 'on_behalf_of', b -> 'on_behalf_of',
  'start', {start}, 'end', {end}, 'sources', nullif(b -> 'sources', '[]'),
  'inferences', nullif(b -> 'inferences', '[]'), 'identifiers', nullif(b -> 'identifiers', '[]')))
  || jsonb_build_object('original', b -> 'original'))
