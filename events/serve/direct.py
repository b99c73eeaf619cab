"""Lists answered without entering Django, once Django has shown with which headers it answers them.

A page of a list takes PostgreSQL a third of a millisecond, and what Django and DRF do around the view took longer than
that (measured: 0.5 of 1.2 ms). All of it comes to the same few headers for every page of a host. So the first page goes
through Django, its headers are kept, and further ones are made by the same code as the view's, and sent with those.

Whatever is not the plain case goes through Django: other methods and addresses, conditions, a media type that has to be
negotiated. So does whatever went wrong: the view raises it again, and errors have the one shape that they have there.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.handlers.wsgi import WSGIRequest

from events.serve import conditional
from events.serve.records import COLLECTIONS
from events.serve.records.pages import FAILED, list_page

Headers = list[tuple[str, str]]
Application = Callable[..., Iterable[bytes]]

_LISTS = {f"/api/v1/{collection.name}/": collection for collection in COLLECTIONS.values()}

# What `Accept` says where nothing has to be negotiated.
_ACCEPTED = ("", "*/*", "application/json")

# What can change the headers that Django adds to a page.
_TOLD_BY = ("PATH_INFO", "wsgi.url_scheme", "HTTP_HOST", "HTTP_X_FORWARDED_PROTO")

# Of the headers, those that each page has of its own.
_OWN = ("etag", "content-length", conditional.POSITION_HEADER.lower())

# Headers are kept for so many hosts and lists at most.
_MOST = 256


class Direct:
    """A WSGI application in front of Django's."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._known: dict[tuple[str, ...], Headers] = {}

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The page, or what Django answers."""
        collection = _LISTS.get(environ.get("PATH_INFO", ""))
        if (
            collection is None
            or environ["REQUEST_METHOD"] != "GET"
            or environ.get("HTTP_ACCEPT", "") not in _ACCEPTED
            or "HTTP_IF_NONE_MATCH" in environ
        ):
            return self._application(environ, start_response)
        key = tuple([environ.get(name, "") for name in _TOLD_BY])
        headers = self._known.get(key)
        if headers is None:
            return self._application(environ, self._listening(environ, key, start_response))
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

    def _listening(
        self, environ: dict[str, Any], key: tuple[str, ...], start_response: Callable[..., Any]
    ) -> Callable[..., Any]:
        def listen(status: str, headers: Headers, *error: Any) -> Any:
            names = {name.lower(): value for name, value in headers}
            # An answer that depends on more of a request than we look at says so, or sets a cookie.
            plain = names.get("vary", "").lower() in ("accept-encoding", "accept, accept-encoding")
            if status == "200 OK" and conditional.PAGE in environ and plain and "set-cookie" not in names:
                if len(self._known) >= _MOST:
                    self._known.clear()
                self._known[key] = [(name, value) for name, value in headers if name.lower() not in _OWN]
            return start_response(status, headers, *error)

        return listen
