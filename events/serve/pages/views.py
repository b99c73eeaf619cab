"""The two views of a collection: its list and one record.

Each parses the request by the collection's declaration, runs one statement on the connection `reader`, and joins the
stored documents as bytes. DRF does negotiation, methods and errors; its serializers are used for OpenAPI only.
"""

import json
from collections.abc import Sequence
from typing import Any, Literal, cast

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.serve.collections import Collection
from events.serve.collections.filters import SubtreeFilter
from events.serve.delivery import conditional, positions
from events.serve.delivery.positions import Position
from events.serve.errors import Problem
from events.serve.openapi.lists_and_details import detail_operation, list_operation
from events.serve.openapi.operations import Operation
from events.serve.pages import cursors
from events.serve.pages.includes import included, resolved_keys, split_paths
from events.serve.pages.members import Row, count_member, highlights_member
from events.serve.pages.missing import CurrentRow, MergedRecord, raise_missing, redirect_to_survivor
from events.serve.pages.queries import DOCUMENT
from events.serve.pages.query import detail_sql, list_sql
from events.serve.pages.request import DetailRequest, ListRequest, parse_detail, parse_list

FAILED = "diplo_api.failed"
"""The key of the environ with the error for which `ListApplication` could not answer."""


class CollectionView(APIView):
    """A view of a collection, which everybody may read."""

    collection: Collection | None = None
    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """DRF's checks before a view's method, without those that no view here has."""
        if self.authentication_classes or self.permission_classes or self.throttle_classes:
            super().initial(request, *args, **kwargs)
            return
        self.format_kwarg = None
        request.accepted_renderer, request.accepted_media_type = self.perform_content_negotiation(request)

    @property
    def broad_filters(self) -> frozenset[str]:
        """The filters that can match many records: the error of a slow query names one of them."""
        filters = self.collection.by_name.values() if self.collection else ()
        return frozenset(one.name for one in filters if isinstance(one, SubtreeFilter))

    def handle_exception(self, exc: Exception) -> Response:
        """A redirect for a merged record; else DRF's handling."""
        if isinstance(exc, MergedRecord):
            return cast("Response", redirect_to_survivor(self.request._request, self.declared, exc.slug))
        return super().handle_exception(exc)

    @property
    def declared(self) -> Collection:
        """The collection that the route names."""
        if self.collection is None:
            raise TypeError("the route names no collection")
        return self.collection


class ListView(CollectionView):
    """A page of a collection."""

    def operation(self) -> Operation:
        """The description of GET in OpenAPI."""
        return list_operation(self.declared)

    def get(self, request: Request) -> HttpResponse:
        """The requested page, with its included documents and links."""
        if (failed := request.META.get(FAILED)) is not None:
            raise failed
        return list_page(self.declared, request._request)


class DetailView(CollectionView):
    """One record."""

    def operation(self) -> Operation:
        """The description of GET in OpenAPI."""
        return detail_operation(self.declared)

    def get(self, request: Request, slug: str) -> HttpResponse:
        """Its document; 308 to its survivor if it was merged, 410 if withdrawn, 404 if never published."""
        plain = request._request
        wanted = parse_detail(self.declared, plain)
        if "\0" in slug:
            raise Problem("malformed-request", "The address contains a NUL character (%00).")
        extended = bool(wanted.includes or wanted.fields)
        # The ETag of a plain record has the record's own position, which only its row has.
        if (unchanged := conditional.before(plain, tagged=extended)) is not None:
            return unchanged
        if extended and (answer := self._extended(plain, slug, wanted)) is not None:
            return answer
        return self._plain(plain, slug)

    def _extended(self, request: HttpRequest, slug: str, wanted: DetailRequest) -> HttpResponse | None:
        """The document with what it includes, or with some members only; None where the record is not published."""
        sparse = bool(wanted.fields)
        includes, nodes = split_paths(self.declared.type, wanted.includes, sparse)
        values = {"slug": slug, **({"fields": list(wanted.fields)} if sparse else {})}
        position, found = positions.rows(detail_sql(self.declared.type, includes, sparse), values)
        if not found:
            return None
        content = document = found[0][5].rstrip()
        if wanted.includes:
            others = included([(nodes, document)], resolved_keys(found), position)
            content = b"".join((document[:-1], b',"included":', *others, b"}"))
        return conditional.answer(request, content, position)

    def _plain(self, request: HttpRequest, slug: str) -> HttpResponse:
        """The document as it is stored."""
        type_ = self.declared.type.value
        position, change = positions.with_row(DOCUMENT, {"type": type_, "slug": slug})
        op, body, found_slug, version, merged_into, redacted, recorded_at, seq = change
        if op == "upsert" and body is not None:
            return conditional.answer(request, body, position, seq)
        raise_missing(self.declared, slug, CurrentRow(op, found_slug, version, merged_into, redacted, recorded_at))


def list_page(collection: Collection, request: HttpRequest) -> HttpResponse:
    """A page of a collection, or 304. Raises Problem and the database's errors."""
    wanted = parse_list(collection, request)
    if (unchanged := conditional.before(request)) is not None:
        return unchanged
    return conditional.answer(request, *_page(request, wanted))


def _page(request: HttpRequest, wanted: ListRequest) -> tuple[bytes, Position | None]:
    """The bytes of a page, with included documents and links, and the position at which they are exact."""
    position, found = positions.rows(list_sql(wanted.shape), wanted.values)
    limit, direction = wanted.shape.limit, wanted.shape.start.direction
    own = next((index for index, row in enumerate(found) if row[0]), len(found))
    page, more, rest = found[: min(own, limit)], own > limit, found[own:]
    backwards = direction == "before"
    if backwards:
        page.reverse()
    address = f"{request.scheme}://{request.get_host()}{request.path}"
    following = _link(address, wanted, page[-1], "after") if page and (more or backwards) else b"null"
    has_previous = more if backwards else direction == "after"
    preceding = _link(address, wanted, page[0], "before") if page and has_previous else b"null"
    others = included([(wanted.nodes, row[5]) for row in page] if wanted.nodes else (), resolved_keys(rest), position)
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
            count_member(rest),
            highlights_member(rest),
            b"}",
        )
    )
    return content, position


def _link(address: str, wanted: ListRequest, row: Row, direction: Literal["after", "before"]) -> bytes:
    cursor = cursors.Cursor(direction, row[4], row[3])
    return json.dumps(cursors.link(address, wanted.parameters, wanted.fingerprint, cursor)).encode()
