"""The documents that the description shows as examples: those of the seed article, as the service publishes them."""

import functools
import json
from pathlib import Path
from typing import Any

from events.vocabulary.enumerations import RecordType

_FILE = Path(__file__).with_name("examples.json")


@functools.cache
def _examples() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return found


def example(type: RecordType) -> dict[str, Any] | None:
    """A document of that type; None if there is no example of it."""
    return _examples().get(type.value)


def example_id(type: RecordType) -> str | None:
    """The id of that document."""
    found = example(type)
    return None if found is None else str(found["id"])
