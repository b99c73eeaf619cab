"""`/versions/`, `/versions/{n}/` and `/versions/{n}/diff/`: the earlier documents of a record, and what changed."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from events.serve.collections import AT_LEAST, DEFAULT_LIMIT, Order
from events.serve.collections.filters import InvalidParameter
from events.serve.delivery import conditional
from events.serve.openapi.operations import Operation
from events.serve.pages import CollectionView, QueryParameters, cursors, instant, query_pairs, refuse_unknown_parameters
from events.serve.versions import description, differences
from events.serve.versions.lookup import LogRow, RecordLookup, document_of, look_up, version_numbered
from events.serve.versions.queries import TWO_VERSIONS, VERSIONS_BEFORE

_NEWEST_FIRST = Order("-version", "position", True, "seq", "newest version first")
_AFTER_ALL = 2**63 - 1
_LARGEST = 2**31 - 1


class VersionsView(CollectionView):
    """The versions of a record, newest first."""

    def operation(self) -> Operation:
        """The description of GET in OpenAPI."""
        return description.versions(self.declared)

    def get(self, request: Request, slug: str) -> HttpResponse:
        """A page of them; each document has an address of its own."""
        plain = request._request
        pairs = query_pairs(plain)
        refuse_unknown_parameters(pairs, ["limit", "cursor", AT_LEAST])
        parameters = QueryParameters(pairs)
        limit = parameters.limit(DEFAULT_LIMIT)
        fingerprint = cursors.fingerprint(self.declared.name, "versions", slug)
        before = _parse_cursor(parameters, fingerprint)
        parameters.raise_errors()
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        found = look_up(VERSIONS_BEFORE, self.declared, slug, {"before": before, "limit": limit + 1})
        page, more = found.versions[:limit], len(found.versions) > limit
        address = f"{plain.scheme}://{plain.get_host()}{plain.path}"
        following = None
        if page and more:
            cursor = cursors.Cursor("after", str(page[-1].seq), slug)
            following = cursors.link(address, pairs, fingerprint, cursor)
        results = [_listed(one, found, f"{address}{one.version}/") for one in page]
        return json_answer(plain, {"results": results, "next": following}, found)


class VersionView(CollectionView):
    """One version of a record."""

    def operation(self) -> Operation:
        """The description of GET in OpenAPI."""
        return description.version(self.declared)

    def get(self, request: Request, slug: str, number: int) -> HttpResponse:
        """Its document, as it was published."""
        plain = request._request
        refuse_unknown_parameters(query_pairs(plain), [AT_LEAST])
        number = min(number, _LARGEST)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        found = look_up(TWO_VERSIONS, self.declared, slug, {"first": number, "second": number})
        type_ = self.declared.type.value
        content = document_of(version_numbered(found.versions, number, type_, slug), type_, slug)
        return conditional.answer(plain, content, found.position)


class DifferenceView(CollectionView):
    """What changed from one version to another."""

    def operation(self) -> Operation:
        """The description of GET in OpenAPI."""
        return description.difference(self.declared)

    def get(self, request: Request, slug: str, number: int) -> HttpResponse:
        """As JSON Patch, and as values before and after."""
        plain = request._request
        pairs = query_pairs(plain)
        refuse_unknown_parameters(pairs, ["from", AT_LEAST])
        number = min(number, _LARGEST)
        start = _parse_from(QueryParameters(pairs), number)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        found = look_up(TWO_VERSIONS, self.declared, slug, {"first": start, "second": number})
        type_ = self.declared.type.value
        versions = [version_numbered(found.versions, one, type_, slug) for one in (start, number)]
        old, new = (json.loads(document_of(one, type_, slug)) for one in versions)
        patch, changes = differences.between(old, new)
        body = {"type": type_, "id": slug, "from": start, "to": number, "patch": patch, "changes": changes}
        return json_answer(plain, body, found)


def _parse_cursor(parameters: QueryParameters, fingerprint: str) -> int:
    """The position before which the page starts."""
    text = parameters.one("cursor")
    if text is None:
        return _AFTER_ALL
    try:
        return int(cursors.read(text, fingerprint, _NEWEST_FIRST).key or 0)
    except ValueError as error:
        parameters.add_error("cursor", InvalidParameter(text, f"{error}; follow next, or start without cursor"))
        return _AFTER_ALL


def _parse_from(parameters: QueryParameters, number: int) -> int:
    """The number of the version to start from: by default the one before."""
    text = parameters.one("from")
    valid = text is None or (text.isascii() and text.isdigit() and 0 < int(text[:11]) <= _LARGEST)
    if text is not None and not valid:
        parameters.add_error("from", InvalidParameter(text, "is not the number of a version: 1, 2 …", "1"))
    parameters.raise_errors()
    return int(text) if text else max(number - 1, 1)


def _listed(one: LogRow, found: RecordLookup, url: str) -> dict[str, Any]:
    return {
        "version": one.version,
        "op": one.op,
        "position": f"{found.position.epoch}-{one.seq}",
        "recorded_at": instant(one.recorded_at),
        "change_note": one.content,
        "merged_into": one.merged_into,
        "redacted": one.redacted,
        "url": url,
    }


def json_answer(request: HttpRequest, body: dict[str, Any], found: RecordLookup) -> HttpResponse:
    """A body as JSON, exact at the position of the lookup."""
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return conditional.answer(request, content, found.position)
