"""`/versions/`, `/versions/{n}/` and `/versions/{n}/diff/`: what a record said before, and what changed."""

import json
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from events.serve import conditional
from events.serve.openapi.operations import Operation
from events.serve.reader import named_sql
from events.serve.records import cursors
from events.serve.records.absent import instant, moved
from events.serve.records.collection import Order
from events.serve.records.filters import BadValue
from events.serve.records.pages import CollectionView
from events.serve.records.parameters import AT_LEAST, LIMIT, Reading, check_names, pairs
from events.serve.versions import description, differences
from events.serve.versions.standing import Standing, Stored, document_of, numbered, read

_NEWEST_FIRST = Order("-version", "position", True, "seq", "newest version first")
_AFTER_ALL = 2**63 - 1
_LARGEST = 2**31 - 1


class VersionsView(CollectionView):
    """The versions of a record, newest first."""

    def operation(self) -> Operation:
        """How it is described."""
        return description.versions(self.declared)

    def get(self, request: Request, slug: str) -> HttpResponse:
        """A page of them; their documents have addresses of their own."""
        plain = request._request
        sent = pairs(plain)
        check_names(sent, ["limit", "cursor", AT_LEAST])
        reading = Reading(sent)
        limit = reading.limit(LIMIT)
        of = cursors.fingerprint(self.declared.name, "versions", slug)
        before = _before(reading, of)
        reading.finish()
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        standing = read(named_sql("versions"), self.declared, slug, {"before": before, "limit": limit + 1})
        if isinstance(standing, str):
            return moved(plain, self.declared, slug)
        page, more = standing.versions[:limit], len(standing.versions) > limit
        cursor = cursors.write(cursors.Cursor("after", str(page[-1].seq), slug), of) if page and more else None
        query = urlencode([*(pair for pair in sent if pair[0] != "cursor"), ("cursor", cursor)]) if cursor else ""
        here = f"{plain.scheme}://{plain.get_host()}{plain.path}"
        body = {
            "results": [_listed(one, standing, f"{here}{one.version}/") for one in page],
            "next": f"{here}?{query}" if cursor else None,
        }
        return json_answer(plain, body, standing)


class VersionView(CollectionView):
    """One version of a record."""

    def operation(self) -> Operation:
        """How it is described."""
        return description.version(self.declared)

    def get(self, request: Request, slug: str, number: int) -> HttpResponse:
        """Its document, as it was published."""
        plain = request._request
        check_names(pairs(plain), [AT_LEAST])
        number = min(number, _LARGEST)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        standing = read(named_sql("version"), self.declared, slug, {"first": number, "second": number})
        if isinstance(standing, str):
            return moved(plain, self.declared, slug)
        type_ = self.declared.type.value
        content = document_of(numbered(standing.versions, number, type_, slug), type_, slug)
        return conditional.answer(plain, content, standing.position)


class DifferenceView(CollectionView):
    """What changed from one version to another."""

    def operation(self) -> Operation:
        """How it is described."""
        return description.difference(self.declared)

    def get(self, request: Request, slug: str, number: int) -> HttpResponse:
        """As JSON Patch, and as values before and after."""
        plain = request._request
        sent = pairs(plain)
        check_names(sent, ["from", AT_LEAST])
        number = min(number, _LARGEST)
        start = _from(Reading(sent), number)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        standing = read(named_sql("version"), self.declared, slug, {"first": start, "second": number})
        if isinstance(standing, str):
            return moved(plain, self.declared, slug)
        type_ = self.declared.type.value
        found = [numbered(standing.versions, one, type_, slug) for one in (start, number)]
        old, new = (json.loads(document_of(one, type_, slug)) for one in found)
        patch, changes = differences.between(old, new)
        body = {"type": type_, "id": slug, "from": start, "to": number, "patch": patch, "changes": changes}
        return json_answer(plain, body, standing)


def _before(reading: Reading, of: str) -> int:
    text = reading.single("cursor")
    if text is None:
        return _AFTER_ALL
    try:
        return int(cursors.read(text, of, _NEWEST_FIRST).key or 0)
    except ValueError as error:
        reading.refuse("cursor", BadValue(text, f"{error}; follow next, or start without cursor"))
        return _AFTER_ALL


def _from(reading: Reading, number: int) -> int:
    """The number of the version to start from: the one before, unless given."""
    text = reading.single("from")
    good = text is None or (text.isascii() and text.isdigit() and 0 < int(text[:11]) <= _LARGEST)
    if text is not None and not good:
        reading.refuse("from", BadValue(text, "is not the number of a version: 1, 2 …", "1"))
    reading.finish()
    return int(text) if text else max(number - 1, 1)


def _listed(one: Stored, standing: Standing, url: str) -> dict[str, Any]:
    return {
        "version": one.version,
        "op": one.op,
        "position": f"{standing.position.epoch}-{one.seq}",
        "recorded_at": instant(one.recorded_at),
        "change_note": one.content,
        "merged_into": one.merged_into,
        "redacted": one.redacted,
        "url": url,
    }


def json_answer(request: HttpRequest, body: dict[str, Any], standing: Standing) -> HttpResponse:
    """A body as JSON, exact where the log stood."""
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return conditional.answer(request, content, standing.position)
