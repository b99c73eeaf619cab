"""Which references publishing keeps in the order of lists (`events_listing`), so that a page of one target is a walk.

A filter whose values stand in the record's own row has an index there. One whose values stand in a part has its date in
another table: those by which lists of millions are read are listed here. Each costs publishing a row, with two index
entries, for every reference.
"""

from dataclasses import dataclass

from events.publish.catalog import captured_tables


@dataclass(frozen=True, slots=True)
class Listed:
    """One reference: the type of the record that has it, that record's own date, and the part's table and column."""

    type: str
    date: str
    name: str
    table: str
    column: str

    @property
    def relation(self) -> str:
        """Its name in the table."""
        return f"{self.type}.{self.name}"

    @property
    def owner(self) -> str:
        """The part's column with the record's id."""
        return next(captured.owner for captured in captured_tables() if captured.table == self.table)


LISTED = (
    Listed("statement", "made_on", "topic", "events_statementtopic", "topic_id"),
    Listed("statement", "made_on", "talk", "events_statementreference", "talk_id"),
    Listed("statement", "made_on", "source", "events_statementcitation", "source_id"),
)
"""What is listed. A new one needs a migration that lists what is published already (0009_listing.sql)."""
