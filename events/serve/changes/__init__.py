"""The log over HTTP: what changed after a position, in commit order, tombstones included.

`request` reads the parameters, `log` runs one statement and returns the stored bytes, `views` answers with JSON or
NDJSON, `streams` with server-sent events and long polls. A reader that follows `next_since` misses no change and sees
none twice, because positions become visible in commit order.
"""
