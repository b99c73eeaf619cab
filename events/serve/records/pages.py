"""The two views of a collection: its list and one record.

They read the request by the collection's declarations, run one statement on the reader's connection, and join the
stored documents as bytes. Everything that DRF does for an API of many formats and users is stepped around; negotiation,
methods and errors are DRF's.
"""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from events.serve import conditional, positions
from events.serve.errors import Problem
from events.serve.openapi.lists_and_details import detail_operation, list_operation
from events.serve.openapi.operations import Operation
from events.serve.positions import Position
from events.serve.reader import named_sql
from events.serve.records import cursors, parameters
from events.serve.records.absent import gone, moved, not_found
from events.serve.records.collection import Collection
from events.serve.records.compile import detail_sql, list_sql
from events.serve.records.including import included, names, split
from events.serve.records.joining import count, snippets

Row = tuple[int, int, str, str, str | None, bytes]
"""A row of a page: part (0 the page, 1 included), place, type, id, sort key, document."""

FAILED = "diplo_api.failed"
"""The key under which a request's environ carries why its page could not be made (events/serve/direct.py)."""


class CollectionView(APIView):
    """What list and detail have in common: the collection, and that anybody may read it."""

    collection: Collection | None = None
    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """What DRF does before a view's method, without looking for what no view here has."""
        if self.authentication_classes or self.permission_classes or self.throttle_classes:
            super().initial(request, *args, **kwargs)
            return
        self.format_kwarg = None
        request.accepted_renderer, request.accepted_media_type = self.perform_content_negotiation(request)

    @property
    def declared(self) -> Collection:
        """The collection that the route names."""
        if self.collection is None:
            raise TypeError("the route names no collection")
        return self.collection


class ListView(CollectionView):
    """A page of a collection."""

    def operation(self) -> Operation:
        """How it is described."""
        return list_operation(self.declared)

    def get(self, request: Request) -> HttpResponse:
        """The page that the query string asks for, with its included documents and links."""
        if (failed := request.META.get(FAILED)) is not None:
            raise failed
        return list_page(self.declared, request._request)


class DetailView(CollectionView):
    """One record."""

    def operation(self) -> Operation:
        """How it is described."""
        return detail_operation(self.declared)

    def get(self, request: Request, slug: str) -> HttpResponse:
        """Its document; 308 to its survivor if it was merged, 410 if withdrawn, 404 if never published."""
        type_, plain = self.declared.type, request._request
        paths, fields = parameters.read_detail(self.declared, plain)
        if "\0" in slug:
            raise Problem("malformed-request", "The address holds a NUL character (%00).")
        # A record alone has a tag of its own, which only its row tells.
        if (unchanged := conditional.before(plain, tagged=bool(paths or fields))) is not None:
            return unchanged
        if paths or fields:
            named, ways = split(type_, paths, bool(fields))
            at, found = positions.rows(
                detail_sql(type_, named, bool(fields)), {"slug": slug, **({"fields": fields} if fields else {})}
            )
            if found:
                content = document = found[0][5].rstrip()
                if paths:
                    others = included([(ways, document)], names(found), at)
                    content = b"".join((document[:-1], b',"included":', *others, b"}"))
                return conditional.answer(plain, content, at)
        at, change = positions.beside(named_sql("document"), {"type": type_.value, "slug": slug})
        op, body, found_slug, version, merged_into, redacted, recorded_at, seq = change
        if op is None:
            raise not_found(self.declared, slug)
        if op == "upsert" and body is not None:
            return conditional.answer(plain, body, at, seq)
        if merged_into:
            return moved(plain, self.declared, slug)
        said = f"The {type_.value} {slug} was withdrawn on {recorded_at:%Y-%m-%d}."
        raise gone(said, type_.value, found_slug, version, recorded_at, redacted)


def list_page(collection: Collection, request: HttpRequest) -> HttpResponse:
    """A page of a collection, or 304. Problems are raised, as are the database's errors."""
    asked = parameters.read_list(collection, request)
    if (unchanged := conditional.before(request)) is not None:
        return unchanged
    return conditional.answer(request, *_page(request, asked))


def _page(request: HttpRequest, asked: parameters.Asked) -> tuple[bytes, Position | None]:
    """The answer's bytes: the page's documents, what they include, and links to the pages beside it; exact at what."""
    at, found = positions.rows(list_sql(asked.shape), asked.values)
    limit = asked.shape.limit
    own = next((index for index, row in enumerate(found) if row[0]), len(found))
    page, more, rest = found[: min(own, limit)], own > limit, found[own:]
    backwards = asked.direction == "before"
    if backwards:
        page.reverse()
    address = f"{request.scheme}://{request.get_host()}{request.path}"
    following = _link(address, asked, page[-1], "after") if page and (more or backwards) else b"null"
    came_from = asked.shape.position != "start"
    preceding = _link(address, asked, page[0], "before") if page and (more if backwards else came_from) else b"null"
    others = included([(asked.ways, row[5]) for row in page] if asked.ways else (), names(rest), at)
    content = b"".join(
        (
            b'{"results":[',
            b",".join([row[5] for row in page]),
            b'],"included":',
            *others,
            b',"next":',
            following,
            b',"previous":',
            preceding,
            count(rest),
            snippets(rest),
            b"}",
        )
    )
    return content, at


def _link(address: str, asked: parameters.Asked, row: Row, direction: Any) -> bytes:
    cursor = cursors.write(cursors.Cursor(direction, row[4], row[3]), asked.fingerprint)
    query = urlencode([*asked.kept, ("cursor", cursor)], safe=",:/.[]{}~")
    return json.dumps(f"{address}?{query}").encode()
