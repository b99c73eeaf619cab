"""Where a record's references stand: in a column of its own, or in one of its child rows.

Filters and includes both follow these paths; the names are those of the views `published_*` and their columns. They
are written in declarations only, and never come from a request.
"""

import re
from dataclasses import dataclass

from events.vocabulary.enumerations import RecordType

_NAME = re.compile(r"^[a-z_0-9]+$")
_VALUE = re.compile(r"^[a-z-]+$")


@dataclass(frozen=True, slots=True)
class Path:
    """A column that holds a value or the id of a record.

    `table` is the child view without its prefix `published_`, blank for the record's own row; `owner` the child's
    column with the record's id; `where` pairs of column and value that choose the child rows.
    """

    column: str
    table: str = ""
    owner: str = ""
    where: tuple[tuple[str, str], ...] = ()

    @property
    def against(self) -> bool:
        """Whether it leads from a record to those that refer to it: no document says so."""
        return self.column == "id"


def path(text: str, owner: str = "", **where: str) -> Path:
    """Read `speaker_id` or `statement_citation.source_id`; `where` as in `role="about"`. ValueError when malformed.

    The owner is the child table's first word with `_id`, unless given.
    """
    table, _, column = text.rpartition(".")
    names = [column, *([table] if table else []), *([owner] if owner else []), *where]
    if not all(_NAME.match(name) for name in names) or not all(_VALUE.match(value) for value in where.values()):
        raise ValueError(f"not a path: {text} {where}")
    return Path(column, table, owner or f"{table.split('_')[0]}_id" if table else "", tuple(where.items()))


@dataclass(frozen=True, slots=True)
class Ways:
    """What one include name leads to: paths to records by type, or up and down the type's own tree."""

    paths: tuple[tuple[RecordType, Path], ...] = ()
    tree: str = ""


def to(target: RecordType, text: str, **where: str) -> Ways:
    """The records of one type that a path leads to."""
    return Ways(((target, path(text, **where)),))


def to_any(table: str, columns: dict[RecordType, str], **where: str) -> Ways:
    """The records that a typed reference leads to: one column of a child table for each type it can be of."""
    return Ways(tuple((target, path(f"{table}.{column}", **where)) for target, column in columns.items()))


PARENT_TREE: dict[str, Ways] = {"ancestors": Ways(tree="ancestors"), "children": Ways(tree="children")}
"""The includes of every type that has a parent of its own type."""
