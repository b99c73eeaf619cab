"""The OpenAPI 3.1 description, made from the same declarations that requests are read by.

Limits: it is made once a process and kept, since nothing in it depends on the request or the database.
"""

import functools
from collections.abc import Callable
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from events.access.rate_limits import ROOT
from events.serve import health, root
from events.serve.collections import COLLECTIONS, Collection, IncludeTargets
from events.serve.collections.filters import MAX_VALUES, Filter
from events.serve.errors import KINDS, MEDIA_TYPE, PROBLEMS_PATH
from events.serve.openapi.envelopes import ProblemDetails, component, detail_envelope, list_envelope
from events.serve.openapi.operations import Operation
from events.serve.pages import DetailView, ListView, include_paths, parameters
from events.serve.versions import AS_OF
from events.vocabulary.enumerations import RecordType
from events.vocabulary.slugs import MAX_LENGTH, SLUG_PATTERN

_SLUG = {"type": "string", "pattern": SLUG_PATTERN, "maxLength": MAX_LENGTH}


def _query(name: str, schema: dict[str, Any], description: str, many: bool = False) -> OpenApiParameter:
    """A parameter of the query string; one that takes several values is an array, repeated."""
    if many:
        schema = {"type": "array", "items": schema, "maxItems": MAX_VALUES}
    style, explode = ("form", True) if many else (None, None)
    return OpenApiParameter(name, schema, OpenApiParameter.QUERY, False, description, style=style, explode=explode)


_AT_LEAST = _query(
    parameters.AT_LEAST, {"type": "string", "pattern": parameters.POSITION_PATTERN}, parameters.AT_LEAST_DESCRIPTION
)


def _filter(one: Filter) -> OpenApiParameter:
    return _query(one.name, one.schema, one.description.strip(), many=not one.takes_one_value)


def _include(collection: Collection) -> list[OpenApiParameter]:
    if not collection.includes:
        return []
    names = ", ".join(f"`{name}`" for name in collection.includes)
    description = (
        f"Related records, once each under `included`. From here: {names}; and on from there, as in "
        f"`responses.statement.speaker`, to {include_paths.MAX_DEPTH} names. Up to {include_paths.MAX_PATHS} paths."
    )
    told = _query("include", {"type": "string"}, description, many=True)
    # For clients' types: the collections that each name leads to.
    told.extensions = {"x-includes": {name: _reached(collection, ways) for name, ways in collection.includes.items()}}
    return [told]


def _reached(collection: Collection, targets: IncludeTargets) -> list[str]:
    return [collection.name] if targets.tree else sorted({type_.collection for type_, _ in targets.columns})


def _fields(collection: Collection) -> OpenApiParameter:
    names = list(collection.document().get_fields())
    told = "Only these members of each document of the list, and `id` and `type`; what is included stays whole."
    return _query("fields", {"type": "string", "enum": names}, told, many=True)


def _list_parameters(collection: Collection) -> list[OpenApiParameter]:
    orders = list(collection.orders)
    meanings = [f"* `{one.name}`: {one.help}" for one in collection.orders.values()]
    told = "\n".join(["The order of the list.", "", *meanings])
    dates = []
    if any(one.bounds_a_date for one in collection.by_name.values()):
        unknown = {"type": "string", "enum": ["include", "exclude"], "default": "exclude"}
        dates = [_query("unknown", unknown, "Whether date filters keep records that have no such date.")]
    limit = {"type": "integer", "minimum": 1, "maximum": parameters.MAX_LIMIT, "default": parameters.DEFAULT_LIMIT}
    said = "The language of `q` (BCP 47), several for any of them. English unless given."
    language = [] if "language" in collection.by_name else [_query("language", {"type": "string"}, said, many=True)]
    marked = "With 1, `highlights` has snippets of each document's texts, in which the words of `q` are marked."
    counted = "With `exact`, `count` is the number of records in the whole list. Counting many takes time."
    return [
        *(_filter(one) for one in collection.by_name.values()),
        *language,
        _query("highlight", {"type": "string", "enum": ["0", "1"], "default": "0"}, marked),
        *dates,
        _query("order", {"type": "string", "enum": orders, "default": orders[0]}, told),
        _fields(collection),
        *_include(collection),
        _query("limit", limit, "How many records a page has. A batch by `id` is one page unless this is given."),
        _query("count", {"type": "string", "enum": ["none", "exact"], "default": "none"}, counted),
        _query("cursor", {"type": "string"}, "Where to go on: opaque, taken from `next` or `previous` of this list."),
        _AT_LEAST,
    ]


def _problem(name: str, detail: str, errors: list[dict[str, Any]] | None = None, **members: Any) -> OpenApiExample:
    kind = KINDS[name]
    value = {
        "type": f"{PROBLEMS_PATH}{name}",
        "title": kind.title,
        "status": kind.status,
        "detail": detail,
        "errors": errors or [],
        **members,
    }
    return OpenApiExample(name, value=value, media_type=MEDIA_TYPE, status_codes=[str(kind.status)], response_only=True)


_EXAMPLES = {
    400: [
        _problem(
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
        _problem(
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
    ],
    401: [
        _problem("expired-key", "The key diplo_k3m2p9qa… expired on 2026-11-24 21:00 UTC. Ask for a new one."),
        _problem("revoked-key", "The key diplo_k3m2p9qa… was revoked on 2026-11-24 21:00 UTC. Ask for a new one."),
    ],
    403: [_problem("missing-scope", "The key diplo_k3m2p9qa… lacks the scope “webhooks”; it has read.")],
    404: [_problem("not-found", "No record is published under this id.")],
    406: [_problem("not-acceptable", "No answer can be given as image/png; this address answers application/json.")],
    409: [_problem("too-many-webhooks", "The key has 10 webhooks, which is as many as it may have; delete one first.")],
    410: [
        _problem(
            "gone",
            "The talk first-round was withdrawn on 2026-11-24.",
            tombstone={
                "type": "talk",
                "id": "first-round",
                "version": 2,
                "recorded_at": "2026-11-24T21:00:00Z",
                "redacted": False,
            },
        )
    ],
    415: [_problem("unsupported-media-type", "Unsupported media type “text/plain” in request.")],
    429: [
        _problem(
            "throttled",
            "600 requests a minute are answered to an address without a key, and this was one more. Wait 23 s.",
        )
    ],
    416: [_problem("range-not-satisfiable", "The file has 1000 bytes; the range bytes=2000- has none of them.")],
    500: [_problem("internal-error", "The service failed to answer, and has logged why.")],
    501: [_problem("no-streams", "Streams and `wait` are not served here; ask again without, every so often.")],
    503: [_problem("database-unavailable", "The database cannot be reached at the moment.")],
}
_SAYS = {
    400: "A parameter is unknown or malformed; each is named, with the nearest that is meant.",
    401: "The key that was sent is not known, has expired or was revoked; or none was sent and one is needed.",
    403: "The key is not for this.",
    404: "Nothing is published under this id.",
    406: "The client accepts no JSON.",
    410: "It was published and has been withdrawn; or the position in the request is none of this log.",
    409: "It cannot be done as things stand; `detail` says what to do first.",
    415: "What was sent is not JSON.",
    429: "Too many requests: `Retry-After` says when the next is answered.",
    416: "The file has no such bytes; `Content-Range` says how many it has.",
    500: "The service failed.",
    501: "Streams are not served here.",
    503: "The database cannot be reached, is not ready, or was too slow.",
}


def _problems(*statuses: int) -> dict[Any, Any]:
    return {
        (status, MEDIA_TYPE): OpenApiResponse(ProblemDetails, _SAYS[status], _EXAMPLES[status]) for status in statuses
    }


def _ok(serializer: Any, description: str) -> dict[Any, Any]:
    return {(200, "application/json"): OpenApiResponse(serializer, description)}


def _own_parameters(operation: Operation) -> list[OpenApiParameter]:
    """The parameters of a view that describes itself: those in the address, then those of the query."""
    in_path = [
        OpenApiParameter(name, schema, OpenApiParameter.PATH, True, description)
        for name, (schema, description) in operation.in_path.items()
    ]
    in_query = [_query(one.name, one.schema, one.description, one.many) for one in operation.parameters]
    return [*in_path, *in_query, *([_AT_LEAST] if operation.at_least else [])]


class ContractSchema(AutoSchema):
    """Describes each operation by the collection or view it belongs to."""

    @property
    def _collection(self) -> Collection | None:
        return self.view.collection if isinstance(self.view, ListView | DetailView) else None

    @property
    def _own(self) -> Operation | None:
        """What the view itself says, if it does (events/serve/openapi/operations.py)."""
        if hasattr(self.view, "operations"):
            described: Operation = self.view.operations()[self.method.lower()]
            return described
        return self.view.operation() if hasattr(self.view, "operation") else None

    def get_operation_id(self) -> str:
        """`listStatements`, `getStatement`, or the view's own name."""
        if self._own:
            return self._own.id
        if self._collection is None:
            return _OTHERS[type(self.view).__name__][0] + ("One" if "{" in self.path else "")
        name = component(self._collection)
        plural = self._collection.name.capitalize()
        return f"list{plural}" if isinstance(self.view, ListView) else f"get{name}"

    def get_tags(self) -> list[str]:
        """The collection, or `service`."""
        if self._own:
            return [self._own.tag]
        return [self._collection.name if self._collection else "service"]

    def get_summary(self) -> str | None:
        """One line."""
        if self._own:
            return self._own.summary
        if self._collection is None:
            return str(_OTHERS[type(self.view).__name__][1])
        if isinstance(self.view, ListView):
            return f"A page of {self._collection.name}"
        return f"One {self._collection.type.value}"

    def get_description(self) -> str:  # type: ignore[override]
        """What the records are."""
        if self._own:
            return self._own.description
        if self._collection is None:
            return str(_OTHERS[type(self.view).__name__][1])
        doc = (self._collection.document.__doc__ or "").strip()
        if isinstance(self.view, ListView):
            return (
                f"{doc}\n\nEvery filter takes several values, repeated or separated by commas: any of them counts "
                f"(up to {MAX_VALUES}). Several filters narrow together. An unknown id gives an empty page."
            )
        return f"{doc}\n\nA merged record answers 308 to its survivor, a withdrawn one 410."

    def get_override_parameters(self) -> list[Any]:
        """The parameters that requests are read by."""
        if self._own:
            return _own_parameters(self._own)
        if self._collection is None:
            if "{name}" in self.path:
                return [OpenApiParameter("name", {"type": "string", "enum": list(KINDS)}, OpenApiParameter.PATH, True)]
            return []
        if isinstance(self.view, ListView):
            return _list_parameters(self._collection)
        slug = OpenApiParameter("slug", _SLUG, OpenApiParameter.PATH, True, "The record's id.")
        as_of = _query(AS_OF.name, AS_OF.schema, AS_OF.description)
        return [slug, _fields(self._collection), *_include(self._collection), as_of, _AT_LEAST]

    def get_response_serializers(self) -> Any:
        """The document or page, and the problems that can come instead; any address can refuse a key, or too much."""
        refused = _problems(401, 429) if self.path.startswith(ROOT) else {}
        if self._own and self._own.scope:
            refused = {**refused, **_problems(403)}
        return {**self._answers(), **refused}

    def _answers(self) -> dict[Any, Any]:
        if self._own:
            answers = {key: OpenApiResponse(sent, told) for key, (sent, told) in self._own.answers.items()}
            elsewhere = OpenApiResponse(None, "It was merged; `Location` is the same of its survivor.")
            moves = {308: elsewhere} if self._own.moves else {}
            unchanged = {304: _UNCHANGED} if self._own.conditional else {}
            return {**answers, **unchanged, **moves, **_problems(*self._own.problems)}
        if self._collection is None:
            return _OTHERS[type(self.view).__name__][2]("{" in self.path)
        if isinstance(self.view, ListView):
            answer = _ok(list_envelope(self._collection), "A page.")
            return {**answer, 304: _UNCHANGED, **_problems(400, 406, 410, 500, 503)}
        answer = _ok(detail_envelope(self._collection), "The document; `included` is there only with `include`.")
        moved = OpenApiResponse(None, "It was merged; `Location` is its survivor.")
        return {**answer, 304: _UNCHANGED, 308: moved, **_problems(400, 404, 406, 410, 500, 503)}

    def get_request_serializer(self) -> Any:
        """What is sent; parameters sends no body."""
        return self._own.body if self._own else None

    def get_auth(self) -> list[dict[str, Any]]:
        """Reading is open, and a key raises its limits; what needs a key says so itself."""
        if not self.path.startswith(ROOT):
            return []
        return [{KEY_SCHEME: []}] if self._own and self._own.scope else [{}, {KEY_SCHEME: []}]


_UNCHANGED = OpenApiResponse(None, "It is as the client has it, by the ETag in `If-None-Match`.")

_OpenApi = {"type": "object", "additionalProperties": True}

# View -> operation id, summary, answers (of the address with a path parameter, or without).
_OTHERS: dict[str, tuple[str, str, Callable[[bool], dict[Any, Any]]]] = {
    "RootView": (
        "getRoot",
        "The collections, the data's licence, and where all is described",
        lambda _: {**_ok(root.ApiRoot, "The root."), **_problems(400, 406, 500)},
    ),
    "ProblemsView": (
        "getProblemKinds",
        "The kinds of error that a problem's `type` can name",
        lambda one: {
            **_ok(root.ProblemKind if one else root.ProblemKind(many=True), "What it means and what to do."),
            **_problems(400, 406, 500, *([404] if one else [])),
        },
    ),
    "HealthView": ("getHealth", "Whether the process lives", lambda _: _ok(health.Health, "It lives.")),
    "ReadyView": (
        "getReadiness",
        "Whether the service can serve, check by check",
        lambda _: {
            **_ok(health.Readiness, "Every check holds."),
            (503, "application/json"): OpenApiResponse(health.Readiness, "A check fails; `run` says what to run."),
        },
    ),
    "SchemaView": (
        "getSchema",
        "This description, as JSON, or as YAML with `Accept: application/vnd.oai.openapi`",
        lambda _: {**_ok(_OpenApi, "OpenAPI 3.1."), **_problems(400, 406, 500)},
    ),
}


KEY_SCHEME = "ApiKey"
"""The name of the security scheme, which settings describe (SPECTACULAR_SETTINGS)."""


def close_objects(result: dict[str, Any], generator: Any, **_: Any) -> dict[str, Any]:
    """Postprocessing: every object has the members that are named and no others."""
    for schema in result["components"]["schemas"].values():
        if schema.get("type") == "object" and "properties" in schema:
            schema.setdefault("additionalProperties", False)
            schema["required"] = [name for name in schema["properties"] if name in schema.get("required", [])]
            if not schema["required"]:
                del schema["required"]
    return result


@functools.cache
def openapi() -> dict[str, Any]:
    """The whole description."""
    return dict(SchemaGenerator().get_schema(request=None, public=True))


def document_schema(type: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record type's document, with everything it refers to.

    Raises ValueError for what is no record type.
    """
    name = component(COLLECTIONS[RecordType(type)])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": f"#/components/schemas/{name}",
        "components": {"schemas": openapi()["components"]["schemas"]},
    }
