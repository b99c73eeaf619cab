"""Errors as RFC 9457 problems, for every route that answers JSON.

A view raises `Problem`; everything else that goes wrong (DRF's exceptions, the database's, Django's own 400, 404 and
500) is turned into one here. The admin keeps Django's HTML pages.
"""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import Error, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.views import defaults
from rest_framework import exceptions

from diplo_api.embedded.errors import EmbeddedServerError
from events.access.authentication import CHALLENGE, KeysUnavailable

MEDIA_TYPE = "application/problem+json"
PROBLEMS_PATH = "/api/v1/problems/"

# Class 42 without a syntax error: the tables or rights that this release expects are not there yet.
_NOT_DEPLOYED = ("42P01", "42703", "42883", "42501", "3D000", "28000")
_CANCELLED = "57014"

# What depends on nothing but the address and what is published: a shared cache may keep it for a second.
_LASTING = (400, 404, 410)
_KEPT_BY_CACHES = "public, max-age=0, s-maxage=1, must-revalidate"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its status, its title, and what to do about it."""

    status: int
    title: str
    help: str


KINDS: dict[str, Kind] = {
    "unknown-parameter": Kind(
        400, "Unknown parameter", "Each entry of `errors` names one, and the nearest that exists."
    ),
    "malformed-parameter": Kind(400, "Malformed parameter", "Each entry of `errors` says what the parameter takes."),
    "malformed-request": Kind(400, "Malformed request", "The address, host or body cannot be read as HTTP and UTF-8."),
    "not-authenticated": Kind(401, "Not authenticated", "Send a valid `Authorization` header, or none."),
    "unknown-key": Kind(401, "Unknown key", "No such key was given: check its text, or send no `Authorization`."),
    "expired-key": Kind(
        401, "Expired key", "The key, or this text of it, has ended: send the new one, or ask for one."
    ),
    "revoked-key": Kind(401, "Revoked key", "The key was revoked, for good: ask for a new one, or read without."),
    "missing-scope": Kind(403, "Missing scope", "The key is not for this; `detail` names the scope that it lacks."),
    "too-many-webhooks": Kind(409, "Too many webhooks", "Delete a webhook of this key, or ask for more."),
    "cannot-resume": Kind(409, "Cannot be resumed", "`detail` says what has to be done first."),
    "forbidden": Kind(403, "Forbidden", "This is not open to you."),
    "not-found": Kind(404, "Not found", "No record or page is published at this address."),
    "method-not-allowed": Kind(405, "Method not allowed", "The header `Allow` lists the methods of this address."),
    "not-acceptable": Kind(406, "Not acceptable", "This address answers `application/json`."),
    "gone": Kind(410, "Gone", "The record was published and has been withdrawn; `tombstone` says when."),
    "position-gone": Kind(
        410,
        "Position gone",
        "The position belongs to another epoch of the log, or lies beyond its end. Start over: read "
        "/api/v1/changes/?since=0 to its end, replace what you hold, and delete what did not come.",
    ),
    "position-too-old": Kind(
        400, "Position too old", "Too much has changed since. Follow /api/v1/changes/ to its end, then ask again."
    ),
    "unsupported-media-type": Kind(415, "Unsupported media type", "Send a body as `application/json`."),
    "range-not-satisfiable": Kind(
        416, "No such bytes", "`Content-Range` says how many bytes the file has; fetch it anew if yours has more."
    ),
    "throttled": Kind(429, "Too many requests", "Wait as long as the header `Retry-After` says."),
    "internal-error": Kind(500, "Internal error", "The fault is the service's; it has been logged."),
    "behind": Kind(503, "Not there yet", "The replica has not got as far as the position; try again in a moment."),
    "no-streams": Kind(501, "No streams here", "This service answers at once only: ask again every so often."),
    "too-many-streams": Kind(503, "Too many streams", "As many are open as may be; try again later, or poll."),
    "keys-unavailable": Kind(
        503, "Keys unavailable", "Try again after the time in `Retry-After`, or read without a key."
    ),
    "database-unavailable": Kind(503, "Database unavailable", "Try again after the time in `Retry-After`."),
    "not-ready": Kind(503, "Not ready", "The database lacks what this release expects; `/readyz` says what to run."),
    "storage-unavailable": Kind(503, "Storage unavailable", "Try again after the time in `Retry-After`."),
    "too-slow": Kind(503, "Query took too long", "Narrow the list by the parameter that `errors` names."),
}
"""Every kind of problem; its name ends its `type`, an address that answers with its help."""


class Problem(exceptions.APIException):
    """A problem to be answered: a name in KINDS, a sentence about this occurrence, and what it concerns."""

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
        """The problem as an answer: type, title, status, detail, errors, then the members of its kind."""
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
        headers = {"Cache-Control": _KEPT_BY_CACHES if kind.status in _LASTING else "no-store", **self.headers}
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
        return database_problem(exception, request._request)
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
        return Problem("forbidden", "This is not open to you.")
    if isinstance(exception, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        code = str(exception.get_codes())
        return not_authenticated(code if code in KINDS else "not-authenticated", str(exception.detail))
    if isinstance(exception, KeysUnavailable):
        return Problem("keys-unavailable", str(exception.detail), headers={"Retry-After": "5"})
    if isinstance(exception, exceptions.MethodNotAllowed):
        allowed = [method.upper() for method in ("get", "head", "options", "post", "put", "patch", "delete")]
        view = getattr(request, "parser_context", {}).get("view")
        header = ", ".join(getattr(view, "allowed_methods", None) or allowed)
        detail = f"{request.method} is not a method of this address."
        return Problem("method-not-allowed", detail, headers={"Allow": header})
    if isinstance(exception, exceptions.NotAcceptable):
        accept = request.META.get("HTTP_ACCEPT", "")[:200]
        return Problem("not-acceptable", f"No answer can be given as {accept}; this address answers application/json.")
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


def database_problem(exception: Exception, request: HttpRequest) -> HttpResponse | None:
    """The problem for a database that cannot be reached, is not ready, or was too slow; None for any other fault."""
    state = getattr(exception.__cause__, "sqlstate", None) or ""
    if state == _CANCELLED:
        return _too_slow(request).response()
    if state in _NOT_DEPLOYED:
        detail = "The database lacks what this release expects."
        return Problem("not-ready", detail, headers={"Retry-After": "30"}).response()
    if isinstance(exception, OperationalError | InterfaceError | EmbeddedServerError):
        detail = "The database cannot be reached at the moment."
        return Problem("database-unavailable", detail, headers={"Retry-After": "5"}).response()
    return None


def _too_slow(request: HttpRequest) -> Problem:
    """Which parameter to narrow: the sent one that most records match, as far as its kind tells."""
    sent = [
        name
        for name in request.GET
        if name not in ("limit", "cursor", "order", "include", "unknown", "fields", "at_least")
    ]
    broad = next((name for name in sent if name.startswith(("party", "topic", "talk"))), None) or next(iter(sent), None)
    if request.GET.get("count") == "exact":
        errors = [parameter_error("count", "exact", "counts too many records; leave it out, or add a filter")]
    elif broad:
        message = "matches too much in this combination; ask for fewer or narrower values"
        errors = [parameter_error(broad, request.GET[broad], message)]
    else:
        errors = [parameter_error("limit", request.GET.get("limit", ""), "ask for fewer records, or add a filter")]
    detail = "The query took longer than one query may take, and was stopped."
    return Problem("too-slow", detail, errors, headers={"Retry-After": "30"})


def _page(name: str, detail: str, fallback: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    def answer(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
        if request.path_info.startswith("/admin/"):
            return fallback(request, exception) if exception is not None else fallback(request)
        told = Problem(name, detail.format(path=request.path_info[:200]))
        if isinstance(exception, SuspiciousOperation) and type(exception).__name__ == "DisallowedHost":
            told = Problem("malformed-request", "The Host header names no host of this service (ALLOWED_HOSTS).")
        return told.response()

    return answer


answer_400 = _page("malformed-request", "The request cannot be read.", defaults.bad_request)
answer_403 = _page("forbidden", "This is not open to you.", defaults.permission_denied)
answer_404 = _page("not-found", "Nothing is published at {path}; /api/v1/ lists what is.", defaults.page_not_found)
answer_500 = _page("internal-error", "The service failed to answer, and has logged why.", defaults.server_error)
