"""An in-process cache of pages, valid while the log position is unchanged. It also compresses answers.

It is a WSGI application in front of Django (diplo_api/wsgi.py) that knows nothing of the API. It keeps what Django
answered with 200 and marked with a position, under everything in a request that the answer depends on, and repeats it
for the same request at the same position. The position is read for each request, so that a reader who starts after a
COMMIT has returned never gets the page from before it. Answers are compressed with the coding that the client prefers,
and the compressed bytes are kept too.

Limits: each process has a cache of its own, bounded in bytes (PAGE_CACHE_MIB).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import Error

from diplo_api.embedded.errors import EmbeddedServerError
from events.serve.delivery import compression, conditional, positions
from events.serve.delivery.compression import IDENTITY
from events.serve.delivery.lru_cache import LruCache
from events.serve.delivery.positions import Position

Headers = list[tuple[str, str]]
Environ = dict[str, Any]
Application = Callable[..., Iterable[bytes]]

_API = "/api/v1/"
_OK, _NOT_MODIFIED = "200 OK", "304 Not Modified"
_COMPRESSIBLE = ("application/json", "application/vnd.oai.openapi")

# The headers of a 200 that a 304 does not repeat (RFC 9110, 15.4.5), because they describe its content.
_OF_CONTENT = ("content-type", "content-length", "content-encoding")

# What the answer depends on. Everybody may read, so cookies and keys change nothing.
_DEPENDS_ON = ("wsgi.url_scheme", "HTTP_HOST", "PATH_INFO", "QUERY_STRING", "HTTP_ACCEPT", "HTTP_X_FORWARDED_PROTO")

# The bytes of an entry besides its texts (measured: dictionary, lists and headers).
_OVERHEAD = 3000

Key = tuple[str, ...]


@dataclass(slots=True)
class Page:
    """An answer and the position at which it is exact; None where it is not kept.

    `coded`: headers and bytes by content coding, made when first requested.
    """

    position: Position | None
    headers: Headers
    content: bytes
    coded: dict[str, tuple[Headers, bytes]] = field(default_factory=dict)

    def etag(self) -> str:
        """The ETag of the uncompressed answer."""
        return next((value for name, value in self.headers if name.lower() == "etag"), "")

    def has(self, coding: str) -> bool:
        """Whether nothing has to be compressed for this coding."""
        return coding == IDENTITY or len(self.content) < compression.MIN_BYTES or coding in self.coded

    def size(self, key: Key) -> int:
        """The bytes that the entry takes in the cache."""
        return _OVERHEAD + sum(map(len, key)) + len(self.content) + sum(len(body) for _, body in self.coded.values())


class PageCache:
    """A WSGI application in front of another. `max_bytes`: its size; 0 keeps nothing and only compresses."""

    def __init__(self, application: Application, max_bytes: int) -> None:
        self._application = application
        self.pages: LruCache[Key, Page] = LruCache(max_bytes)

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer from the cache, else let the application answer and keep its answer."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or not environ.get("PATH_INFO", "").startswith(_API):
            return self._application(environ, start_response)
        coding = compression.preferred(environ.get("HTTP_ACCEPT_ENCODING", ""))
        key = tuple([environ.get(name, "") for name in _DEPENDS_ON])
        page = self.pages.get(key) if self.pages.max_bytes else None
        if page is None or not _is_exact(page):
            return self._from_application(environ, start_response, key, coding)
        if not page.has(coding):
            _compress(page, coding)
            self.pages.put(key, page, page.size(key))
        return _answer(environ, start_response, page, coding)

    def _from_application(
        self, environ: Environ, start_response: Callable[..., Any], key: Key, coding: str
    ) -> Iterable[bytes]:
        started: list[Any] = []

        def start(status: str, headers: Headers, error: Any = None) -> Callable[[bytes], None]:
            started[:] = [status, headers]
            return lambda data: None

        answer = self._application(environ, start)
        status, headers = started[0], started[1]
        position = environ.get(conditional.PAGE)
        if status != _OK or not (position or _compressible(headers)) or getattr(answer, "streaming", False):
            if status == _NOT_MODIFIED:  # Django adds a Content-Length of 0
                headers = _without_content(headers)
            start_response(status, headers)
            return answer
        try:
            content = b"".join(answer)
        finally:
            if (close := getattr(answer, "close", None)) is not None:
                close()
        page = Page(position, headers, content)
        if not page.has(coding):
            _compress(page, coding)
        if position is not None and self.pages.max_bytes:
            self.pages.put(key, page, page.size(key))
        return _answer(environ, start_response, page, coding, check_condition=False)


def _is_exact(page: Page) -> bool:
    """Whether the log is still at the page's position. If that cannot be read, Django answers with the reason."""
    try:
        return positions.read() == page.position
    except (Error, EmbeddedServerError):
        return False


def _compressible(headers: Headers) -> bool:
    names = {name.lower(): value for name, value in headers}
    return "content-encoding" not in names and names.get("content-type", "").startswith(_COMPRESSIBLE)


def _compress(page: Page, coding: str) -> None:
    body = compression.compressed(page.content, coding)
    page.coded[coding] = (_coded_headers(page.headers, coding, len(body)), body)


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


def _without_content(headers: Headers) -> Headers:
    return [(name, value) for name, value in headers if name.lower() not in _OF_CONTENT]


def _answer(
    environ: Environ, start_response: Callable[..., Any], page: Page, coding: str, check_condition: bool = True
) -> Iterable[bytes]:
    """The page in that coding, or 304. Django has already checked the condition of an answer that it has just made."""
    if check_condition and (if_none_match := environ.get("HTTP_IF_NONE_MATCH")):
        etag = conditional.matching(if_none_match, page.etag(), coding)
        if etag is not None:
            headers = [(name, etag if name == "ETag" else value) for name, value in _without_content(page.headers)]
            start_response(_NOT_MODIFIED, headers)
            return []
    headers, content = page.coded.get(coding, (page.headers, page.content))
    start_response(_OK, headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [content]
