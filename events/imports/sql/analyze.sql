-- Has PostgreSQL look at a table that grows from nothing: plans made for an empty one would be kept otherwise.
analyze public.$table
