"""Reads a file of named SQL statements, in the form that procrastinate uses for its `queries.sql`.

Each statement has a header with its name, one or more comment lines that state its purpose, and its text:

    -- lock_dataset --
    -- Takes the advisory lock of a data set.
    select pg_advisory_lock(hashtextextended(%s, 0))

A statement may contain `$placeholders` for names of tables and columns, which cannot be query parameters. Values are
always query parameters (`%s`), never placeholders. Only the text after the purpose is sent to the server. Comment lines
after a statement are titles of sections and belong to no statement.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Template

_HEADER = re.compile(r"^-- (?P<name>[a-z][a-z0-9_]*) --$", re.MULTILINE)


class QueryFileError(Exception):
    """The file of statements is malformed, or does not contain the statement that was requested."""


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One statement of a file: its name, its purpose, its text and the placeholders in the text."""

    name: str
    purpose: str
    text: str
    placeholders: frozenset[str]


class NamedQueries:
    """The statements of one file by name. The file is read and checked once, when the object is created.

    Raises QueryFileError if a name occurs twice, or a statement has no purpose or no text.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._queries = _parsed(path)

    def __iter__(self) -> Iterator[NamedQuery]:
        """The statements in the order of the file."""
        return iter(self._queries.values())

    def text(self, name: str, **identifiers: str) -> str:
        """The text of a statement with its placeholders replaced.

        Raises QueryFileError if the file has no statement of that name, or if `identifiers` are not exactly its
        placeholders. The identifiers are inserted as they are: the caller must not pass user input.
        """
        query = self._queries.get(name)
        if query is None:
            raise QueryFileError(f"{self.path.name} has no statement {name!r}. Add it, or correct the name.")
        if query.placeholders != identifiers.keys():
            expected, given = sorted(query.placeholders), sorted(identifiers)
            raise QueryFileError(f"{self.path.name}: {name} has the placeholders {expected}, but {given} were given.")
        return Template(query.text).safe_substitute(identifiers) if identifiers else query.text


def _parsed(path: Path) -> dict[str, NamedQuery]:
    before, *sections = _HEADER.split(path.read_text(encoding="utf-8"))
    if any(line.strip() and not line.startswith("--") for line in before.splitlines()):
        raise QueryFileError(f"{path.name}: there is a statement before the first header `-- name --`.")
    queries: dict[str, NamedQuery] = {}
    for name, section in zip(sections[::2], sections[1::2], strict=True):
        if name in queries:
            raise QueryFileError(f"{path.name} has two statements {name!r}. Rename one of them.")
        lines = section.strip().splitlines()
        end_of_purpose = next((n for n, line in enumerate(lines) if not line.startswith("--")), len(lines))
        purpose = " ".join(line.removeprefix("--").strip() for line in lines[:end_of_purpose])
        while lines and (lines[-1].startswith("--") or not lines[-1].strip()) and len(lines) > end_of_purpose:
            lines.pop()  # the title of the section that begins after the statement
        text = "\n".join(lines[end_of_purpose:]).strip()
        if not purpose or not text:
            missing = "text" if purpose else "purpose (a comment line after the header)"
            raise QueryFileError(f"{path.name}: the statement {name!r} has no {missing}. Add it.")
        queries[name] = NamedQuery(name, purpose, text, frozenset(Template(text).get_identifiers()))
    return queries
