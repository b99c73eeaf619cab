"""Coded events in the layouts of ICEWS, POLECAT and PLOVER, for programs that read those data sets.

An event that was imported from a layout is exported with its original cells. Other events fill the cells for which they
have a value; docs/exports.md lists what is left out.
"""

from collections.abc import Callable
from dataclasses import dataclass

from events.serve.exports.queries import LAYOUT_QUERIES, QUERIES
from events.serve.exports.query import ExportQuery
from events.vocabulary.event_layouts import ICEWS_COLUMNS, ICEWS_MISSING, POLECAT_COLUMNS


@dataclass(frozen=True, slots=True)
class EventLayout:
    """A layout: its query, and its header line where it is tab-separated."""

    query: Callable[[ExportQuery], str]
    header: str | None = None


def _icews(query: ExportQuery) -> str:
    cells = _filled("icews", query, countries=QUERIES.text("party_countries"))
    return _tab_separated(cells, ICEWS_COLUMNS, ICEWS_MISSING)


def _polecat(query: ExportQuery) -> str:
    cells = _filled("polecat", query, countries=QUERIES.text("party_countries"), **_sides("polecat_side"))
    return _tab_separated(cells, POLECAT_COLUMNS, "")


def _plover(query: ExportQuery) -> str:
    return _filled("plover", query, **_sides("plover_side"))


ICEWS = EventLayout(_icews, "\t".join(ICEWS_COLUMNS))
POLECAT = EventLayout(_polecat, "\t".join(POLECAT_COLUMNS))
PLOVER = EventLayout(_plover)


def _sides(name: str) -> dict[str, str]:
    return {side: LAYOUT_QUERIES.text(name, side=side) for side in ("actors", "recipients")}


def _filled(name: str, query: ExportQuery, **names: str) -> str:
    ctes = "".join(f"{cte},\n" for cte in query.ctes)
    return LAYOUT_QUERIES.text(name, ctes=ctes, rows=query.sql, **names)


def _tab_separated(cells: str, columns: tuple[str, ...], missing: str) -> str:
    listed = ", ".join(f"'{column}'" for column in columns)
    return LAYOUT_QUERIES.text("tab_separated", columns=listed, cells=cells, missing=missing)
