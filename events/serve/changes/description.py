"""What a change is, and how the log is described in OpenAPI."""

from django.db.models import TextChoices

from events.serve.changes.request import LIMIT, LONGEST_WAIT, MEDIA_TYPES, MOST
from events.serve.collections import COLLECTIONS
from events.serve.collections.fields import Choice, Described, Flag, Instant, Integer, Part, Text
from events.serve.openapi.envelopes import component
from events.serve.openapi.operations import Operation, Parameter
from events.vocabulary.enumerations import RecordType

POSITION = {"type": "string", "pattern": r"^(0|[0-9a-z]{1,16}-[0-9]{1,19})$"}


class ChangeOp(TextChoices):
    """What a change did to the record."""

    UPSERT = "upsert", "it was published, or its document changed"
    DELETE = "delete", "it was withdrawn, deleted or merged into another"


class AnyDocument(Described):
    """A document of any of the nine types."""

    def describe(self) -> dict[str, object]:
        """One of the nine components, or null."""
        names = [component(collection) for collection in COLLECTIONS.values()]
        return {"oneOf": [*({"$ref": f"#/components/schemas/{name}"} for name in names), {"type": "null"}]}


class Change(Part):
    """A change of one record: a row of the log. The same object in /changes/, in streams and in webhooks."""

    seq = Integer("Its place in the log of this epoch; larger is later, and gaps are normal.", least=1)
    type = Choice(RecordType, help_text="The record's type.")
    id = Text("The record's id.")
    version = Integer("The number of the record's version, from 1.", least=1)
    op = Choice(ChangeOp)
    recorded_at = Instant(
        "When it was published; not earlier than that of the change before, unless the clock was corrected."
    )
    merged_into = Text("The id of the record that took its place. Null unless it was merged.", null=True)
    redacted = Flag(
        "Whether the record's earlier text was taken out of the log: erase every earlier version of it that you hold. "
        "Where `document` is there all the same, that one may stay."
    )
    document = AnyDocument("The document. Null for a tombstone, and where the text was taken out.")


class ChangesPage(Part):
    """Changes after a position, in order."""

    results = Change(many=True, help_text="The changes, in the order of the log.")
    next_since = Text("The position to ask for next, as `since`.")
    head = Text("Where the log stood when this was read; `next_since` equals it where nothing is left.")


CHANGES = Operation(
    id="listChanges",
    tag="changes",
    summary="What changed after a position, in order",
    description=(
        "Follow `next_since`: nothing is missed, and no change comes twice, whatever others write meanwhile. By "
        "default each record comes once, with its latest change; a record that changes again comes again, later. With "
        "`versions=all` every change comes. As NDJSON the answer is one change a line, and `next_since` stands in the "
        "header `Diplo-Next-Since`, the head in `Diplo-Position`. As `text/event-stream` it goes on for as long as you "
        "listen: events `change`, each with its position as its id, so that `Last-Event-ID` goes on where it left. "
        "Streams and `wait` are answered by 307 to an address of their own."
    ),
    parameters=(
        Parameter(
            "since",
            {**POSITION, "default": "0"},
            "The position after which to read: `next_since` of the answer before, or 0 for the start.",
        ),
        Parameter("types", {"type": "string", "enum": RecordType.values}, "Only changes of these types.", many=True),
        Parameter(
            "versions",
            {"type": "string", "enum": ["latest", "all"], "default": "latest"},
            "Each record once with its latest change, or every change.",
        ),
        Parameter(
            "limit",
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT},
            "How many changes to give.",
        ),
        Parameter(
            "wait",
            {"type": "integer", "minimum": 0, "maximum": LONGEST_WAIT, "default": 0},
            "How many seconds to wait for a change where there is none yet; answered by 307 to the streams' address.",
        ),
        Parameter("format", {"type": "string", "enum": list(MEDIA_TYPES)}, "The format, where Accept cannot be set."),
    ),
    answers={
        (200, MEDIA_TYPES["json"]): (ChangesPage, "The changes."),
        (200, MEDIA_TYPES["ndjson"]): ({"type": "string"}, "One change a line."),
        (200, MEDIA_TYPES["sse"]): ({"type": "string"}, "An event for each change, without end."),
        (307, MEDIA_TYPES["json"]): (None, "To where streams are served: `Location`."),
    },
    problems=(400, 406, 410, 500, 501, 503),
)
