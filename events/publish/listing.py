"""Which references publishing keeps in the order of lists (`events_listing`), so that a page of one target is a walk.

A filter whose values stand in the record's own row has an index there. One whose values stand in a part has its date in
another table: those by which lists of millions are read are listed here. Each costs publishing a row, with two index
entries, for every reference.
"""

from dataclasses import dataclass

from events.publish.catalog import captured_tables
from events.vocabulary.enumerations import EventSide, ReferenceRole


@dataclass(frozen=True, slots=True)
class Listed:
    """One reference: the type of the record that has it, that record's own date, and the part's table and column.

    `name` says what is referred to. `roles`: what the part's column `by` may hold, which tells one list of the record
    from another; empty where it has no such column.
    """

    type: str
    date: str
    name: str
    table: str
    column: str
    roles: tuple[str, ...] = ()
    by: str = "role"

    def relation(self, role: str = "") -> str:
        """Its name in the table: `statement.topic`, `statement.about.talk`."""
        return ".".join(filter(None, (self.type, role, self.name)))

    @property
    def relations(self) -> list[str]:
        """One, or one for each role."""
        return [self.relation(role) for role in self.roles] or [self.relation()]

    @property
    def owner(self) -> str:
        """The part's column with the record's id."""
        return next(captured.owner for captured in captured_tables() if captured.table == self.table)


def _references(roles: tuple[str, ...], **columns: str) -> tuple[Listed, ...]:
    return tuple(
        Listed("statement", "made_on", name, "events_statementreference", column, roles)
        for name, column in columns.items()
    )


_SIDES = tuple(side.value for side in EventSide)
_OTHERS = (ReferenceRole.ABOUT.value, ReferenceRole.RESPONDS_TO.value)

LISTED = (
    Listed("statement", "made_on", "topic", "events_statementtopic", "topic_id"),
    Listed("statement", "made_on", "source", "events_statementcitation", "source_id"),
    *_references(
        (ReferenceRole.ADDRESSED_TO.value, *_OTHERS), party="party_id", speaker="speaker_id", office="office_id"
    ),
    *_references(
        _OTHERS,
        source="source_id",
        statement="to_statement_id",
        talk="talk_id",
        proposal="proposal_id",
        event="event_id",
    ),
    Listed("event", "occurred", "party", "events_eventactor", "party_id", _SIDES, by="side"),
    Listed("event", "occurred", "country", "events_eventplace", "country_id"),
)
"""What is listed. A new entry needs a migration that inserts the rows of records already published."""
