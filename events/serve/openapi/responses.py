"""The responses, headers and examples of problems that operations share, by the names of their components."""

from typing import Any

from events.serve.errors import KINDS, MEDIA_TYPE, PROBLEMS_PATH
from events.serve.openapi.envelopes import ref

HEADERS: dict[str, dict[str, Any]] = {
    "ETag": {
        "description": "The version of the answer. Send it as `If-None-Match` to get 304 while nothing has changed.",
        "schema": {"type": "string"},
    },
    "CacheControl": {"description": "How long caches may keep the answer.", "schema": {"type": "string"}},
    "DiploPosition": {
        "description": "The position of the log that the answer is exact at.",
        "schema": ref("Position"),
    },
    "DiploNextSince": {
        "description": "The position to send as `since` in the next request.",
        "schema": ref("Position"),
    },
    "Location": {"description": "Where to continue.", "schema": {"type": "string", "format": "uri-reference"}},
    "RetryAfter": {
        "description": "After how many seconds to try again.",
        "schema": {"type": "integer", "minimum": 0},
    },
    "RateLimit": {
        "description": 'What is left of the limit, as in `"requests";r=0;t=23` (draft-ietf-httpapi-ratelimit-headers).',
        "schema": {"type": "string"},
    },
    "RateLimitPolicy": {
        "description": 'The limit and its window in seconds, as in `"requests";q=600;w=60`.',
        "schema": {"type": "string"},
    },
    "WwwAuthenticate": {"description": "The scheme to authenticate with.", "schema": {"type": "string"}},
    "ContentRange": {"description": "The size of the file: `bytes */1000`.", "schema": {"type": "string"}},
}
"""The Header Objects by the names of their components."""

NAMES = {
    "ETag": "ETag",
    "CacheControl": "Cache-Control",
    "DiploPosition": "Diplo-Position",
    "DiploNextSince": "Diplo-Next-Since",
    "Location": "Location",
    "RetryAfter": "Retry-After",
    "RateLimit": "RateLimit",
    "RateLimitPolicy": "RateLimit-Policy",
    "WwwAuthenticate": "WWW-Authenticate",
    "ContentRange": "Content-Range",
}
"""The names of those headers in HTTP."""


def headers(*components: str) -> dict[str, Any]:
    """The member `headers` of a Response Object that has these headers; empty if there are none."""
    found = {NAMES[one]: {"$ref": f"#/components/headers/{one}"} for one in components}
    return {"headers": found} if found else {}


def _value(kind: str, detail: str, errors: list[dict[str, Any]] | None = None, **members: Any) -> dict[str, Any]:
    return {
        "type": f"{PROBLEMS_PATH}{kind}",
        "title": KINDS[kind].title,
        "status": KINDS[kind].status,
        "detail": detail,
        "errors": errors or [],
        **members,
    }


_EXAMPLES: dict[str, dict[str, Any]] = {
    "unknown-parameter": _value(
        "unknown-parameter",
        "“speeker” is not a parameter of this address; perhaps you mean “speaker”.",
        [
            {
                "parameter": "speeker",
                "value": "sergei-lavrov",
                "message": "is not a parameter of this address",
                "nearest": "speaker",
            }
        ],
    ),
    "malformed-parameter": _value(
        "malformed-parameter",
        "limit: “500” is not a whole number from 1 to 100. Perhaps you mean “100”.",
        [
            {
                "parameter": "limit",
                "value": "500",
                "message": "is not a whole number from 1 to 100",
                "nearest": "100",
            }
        ],
    ),
    "expired-key": _value("expired-key", "The key diplo_k3m2p9qa… expired on 2026-11-24 21:00 UTC. Ask for a new one."),
    "revoked-key": _value(
        "revoked-key", "The key diplo_k3m2p9qa… was revoked on 2026-11-24 21:00 UTC. Ask for a new one."
    ),
    "missing-scope": _value("missing-scope", "The key diplo_k3m2p9qa… lacks the scope “webhooks”; it has read."),
    "not-found": _value("not-found", "No record is published under this id."),
    "not-acceptable": _value(
        "not-acceptable", "No answer can be given as image/png; this address answers application/json."
    ),
    "too-many-webhooks": _value(
        "too-many-webhooks", "The key has 10 webhooks, which is the limit; delete one of them first."
    ),
    "gone": _value(
        "gone",
        "The talk security-guarantees-talks-first-round was withdrawn on 2026-11-24.",
        tombstone={
            "type": "talk",
            "id": "security-guarantees-talks-first-round",
            "version": 2,
            "recorded_at": "2026-11-24T21:00:00Z",
            "redacted": False,
        },
    ),
    "unsupported-media-type": _value("unsupported-media-type", "Unsupported media type “text/plain” in request."),
    "range-not-satisfiable": _value(
        "range-not-satisfiable", "The file has 1000 bytes; the range bytes=2000- has none of them."
    ),
    "throttled": _value(
        "throttled",
        "600 requests a minute are answered to an address without a key, and this was one more. Wait 23 s.",
    ),
    "internal-error": _value("internal-error", "The service failed to answer, and has logged why."),
    "no-streams": _value("no-streams", "Streams and `wait` are not served here; poll without `wait` instead."),
    "database-unavailable": _value("database-unavailable", "The database cannot be reached at the moment."),
}

EXAMPLES = {kind: {"summary": KINDS[kind].title, "value": value} for kind, value in _EXAMPLES.items()}
"""The Example Objects of problems, by the names of their components: those of the kinds."""


def _problem(description: str, *kinds: str, with_headers: tuple[str, ...] = ()) -> dict[str, Any]:
    examples = {kind: {"$ref": f"#/components/examples/{kind}"} for kind in kinds}
    return {
        "description": description,
        **headers(*with_headers),
        "content": {MEDIA_TYPE: {"schema": ref("Problem"), "examples": examples}},
    }


_PROBLEMS: dict[int, tuple[str, dict[str, Any]]] = {
    400: (
        "BadRequest",
        _problem(
            "A parameter is unknown or malformed; `errors` names each one and the nearest valid name or value.",
            "unknown-parameter",
            "malformed-parameter",
        ),
    ),
    401: (
        "Unauthorized",
        _problem(
            "The key is unknown, expired or revoked; or a key is required and none was sent.",
            "expired-key",
            "revoked-key",
            with_headers=("WwwAuthenticate",),
        ),
    ),
    403: ("Forbidden", _problem("The key lacks the scope for this operation.", "missing-scope")),
    404: ("NotFound", _problem("Nothing is published at this address.", "not-found")),
    406: ("NotAcceptable", _problem("The header `Accept` excludes every format of this address.", "not-acceptable")),
    409: (
        "Conflict",
        _problem("The current state does not allow it; `detail` says what to do first.", "too-many-webhooks"),
    ),
    410: (
        "Gone",
        _problem("The record was withdrawn; or the position in the request does not belong to this log.", "gone"),
    ),
    415: ("UnsupportedMediaType", _problem("The request body is not JSON.", "unsupported-media-type")),
    416: (
        "RangeNotSatisfiable",
        _problem(
            "The file does not contain the requested bytes; `Content-Range` contains its size.",
            "range-not-satisfiable",
            with_headers=("ContentRange",),
        ),
    ),
    429: (
        "TooManyRequests",
        _problem(
            "The limit of requests is reached; `Retry-After` contains the time to wait.",
            "throttled",
            with_headers=("RetryAfter", "RateLimit", "RateLimitPolicy"),
        ),
    ),
    500: ("InternalServerError", _problem("The service failed.", "internal-error")),
    501: ("NotImplemented", _problem("This service has no process for streams.", "no-streams")),
    503: (
        "ServiceUnavailable",
        _problem(
            "The database cannot be reached, is not ready, or was too slow.",
            "database-unavailable",
            with_headers=("RetryAfter",),
        ),
    ),
}

_OTHERS: dict[int, tuple[str, dict[str, Any]]] = {
    304: (
        "NotModified",
        {"description": "The ETag in `If-None-Match` is still that of the answer.", **headers("ETag", "CacheControl")},
    ),
    307: (
        "RedirectToStream",
        {"description": "The answer is served at the address in `Location`.", **headers("Location")},
    ),
    308: (
        "MovedPermanently",
        {"description": "The record was merged; `Location` is the address of the survivor.", **headers("Location")},
    ),
}

RESPONSES = dict(sorted([*_PROBLEMS.values(), *_OTHERS.values()]))
"""The Response Objects by the names of their components."""


def response(status: int) -> dict[str, Any]:
    """A reference to the shared response of a status. KeyError for a status that has none."""
    name, _ = {**_PROBLEMS, **_OTHERS}[status]
    return {"$ref": f"#/components/responses/{name}"}
