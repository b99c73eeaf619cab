"""`/api/v1/checksum/`, by one statement: the sums of now, taken back to the position that is asked for."""

import functools
import json
import re
from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from events.serve.changes.log import check_position, not_served
from events.serve.checksums import description
from events.serve.checksums.description import MOST_CHANGED
from events.serve.collections.filters import InvalidValue
from events.serve.delivery import conditional, positions
from events.serve.delivery.positions import Position
from events.serve.delivery.reader import named_sql
from events.serve.errors import Problem, parameter_error
from events.serve.openapi.operations import Operation
from events.serve.pages.parameters import AT_LEAST, QueryParameters, query_pairs, refuse_unknown_parameters
from events.vocabulary.enumerations import RecordType

_LAST = 2**63 - 1
"""A position beyond every other: nothing has changed since."""


class ChecksumView(APIView):
    """What is published adds up to."""

    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()

    def operation(self) -> Operation:
        """How it is described."""
        return description.CHECKSUM

    def get(self, request: Request) -> HttpResponse:
        """The checksum of all, of a type, or of a bucket, and of the parts of it."""
        plain = request._request
        sent = query_pairs(plain)
        refuse_unknown_parameters(sent, ["type", "bucket", "at", AT_LEAST])
        type_, bucket, at = _read(QueryParameters(sent))
        epoch, seq = positions.parse(at, "at") if at else ("", _LAST)
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        of = "all" if type_ is None else "type" if bucket is None else "bucket"
        values = {"seq": min(seq, _LAST), "most": MOST_CHANGED, "type": type_, "bucket": bucket and int(bucket, 16)}
        here, row = positions.with_row(_sql(of), values)
        if here is None:
            raise not_served()
        if at:
            _check(at, epoch, seq, here, *row[:2])
        exact_at = f"{here.epoch}-{seq}" if at else str(here)
        records, checksum, parts = row[2:]
        known = json.dumps(
            {"position": exact_at, "type": type_, "bucket": bucket, "records": records, "checksum": checksum},
            separators=(",", ":"),
        )
        return conditional.answer(plain, known[:-1].encode() + b',"parts":' + parts + b"}", here)


def _check(at: str, epoch: str, seq: int, here: Position, changed: int, lost: int) -> None:
    """Problems: 410 or 503 for a position that is none here, 400 for one from which there is no way back."""
    check_position("at", at, epoch, seq, here)
    if changed <= MOST_CHANGED and not lost:
        return
    how = f"more than {MOST_CHANGED:,} records have" if changed > MOST_CHANGED else "a record was redacted that has"
    message = f"lies too far back: {how} changed since; follow /changes/ to its end and ask again"
    raise Problem("position-too-old", f"at: the position {message}.", [parameter_error("at", at, message)])


@functools.cache
def _sql(of: str) -> str:
    """The statement with its beginning and end; `{position}` stays for `positions.beside`."""
    parts = named_sql(f"checksum_of_{of}")
    return parts.replace("{before}", named_sql("checksum_before")).replace("{after}", named_sql("checksum_after"))


def _read(parameters: QueryParameters) -> tuple[str | None, str | None, str | None]:
    """Type, bucket and position as they were sent. Problem (400) for what is none."""
    type_ = parameters.choice("type", tuple(RecordType.values), "") or None
    bucket, at = parameters.one("bucket"), parameters.one("at")
    if bucket and not re.fullmatch(description.BUCKET_PATTERN, bucket):
        parameters.add_error("bucket", InvalidValue(bucket, "is not two hexadecimal digits, 00 to ff, in lower case"))
    elif bucket and "type" not in parameters.values:
        parameters.add_error("bucket", InvalidValue(bucket, "is a bucket of a type; send type, too"))
    parameters.raise_errors()
    return type_, bucket, at
