"""A WSGI application that answers lists in front of Django, with the headers that Django adds to such an answer.

A page of a list takes PostgreSQL a third of a millisecond; Django's middlewares and DRF's view took longer than that
(measured: 0.5 of 1.2 ms), and always add the same few headers for one host. So the first page goes through Django and
its headers are kept; later pages are made by the function of the view, and sent with these headers.

Everything else goes through Django: other methods and addresses, conditional requests, a media type that has to be
negotiated. So does every request that fails here: the view raises the error again, so that errors have one shape.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.handlers.wsgi import WSGIRequest

from events.serve.collections import COLLECTIONS
from events.serve.delivery import conditional
from events.serve.pages.views import FAILED, list_page

Headers = list[tuple[str, str]]
Application = Callable[..., Iterable[bytes]]

_LISTS = {f"/api/v1/{collection.name}/": collection for collection in COLLECTIONS.values()}

# The values of `Accept` that need no negotiation.
_ACCEPTED = ("", "*/*", "application/json")

# What the headers that Django adds to a page depend on.
_HEADERS_DEPEND_ON = ("PATH_INFO", "wsgi.url_scheme", "HTTP_HOST", "HTTP_X_FORWARDED_PROTO")

# The headers that differ between pages.
_OWN_HEADERS = ("etag", "content-length", conditional.POSITION_HEADER.lower())

# The number of hosts and lists for which headers are kept.
_MAX_KEPT = 256


class ListApplication:
    """A WSGI application in front of Django's."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._headers: dict[tuple[str, ...], Headers] = {}

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The page, or Django's answer."""
        collection = _LISTS.get(environ.get("PATH_INFO", ""))
        if (
            collection is None
            or environ["REQUEST_METHOD"] != "GET"
            or environ.get("HTTP_ACCEPT", "") not in _ACCEPTED
            or "HTTP_IF_NONE_MATCH" in environ
        ):
            return self._application(environ, start_response)
        key = tuple([environ.get(name, "") for name in _HEADERS_DEPEND_ON])
        headers = self._headers.get(key)
        if headers is None:
            return self._application(environ, self._keeping_headers(environ, key, start_response))
        try:
            response = list_page(collection, WSGIRequest(environ))
        except Exception as error:
            environ[FAILED] = error
            return self._application(environ, start_response)
        if not response.has_header("ETag"):  # the log is fenced, and nobody may keep the page
            return self._application(environ, start_response)
        content: bytes = response.content
        own = [(name, response.headers[name]) for name in ("ETag", conditional.POSITION_HEADER)]
        start_response("200 OK", [*headers, *own, ("Content-Length", str(len(content)))])
        return [content]

    def _keeping_headers(
        self, environ: dict[str, Any], key: tuple[str, ...], start_response: Callable[..., Any]
    ) -> Callable[..., Any]:
        """`start_response` that keeps the headers of a page."""

        def start(status: str, headers: Headers, *error: Any) -> Any:
            names = {name.lower(): value for name, value in headers}
            # An answer that depends on more of the request has another Vary, or sets a cookie.
            plain = names.get("vary", "").lower() in ("accept-encoding", "accept, accept-encoding")
            if status == "200 OK" and conditional.PAGE in environ and plain and "set-cookie" not in names:
                if len(self._headers) >= _MAX_KEPT:
                    self._headers.clear()
                self._headers[key] = [(name, value) for name, value in headers if name.lower() not in _OWN_HEADERS]
            return start_response(status, headers, *error)

        return start
