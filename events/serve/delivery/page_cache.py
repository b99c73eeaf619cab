"""The pages that this process has made, given again for as long as the log has not moved on.

It stands in front of Django (diplo_api/wsgi.py) and knows nothing of the API: it keeps what Django itself answered with
200 and marked with the position at which that is exact, under everything of a request that the answer depends on, and
gives it again only to the same request at the same position. The position is read for each request, so a reader who
starts after a COMMIT has returned is never given the page from before it. Answers leave here compressed, as the client
likes it best; the compressed bytes are kept too. Limits: per process; bounded in bytes, the least recently asked for
go.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import Error

from diplo_api.embedded.errors import EmbeddedServerError
from events.serve.delivery import compression, conditional, positions
from events.serve.delivery.compression import IDENTITY
from events.serve.delivery.positions import Position

Headers = list[tuple[str, str]]
Environ = dict[str, Any]
Application = Callable[..., Iterable[bytes]]

_API = "/api/v1/"
_OK, _NOT_MODIFIED = "200 OK", "304 Not Modified"
_COMPRESSIBLE = ("application/json", "application/vnd.oai.openapi")

# Of an answer's headers, those that a 304 repeats (RFC 9110, 15.4.5) or that say nothing of its content.
_OF_CONTENT = ("content-type", "content-length", "content-encoding")

# What a request can say that changes the answer, beside its address. Anybody may read: cookies and keys do not.
_ASKED_BY = ("wsgi.url_scheme", "HTTP_HOST", "PATH_INFO", "QUERY_STRING", "HTTP_ACCEPT", "HTTP_X_FORWARDED_PROTO")

# What an entry takes beside its texts (measured: dictionary, lists and headers).
_OVERHEAD = 3000


@dataclass(slots=True)
class Page:
    """An answer and the position it is exact at. `coded`: headers and bytes by content coding, made when asked for."""

    position: Position
    headers: Headers
    content: bytes
    coded: dict[str, tuple[Headers, bytes]] = field(default_factory=dict)

    def etag(self) -> str:
        """Its tag, uncompressed."""
        return next((value for name, value in self.headers if name.lower() == "etag"), "")


class Pages:
    """Pages by what was asked, bounded in bytes. Safe for threads."""

    def __init__(self, most: int) -> None:
        self.most, self.size = most, 0
        self._kept: OrderedDict[tuple[str, ...], tuple[Page, int]] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: tuple[str, ...]) -> Page | None:
        """The page, of whatever position, and it counts as just asked for."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def put(self, key: tuple[str, ...], page: Page) -> None:
        """Keep a page in the place of the one before, unless it is too big; the least recently asked for make room."""
        size = _OVERHEAD + sum(map(len, key)) + len(page.content) + sum(len(body) for _, body in page.coded.values())
        with self._lock:
            before = self._kept.pop(key, None)
            if before is not None:
                self.size -= before[1]
            if size > self.most // 4:
                return
            self._kept[key] = (page, size)
            self.size += size
            while self.size > self.most:
                _, (_, freed) = self._kept.popitem(last=False)
                self.size -= freed


class PageCache:
    """A WSGI application in front of another. `most`: bytes of pages to keep; 0 keeps none and only compresses."""

    def __init__(self, application: Application, most: int) -> None:
        self._application = application
        self.pages = Pages(most)

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer from what is kept, else let the application answer and keep that."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or not environ.get("PATH_INFO", "").startswith(_API):
            return self._application(environ, start_response)
        coding = compression.chosen(environ.get("HTTP_ACCEPT_ENCODING", ""))
        key = tuple([environ.get(name, "") for name in _ASKED_BY])
        page = self.pages.get(key) if self.pages.most else None
        if page is None or not _still_exact(page):
            return self._fresh(environ, start_response, key, coding)
        if not self._is_coded(page, coding):
            self._code(key, page, coding)
        return _answer(environ, start_response, page, coding)

    def _fresh(
        self, environ: Environ, start_response: Callable[..., Any], key: tuple[str, ...], coding: str
    ) -> Iterable[bytes]:
        told: list[Any] = []

        def listen(status: str, headers: Headers, error: Any = None) -> Callable[[bytes], None]:
            told[:] = [status, headers]
            return lambda data: None

        answer = self._application(environ, listen)
        status, headers = told[0], told[1]
        position = environ.get(conditional.PAGE)
        if status != _OK or not (position or _compressible(headers)) or getattr(answer, "streaming", False):
            if status == _NOT_MODIFIED:  # Django says that nothing is long, where nothing is sent
                headers = [(name, value) for name, value in headers if name.lower() not in _OF_CONTENT]
            start_response(status, headers)
            return answer
        try:
            content = b"".join(answer)
        finally:
            if (close := getattr(answer, "close", None)) is not None:
                close()
        page = Page(position or _NOWHERE, headers, content)
        if position is None or not self.pages.most:
            self._code(None, page, coding)
        else:
            self._code(key, page, coding)
        return _answer(environ, start_response, page, coding, conditional_already=True)

    @staticmethod
    def _is_coded(page: Page, coding: str) -> bool:
        return not coding or len(page.content) < compression.SMALLEST or coding in page.coded

    def _code(self, key: tuple[str, ...] | None, page: Page, coding: str) -> None:
        """Make what the coding needs, and keep it all (again, since it has grown); without a key keep nothing."""
        if not self._is_coded(page, coding):
            body = compression.compressed(page.content, coding)
            page.coded[coding] = (_coded_headers(page.headers, coding, len(body)), body)
        if key is not None:
            self.pages.put(key, page)


_NOWHERE = Position("", 0, "", False)
"""Stands with answers that are exact at no position, and are never kept."""


def _still_exact(page: Page) -> bool:
    """Whether the log stands where it stood. Where that cannot be told, Django says why."""
    try:
        return positions.read() == page.position
    except (Error, EmbeddedServerError):
        return False


def _compressible(headers: Headers) -> bool:
    names = {name.lower(): value for name, value in headers}
    return "content-encoding" not in names and names.get("content-type", "").startswith(_COMPRESSIBLE)


def _coded_headers(headers: Headers, coding: str, length: int) -> Headers:
    changed: Headers = []
    varies = False
    for name, value in headers:
        lower = name.lower()
        if lower == "content-length":
            value = str(length)
        elif lower == "etag":
            value = conditional.coded(value, coding)
        elif lower == "vary":
            varies = True
            value = value if "accept-encoding" in value.lower() else f"{value}, Accept-Encoding"
        changed.append((name, value))
    return [*changed, ("Content-Encoding", coding), *([] if varies else [("Vary", "Accept-Encoding")])]


def _answer(
    environ: Environ,
    start_response: Callable[..., Any],
    page: Page,
    coding: str,
    conditional_already: bool = False,
) -> Iterable[bytes]:
    """The page in that coding, or that the client has it. Django has looked at the condition of what is fresh."""
    if not conditional_already and (if_none_match := environ.get("HTTP_IF_NONE_MATCH")):
        mine = conditional.matching(if_none_match, page.etag(), coding)
        if mine is not None:
            headers = [(name, value) for name, value in page.headers if name.lower() not in _OF_CONTENT]
            start_response(_NOT_MODIFIED, [(name, mine if name == "ETag" else value) for name, value in headers])
            return []
    headers, content = (
        page.coded.get(coding, (page.headers, page.content))
        if coding != IDENTITY
        else (
            page.headers,
            page.content,
        )
    )
    start_response(_OK, headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [content]
