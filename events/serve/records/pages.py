"""The two views of a collection: its list and one record.

They read the request by the collection's declarations, run one statement on the reader's connection, and join the
stored documents as bytes. Everything that DRF does for an API of many formats and users is stepped around; negotiation,
methods and errors are DRF's.
"""

import difflib
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from rest_framework.request import Request
from rest_framework.views import APIView

from events.serve.errors import Problem
from events.serve.reader import named_sql, rows
from events.serve.records import COLLECTIONS, cursors, parameters
from events.serve.records.collection import Collection
from events.serve.records.compile import detail_sql, list_sql

JSON = "application/json"

Row = tuple[int, int, str, str, str | None, bytes]
"""A row of a page: part (0 the page, 1 included), place, type, id, sort key, document."""

_COLLECTION_NAMES = {type_.value: collection.name for type_, collection in COLLECTIONS.items()}


class CollectionView(APIView):
    """What list and detail have in common: the collection, and that anybody may read it."""

    collection: Collection | None = None
    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()

    @property
    def declared(self) -> Collection:
        """The collection that the route names."""
        if self.collection is None:
            raise TypeError("the route names no collection")
        return self.collection


class ListView(CollectionView):
    """A page of a collection."""

    def get(self, request: Request) -> HttpResponse:
        """The page that the query string asks for, with its included documents and links."""
        asked = parameters.read_list(COLLECTIONS, self.declared, request._request)
        return HttpResponse(_page(request._request, asked), content_type=JSON)


class DetailView(CollectionView):
    """One record."""

    def get(self, request: Request, slug: str) -> HttpResponse:
        """Its document; 308 to its survivor if it was merged, 410 if withdrawn, 404 if never published."""
        type_ = self.declared.type
        paths = parameters.read_includes(COLLECTIONS, type_, request._request)
        if "\0" in slug:
            raise Problem("malformed-request", "The address holds a NUL character (%00).")
        if paths:
            found = rows(detail_sql(type_, paths), {"slug": slug})
            if found:
                document = found[0][5].rstrip()
                content = b"".join((document[:-1], b',"included":', _included(found[1:]), b"}"))
                return HttpResponse(content, content_type=JSON)
        change = rows(named_sql("document"), {"type": type_.value, "slug": slug})
        if not change:
            raise _not_found(self.declared, slug)
        op, body, found_slug, version, merged_into, redacted, recorded_at = change[0]
        if op == "upsert" and body is not None:
            return HttpResponse(body, content_type=JSON)
        if merged_into:
            return _moved(request._request, self.declared, slug)
        at = recorded_at.isoformat().replace("+00:00", "Z")
        tombstone = {
            "type": type_.value,
            "id": found_slug,
            "version": version,
            "recorded_at": at,
            "redacted": redacted,
        }
        raise Problem("gone", f"The {type_.value} {slug} was withdrawn on {at[:10]}.", tombstone=tombstone)


def _page(request: HttpRequest, asked: parameters.Asked) -> bytes:
    """The answer's bytes: the documents of the page, what they include, and the links to the pages beside it."""
    found: list[Any] = rows(list_sql(asked.shape), asked.values)
    limit = asked.shape.limit
    split = next((index for index, row in enumerate(found) if row[0] == 1), len(found))
    page, more = found[: min(split, limit)], split > limit
    backwards = asked.direction == "before"
    if backwards:
        page.reverse()
    following = _link(request, asked, page[-1], "after") if page and (more or backwards) else b"null"
    came_from = asked.shape.position != "start"
    preceding = _link(request, asked, page[0], "before") if page and (more if backwards else came_from) else b"null"
    return b"".join(
        (
            b'{"results":[',
            b",".join([row[5] for row in page]),
            b'],"included":',
            _included(found[split:]),
            b',"next":',
            following,
            b',"previous":',
            preceding,
            b"}",
        )
    )


def _included(found: Sequence[Any]) -> bytes:
    """The included documents once each, by collection and id. Rows come sorted by type and id."""
    if not found:
        return b"{}"
    by_type: dict[str, list[bytes]] = {}
    for row in found:
        by_type.setdefault(row[2], []).append(b'"%s":%s' % (row[3].encode(), row[5]))
    members = (b'"%s":{%s}' % (_COLLECTION_NAMES[type_].encode(), b",".join(docs)) for type_, docs in by_type.items())
    return b"{" + b",".join(members) + b"}"


def _link(request: HttpRequest, asked: parameters.Asked, row: Row, direction: Any) -> bytes:
    cursor = cursors.write(cursors.Cursor(direction, row[4], row[3]), asked.fingerprint)
    query = urlencode([*asked.kept, ("cursor", cursor)], safe=",:/.[]{}~")
    return json.dumps(f"{request.scheme}://{request.get_host()}{request.path}?{query}").encode()


def _moved(request: HttpRequest, collection: Collection, slug: str) -> HttpResponse:
    """308 to the record that took this one's place, with the same query string."""
    survivor = rows(named_sql("survivor"), {"type": collection.type.value, "slug": slug})[0][0]
    query = request.META.get("QUERY_STRING", "")
    location = f"/api/v1/{collection.name}/{survivor}/{'?' + query if query else ''}"
    return HttpResponsePermanentRedirect(location, preserve_request=True)


def _not_found(collection: Collection, slug: str) -> Problem:
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
