"""The collection `topics`: its document, filters and includes."""

from events.serve.collections.collection import Collection
from events.serve.collections.columns import TREE_INCLUDES, include
from events.serve.collections.fields import Document, Slug, Text
from events.serve.collections.filters import reference, text
from events.vocabulary.enumerations import RecordType


class TopicDocument(Document):
    """A subject, in a tree of subjects."""

    record_type = RecordType.TOPIC
    rendered_from = "topic"

    name = Text()
    parent = Slug(RecordType.TOPIC, null=True)  # type: ignore[assignment]  # DRF takes declared fields out of the class
    description = Text(null=True)


COLLECTION = Collection(
    RecordType.TOPIC,
    TopicDocument,
    filters=(
        reference("parent", RecordType.TOPIC, "parent_id", help="The wider subject that it is directly part of."),
        text("name", help="The subject's name."),
    ),
    includes={"parent": include(RecordType.TOPIC, "parent_id"), **TREE_INCLUDES},
    snippet_text="concat_ws(E'\\n', c.body ->> 'name', c.body ->> 'description')",
)
