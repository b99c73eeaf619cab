"""Coded events in the layouts of the field's data sets, so that a reader made for those reads ours.

An event that came in a layout leaves in it as it came. Others are written as far as the layout has a place for what
they say; docs/exports.md says what is left out.
"""

from events.serve.delivery.reader import named_sql
from events.serve.exports.selection import Selection
from events.vocabulary.event_layouts import ICEWS_COLUMNS, ICEWS_MISSING, POLECAT_COLUMNS

HEADERS = {"icews": "\t".join(ICEWS_COLUMNS), "polecat": "\t".join(POLECAT_COLUMNS)}
"""The first lines of the tab-separated layouts."""


def icews(selection: Selection) -> str:
    """The query of ICEWS rows."""
    return _tab_separated(
        _filled("icews", selection, countries=named_sql("exports/countries")), ICEWS_COLUMNS, ICEWS_MISSING
    )


def polecat(selection: Selection) -> str:
    """The query of POLECAT rows."""
    sides = _sides("polecat_side")
    cells = _filled("polecat", selection, countries=named_sql("exports/countries"), **sides)
    return _tab_separated(cells, POLECAT_COLUMNS, "")


def plover(selection: Selection) -> str:
    """The query of PLOVER objects."""
    return _filled("plover", selection, **_sides("plover_side"))


def _sides(name: str) -> dict[str, str]:
    return {side: named_sql(f"exports/layouts/{name}").format(side=side) for side in ("actors", "recipients")}


def _filled(name: str, selection: Selection, **names: str) -> str:
    ctes = "".join(f"{cte},\n" for cte in selection.ctes)
    return named_sql(f"exports/layouts/{name}").format(ctes=ctes, rows=selection.query, **names)


def _tab_separated(cells: str, columns: tuple[str, ...], missing: str) -> str:
    listed = ", ".join(f"'{column}'" for column in columns)
    return named_sql("exports/layouts/tab_separated").format(columns=listed, cells=cells, missing=missing)
