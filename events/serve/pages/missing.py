"""The answer for an address without a published record: it never existed (404), was merged (308) or withdrawn (410)."""

import difflib
from datetime import datetime
from typing import NamedTuple, NoReturn

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from events.serve.collections import Collection
from events.serve.delivery import conditional
from events.serve.delivery.reader import rows
from events.serve.errors import Problem
from events.serve.pages.queries import QUERIES


def not_found(collection: Collection, slug: str) -> Problem:
    """404, with the nearest id that begins alike. A draft is treated as if it did not exist."""
    start = slug.lower()[:200].replace("_", "-").split("-")[0]
    detail = f"No {collection.type.value} is published under this id."
    if not start.isascii() or not start:
        return Problem("not-found", detail)
    values = {"type": collection.type.value, "first": start, "last": f"{start}~"}
    known = [row[0] for row in rows(QUERIES.text("similar_ids"), values)]
    near = difflib.get_close_matches(slug.lower()[:200], known, n=1, cutoff=0.6)
    if not near:
        return Problem("not-found", detail)
    errors: list[dict[str, str | None]] = [
        {"parameter": "id", "value": slug[:200], "message": "is not published", "nearest": near[0]}
    ]
    return Problem("not-found", f"{detail} Perhaps you mean “{near[0]}”.", errors)


class MergedRecord(Exception):
    """The record was merged: `CollectionView` answers with a redirect to its survivor."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        super().__init__(slug)


class CurrentRow(NamedTuple):
    """The newest row of a record's log, without its document. `op` is None for a record that was never published."""

    op: str | None
    slug: str
    version: int
    merged_into: str | None
    redacted: bool
    recorded_at: datetime


def raise_missing(collection: Collection, slug: str, row: CurrentRow, consequence: str = "") -> NoReturn:
    """Raise for a record that has no document now: a 404, MergedRecord, or a 410 whose detail has the `consequence`."""
    if row.op is None:
        raise not_found(collection, slug)
    if row.merged_into:
        raise MergedRecord(slug)
    type_ = collection.type.value
    detail = f"The {type_} {slug} was withdrawn on {row.recorded_at:%Y-%m-%d}{consequence}."
    raise gone(detail, type_, row.slug, row.version, row.recorded_at, row.redacted)


def redirect_to_survivor(request: HttpRequest, collection: Collection, slug: str) -> HttpResponse:
    """308 from the address of a merged record to the same address of its survivor, with the same query string."""
    survivor = rows(QUERIES.text("survivor"), {"type": collection.type.value, "slug": slug})[0][0]
    below = request.path.removeprefix(f"/api/v1/{collection.name}/{slug}/")
    query = request.META.get("QUERY_STRING", "")
    location = f"/api/v1/{collection.name}/{survivor}/{below}{'?' + query if query else ''}"
    # Cached no longer than a page: a merge can be undone, and browsers keep a permanent redirect for ever.
    return HttpResponsePermanentRedirect(location, preserve_request=True, headers={"Cache-Control": conditional.SHARED})


def gone(detail: str, type_: str, slug: str, version: int, recorded_at: datetime, redacted: bool) -> Problem:
    """410, with the tombstone."""
    at = instant(recorded_at)
    tombstone = {"type": type_, "id": slug, "version": version, "recorded_at": at, "redacted": redacted}
    return Problem("gone", detail, tombstone=tombstone)


def instant(moment: datetime) -> str:
    """A moment as RFC 3339 in UTC, to the microsecond."""
    return f"{moment:%Y-%m-%dT%H:%M:%S.%f}Z"
