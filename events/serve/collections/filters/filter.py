"""What every kind of filter has: how its values are parsed, the SQL of its condition, and its OpenAPI schema.

A kind of filter is one class. `parse` checks the values of one request and says in which form they are bound;
`condition` writes the SQL of one form, which is compiled once for each shape of request. Several values of one
parameter mean OR, several parameters mean AND.
"""

import difflib
import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar, NoReturn

from events.serve.collections.columns import ColumnPath
from events.serve.collections.filters.condition import Condition, Site
from events.vocabulary.slugs import MAX_LENGTH, SLUG_PATTERN, slugify_name

MAX_VALUES = 100
"""The number of values that one parameter takes."""

MAX_VALUE_LENGTH = 500
"""The number of characters that one value may have."""

Form = tuple[str, ...]
"""What of a filter's values determines its SQL: `("one",)`, `("many",)`, the bounds that are set, or the types."""

ONE: Form = ("one",)
MANY: Form = ("many",)

_SLUG = re.compile(SLUG_PATTERN)
_MAX_LISTED_VALUES = 25


class InvalidParameter(ValueError):
    """A value that a parameter does not take: the value, a message for the client, and the nearest valid value."""

    def __init__(self, value: str, message: str, nearest: str | None = None) -> None:
        self.value, self.message, self.nearest = value, message, nearest
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class ParsedValues:
    """The form of a filter in one request, and the values to bind."""

    form: Form
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Filter(ABC):
    """A parameter that narrows a list.

    `columns`: the columns of which at least one has to match. `help`: a sentence for the description of the parameter.
    """

    name: str
    columns: tuple[ColumnPath, ...] = ()
    help: str = ""

    takes_one_value: ClassVar[bool] = False
    """Whether the parameter takes one value, commas included, instead of several."""

    bounds_a_date: ClassVar[bool] = False
    """Whether it compares a stated date, so that `unknown` applies to it."""

    @abstractmethod
    def parse(self, values: list[str]) -> ParsedValues:
        """Check and convert the values of one request. Raises InvalidParameter."""

    def placeholder_count(self, form: Form) -> int:
        """The number of values that a form binds."""
        return 1

    @abstractmethod
    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """The SQL of a form; `placeholders` are those of its values."""

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of one value."""
        return {"type": "string"}

    @property
    def description(self) -> str:
        """The description of the parameter in OpenAPI."""
        return self.help


SLUG_SCHEMA: dict[str, Any] = {"type": "string", "pattern": SLUG_PATTERN, "maxLength": MAX_LENGTH}
"""The JSON Schema of an id."""


def one_or_many(values: list[Any]) -> ParsedValues:
    """The values of a comparison with `=`: a scalar where there is one, else an array."""
    unique = list(dict.fromkeys(values))
    return ParsedValues(ONE, (unique[0],)) if len(unique) == 1 else ParsedValues(MANY, (unique,))


def parse_slug(value: str) -> str:
    """The value if it has the form of an id. Raises InvalidParameter with the id that the value resembles."""
    if len(value) <= MAX_LENGTH and _SLUG.fullmatch(value):
        return value
    similar = slugify_name(value)
    message = "is not an id: lower-case letters and digits in words joined by single hyphens, at most 200 characters"
    raise InvalidParameter(value, message, None if similar == "unnamed" else similar)


def parse_slugs(values: list[str]) -> list[str]:
    """The values, each once. Raises InvalidParameter for the first that is not an id."""
    return list(dict.fromkeys(parse_slug(value) for value in values))


def refuse_unknown(value: str, known: list[str], what: str) -> NoReturn:
    """Raise InvalidParameter for a value outside a closed set, with the nearest value of the set."""
    near = difflib.get_close_matches(value.lower()[:MAX_VALUE_LENGTH], known, n=1, cutoff=0.6)
    listed = ", ".join(known) if len(known) <= _MAX_LISTED_VALUES else f"{len(known)} values, listed in /api/docs/"
    raise InvalidParameter(value, f"is not {what}. Known: {listed}", near[0] if near else None)
