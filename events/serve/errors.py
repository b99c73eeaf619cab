"""Errors as RFC 9457 problems, for every address that answers JSON.

A view raises `Problem`; every other error (DRF's exceptions, the database's, Django's own 400, 404 and 500) becomes one
here. The admin keeps Django's HTML pages.
"""

import json
import math
from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import Error, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.views import defaults
from rest_framework import exceptions

from diplo_api.embedded.errors import EmbeddedServerError
from diplo_api.postgresql.retry import is_busy
from events.access.authentication import CHALLENGE, KeysUnavailable

MEDIA_TYPE = "application/problem+json"
PROBLEMS_PATH = "/api/v1/problems/"

# The tables or privileges that this release expects do not exist yet (class 42 without syntax errors, and others).
_NOT_DEPLOYED = ("42P01", "42703", "42883", "42501", "3D000", "28000")
_CANCELLED = "57014"

# These depend on the address and the published records only: a shared cache may keep them for a second.
_CACHEABLE = (400, 404, 410)
_CACHE_CONTROL = "public, max-age=0, s-maxage=1, must-revalidate"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its status, its title, and a sentence on what to do."""

    status: int
    title: str
    help: str


KINDS: dict[str, Kind] = {
    "unknown-parameter": Kind(
        400, "Unknown parameter", "Each entry of `errors` names an unknown parameter and the nearest known one."
    ),
    "malformed-parameter": Kind(
        400, "Malformed parameter", "Each entry of `errors` says which values the parameter takes."
    ),
    "malformed-request": Kind(
        400, "Malformed request", "The address, the Host header or the body is not valid HTTP or UTF-8."
    ),
    "not-authenticated": Kind(401, "Not authenticated", "Send a valid `Authorization` header, or none."),
    "unknown-key": Kind(401, "Unknown key", "This key does not exist: check its text, or send no `Authorization`."),
    "expired-key": Kind(
        401,
        "Expired key",
        "The key, or its text before a rotation, has expired: send the new text, or request a new key.",
    ),
    "revoked-key": Kind(
        401, "Revoked key", "The key was revoked permanently: request a new key, or read without a key."
    ),
    "missing-scope": Kind(
        403, "Missing scope", "The key does not have the scope that `detail` names: request a key that has it."
    ),
    "too-many-webhooks": Kind(409, "Too many webhooks", "Delete a webhook of this key, or request a higher limit."),
    "cannot-resume": Kind(409, "Webhook cannot be resumed", "`detail` says what to do first."),
    "forbidden": Kind(403, "Forbidden", "You do not have permission for this."),
    "not-found": Kind(
        404,
        "Not found",
        "There is no published record and no endpoint at this address; /api/v1/ lists the collections.",
    ),
    "method-not-allowed": Kind(405, "Method not allowed", "The header `Allow` lists the methods of this address."),
    "not-acceptable": Kind(406, "Not acceptable", "This address answers `application/json`."),
    "gone": Kind(410, "Gone", "The record was published and then withdrawn; `tombstone` says when."),
    "position-gone": Kind(
        410,
        "Position gone",
        "The position belongs to another epoch of the log, or lies beyond its end. Resynchronize: read "
        "/api/v1/changes/?since=0 to its end, replace your documents, and delete those that it does not contain.",
    ),
    "position-too-old": Kind(
        400,
        "Position too old",
        "Too many records have changed since. Follow /api/v1/changes/ to its end, then send the new position.",
    ),
    "unsupported-media-type": Kind(415, "Unsupported media type", "Send a body as `application/json`."),
    "range-not-satisfiable": Kind(
        416, "Range not satisfiable", "`Content-Range` has the size of the file; download it again if yours is larger."
    ),
    "throttled": Kind(429, "Too many requests", "Wait for the seconds in the header `Retry-After`."),
    "internal-error": Kind(500, "Internal error", "This is an error of the service; it has been logged."),
    "behind": Kind(503, "Replica lags behind", "The replica has not replayed the position yet; retry after a moment."),
    "no-streams": Kind(501, "No streams", "This service does not serve streams and long polls: poll instead."),
    "too-many-streams": Kind(503, "Too many streams", "The stream limit is reached: retry later, or poll."),
    "keys-unavailable": Kind(503, "Keys unavailable", "Retry after the time in `Retry-After`, or read without a key."),
    "database-unavailable": Kind(503, "Database unavailable", "Retry after the time in `Retry-After`."),
    "not-ready": Kind(503, "Not ready", "The database is not migrated to this release; `/readyz` says what to run."),
    "storage-unavailable": Kind(503, "Storage unavailable", "Retry after the time in `Retry-After`."),
    "too-slow": Kind(503, "Query took too long", "Narrow the list by the parameter that `errors` names."),
}
"""Every kind of problem by name. The name is the end of its `type`, an address that answers with its help."""


class Problem(exceptions.APIException):
    """A problem as an exception: a name in KINDS, a sentence about this occurrence, and the values it concerns."""

    def __init__(
        self,
        name: str,
        detail: str,
        errors: list[dict[str, str | None]] | None = None,
        headers: dict[str, str] | None = None,
        **members: Any,
    ) -> None:
        super().__init__(detail)
        self.name, self.sentence, self.errors = name, detail, errors or []
        self.headers, self.members = headers or {}, members
        self.status_code = KINDS[name].status

    def response(self) -> HttpResponse:
        """The problem as a response: type, title, status, detail, errors, then the members of its kind."""
        kind = KINDS[self.name]
        body = {
            "type": f"{PROBLEMS_PATH}{self.name}",
            "title": kind.title,
            "status": kind.status,
            "detail": self.sentence,
            "errors": self.errors,
            **self.members,
        }
        content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")
        headers = {"Cache-Control": _CACHE_CONTROL if kind.status in _CACHEABLE else "no-store", **self.headers}
        return HttpResponse(content, status=kind.status, content_type=MEDIA_TYPE, headers=headers)


def parameter_error(parameter: str, value: str, message: str, nearest: str | None = None) -> dict[str, str | None]:
    """One entry of `errors`. The value is cut to what a person can read."""
    shown = value if len(value) <= 200 else f"{value[:200]}…"
    return {"parameter": parameter, "value": shown, "message": message, "nearest": nearest}


def answer_exception(exception: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """DRF's exception handler: the problem for what a view raised; None (a 500) for what nobody expected."""
    request = context["request"]
    if isinstance(exception, Problem):
        return exception.response()
    if isinstance(exception, (Error, EmbeddedServerError)):
        return database_problem(exception, request._request, getattr(context.get("view"), "broad_filters", ()))
    problem = _from_rest_framework(exception, request)
    return problem.response() if problem else None


def not_authenticated(name: str, detail: str) -> Problem:
    """The 401 of that name, with the challenge that it must carry."""
    return Problem(name, detail, headers={"WWW-Authenticate": CHALLENGE})


def _from_rest_framework(exception: Exception, request: Any) -> Problem | None:
    if isinstance(exception, Http404 | exceptions.NotFound):
        return Problem("not-found", f"Nothing is published at {request.path}.")
    if isinstance(exception, exceptions.PermissionDenied) and exception.get_codes() == "missing-scope":
        return Problem("missing-scope", str(exception.detail))
    if isinstance(exception, PermissionDenied | exceptions.PermissionDenied):
        return Problem("forbidden", "You do not have permission for this.")
    if isinstance(exception, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        code = str(exception.get_codes())
        return not_authenticated(code if code in KINDS else "not-authenticated", str(exception.detail))
    if isinstance(exception, KeysUnavailable):
        return Problem("keys-unavailable", str(exception.detail), headers={"Retry-After": "5"})
    if isinstance(exception, exceptions.MethodNotAllowed):
        allowed = [method.upper() for method in ("get", "head", "options", "post", "put", "patch", "delete")]
        view = getattr(request, "parser_context", {}).get("view")
        header = ", ".join(getattr(view, "allowed_methods", None) or allowed)
        detail = f"This address does not allow the method {request.method}."
        return Problem("method-not-allowed", detail, headers={"Allow": header})
    if isinstance(exception, exceptions.NotAcceptable):
        accept = request.META.get("HTTP_ACCEPT", "")[:200]
        return Problem("not-acceptable", f"This address cannot answer as {accept}; it answers application/json.")
    if isinstance(exception, exceptions.UnsupportedMediaType):
        return Problem("unsupported-media-type", str(exception.detail))
    if isinstance(exception, exceptions.Throttled):
        wait = getattr(exception, "wait", None)
        headers = {"Retry-After": str(math.ceil(wait))} if wait else {}
        return Problem("throttled", str(exception.detail), headers=headers)
    if isinstance(exception, exceptions.ParseError):
        return Problem("malformed-request", str(exception.detail))
    if isinstance(exception, exceptions.ValidationError):
        return Problem("malformed-parameter", json.dumps(exception.get_full_details(), default=str)[:500])
    return None


def database_problem(
    exception: Exception, request: HttpRequest, broad_filters: Container[str] = ()
) -> HttpResponse | None:
    """The problem for a database that is unreachable, not migrated, busy or too slow; None for any other error."""
    state = getattr(exception.__cause__, "sqlstate", None) or ""
    if state == _CANCELLED:
        return _too_slow(request, broad_filters).response()
    if state in _NOT_DEPLOYED:
        detail = "The database is not migrated to this release."
        return Problem("not-ready", detail, headers={"Retry-After": "30"}).response()
    if is_busy(exception):
        detail = "Another transaction holds a lock that this request needs. Nothing was written: send it again."
        return Problem("database-unavailable", detail, headers={"Retry-After": "5"}).response()
    if isinstance(exception, OperationalError | InterfaceError | EmbeddedServerError):
        detail = "The database is unreachable at the moment."
        return Problem("database-unavailable", detail, headers={"Retry-After": "5"}).response()
    return None


def _too_slow(request: HttpRequest, broad_filters: Container[str]) -> Problem:
    """The problem that names the parameter to narrow: the first of the filters that can match many records."""
    sent = [
        name
        for name in request.GET
        if name not in ("limit", "cursor", "order", "include", "unknown", "fields", "at_least")
    ]
    broad = next((name for name in sent if name in broad_filters), None) or next(iter(sent), None)
    if request.GET.get("count") == "exact":
        errors = [parameter_error("count", "exact", "counts too many records; leave it out, or add a filter")]
    elif broad:
        message = "matches too many records in this combination; send fewer or narrower values"
        errors = [parameter_error(broad, request.GET[broad], message)]
    else:
        errors = [
            parameter_error(
                "limit",
                request.GET.get("limit", ""),
                "is too many records for this query; send a smaller limit, or add a filter",
            )
        ]
    detail = "The query exceeded the time limit of a query and was cancelled."
    return Problem("too-slow", detail, errors, headers={"Retry-After": "30"})


def _page(name: str, detail: str, fallback: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    def answer(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
        if request.path_info.startswith("/admin/"):
            return fallback(request, exception) if exception is not None else fallback(request)
        problem = Problem(name, detail.format(path=request.path_info[:200]))
        if isinstance(exception, SuspiciousOperation) and type(exception).__name__ == "DisallowedHost":
            problem = Problem("malformed-request", "The Host header names no host of this service (ALLOWED_HOSTS).")
        return problem.response()

    return answer


answer_400 = _page("malformed-request", "The request is malformed.", defaults.bad_request)
answer_403 = _page("forbidden", "You do not have permission for this.", defaults.permission_denied)
answer_404 = _page("not-found", "There is nothing at {path}; /api/v1/ lists the collections.", defaults.page_not_found)
answer_500 = _page(
    "internal-error", "An error of the service prevented the answer; it has been logged.", defaults.server_error
)
