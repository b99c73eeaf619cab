"""Django's PostgreSQL backend, which also starts the embedded server on demand and requires PostgreSQL 15 or newer.

For a database with `"EMBEDDED": True` in its settings, host and port are set when a connection is opened. So importing
the settings, `--help` or a system check does not start a server.
"""
