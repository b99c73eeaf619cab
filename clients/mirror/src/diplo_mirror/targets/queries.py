"""Loads SQL files in which each statement follows a line `-- name: its_name`."""

import functools
import re
from importlib.resources import files


@functools.cache
def queries(name: str) -> dict[str, str]:
    """Return the statements of `<name>.sql` in this package, by name."""
    text = (files(__package__) / f"{name}.sql").read_text(encoding="utf-8")
    parts = re.split(r"^-- name: (\w+)\n", text, flags=re.MULTILINE)
    return {key: body.strip() for key, body in zip(parts[1::2], parts[2::2], strict=True)}
