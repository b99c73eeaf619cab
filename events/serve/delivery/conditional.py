"""Conditional requests (RFC 9110, 13): ETags, 304, and Cache-Control.

An ETag consists of the position at which the answer is exact (of a single record without includes: the record's own)
and of a digest of the release and the address; the page cache appends the content coding. So a 304 needs no page, and
addresses do not share ETags. If-Modified-Since alone is ignored, because a list has no modification time.
"""

import functools
import hashlib
from pathlib import Path

from django.http import HttpRequest, HttpResponse

from events.serve.delivery import compression, positions
from events.serve.delivery.positions import Position
from events.serve.errors import Problem, parameter_error

JSON = "application/json"

SHARED = "public, max-age=0, s-maxage=1, must-revalidate"
"""Browsers revalidate each time, shared caches after a second. Also for answers that the next COMMIT can change."""

NO_STORE = "no-store"

POSITION_HEADER = "Diplo-Position"

PAGE = "diplo_api.page"
"""The key of the environ with the position of an answer that the page cache may keep."""


@functools.cache
def _release() -> str:
    """A digest of the code that makes the answers, so that ETags of another release do not match."""
    digest = hashlib.sha256()
    here = Path(__file__).parent.parent
    for file in sorted([*here.rglob("*.py"), *here.rglob("*.sql")]):
        digest.update(f"{file.relative_to(here)}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def tag(request: HttpRequest, position: Position, seq: int | None = None) -> str:
    """The ETag of an uncompressed answer at a position; `seq`: the record's own position, where that determines it."""
    query = request.META.get("QUERY_STRING", "")
    address = f"{request.scheme}://{request.get_host()}{request.path}?{query}"
    text = f"{_release()} {position.deployed} {address}"
    digest = hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    return f'"{position.epoch}-{position.seq if seq is None else seq}-{digest}"'


def coded(etag: str, coding: str) -> str:
    """The ETag of the same answer in a content coding."""
    return f'{etag[:-1]}-{coding}"' if coding else etag


def matching(if_none_match: str, etag: str, coding: str) -> str | None:
    """The ETag of the request that matches the answer in this coding; None where none does.

    The ETag of the uncompressed answer matches too, because short answers are not compressed. `*` matches any answer.
    """
    known = {part.strip().removeprefix("W/") for part in if_none_match.split(",")}
    for current in dict.fromkeys((coded(etag, coding), etag)):
        if current in known or "*" in known:
            return current
    return None


def before(request: HttpRequest, tagged: bool = True) -> HttpResponse | None:
    """The answer that needs no page: wait for `at_least`, then 304 where the log's position determines the ETag.

    None where the page has to be made. `tagged`: whether the page's ETag contains the log's position. Problems: those
    of `positions.wait_for`.
    """
    at = None
    if "at_least" in request.META.get("QUERY_STRING", ""):
        texts = request.GET.getlist("at_least")
        if len(texts) > 1:
            error = parameter_error("at_least", texts[1], "was given more than once")
            raise Problem("malformed-parameter", "at_least was given more than once.", [error])
        at = positions.wait_for(texts[0]) if texts else None
    if_none_match = request.META.get("HTTP_IF_NONE_MATCH")
    if not tagged or not if_none_match or (at := at or positions.read()) is None:
        return None
    return _not_modified(request, if_none_match, tag(request, at), at)


def _not_modified(request: HttpRequest, if_none_match: str, etag: str, at: Position) -> HttpResponse | None:
    coding = compression.preferred(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    matched = matching(if_none_match, etag, coding)
    if matched is None:
        return None
    response = HttpResponse(status=304, headers=_headers(matched, at))
    del response["Content-Type"]
    return response


def answer(request: HttpRequest, content: bytes, at: Position | None, seq: int | None = None) -> HttpResponse:
    """An answer that is exact at a position; without a position no cache may keep it. `seq` as for `tag`."""
    if at is None:
        return HttpResponse(content, content_type=JSON, headers={"Cache-Control": NO_STORE})
    etag = tag(request, at, seq)
    if if_none_match := request.META.get("HTTP_IF_NONE_MATCH"):
        not_modified = _not_modified(request, if_none_match, etag, at)
        if not_modified is not None:
            return not_modified
    request.META[PAGE] = at
    return HttpResponse(content, content_type=JSON, headers=_headers(etag, at))


def static_answer(request: HttpRequest, content: bytes, content_type: str) -> HttpResponse:
    """An answer that does not depend on the log: its ETag is a digest of its bytes. 304 where the client has them."""
    etag = f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'
    headers = {"ETag": etag, "Cache-Control": SHARED, "Vary": "Accept-Encoding"}
    coding = compression.preferred(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    matched = matching(request.META.get("HTTP_IF_NONE_MATCH", ""), etag, coding)
    if matched is None:
        return HttpResponse(content, content_type=content_type, headers=headers)
    response = HttpResponse(status=304, headers={**headers, "ETag": matched})
    del response["Content-Type"]
    return response


def _headers(etag: str, at: Position) -> dict[str, str]:
    return {"ETag": etag, "Cache-Control": SHARED, "Vary": "Accept-Encoding", POSITION_HEADER: str(at)}
