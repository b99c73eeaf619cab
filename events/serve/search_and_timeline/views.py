"""The addresses of the lists over several types."""

import json
from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from events.serve.collections import COLLECTIONS
from events.serve.delivery import conditional, positions
from events.serve.delivery.positions import Position
from events.serve.openapi.operations import Operation
from events.serve.pages import COUNT, CollectionView, highlights_by_collection, included, resolved_keys, split_paths
from events.serve.search_and_timeline import description
from events.serve.search_and_timeline.request import MixedPage, cut_page
from events.serve.search_and_timeline.search import CAP, parse_search, search_sql
from events.serve.search_and_timeline.timeline import parse_timeline, timeline_sql
from events.vocabulary.enumerations import RecordType


class TimelineView(CollectionView):
    """What was said, negotiated, proposed and done, in order of date."""

    def operation(self) -> Operation:
        """The description of GET in OpenAPI."""
        return description.TIMELINE

    def get(self, request: Request) -> HttpResponse:
        """The requested page."""
        plain = request._request
        wanted = parse_timeline(plain)
        sql = timeline_sql(wanted.shape)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        position, found = positions.rows(sql, wanted.values) if sql else (positions.read(), [])
        page = cut_page(plain, wanted, found, wanted.shape.limit)
        return conditional.answer(plain, _answer(page, found, wanted.includes, position), position)


class SearchView(CollectionView):
    """Records of all types that match a query."""

    def operation(self) -> Operation:
        """The description of GET in OpenAPI."""
        return description.SEARCH

    def get(self, request: Request) -> HttpResponse:
        """The requested page, the best matches first."""
        plain = request._request
        wanted = parse_search(plain)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        position, found = positions.rows(search_sql(wanted.shape), wanted.values)
        page = cut_page(plain, wanted, found, wanted.shape.limit)
        members = (_matches_member(found), highlights_by_collection(found))
        return conditional.answer(plain, _answer(page, found, wanted.includes, position, *members), position)


def _answer(
    page: MixedPage, found: Sequence[Any], paths: tuple[str, ...], position: Position | None, *members: bytes
) -> bytes:
    results = b",".join([row[5] for row in page.rows])
    documents = [(split_paths(RecordType(row[2]), paths)[1], row[5]) for row in page.rows] if paths else ()
    others = included(documents, resolved_keys(found), position)
    links = b',"next":%s,"previous":%s' % (page.next, page.previous)
    return b"".join((b'{"results":[', results, b'],"included":', *others, links, *members, b"}"))


def _matches_member(found: Sequence[Any]) -> bytes:
    """The number of records of each type that match: exact up to CAP."""
    matches = {
        COLLECTIONS[RecordType(row[2])].name: {"count": min(int(row[4]), CAP), "exact": int(row[4]) <= CAP}
        for row in found
        if row[0] == COUNT
    }
    return b',"matches":' + json.dumps(matches, separators=(",", ":")).encode()
