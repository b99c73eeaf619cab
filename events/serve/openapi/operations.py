"""How a view describes itself for OpenAPI: as plain data, without a request and without a database.

A view has a method `operation`, which describes its GET, or a method `operations`, which describes each of its methods
by the method's name in lower case. `events/serve/openapi/schema.py` turns these descriptions into OpenAPI.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from events.serve.collections.filters import MAX_VALUES

JsonSchema = dict[str, Any]


@dataclass(frozen=True)
class Parameter:
    """A parameter of the query string or, with `in_path`, of the path; `schema` is the JSON Schema of one value.

    `many`: it takes several values. `shared`: the name under which it is a component that several operations refer
    to; blank for a parameter of one operation. `extensions`: members whose names begin with `x-`.
    """

    name: str
    schema: JsonSchema
    description: str
    many: bool = False
    shared: str = ""
    required: bool = False
    in_path: bool = False
    extensions: Mapping[str, Any] = field(default_factory=dict)

    def as_openapi(self) -> dict[str, Any]:
        """The Parameter Object. An empty value is refused everywhere, so a text has at least one character."""
        schema = dict(self.schema)
        if schema.get("type") == "string" and not {"enum", "pattern"} & set(schema):
            schema["minLength"] = 1
        if self.many:
            schema = {"type": "array", "items": schema, "minItems": 1, "maxItems": MAX_VALUES}
        return {
            "in": "path" if self.in_path else "query",
            "name": self.name,
            **({"required": True} if self.in_path or self.required else {}),
            "description": self.description,
            "schema": schema,
            **self.extensions,
        }


@dataclass(frozen=True)
class Operation:
    """What one HTTP method of an address does.

    `answers`: (status, media type) -> the body (a serializer, a JSON Schema, or None without a body) and a sentence.
    `problems`: the statuses of the errors that are possible. `parameters`: those of the path first.
    `at_least`: whether it takes that parameter; its answers then carry the log position that they are exact at.
    `conditional`: whether answers have an ETag and 304 is possible. `moves`: whether a merged record is redirected
    (308). `streams`: whether it redirects to the process for streams (307). `headers`: further headers of the answers,
    by the names of their components (events/serve/openapi/responses.py). `scope`: the scope that a key needs; None
    where parameters is open. `body`: the serializer of the request body.
    """

    id: str
    tag: str
    summary: str
    description: str
    answers: dict[tuple[int, str], tuple[Any, str]]
    problems: tuple[int, ...]
    parameters: Sequence[Parameter] = ()
    at_least: bool = False
    conditional: bool = False
    moves: bool = False
    streams: bool = False
    headers: tuple[str, ...] = ()
    scope: str | None = None
    body: Any = None


class DescribesItself(Protocol):
    """A view with one method."""

    def operation(self) -> Operation:
        """What GET does."""
        ...


class DescribesItsMethods(Protocol):
    """A view with several methods."""

    def operations(self) -> Mapping[str, Operation]:
        """What each method does, by its name in lower case."""
        ...
