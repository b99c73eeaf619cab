"""Differences between two documents, field by field and word by word, for pages of the admin.

Texts are compared by words and lists by lines. No text is marked safe, so templates escape all of it.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

NOT_FACTS = ("version", "updated", "change_note")
"""Fields of a document that change with every version."""


@dataclass(frozen=True)
class DiffSegment:
    """A run of words. `op` is `same` (in both texts), `removed` (only in the first) or `added` (only in the second)."""

    op: str
    text: str


@dataclass(frozen=True)
class FieldDifference:
    """A field whose value differs. The segments lead from its first value to its second."""

    field: str
    segments: list[DiffSegment]

    @property
    def label(self) -> str:
        """The field's name with spaces."""
        return self.field.replace("_", " ")


def differences(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> list[FieldDifference]:
    """The fields that differ between two documents, in the order of the second. None is an empty document."""
    first, second = before or {}, after or {}
    fields = [*second, *(field for field in first if field not in second)]
    return [
        FieldDifference(field, _segments(as_text(first.get(field)), as_text(second.get(field))))
        for field in fields
        if field not in NOT_FACTS and first.get(field) != second.get(field)
    ]


def facts_of(document: Mapping[str, Any]) -> list[FieldDifference]:
    """The fields of a document that have a value, each as one segment, and last the names of its blank fields."""
    filled = {field: value for field, value in document.items() if field not in NOT_FACTS and not _is_blank(value)}
    blank = [field.replace("_", " ") for field in document if field not in NOT_FACTS and field not in filled]
    fields = [FieldDifference(field, [DiffSegment("same", as_text(value))]) for field, value in filled.items()]
    return [*fields, FieldDifference("blank", [DiffSegment("same", ", ".join(blank))])] if blank else fields


def _is_blank(value: Any) -> bool:
    return value is None or value == "" or value == [] or value == {}


def as_text(value: Any, indent: int = 0) -> str:
    """A value of a document as lines of text: `key: value`, list items with a dash, `(none)` for null and empty."""
    pad = "  " * indent
    if _is_blank(value):
        return "(none)"
    if isinstance(value, Mapping):
        if set(value) == {"type", "id"}:
            return f"{value['type']} {value['id']}"
        if "edtf" in value and "precision" in value:
            return f"{value['edtf']} “{value['stated']}”" if value.get("stated") else str(value["edtf"])
        lines = []
        for key, item in value.items():
            text = as_text(item, indent + 1)
            lines.append(f"{pad}{key}:\n{text}" if "\n" in text else f"{pad}{key}: {text}")
        return "\n".join(lines)
    if isinstance(value, (list, tuple)):
        if all(not isinstance(item, (Mapping, list, tuple)) for item in value):
            return ", ".join(str(item) for item in value)
        if all(isinstance(item, (list, tuple)) and len(item) == 2 for item in value):
            return ", ".join(f"{start}\u2013{end}" for start, end in value)
        return "\n".join(f"{pad}- {as_text(item, indent + 1).strip()}" for item in value)
    return value if isinstance(value, str) else json.dumps(value)


def _segments(before: str, after: str) -> list[DiffSegment]:
    old, new = re.findall(r"\s+|[^\s]+", before), re.findall(r"\s+|[^\s]+", after)
    segments = []
    for op, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            segments.append(DiffSegment("same", "".join(old[i1:i2])))
            continue
        if i2 > i1:
            segments.append(DiffSegment("removed", "".join(old[i1:i2])))
        if j2 > j1:
            segments.append(DiffSegment("added", "".join(new[j1:j2])))
    return segments
