"""Django's PostgreSQL backend with two differences: the embedded server starts on demand, and PostgreSQL must be ≥ 15.

A database whose settings say `"EMBEDDED": True` gets its host and port when a connection is opened, so importing
settings, `--help` or a check starts nothing.

`named_queries` reads files of named SQL statements; `retry` repeats transactions after a deadlock.
"""
