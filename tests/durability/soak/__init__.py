"""A long run in which everything is killed, and a ledger of what became of every change.

Eight writers commit, roll back and are refused; one person redacts; three mirrors (SQLite, PostgreSQL, NDJSON files)
and three receivers of webhooks follow, one of which fails at random, and one reader of every version. Meanwhile the web
server, its workers, the webhook workers, the mirrors and PostgreSQL get `kill -9`. In the end nothing may be lost, out
of order or wrong. `python -m tests.durability.soak --seconds 600` (`make soak`); a minute of it is a test.
"""
