"""`/api/v1/checksum/`: the current sums, from which one statement computes those of the requested position."""

import functools
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from diplo_api.postgresql.named_queries import NamedQueries
from events.serve.changes import MAX_SEQ, check_position, not_served
from events.serve.checksums import description
from events.serve.checksums.description import MOST_CHANGED
from events.serve.collections import AT_LEAST
from events.serve.collections.filters import InvalidParameter
from events.serve.delivery import conditional, positions
from events.serve.delivery.positions import Position
from events.serve.errors import Problem, parameter_error
from events.serve.openapi.operations import Operation
from events.serve.pages import QueryParameters, query_pairs, refuse_unknown_parameters
from events.vocabulary.enumerations import RecordType

_QUERIES = NamedQueries(Path(__file__).with_name("queries.sql"))


class ChecksumView(APIView):
    """The checksum of the published documents."""

    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()

    def operation(self) -> Operation:
        """Its OpenAPI description."""
        return description.CHECKSUM

    def get(self, request: Request) -> HttpResponse:
        """The checksum of all documents, of a type or of a bucket, and of its parts."""
        plain = request._request
        sent = query_pairs(plain)
        refuse_unknown_parameters(sent, ["type", "bucket", "at", AT_LEAST])
        type_, bucket, at = _read_parameters(QueryParameters(sent))
        epoch, seq = positions.parse(at, "at") if at else ("", MAX_SEQ)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        of = "all" if type_ is None else "type" if bucket is None else "bucket"
        values = {"seq": min(seq, MAX_SEQ), "most": MOST_CHANGED, "type": type_, "bucket": bucket and int(bucket, 16)}
        here, row = positions.with_row(_sql(of), values)
        if here is None:
            raise not_served()
        if at:
            _check_age(at, epoch, seq, here, *row[:2])
        exact_at = f"{here.epoch}-{seq}" if at else str(here)
        records, checksum, parts = row[2:]
        members = json.dumps(
            {"position": exact_at, "type": type_, "bucket": bucket, "records": records, "checksum": checksum},
            separators=(",", ":"),
        )
        return conditional.answer(plain, members[:-1].encode() + b',"parts":' + parts + b"}", here)


def _check_age(at: str, epoch: str, seq: int, here: Position, changed: int, lost: int) -> None:
    """Problems: 410 or 503 for a position that cannot be served, 400 for one that is too old.

    `changed`: how many records changed after the position. `lost`: how many of their documents of then were redacted.
    """
    check_position("at", at, epoch, seq, here)
    if changed <= MOST_CHANGED and not lost:
        return
    reason = f"more than {MOST_CHANGED:,} records have" if changed > MOST_CHANGED else "a record was redacted that has"
    message = f"is too old: {reason} changed since then; follow /changes/ to its end, then use the new position"
    raise Problem("position-too-old", f"at: the position {message}.", [parameter_error("at", at, message)])


@functools.cache
def _sql(of: str) -> str:
    """The statement of a level of the tree."""
    before = _QUERIES.text("before", position=positions.POSITION_SQL)
    return "\n".join((before, _QUERIES.text(f"of_{of}"), _QUERIES.text("after")))


def _read_parameters(parameters: QueryParameters) -> tuple[str | None, str | None, str | None]:
    """Type, bucket and position as they were sent. Problem (400) that names every wrong parameter."""
    type_ = parameters.choice("type", tuple(RecordType.values), "") or None
    bucket, at = parameters.one("bucket"), parameters.one("at")
    if bucket and not re.fullmatch(description.BUCKET_PATTERN, bucket):
        parameters.add_error("bucket", InvalidParameter(bucket, "is not two lower-case hexadecimal digits, 00 to ff"))
    elif bucket and "type" not in parameters.values:
        parameters.add_error("bucket", InvalidParameter(bucket, "needs a type: send type too"))
    parameters.raise_errors()
    return type_, bucket, at
