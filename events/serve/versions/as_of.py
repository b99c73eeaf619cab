"""`?as_of=` on a record: its document as it stood at a position of the log, or at a moment.

Exact for everything committed by then. A moment in the last second or so may still change: a transaction that is being
committed has a time before its COMMIT. A position never changes.
"""

import re
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from events.serve.collections import AT_LEAST, Collection
from events.serve.delivery import conditional, positions
from events.serve.errors import Problem, parameter_error
from events.serve.pages import DetailView, QueryParameters, instant, query_pairs, refuse_unknown_parameters
from events.serve.versions.lookup import document_of, look_up
from events.serve.versions.queries import DOCUMENT_AS_OF

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})")
_LAST = 2**63 - 1
_END_OF_TIME = datetime(9999, 12, 31, tzinfo=UTC)


def answer(request: HttpRequest, collection: Collection, slug: str, text: str) -> HttpResponse:
    """The document as it stood then.

    Problems: 400 for what is neither moment nor position, 404 where nothing was published under this id then, 410 where
    it is or was withdrawn, where its text was redacted, and for a position of another epoch or beyond the end.
    """
    moment, epoch, seq = read_as_of(text)
    type_ = collection.type.value
    found = look_up(DOCUMENT_AS_OF, collection, slug, {"seq": min(seq, _LAST), "moment": moment})
    here = found.position
    if epoch and epoch != here.epoch:
        raise gone_position(text, f"belongs to another epoch of the log; the one served is {here.epoch}")
    if epoch and seq > here.seq:
        raise gone_position(text, f"lies beyond the end of the log, which is at {here}")
    if not found.versions:
        raise Problem("not-found", f"No {type_} was published under this id at {text}.")
    content = document_of(found.versions[0], type_, slug)
    return conditional.answer(request, content, here)


def read_as_of(text: str) -> tuple[datetime, str, int]:
    """The moment, epoch and seq up to which the log counts. Problem (400) for what is neither moment nor position."""
    # A plus that was not percent-encoded arrives as a space.
    sent = re.sub(r" (\d{2}:\d{2})$", r"+\1", text)
    if not _MOMENT.fullmatch(sent):
        if "-" in text and len(text) <= 40 and ":" not in text:
            try:
                return _END_OF_TIME, *positions.parse(text, "as_of")
            except Problem:
                raise _malformed(text) from None
        raise _malformed(text)
    try:
        moment = datetime.fromisoformat(sent).astimezone(UTC)
    except (ValueError, OverflowError):
        raise _malformed(text, "is not a moment of the calendar") from None
    if moment > datetime.now(UTC):
        raise _malformed(text, f"lies in the future; it is {instant(datetime.now(UTC))} now")
    return moment, "", _LAST


def _malformed(text: str, message: str = "") -> Problem:
    message = message or "is neither a moment with its zone, as 2026-11-24T21:00:00Z, nor a position of the log"
    return Problem(
        "malformed-parameter", f"as_of: “{text[:200]}” {message}.", [parameter_error("as_of", text, message)]
    )


def gone_position(text: str, message: str) -> Problem:
    """410 for a position that this log never gave out."""
    return Problem("position-gone", f"as_of: the position {message}.", [parameter_error("as_of", text, message)])


class RecordView(DetailView):
    """One record, as it is now or as it stood at a moment."""

    def get(self, request: Request, slug: str) -> HttpResponse:
        """Its document; with `as_of` that of the moment."""
        plain = request._request
        if "as_of" not in plain.GET:
            return super().get(request, slug)
        pairs = query_pairs(plain)
        refuse_unknown_parameters(pairs, ["as_of", AT_LEAST])
        parameters = QueryParameters(pairs)
        text = parameters.one("as_of") or ""
        parameters.raise_errors()
        if (unchanged := conditional.before(plain)) is not None:
            return unchanged
        return answer(plain, self.declared, slug, text)
