"""The nine collections, one module each, and what serves them.

A module declares its collection's document, filters, orders and includes. `parameters` reads a request by those
declarations, `compile` writes the SQL of its shape once, `pages` runs it and joins the stored documents.
"""

from events.serve.records.coded_events import EVENTS
from events.serve.records.collection import Collection
from events.serve.records.offices import OFFICES
from events.serve.records.parties import PARTIES
from events.serve.records.proposals import PROPOSALS
from events.serve.records.sources import SOURCES
from events.serve.records.speakers import SPEAKERS
from events.serve.records.statements import STATEMENTS
from events.serve.records.talks import TALKS
from events.serve.records.topics import TOPICS
from events.vocabulary.enumerations import RecordType

COLLECTIONS: dict[RecordType, Collection] = {
    collection.type: collection
    for collection in (PARTIES, SPEAKERS, OFFICES, SOURCES, TOPICS, STATEMENTS, TALKS, PROPOSALS, EVENTS)
}
"""The collections by the type of their records, in the order in which the root names them."""
