"""A long run in which processes are killed at random, and a ledger that accounts for every change.

Eight writers commit, roll back and are refused, and one thread redacts. Seven followers receive the changes: three
mirrors (SQLite, PostgreSQL, NDJSON files), three webhook receivers, one of which fails at random, and one reader of all
versions. The web server, its workers, the webhook workers, the mirrors and PostgreSQL are killed with SIGKILL. At the
end no change may be lost, out of order or wrong. `python -m tests.durability.soak --seconds 600` runs it (`make soak`);
a test runs it for one minute.
"""
