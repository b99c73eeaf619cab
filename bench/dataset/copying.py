"""Rows in the text format of COPY: columns separated by tabs."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db import models
from psycopg import Cursor

from events.vocabulary.edtf_dates import parse

NULL = "\\N"
EMPTY_LIST = "[]"


@cache
def date(edtf: str) -> str:
    """A stated date as the JSON of its column."""
    return json.dumps(parse(edtf).as_json())


class Table:
    """The table of a record or part: the columns with values in each row, and constants for all others."""

    def __init__(self, model: type[models.Model], *columns: str, **constants: str) -> None:
        self.name, self.columns = model._meta.db_table, columns
        others = {
            str(field.column): constants.get(str(field.column), _blank(field))
            for field in model._meta.local_concrete_fields
            if field.column not in columns and not _made_by_database(field)
        }
        if unknown := set(constants) - set(others):
            raise ValueError(f"{self.name} has no column {unknown}")
        self.end = "".join(f"\t{value}" for value in others.values()) + "\n"
        self.statement = f"copy {self.name} ({', '.join(_quoted([*self.columns, *others]))}) from stdin"

    def row(self, *values: str | int | float) -> str:
        """One line, with the values of the named columns in their order."""
        return "\t".join(map(str, values)) + self.end

    def copy(self, cursor: Cursor[Any], lines: Iterable[str]) -> int:
        """Write lines to the table; returns their number. Raises the errors of psycopg."""
        written = list(lines)
        if written:
            with cursor.copy(self.statement) as copy:
                copy.write("".join(written))
        return len(written)


def _quoted(names: Iterable[str]) -> list[str]:
    return [f'"{name}"' for name in names]


def _made_by_database(field: "models.Field[Any, Any]") -> bool:
    return field.primary_key or isinstance(field, models.GeneratedField) or field.db_default is not models.NOT_PROVIDED


def _blank(field: "models.Field[Any, Any]") -> str:
    if field.null:
        return NULL
    default = field.get_default()
    if isinstance(default, list):
        return "{}" if field.get_internal_type() == "ArrayField" else EMPTY_LIST
    return str(default)
