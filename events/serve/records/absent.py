"""What is said of a record that is not to be had under an address: it never was, it moved, or it is gone."""

import difflib
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from events.serve import conditional
from events.serve.errors import Problem
from events.serve.reader import named_sql, rows
from events.serve.records.collection import Collection


def not_found(collection: Collection, slug: str) -> Problem:
    """404, with the nearest id that begins alike. A draft is no nearer than what never was."""
    start = slug.lower()[:200].replace("_", "-").split("-")[0]
    detail = f"No {collection.type.value} is published under this id."
    if not start.isascii() or not start:
        return Problem("not-found", detail)
    values = {"type": collection.type.value, "first": start, "last": f"{start}~"}
    known = [row[0] for row in rows(named_sql("neighbours"), values)]
    near = difflib.get_close_matches(slug.lower()[:200], known, n=1, cutoff=0.6)
    if not near:
        return Problem("not-found", detail)
    errors: list[dict[str, str | None]] = [
        {"parameter": "id", "value": slug[:200], "message": "is not published", "nearest": near[0]}
    ]
    return Problem("not-found", f"{detail} Perhaps you mean “{near[0]}”.", errors)


def moved(request: HttpRequest, collection: Collection, slug: str) -> HttpResponse:
    """308 to the same address of the record that took this one's place, with the same query string."""
    survivor = rows(named_sql("survivor"), {"type": collection.type.value, "slug": slug})[0][0]
    below = request.path.removeprefix(f"/api/v1/{collection.name}/{slug}/")
    query = request.META.get("QUERY_STRING", "")
    location = f"/api/v1/{collection.name}/{survivor}/{below}{'?' + query if query else ''}"
    # For as long as an answer: a merge can be undone, and browsers would keep a permanent redirect for good.
    return HttpResponsePermanentRedirect(location, preserve_request=True, headers={"Cache-Control": conditional.SHARED})


def gone(said: str, type_: str, slug: str, version: int, recorded_at: datetime, redacted: bool) -> Problem:
    """410, with what is left."""
    at = instant(recorded_at)
    left = {"type": type_, "id": slug, "version": version, "recorded_at": at, "redacted": redacted}
    return Problem("gone", said, tombstone=left)


def instant(moment: datetime) -> str:
    """A moment as RFC 3339 in UTC, to the microsecond."""
    return f"{moment:%Y-%m-%dT%H:%M:%S.%f}Z"
