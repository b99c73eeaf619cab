"""Where the references and values of a record are stored: in a column of its own row, or in one of its child rows.

Filters and includes both name columns of the views `published_*` this way. The names are written in declarations only,
and never come from a request.
"""

import re
from dataclasses import dataclass
from typing import Literal

from events.publish.catalog import owner_column
from events.vocabulary.enumerations import RecordType

_NAME = re.compile(r"^[a-z_0-9]+$")
_VALUE = re.compile(r"^[a-z-]+$")


@dataclass(frozen=True, slots=True)
class ColumnPath:
    """A column that contains a value or the id of a record.

    `table`: the view of the child rows without its prefix `published_`; blank for the record's own row. `owner_column`:
    the child's column with the record's id, where it is not that of the part itself. `where`: pairs of column and value
    that select the child rows.
    """

    column: str
    table: str = ""
    owner_column: str = ""
    where: tuple[tuple[str, str], ...] = ()

    @property
    def view(self) -> str:
        """The view of the child rows; blank for the record's own row."""
        return f"published_{self.table}" if self.table else ""

    @property
    def owner(self) -> str:
        """The child's column with the record's id; blank for the record's own row."""
        return self.owner_column or (owner_column(self.view) if self.table else "")

    @property
    def reverse(self) -> bool:
        """Whether it leads from a record to the records that refer to it, which its document does not name."""
        return self.column == "id"


def column(text: str, owner: str = "", **where: str) -> ColumnPath:
    """Parse `speaker_id` or `statement_citation.source_id`; `where` as in `role="about"`. ValueError if malformed."""
    table, _, name = text.rpartition(".")
    names = [name, *([table] if table else []), *([owner] if owner else []), *where]
    if not all(_NAME.match(one) for one in names) or not all(_VALUE.match(value) for value in where.values()):
        raise ValueError(f"not a column: {text} {where}")
    return ColumnPath(name, table, owner, tuple(where.items()))


@dataclass(frozen=True, slots=True)
class IncludeTargets:
    """The records that an include name leads to: by columns, each with the type it refers to, or in a tree."""

    columns: tuple[tuple[RecordType, ColumnPath], ...] = ()
    tree: Literal["", "ancestors", "children"] = ""


def include(target: RecordType, text: str, owner: str = "", **where: str) -> IncludeTargets:
    """The records of one type that a column refers to."""
    return IncludeTargets(((target, column(text, owner, **where)),))


def include_any(table: str, columns: dict[RecordType, str], **where: str) -> IncludeTargets:
    """The records that a typed reference leads to: the child table has one column for each type."""
    return IncludeTargets(tuple((target, column(f"{table}.{name}", **where)) for target, name in columns.items()))


TREE_INCLUDES: dict[str, IncludeTargets] = {
    "ancestors": IncludeTargets(tree="ancestors"),
    "children": IncludeTargets(tree="children"),
}
"""The includes of every type that has a parent of its own type."""
