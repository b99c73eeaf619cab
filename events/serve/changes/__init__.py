"""The log over HTTP: what changed after a position, in the order of the commits, tombstones included.

`asked` reads a request, `log` runs one statement and joins the stored bytes, `views` answers as JSON or NDJSON. A
reader that follows `next_since` misses nothing and sees no change twice, because positions appear in commit order.
"""
