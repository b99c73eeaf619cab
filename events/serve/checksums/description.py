"""What a checksum is, and how it is described in OpenAPI."""

from events.serve.collections.fields import Choice, Integer, JsonObject, Text
from events.serve.openapi.envelopes import LogPositionField
from events.serve.openapi.operations import Operation, Parameter
from events.serve.openapi.parameters import POSITION
from events.vocabulary.enumerations import RecordType

MOST_CHANGED = 10_000
"""How many records may have changed since the position of a checksum."""

CHECKSUM_PATTERN = "^[0-9a-f]{32}$"
BUCKET_PATTERN = "^[0-9a-f]{2}$"


class ChecksumPart(JsonObject):
    """A type, a bucket or a record."""

    part = Text("The type; the bucket, as two hexadecimal digits; or the record's id.")
    records = Integer("The number of records in it.", least=1)
    checksum = Text("The checksum of their documents: 32 hexadecimal digits.")


class Checksum(JsonObject):
    """The checksum of published documents, and of the parts that it is made of."""

    position = LogPositionField("The position of the log that it is exact at.")
    type = Choice(RecordType, null=True, help_text="The type that was requested. Null: all types.")
    bucket = Text("The bucket that was requested. Null: all buckets.", null=True)
    records = Integer("The number of records.", least=0)
    checksum = Text("The checksum of their documents: 32 hexadecimal digits, all zeros if there are no records.")
    parts = ChecksumPart(many=True, help_text="The types, the buckets of the type, or the records of the bucket.")


CHECKSUM = Operation(
    id="getChecksum",
    tag="changes",
    summary="The checksum of the published documents",
    description=(
        "Compares a copy with what is published without reading it again. The checksum of a document is the first 16 "
        "bytes of the SHA-256 of its bytes, as a detail or a change contains them; the checksum of several documents "
        "is the exclusive or of theirs, in any order. A record's bucket is the first byte of the SHA-256 of its id. If "
        "the checksum of everything differs, request those of the type that differs, then of its bucket that differs, "
        "which lists the records one by one."
    ),
    parameters=(
        Parameter("type", {"type": "string", "enum": RecordType.values}, "The checksum of this type, by buckets."),
        Parameter(
            "bucket",
            {"type": "string", "pattern": BUCKET_PATTERN},
            "The checksum of this bucket of the type, record by record.",
        ),
        Parameter(
            "at",
            POSITION,
            "The checksum at this position: the position of the copy. The default is the newest position. At most "
            f"{MOST_CHANGED:,} records may have changed since.",
        ),
    ),
    answers={(200, "application/json"): (Checksum, "The checksum and its parts.")},
    problems=(400, 406, 410, 500, 503),
    at_least=True,
    conditional=True,
)
