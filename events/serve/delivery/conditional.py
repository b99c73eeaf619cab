"""Answers that can be asked for again: ETags, 304, and what caches may do with an answer.

An ETag is made of the position that the answer is exact at (of a single record without includes: the record's own),
the release that made it, and its address; the page cache appends the content coding. So a 304 needs no page, and one
address' tag says nothing about another's. If-Modified-Since alone is ignored: a list has no time of its own.
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
"""Browsers ask again each time; shared caches at most a second later. Also for what may change with the next commit."""

NOT_KEPT = "no-store"

POSITION_HEADER = "Diplo-Position"

PAGE = "diplo_api.page"
"""The key under which a request's environ carries the position of an answer that the page cache may keep."""


@functools.cache
def _release() -> str:
    """A digest of the code that makes the answers, so that another release's answers are other ones."""
    digest = hashlib.sha256()
    here = Path(__file__).parent.parent
    for file in sorted([*here.rglob("*.py"), *here.rglob("*.sql")]):
        digest.update(f"{file.relative_to(here)}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def tag(request: HttpRequest, position: Position, seq: int | None = None) -> str:
    """The ETag of an address at a position, uncompressed; `seq` is the record's own where it is what counts."""
    query = request.META.get("QUERY_STRING", "")
    address = f"{request.scheme}://{request.get_host()}{request.path}?{query}"
    text = f"{_release()} {position.deployed} {address}"
    digest = hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    return f'"{position.epoch}-{position.seq if seq is None else seq}-{digest}"'


def coded(etag: str, coding: str) -> str:
    """The ETag of the same answer in a content coding."""
    return f'{etag[:-1]}-{coding}"' if coding else etag


def matching(if_none_match: str, etag: str, coding: str) -> str | None:
    """The tag of the client's that is still right, for one who would get the answer in this coding; else None.

    Uncompressed counts too: short answers stay so. `*` matches whatever there is.
    """
    known = {part.strip().removeprefix("W/") for part in if_none_match.split(",")}
    for mine in dict.fromkeys((coded(etag, coding), etag)):
        if mine in known or "*" in known:
            return mine
    return None


def before(request: HttpRequest, tagged: bool = True) -> HttpResponse | None:
    """What comes before a page's statement is run: waiting for `at_least`, and the 304 that the position alone gives.

    None where the page has to be made. `tagged`: whether the page's tag is made of the log's position. Problems: those
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
    coding = compression.chosen(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    mine = matching(if_none_match, etag, coding)
    if mine is None:
        return None
    response = HttpResponse(status=304, headers=_headers(mine, at))
    del response["Content-Type"]
    return response


def answer(request: HttpRequest, content: bytes, at: Position | None, seq: int | None = None) -> HttpResponse:
    """An answer that is exact at a position, or at none, which nobody may keep. `seq` as for `tag`."""
    if at is None:
        return HttpResponse(content, content_type=JSON, headers={"Cache-Control": NOT_KEPT})
    etag = tag(request, at, seq)
    if if_none_match := request.META.get("HTTP_IF_NONE_MATCH"):
        not_modified = _not_modified(request, if_none_match, etag, at)
        if not_modified is not None:
            return not_modified
    request.META[PAGE] = at
    return HttpResponse(content, content_type=JSON, headers=_headers(etag, at))


def of_itself(request: HttpRequest, content: bytes, content_type: str) -> HttpResponse:
    """An answer that no position of the log tells of: tagged by its own bytes. 304 where the client has them."""
    etag = f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'
    headers = {"ETag": etag, "Cache-Control": SHARED, "Vary": "Accept-Encoding"}
    coding = compression.chosen(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    mine = matching(request.META.get("HTTP_IF_NONE_MATCH", ""), etag, coding)
    if mine is None:
        return HttpResponse(content, content_type=content_type, headers=headers)
    response = HttpResponse(status=304, headers={**headers, "ETag": mine})
    del response["Content-Type"]
    return response


def _headers(etag: str, at: Position) -> dict[str, str]:
    return {"ETag": etag, "Cache-Control": SHARED, "Vary": "Accept-Encoding", POSITION_HEADER: str(at)}
