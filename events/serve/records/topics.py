"""The collection `topics`: its document, filters and includes."""

from events.serve.fields import Document, Slug, Text
from events.serve.records.collection import Collection
from events.serve.records.filters import equals, refers
from events.serve.records.paths import PARENT_TREE, to
from events.vocabulary.enumerations import RecordType


class TopicDocument(Document):
    """A subject, in a tree of subjects."""

    record_type = RecordType.TOPIC
    rendered_from = "topic"

    name = Text()
    parent = Slug(RecordType.TOPIC, null=True)  # type: ignore[assignment]  # DRF takes declared fields out of the class
    description = Text(null=True)


TOPICS = Collection(
    RecordType.TOPIC,
    TopicDocument,
    filters=(
        refers("parent", RecordType.TOPIC, "parent_id", help="The wider subject that it is directly part of."),
        equals("name", help="The subject's name."),
    ),
    includes={"parent": to(RecordType.TOPIC, "parent_id"), **PARENT_TREE},
)
