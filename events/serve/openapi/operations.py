"""How a view that serves no collection's page describes itself for OpenAPI: as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True)
class Parameter:
    """A parameter of the query, by its JSON Schema; `many` takes several values."""

    name: str
    schema: dict[str, Any]
    description: str
    many: bool = False


@dataclass(frozen=True)
class Operation:
    """What a method of an address does: GET, unless the view has several.

    `answers`: (status, media type) -> what is sent (a serializer, or a JSON Schema) and a sentence. `problems`: the
    statuses of the problems that can come instead. `in_path`: the parameters in the address, by their JSON Schema.
    `moves`: whether it can answer 308. `at_least`: whether it takes that parameter; `conditional`: whether it answers
    304. `scope`: what a key must be for; None where reading is open. `body`: what is sent.
    """

    id: str
    tag: str
    summary: str
    description: str
    answers: dict[tuple[int, str], tuple[Any, str]]
    problems: tuple[int, ...]
    parameters: Sequence[Parameter] = ()
    in_path: dict[str, tuple[dict[str, Any], str]] = field(default_factory=dict)
    moves: bool = False
    at_least: bool = True
    conditional: bool = True
    scope: str | None = None
    body: Any = None


class Described(Protocol):
    """A view that describes itself; one with several methods has `operations`, by their names in lower case."""

    def operation(self) -> Operation:
        """What GET of its address does."""
        ...
