"""Decides which field of an existing record an import writes, and which is left to a curator.

A three-way merge: the value of the last import, the current value of the record and the new value of the file are
compared. The import writes a field that only imports have changed; a field that a person has changed becomes a
suggestion. A list of parts (participants, places …) counts as one field. Unrelated to the merging of records.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from events.imports.columns import TargetTable

_BLANK: tuple[Any, ...] = (None, "", [])


@dataclass(slots=True)
class FieldChanges:
    """The values to write (`fields`, `parts`), and the suggestions: field → (data set's value, record's value)."""

    fields: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    suggestions: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Whether anything is written to the record."""
        return bool(self.fields or self.parts)


def merge_into_imported(
    table: TargetTable,
    last: Mapping[str, Any] | None,
    current: Mapping[str, Any],
    new: Mapping[str, Any],
) -> FieldChanges:
    """The changes to a record that an import created.

    The three versions are `{"fields": {attname: value}, "parts": {name: [row]}}`. A field that the last import wrote
    and the file no longer gives is reset to the model's default. If `last` is None (unknown), every field that differs
    becomes a suggestion.
    """
    changes = FieldChanges()
    before = last or {"fields": {}, "parts": {}}
    for name in {**before["fields"], **new["fields"]}:
        column = table.columns.get(name)
        if column is None:
            continue  # a column that an earlier release had
        new_value = new["fields"][name] if name in new["fields"] else column.default()
        last_value = before["fields"].get(name, column.default())
        _merge_value(changes.fields, changes.suggestions, name, last_value, current["fields"][name], new_value)
    for name, part in table.parts.items():
        if name in before["parts"] or name in new["parts"]:
            _merge_value(
                changes.parts,
                changes.suggestions,
                name,
                _complete_rows(part, before["parts"].get(name, [])),
                current["parts"].get(name, []),
                _complete_rows(part, new["parts"].get(name, [])),
            )
    return changes


def _complete_rows(part: TargetTable, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with all columns of the part, in the order of the database: the lists of one table one after another."""
    complete = [
        part.with_defaults({name: value for name, value in row.items() if name in part.columns}) for row in rows
    ]
    column = part.list_column
    return complete if column is None else sorted(complete, key=lambda row: str(row[column]))


def _merge_value(
    written: dict[str, Any], suggestions: dict[str, tuple[Any, Any]], name: str, last: Any, current: Any, new: Any
) -> None:
    if current == new:
        return
    if current == last:
        written[name] = new
    else:
        suggestions[name] = (new, current)


def merge_into_matched(
    table: TargetTable, last: Mapping[str, Any] | None, current: Mapping[str, Any], new: Mapping[str, Any]
) -> FieldChanges:
    """The changes to a record that existed before imports and was matched.

    Blank fields are filled; lists of rows (aliases, identifiers, links) and objects without contradictions are united;
    another name becomes an alias. Any other difference becomes a suggestion, unless the last import gave the same
    value.
    """
    changes = FieldChanges()
    before = last or {"fields": {}, "parts": {}}
    now = current["fields"]
    aliases = list(now.get("aliases", []))
    for name, value in new["fields"].items():
        if value in _BLANK or now[name] == value or before["fields"].get(name) == value:
            continue
        if name == "aliases":
            aliases += [row for row in value if row not in aliases]
        elif name == "name" and "aliases" in now:
            aliases += [] if value in [row["name"] for row in aliases] else [{"name": value, "language": None}]
        elif table.columns[name].rows:
            if added := [row for row in value if row not in now[name]]:
                changes.fields[name] = [*now[name], *added]
        elif isinstance(value, dict) and isinstance(now[name], dict) and now[name] | value == value | now[name]:
            changes.fields[name] = {**now[name], **value}
        elif now[name] in _BLANK or (name in before["fields"] and now[name] == before["fields"][name]):
            changes.fields[name] = value
        else:
            changes.suggestions[name] = (value, now[name])
    aliases = [row for row in aliases if row["name"] != now.get("name") or row in now.get("aliases", [])]
    if aliases != now.get("aliases", []):
        changes.fields["aliases"] = aliases
    for name, given in new["parts"].items():
        part = table.parts[name]
        rows, last_rows = _complete_rows(part, given), _complete_rows(part, before["parts"].get(name, []))
        current_rows = current["parts"].get(name, [])
        if not rows or rows in (current_rows, last_rows):
            continue
        if not current_rows or current_rows == last_rows:
            changes.parts[name] = rows
        else:
            changes.suggestions[name] = (rows, current_rows)
    return changes
