"""The OpenAPI 3.1 description, made from the declarations that requests are read by.

drf-spectacular finds the routes and turns serializers into JSON Schemas; the operations are written here, from what
each view says of itself (events/serve/openapi/operations.py). What several operations share is a component: parameters,
responses, headers and examples are described once. The result depends on neither the request nor the database.
"""

import functools
from collections.abc import Mapping
from typing import Any, cast

from django.http import HttpRequest
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ComponentRegistry, ResolvedComponent
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.views import APIView

from events.access.rate_limits import ROOT
from events.serve.collections import COLLECTIONS
from events.serve.collections.fields import component
from events.serve.openapi.envelopes import (
    BASES,
    ProblemDetails,
    ref,
    shared_schemas,
)
from events.serve.openapi.operations import DescribesItself, DescribesItsMethods, Operation, Parameter
from events.serve.openapi.parameters import AT_LEAST
from events.serve.openapi.responses import EXAMPLES, HEADERS, RESPONSES, headers, response
from events.vocabulary.enumerations import RecordType

JSON = "application/json"

KEY_SCHEME = "ApiKey"
"""The name of the security scheme for API keys."""

_KEY = {
    "type": "apiKey",
    "in": "header",
    "name": "Authorization",
    "description": "`Authorization: Api-Key diplo_…`. A key raises the limits and is needed for webhooks.",
}

_OTHER_TAGS = {
    "search": "Full-text search over the records of all types.",
    "timeline": "Statements, talks, proposals and events in order of date.",
    "changes": "The log of changes: follow it to keep a copy in step, and compare checksums with it.",
    "exports": "Whole collections as streams and as dated files.",
    "webhooks": "Changes sent to an address of yours. Needs a key with the scope `webhooks`.",
    "service": "The service itself: its root, limits, health and description.",
}


class ContractSchema(AutoSchema):
    """Describes each operation by what its view says of itself."""

    def get_operation(
        self, path: str, path_regex: str, path_prefix: str, method: str, registry: ComponentRegistry
    ) -> dict[str, Any] | None:
        """The Operation Object; None for a view that is excluded from the description."""
        self.registry, self.path, self.path_regex, self.path_prefix = registry, path, path_regex, path_prefix
        self.method = method.upper()
        if self.is_excluded():
            return None
        operation = self._described()
        parameters = [*operation.parameters, *([AT_LEAST] if operation.at_least else [])]
        return {
            "operationId": operation.id,
            "summary": operation.summary,
            "description": operation.description,
            "tags": [operation.tag],
            **({"parameters": [self._parameter(one) for one in parameters]} if parameters else {}),
            **({"requestBody": self._body(operation.body)} if operation.body else {}),
            # An empty list: no key is needed. (A key may be sent to any address; it raises the limits.)
            "security": [{KEY_SCHEME: []}] if operation.scope else [],
            "responses": self._responses(operation),
        }

    def _described(self) -> Operation:
        if hasattr(self.view, "operations"):
            return cast(DescribesItsMethods, self.view).operations()[self.method.lower()]
        return cast(DescribesItself, self.view).operation()

    def _parameter(self, one: Parameter) -> dict[str, Any]:
        """The Parameter Object, or a reference to it; ValueError where two shared ones of one name differ."""
        described = one.as_openapi()
        if not one.shared:
            return described
        shared = ResolvedComponent(one.shared, ResolvedComponent.PARAMETER, described, one.shared)
        self.registry.register_on_missing(shared)
        if self.registry[shared].schema != described:
            raise ValueError(f"two shared parameters are named {one.shared!r} and differ: rename one of them")
        return shared.ref

    def _body(self, serializer: type[serializers.Serializer[Any]]) -> dict[str, Any]:
        required = any(field.required for field in serializer().get_fields().values())
        content = {JSON: {"schema": self.resolve_serializer(serializer, "request").ref}}
        return {"content": content, **({"required": True} if required else {})}

    def _responses(self, operation: Operation) -> dict[str, Any]:
        """Answers, then the responses that are shared, by status."""
        found: dict[int, dict[str, Any]] = {}
        for (status, media_type), (sent, description) in operation.answers.items():
            answer = found.setdefault(status, {"description": description, **headers(*_headers(operation, status))})
            if sent is not None:
                answer.setdefault("content", {})[media_type] = {"schema": self._schema(sent)}
        shared = [
            *operation.problems,
            *([304] if operation.conditional else []),
            *([307] if operation.streams else []),
            *([308] if operation.moves else []),
            # Requests of the API are counted, and a key that is sent is checked.
            *([401, 429] if self.path.startswith(ROOT) else []),
            *([403] if operation.scope else []),
        ]
        found |= {status: response(status) for status in shared}
        return {str(status): found[status] for status in sorted(found)}

    def _schema(self, sent: Any) -> dict[str, Any]:
        if isinstance(sent, dict):
            return sent
        if isinstance(sent, serializers.ListSerializer):
            return {"type": "array", "items": self._schema(sent.child)}
        return dict(self.resolve_serializer(sent, "response").ref)


def _headers(operation: Operation, status: int) -> list[str]:
    """The headers of an answer, by the names of their components."""
    if not 200 <= status < 300:
        return []
    return [
        *(["ETag", "CacheControl"] if operation.conditional else []),
        *(["DiploPosition"] if operation.at_least else []),
        *operation.headers,
        *(["Location"] if status == 201 else []),
    ]


class ContractGenerator(SchemaGenerator):
    """The whole description: the operations, and the components that no operation brings."""

    def parse(self, input_request: Any, public: bool) -> dict[str, Any]:
        """The paths; the shared components are registered."""
        paths = dict(super().parse(input_request, public))
        # Components of no operation are written as those of an operation of this view.
        view = APIView()
        view.request = Request(HttpRequest())
        writer = ContractSchema()
        writer.view, writer.registry, writer.method = view, self.registry, "GET"
        for serializer, required in BASES.values():
            schema = writer.resolve_serializer(serializer, "response").schema
            schema["required"] = list(required)
        writer.resolve_serializer(ProblemDetails, "response")
        shared: dict[str, Mapping[str, Any]] = {
            ResolvedComponent.SCHEMA: shared_schemas(),
            ResolvedComponent.RESPONSE: RESPONSES,
            ResolvedComponent.HEADER: HEADERS,
            ResolvedComponent.EXAMPLE: EXAMPLES,
            ResolvedComponent.SECURITY_SCHEMA: {KEY_SCHEME: _KEY},
        }
        for kind, components in shared.items():
            for name, one in components.items():
                self.registry.register_on_missing(ResolvedComponent(name, kind, one, name))
        return paths


def finish(result: dict[str, Any], generator: Any, **_: Any) -> dict[str, Any]:
    """Postprocessing: every object is closed, unless others are built on it, and the tags are declared."""
    for name, schema in result["components"]["schemas"].items():
        if schema.get("type") == "object" and "properties" in schema:
            if name not in BASES:
                schema.setdefault("additionalProperties", False)
            schema["required"] = [member for member in schema["properties"] if member in schema.get("required", [])]
            if not schema["required"]:
                del schema["required"]
    collections = {one.name: (one.document.__doc__ or "").strip() for one in COLLECTIONS.values()}
    tags = [{"name": name, "description": text} for name, text in {**collections, **_OTHER_TAGS}.items()]
    return {
        "openapi": result["openapi"],
        "info": result["info"],
        "externalDocs": result["externalDocs"],
        "servers": result["servers"],
        "tags": tags,
        "paths": result["paths"],
        "components": result["components"],
    }


@functools.cache
def openapi() -> dict[str, Any]:
    """The whole description, made from the code. Takes seconds; the service serves the committed file instead."""
    return dict(ContractGenerator().get_schema(request=None, public=True))


def document_schema(type: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record type's document, with everything it refers to.

    Raises ValueError for what is no record type.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **ref(component(RecordType(type))),
        "components": {"schemas": openapi()["components"]["schemas"]},
    }
