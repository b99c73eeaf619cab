"""The reads of a data partner: the log, page after page on one connection."""

import http.client
import time

from bench.running import Running, Unanswered

LIMIT = 1_000


def changes(running: Running, seconds: float) -> dict[str, float]:
    """Documents and bytes per second of the log from its beginning, as NDJSON. Unanswered when a page is not a 200."""
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=60)
    documents, size, since = 0, 0, "0"
    started = time.monotonic()
    while True:
        connection.request("GET", f"/api/v1/changes/?since={since}&limit={LIMIT}&format=ndjson")
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise Unanswered(f"{running.server.title}: {answer.status} for changes since {since}: {body[:300]!r}")
        documents += body.count(b"\n")
        size += len(body)
        following = answer.headers["Diplo-Next-Since"]
        if following == since or time.monotonic() - started > seconds:
            break
        since = following
    took = time.monotonic() - started
    connection.close()
    return {"documents": documents, "per_second": round(documents / took), "bytes_per_second": round(size / took)}
