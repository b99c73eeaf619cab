"""What a checksum is, and how it is described in OpenAPI."""

from events.serve.changes import POSITION
from events.serve.collections.fields import Choice, Integer, Part, Text
from events.serve.openapi.operations import Operation, Parameter
from events.vocabulary.enumerations import RecordType

MOST_CHANGED = 10_000
"""How many records may have changed since the position that a checksum is asked for."""

CHECKSUM_PATTERN = "^[0-9a-f]{32}$"
BUCKET_PATTERN = "^[0-9a-f]{2}$"


class ChecksumPart(Part):
    """A type, a bucket or a record."""

    part = Text("The type; the bucket, two hexadecimal digits; or the record's id.")
    records = Integer("How many records it has.", least=1)
    checksum = Text("What their documents add up to: 32 hexadecimal digits.")


class Checksum(Part):
    """What documents add up to, and their parts. Only what is published counts."""

    position = Text("The position of the log that it is exact at.")
    type = Choice(RecordType, null=True, help_text="The type asked for. Null: all.")
    bucket = Text("The bucket asked for. Null: all.", null=True)
    records = Integer("How many records there are.", least=0)
    checksum = Text("What their documents add up to: 32 hexadecimal digits, zeros where there is none.")
    parts = ChecksumPart(many=True, help_text="The types, the buckets of the type, or the records of the bucket.")


CHECKSUM = Operation(
    id="getChecksum",
    tag="changes",
    summary="What the published documents add up to",
    description=(
        "To compare a copy with what is published without reading it again. The checksum of a document is the first 16 "
        "bytes of the SHA-256 of its bytes as a detail or a change gives them; that of several is the exclusive or of "
        "theirs, in any order. A record's bucket is the first byte of the SHA-256 of its id. Where the checksum of all "
        "differs, ask for those of the type that differs, then of the bucket, and see which records differ."
    ),
    parameters=(
        Parameter("type", {"type": "string", "enum": RecordType.values}, "Of this type, by buckets."),
        Parameter(
            "bucket", {"type": "string", "pattern": BUCKET_PATTERN}, "Of this bucket of the type, record by record."
        ),
        Parameter(
            "at",
            POSITION,
            "As of this position: that of a copy in step. The newest unless given. It must not lie further back than "
            f"{MOST_CHANGED:,} changed records.",
        ),
    ),
    answers={(200, "application/json"): (Checksum, "The checksum and its parts.")},
    problems=(400, 406, 410, 500, 503),
)
