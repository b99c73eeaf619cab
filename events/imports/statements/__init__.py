"""The format `statements`: any table of speeches or statements, with a small YAML file that says what its columns are.

`mapping` reads that file, `tables` the rows (CSV, JSONL, Parquet, or one text file a statement), `speaking` finds who
spoke, for whom and in which office, and `statements` makes the records.
"""
