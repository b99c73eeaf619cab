"""`/references/`: which published records link to a record, and by which of their fields.

Every place where a record of its type can be linked from is looked up by its index, in the order of the types and
fields, so that a page reads about as many rows as it gives. The places are those that `include` follows (each reference
of every type is one), read from the collections' declarations.
"""

import functools
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from rest_framework.request import Request

from events.serve import conditional
from events.serve.openapi.operations import Operation
from events.serve.reader import named_sql
from events.serve.records import COLLECTIONS, cursors
from events.serve.records.absent import moved
from events.serve.records.collection import Order
from events.serve.records.filters import BadValue
from events.serve.records.pages import CollectionView
from events.serve.records.parameters import AT_LEAST, LIMIT, Reading, check_names, pairs
from events.serve.records.paths import Path
from events.serve.versions import description
from events.serve.versions.history import json_answer
from events.serve.versions.standing import read
from events.vocabulary.enumerations import RecordType

_BY_FIELD = Order("field", "position", False, "", "by type, then field")

_PLACE = """(select {n}, x.{owner}, c.slug, c.type, '{field}'
  from (select {distinct}r.{owner} from {view} r
        where r.{column} = (select t.record_id from target t){fixed}{beyond}
        order by r.{owner} limit %(limit)s::bigint) x
  join events_current c on c.record_id = x.{owner} and c.type = '{type}')"""


@functools.cache
def places(target: RecordType) -> tuple[tuple[RecordType, str, Path], ...]:
    """Where records of a type are linked from: the linking type, the field of its documents, and the path to it."""
    return tuple(
        (type_, name, path)
        for type_, collection in COLLECTIONS.items()
        for name, ways in collection.includes.items()
        for reached, path in ways.paths
        # Some includes go the other way: the offices of a speaker are rows that link to the speaker.
        if reached == target and path.table not in RecordType.values
    )


@functools.cache
def _sql(target: RecordType, start: int) -> str:
    """The statement for the places from number `start` on; in the first of them, after the id that was given last."""
    branches = []
    for n, (type_, field, path) in enumerate(places(target)):
        if n < start:
            continue
        owner = path.owner or "id"
        branches.append(
            _PLACE.format(
                n=n,
                distinct="distinct " if path.table else "",
                owner=owner,
                type=type_.value,
                field=field,
                column=path.column,
                view=f"published_{path.table or type_.value}",
                fixed="".join(f" and r.{column} = '{value}'" for column, value in path.where),
                beyond=f" and r.{owner} > %(after)s::bigint" if n == start else "",
            )
        )
    linked = "\n  union all ".join(branches)
    return named_sql("references").replace("{linked}", linked)


class ReferencesView(CollectionView):
    """What links to a record."""

    def operation(self) -> Operation:
        """How it is described."""
        return description.references(self.declared)

    def get(self, request: Request, slug: str) -> HttpResponse:
        """A page of the published records that link to it."""
        plain = request._request
        sent = pairs(plain)
        check_names(sent, ["limit", "cursor", AT_LEAST])
        reading = Reading(sent)
        limit = reading.limit(LIMIT)
        of = cursors.fingerprint(self.declared.name, "references", slug)
        place, after = _place(reading, of, len(places(self.declared.type)))
        reading.finish()
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        values = {"limit": limit + 1, "after": after}
        standing = read(_sql(self.declared.type, place), self.declared, slug, values)
        if isinstance(standing, str):
            return moved(plain, self.declared, slug)
        found = standing.rows
        page, more = found[:limit], len(found) > limit
        following = None
        if more:
            n, id_ = page[-1][:2]
            cursor = cursors.write(cursors.Cursor("after", str(id_), str(n)), of)
            query = urlencode([*(pair for pair in sent if pair[0] != "cursor"), ("cursor", cursor)])
            following = f"{plain.scheme}://{plain.get_host()}{plain.path}?{query}"
        results: list[dict[str, Any]] = [{"type": row[3], "id": row[2], "field": row[4]} for row in page]
        return json_answer(plain, {"results": results, "next": following}, standing)


def _place(reading: Reading, of: str, known: int) -> tuple[int, int]:
    """The place to go on at, and the id of the record after which to go on there."""
    text = reading.single("cursor")
    if text is None:
        return 0, 0
    try:
        cursor = cursors.read(text, of, _BY_FIELD)
        if not cursor.slug.isdigit() or int(cursor.slug) >= known:
            raise ValueError("is not a cursor of this service")
    except ValueError as error:
        reading.refuse("cursor", BadValue(text, f"{error}; follow next, or start without cursor"))
        return 0, 0
    return int(cursor.slug), int(cursor.key or 0)
