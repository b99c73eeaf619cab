"""The SQL that flattens documents into columns: as cells of CSV, or as flat JSON objects for Parquet."""

from events.serve.collections import Collection
from events.serve.exports import event_columns
from events.serve.exports.columns import ExportColumn, ExtraColumns, flat
from events.serve.exports.queries import QUERIES
from events.serve.exports.query import ExportQuery
from events.vocabulary.enumerations import RecordType

NEUTRAL = "'"
"""The prefix of a text cell that a spreadsheet would run as a formula, or that begins with the prefix itself."""

# Spreadsheets run a cell that begins with = + - @ or the full-width forms of these; some skip leading white space, and
# a tab or line break can move the rest into the next cell.
_FORMULA_START = r"""[=+\-@＝＋－＠'\s\u00a0\u200b\ufeff]"""

_FORMULA_START_SQL = "e'" + _FORMULA_START.replace("\\", "\\\\").replace("'", "''") + "'"

_EXTRA_COLUMNS = {RecordType.EVENT: event_columns.extra_columns}


def extra_columns(collection: Collection) -> ExtraColumns:
    """The columns of the collection's flat exports that its documents do not have."""
    make = _EXTRA_COLUMNS.get(collection.type)
    return make() if make else ExtraColumns()


def columns(collection: Collection) -> tuple[ExportColumn, ...]:
    """All columns of a collection's flat exports, in order."""
    return (*flat(collection).columns, *extra_columns(collection).columns)


def csv_query(query: ExportQuery) -> str:
    """The query of the CSV rows: every cell as text, with the prefix where it could be a formula."""
    return _query(query, ", ".join(_cell(one) for one in columns(query.collection)))


def json_query(query: ExportQuery) -> str:
    """The query of flat JSON objects, one a row, whose members have the names and types of the columns.

    A day is the number of days since 1970-01-01, which is how Arrow reads a date from JSON.
    """
    named = ", ".join(f'{_typed(one)} as "{one.name}"' for one in columns(query.collection))
    return f"select row_to_json(flat) from ({_query(query, named)}) flat"


def _query(query: ExportQuery, selected: str) -> str:
    extra = extra_columns(query.collection)
    ctes = ",\n".join([*query.ctes, *([extra.ctes] if extra.ctes else [])])
    return QUERIES.text(
        "flat_rows",
        ctes=f"{ctes},\n" if ctes else "",
        rows=query.sql,
        columns=selected,
        joins="\n".join([*flat(query.collection).joins, extra.joins]),
    )


def _cell(column: ExportColumn) -> str:
    if column.kind == "text":
        # The expression gets the first character only, as matching reads the whole text that it gets.
        starts_formula = f"left({column.sql}, 1) ~ {_FORMULA_START_SQL}"
        return f"case when {starts_formula} then '{NEUTRAL * 2}' || {column.sql} else {column.sql} end"
    if column.kind == "flag":
        return f"({column.sql})::text"
    return column.sql


def _typed(column: ExportColumn) -> str:
    if column.kind == "day":
        return f"({column.sql})::date - date '1970-01-01'"
    # An object has no fixed members, so it is one text.
    return f"({column.sql})::text" if column.kind == "object" else column.sql
