"""The addresses of the lists over several types."""

import json
from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from events.serve import conditional, positions
from events.serve.across import description, search, timeline
from events.serve.across.reading import Cut, cut
from events.serve.openapi.operations import Operation
from events.serve.positions import Position
from events.serve.records import COLLECTIONS
from events.serve.records.including import included, names, split
from events.serve.records.joining import snippets_by_type
from events.serve.records.pages import CollectionView
from events.vocabulary.enumerations import RecordType


class TimelineView(CollectionView):
    """What was said, negotiated, proposed and done, in order of date."""

    def operation(self) -> Operation:
        """What GET does, for OpenAPI."""
        return description.TIMELINE

    def get(self, request: Request) -> HttpResponse:
        """The page that the query string asks for."""
        plain = request._request
        asked = timeline.read(plain)
        sql = timeline.timeline_sql(asked.shape)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        at, found = positions.rows(sql, asked.values) if sql else (positions.read(), [])
        page = cut(plain, asked.kept, asked.fingerprint, found, asked.shape.limit, asked.spot)
        return conditional.answer(plain, _answer(page, found, asked.paths, at), at)


class SearchView(CollectionView):
    """Records of all types that match a query."""

    def operation(self) -> Operation:
        """What GET does, for OpenAPI."""
        return description.SEARCH

    def get(self, request: Request) -> HttpResponse:
        """The page that the query string asks for, the best matches first."""
        plain = request._request
        asked = search.read(plain)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        at, found = positions.rows(search.search_sql(asked.shape), asked.values)
        page = cut(plain, asked.kept, asked.fingerprint, found, asked.shape.limit, asked.spot)
        return conditional.answer(
            plain, _answer(page, found, asked.paths, at, _matches(found), snippets_by_type(found)), at
        )


def _answer(page: Cut, found: Sequence[Any], paths: tuple[str, ...], at: Position | None, *more: bytes) -> bytes:
    results = b",".join([row[5] for row in page.rows])
    told = [(split(RecordType(row[2]), paths)[1], row[5]) for row in page.rows] if paths else ()
    others = included(told, names(found), at)
    links = b',"next":%s,"previous":%s' % (page.next, page.previous)
    return b"".join((b'{"results":[', results, b'],"included":', *others, links, *more, b"}"))


def _matches(found: Sequence[Any]) -> bytes:
    """How many records of each type match: up to the cap exactly, and beyond it that there are more."""
    told = {
        COLLECTIONS[RecordType(row[2])].name: {
            "count": min(int(row[4]), search.CAP),
            "exact": int(row[4]) <= search.CAP,
        }
        for row in found
        if row[0] == 2
    }
    return b',"matches":' + json.dumps(told, separators=(",", ":")).encode()
