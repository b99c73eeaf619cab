"""What a change is, and how the log is described in OpenAPI."""

from django.db.models import TextChoices

from events.serve.changes.request import LIMIT, LONGEST_WAIT, MEDIA_TYPES, MOST
from events.serve.collections.fields import Choice, Flag, Instant, Integer, JsonObject, Text
from events.serve.openapi.envelopes import AnyDocument, LogPositionField
from events.serve.openapi.operations import Operation, Parameter
from events.serve.openapi.parameters import POSITION
from events.vocabulary.enumerations import RecordType


class ChangeOp(TextChoices):
    """What a change did to the record."""

    UPSERT = "upsert", "it was published, or its document changed"
    DELETE = "delete", "it was withdrawn, deleted or merged into another"


class Change(JsonObject):
    """A change of one record: a row of the log. The same object in /changes/, in streams and in webhooks."""

    seq = Integer("The sequence number of the change in the log of this epoch; it increases, with gaps.", least=1)
    type = Choice(RecordType, help_text="The record's type.")
    id = Text("The record's id.")
    version = Integer("The number of the record's version, from 1.", least=1)
    op = Choice(ChangeOp)
    recorded_at = Instant(
        "When it was published; not earlier than that of the change before, unless the clock was corrected."
    )
    merged_into = Text("The id of the survivor that the record was merged into. Null unless it was merged.", null=True)
    redacted = Flag(
        "Whether the record's earlier text was removed from the log: erase every earlier version that you hold. If "
        "`document` is not null, that document may be kept."
    )
    document = AnyDocument("The document. Null for a tombstone, and if the text was removed.", null=True)


class ChangesPage(JsonObject):
    """Changes after a position, in order."""

    results = Change(many=True, help_text="The changes, in the order of the log.")
    next_since = LogPositionField("The position to send as `since` in the next request.")
    head = LogPositionField(
        "The newest position of the log when this was read; equal to `next_since` if nothing is left."
    )


CHANGES = Operation(
    id="listChanges",
    tag="changes",
    summary="What changed after a position, in order",
    description=(
        "Send `next_since` of each answer as `since` of the next request: no change is missed and none is returned "
        "twice, whatever is written meanwhile. By default each record is returned once, with its latest change; a "
        "record that changes again is returned again, later. With `versions=all` every change is returned. As NDJSON "
        "the answer is one change a line; the header `Diplo-Next-Since` contains `next_since` and `Diplo-Position` the "
        "head. As `text/event-stream` the answer has no end: each event `change` has its position as its id, so that "
        "`Last-Event-ID` resumes the stream. Streams and `wait` are redirected (307) to the process that serves them."
    ),
    parameters=(
        Parameter(
            "since",
            {**POSITION, "default": "0"},
            "The position after which to read: `next_since` of the previous answer, or 0 for the start.",
        ),
        Parameter(
            "types",
            {"type": "string", "enum": sorted({one for t in RecordType for one in (t.value, t.collection)})},
            "Only changes of these types.",
            many=True,
        ),
        Parameter(
            "versions",
            {"type": "string", "enum": ["latest", "all"], "default": "latest"},
            "Each record once with its latest change, or every change.",
        ),
        Parameter(
            "limit",
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT},
            "The number of changes to return.",
        ),
        Parameter(
            "wait",
            {"type": "integer", "minimum": 0, "maximum": LONGEST_WAIT, "default": 0},
            "How many seconds to wait for a change if there is none yet. The request is redirected (307) to the "
            "process for streams.",
        ),
        Parameter(
            "format",
            {"type": "string", "enum": list(MEDIA_TYPES)},
            "The format, for clients that cannot send `Accept`.",
        ),
    ),
    answers={
        (200, MEDIA_TYPES["json"]): (ChangesPage, "The changes."),
        (200, MEDIA_TYPES["ndjson"]): ({"type": "string"}, "The changes."),
        (200, MEDIA_TYPES["sse"]): ({"type": "string"}, "The changes."),
    },
    problems=(400, 406, 410, 500, 501, 503),
    at_least=True,
    conditional=True,
    streams=True,
    headers=("DiploNextSince",),
)
