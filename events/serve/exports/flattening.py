"""The SQL that takes documents apart into flat columns, as rows of CSV or as flat JSON objects (for Parquet)."""

from events.serve.collections.collection import Collection
from events.serve.delivery.reader import named_sql
from events.serve.exports import event_columns
from events.serve.exports.columns import Added, Column, flat
from events.serve.exports.selection import Selection
from events.vocabulary.enumerations import RecordType

NEUTRAL = "'"
"""What is put in front of a cell that a spreadsheet would run as a formula, or that begins with it itself."""

# Spreadsheets run what begins with one of = + - @ or their full-width twins; some look behind blanks, and a tab or line
# break can move the rest into a cell of its own. Blanks are no beginning that texts have for a good reason.
_RUNS = r"""[=+\-@＝＋－＠'\s\u00a0\u200b\ufeff]"""

_RUNS_SQL = "e'" + _RUNS.replace("\\", "\\\\").replace("'", "''") + "'"

_COLUMNS = {RecordType.EVENT: event_columns.added}


def added(collection: Collection) -> Added:
    """The columns that the collection's exports have beside those of its document."""
    make = _COLUMNS.get(collection.type)
    return make() if make else Added()


def columns(collection: Collection) -> tuple[Column, ...]:
    """All columns of a collection's flat exports, in their order."""
    return (*flat(collection).columns, *added(collection).columns)


def csv_query(selection: Selection) -> str:
    """The query whose rows are those of the CSV: each cell as text, neutral where it could be a formula."""
    return _query(selection, ", ".join(_cell(one) for one in columns(selection.collection)))


def json_query(selection: Selection) -> str:
    """The query of one column: a flat JSON object a row, its members named and typed as the columns are.

    A day is the number of days since 1970-01-01, which is how Arrow reads it from JSON.
    """
    named = ", ".join(f'{_typed(one)} as "{one.name}"' for one in columns(selection.collection))
    return f"select row_to_json(flat) from ({_query(selection, named)}) flat"


def _query(selection: Selection, selected: str) -> str:
    more = added(selection.collection)
    ctes = ",\n".join([*selection.ctes, *([more.ctes] if more.ctes else [])])
    return named_sql("exports/flat").format(
        ctes=f"{ctes},\n" if ctes else "",
        rows=selection.query,
        columns=selected,
        joins="\n".join([*flat(selection.collection).joins, more.joins]),
    )


def _cell(column: Column) -> str:
    if column.kind == "text":
        # Of the first character only: a regular expression looks at the whole of what it is given.
        return (
            f"case when left({column.sql}, 1) ~ {_RUNS_SQL} then '{NEUTRAL * 2}' || {column.sql} else {column.sql} end"
        )
    if column.kind == "flag":
        return f"({column.sql})::text"
    return column.sql


def _typed(column: Column) -> str:
    if column.kind == "day":
        return f"({column.sql})::date - date '1970-01-01'"
    # An object has no fixed members, so that it stays one text.
    return f"({column.sql})::text" if column.kind == "object" else column.sql
