"""The references that publishing lists in `events_listing`, in the order of a collection's list.

A filter on a column of the record uses an index of the record's table in the order of the list. A filter on a column of
a part cannot: the record's date is in another table. The references below, which lists of millions are filtered by, are
therefore copied to `events_listing` with that date. Each reference costs publishing one row and two index entries.
"""

from dataclasses import dataclass

from events.models.coded_events import EventActor, EventPlace
from events.models.record import Part
from events.models.statements import StatementCitation, StatementReference, StatementTopic
from events.publish.catalog import CapturedTable, captured_tables
from events.vocabulary.enumerations import EventSide, ReferenceRole

PartClass = type[Part]


@dataclass(frozen=True, slots=True)
class ListedReference:
    """A foreign key of a part: `date` is the field of the record's own date, `name` the name of the target.

    `roles` are the values of the column `by` of the part that are listed, each under a relation of its own; empty if
    all rows have the same relation.
    """

    type: str
    date: str
    name: str
    part: PartClass
    field: str
    roles: tuple[str, ...] = ()
    by: str = "role"

    def relation(self, role: str = "") -> str:
        """The relation, as in the table: `statement.topic`, `statement.about.talk`."""
        return ".".join(filter(None, (self.type, role, self.name)))

    @property
    def relations(self) -> list[str]:
        """The relation of every role; the one relation if there are no roles."""
        return [self.relation(role) for role in self.roles] or [self.relation()]

    @property
    def table(self) -> str:
        """The part's table."""
        return self.part._meta.db_table

    @property
    def column(self) -> str:
        """The part's column with the id of the target."""
        return str(self.part._meta.get_field(self.field).column)  # type: ignore[union-attr]

    @property
    def owner(self) -> str:
        """The part's column with the id of its record."""
        return self._captured.owner

    @property
    def view(self) -> str:
        """The view through which the reader sees the part."""
        return self._captured.view

    @property
    def _captured(self) -> CapturedTable:
        return next(captured for captured in captured_tables() if captured.model is self.part)


def _statement_references(roles: tuple[str, ...], **fields: str) -> tuple[ListedReference, ...]:
    return tuple(
        ListedReference("statement", "made_on", name, StatementReference, field, roles)
        for name, field in fields.items()
    )


_SIDES = tuple(side.value for side in EventSide)
_ABOUT_AND_RESPONDS_TO = (ReferenceRole.ABOUT.value, ReferenceRole.RESPONDS_TO.value)

LISTED = (
    ListedReference("statement", "made_on", "topic", StatementTopic, "topic"),
    ListedReference("statement", "made_on", "source", StatementCitation, "source"),
    *_statement_references(
        (ReferenceRole.ADDRESSED_TO.value, *_ABOUT_AND_RESPONDS_TO), party="party", speaker="speaker", office="office"
    ),
    *_statement_references(
        _ABOUT_AND_RESPONDS_TO,
        source="source",
        statement="to_statement",
        talk="talk",
        proposal="proposal",
        event="event",
    ),
    ListedReference("event", "occurred", "party", EventActor, "party", _SIDES, by="side"),
    ListedReference("event", "occurred", "country", EventPlace, "country"),
)
"""The listed references. A new one needs a migration that inserts the rows of records already published."""
