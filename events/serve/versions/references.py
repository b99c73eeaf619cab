"""`/references/`: the published records that link to a record, and the fields by which they do.

Every column that can refer to a record of its type is looked up by its index, in the order of types and fields, so that
a page reads about as many rows as it gives. The columns are those that `include` follows, since each reference of every
type is one; they come from the collections' declarations.
"""

import functools
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from events.serve.collections import AT_LEAST, COLLECTIONS, DEFAULT_LIMIT, ColumnPath, Order
from events.serve.collections.filters import InvalidParameter
from events.serve.delivery import conditional
from events.serve.delivery.positions import POSITION_SQL
from events.serve.openapi.operations import Operation
from events.serve.pages import CollectionView, QueryParameters, cursors, query_pairs, refuse_unknown_parameters
from events.serve.versions import description
from events.serve.versions.history import json_answer
from events.serve.versions.lookup import look_up
from events.serve.versions.queries import QUERIES
from events.vocabulary.enumerations import RecordType

_BY_FIELD = Order("field", "position", False, "", "by type, then field")

_LINKS = """(select {n}, x.{owner}, c.slug, c.type, '{field}'
  from (select {distinct}r.{owner} from {view} r
        where r.{column} = (select t.record_id from target t){fixed}{beyond}
        order by r.{owner} limit %(limit)s::bigint) x
  join events_current c on c.record_id = x.{owner} and c.type = '{type}')"""


@functools.cache
def linking_columns(target: RecordType) -> tuple[tuple[RecordType, str, ColumnPath], ...]:
    """The columns that can refer to a type: the linking type, the field of its documents, and the column."""
    return tuple(
        (type_, name, column)
        for type_, collection in COLLECTIONS.items()
        for name, targets in collection.includes.items()
        for reached, column in targets.columns
        # Reverse includes repeat references: the offices of a speaker are rows that refer to the speaker.
        if reached == target and not column.reverse
    )


@functools.cache
def _sql(target: RecordType, first: int) -> str:
    """The statement for the columns from number `first` on; in the first one, after the id of the last row given."""
    branches = []
    for n, (type_, field, column) in enumerate(linking_columns(target)):
        if n < first:
            continue
        owner = column.owner or "id"
        branches.append(
            _LINKS.format(
                n=n,
                distinct="distinct " if column.table else "",
                owner=owner,
                type=type_.value,
                field=field,
                column=column.column,
                view=column.view or COLLECTIONS[type_].view,
                fixed="".join(f" and r.{name} = '{value}'" for name, value in column.where),
                beyond=f" and r.{owner} > %(after)s::bigint" if n == first else "",
            )
        )
    return QUERIES.text("references", position=POSITION_SQL, linked="\n  union all ".join(branches))


class ReferencesView(CollectionView):
    """What links to a record."""

    def operation(self) -> Operation:
        """The description of GET in OpenAPI."""
        return description.references(self.declared)

    def get(self, request: Request, slug: str) -> HttpResponse:
        """A page of the published records that link to it."""
        plain = request._request
        pairs = query_pairs(plain)
        refuse_unknown_parameters(pairs, ["limit", "cursor", AT_LEAST])
        parameters = QueryParameters(pairs)
        limit = parameters.limit(DEFAULT_LIMIT)
        fingerprint = cursors.fingerprint(self.declared.name, "references", slug)
        first, after = _parse_cursor(parameters, fingerprint, len(linking_columns(self.declared.type)))
        parameters.raise_errors()
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        values = {"limit": limit + 1, "after": after}
        found = look_up(_sql(self.declared.type, first), self.declared, slug, values)
        page, more = found.rows[:limit], len(found.rows) > limit
        following = None
        if more:
            n, id_ = page[-1][:2]
            address = f"{plain.scheme}://{plain.get_host()}{plain.path}"
            following = cursors.link(address, pairs, fingerprint, cursors.Cursor("after", str(id_), str(n)))
        results: list[dict[str, Any]] = [{"type": row[3], "id": row[2], "field": row[4]} for row in page]
        return json_answer(plain, {"results": results, "next": following}, found)


def _parse_cursor(parameters: QueryParameters, fingerprint: str, columns: int) -> tuple[int, int]:
    """The number of the column to continue with, and the id of the record after which to continue there."""
    text = parameters.one("cursor")
    if text is None:
        return 0, 0
    try:
        cursor = cursors.read(text, fingerprint, _BY_FIELD)
        if not cursor.slug.isdigit() or int(cursor.slug) >= columns:
            raise ValueError("is not a cursor of this service")
    except ValueError as error:
        parameters.add_error("cursor", InvalidParameter(text, f"{error}; follow next, or start without cursor"))
        return 0, 0
    return int(cursor.slug), int(cursor.key or 0)
