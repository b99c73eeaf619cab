"""The format `statements`: any table of speeches or statements, with a YAML file that maps its columns to fields.

`mapping` reads the YAML file, `tables` reads the rows (CSV, JSON Lines, Parquet, or one text file per statement),
`attribution` determines speaker, party and office, and `statements` creates the records.
"""
