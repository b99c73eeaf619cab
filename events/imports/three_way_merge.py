"""Who has the last word on a field: the source where only imports wrote it, the person who changed it otherwise.

Three values of each field are compared: what the last import wrote, what the record has now, and what the file says.
A list of parts (participants, places …) counts as one field.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from events.imports.columns import TargetTable

_BLANK: tuple[Any, ...] = (None, "", [])


@dataclass(slots=True)
class FieldChanges:
    """What is written (`fields`, `parts`), and what is left to a person: field → (theirs, ours)."""

    fields: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    suggestions: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Whether anything is written to the record."""
        return bool(self.fields or self.parts)


def update(
    shape: TargetTable,
    last: Mapping[str, Any] | None,
    present: Mapping[str, Any],
    new: Mapping[str, Any],
) -> FieldChanges:
    """What becomes of a record that imports have written before.

    All three are `{"fields": {attname: value}, "parts": {name: [row]}}`. A field that the file gave last time and no
    longer gives goes back to the model's default. `last` None (lost) leaves every field that differs to a person.
    """
    verdict = FieldChanges()
    before = last or {"fields": {}, "parts": {}}
    for name in {**before["fields"], **new["fields"]}:
        column = shape.columns.get(name)
        if column is None:
            continue  # a column of an earlier release
        wanted = new["fields"][name] if name in new["fields"] else column.default()
        theirs_before = before["fields"].get(name, column.default())
        _decide(verdict.fields, verdict.suggestions, name, theirs_before, present["fields"][name], wanted)
    for name, part in shape.parts.items():
        if name in before["parts"] or name in new["parts"]:
            _decide(
                verdict.parts,
                verdict.suggestions,
                name,
                _whole(part, before["parts"].get(name, [])),
                present["parts"].get(name, []),
                _whole(part, new["parts"].get(name, [])),
            )
    return verdict


def _whole(part: TargetTable, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with all their columns, those of lists of one table list by list, as the record has them."""
    whole = [part.whole({name: value for name, value in row.items() if name in part.columns}) for row in rows]
    column = part.list_column
    return whole if column is None else sorted(whole, key=lambda row: str(row[column]))


def _decide(
    written: dict[str, Any], suggestions: dict[str, tuple[Any, Any]], name: str, last: Any, now: Any, new: Any
) -> None:
    if now == new:
        return
    if now == last:
        written[name] = new
    else:
        suggestions[name] = (new, now)


def fill(
    shape: TargetTable, last: Mapping[str, Any] | None, present: Mapping[str, Any], new: Mapping[str, Any]
) -> FieldChanges:
    """What a record that was here before any import gets from a file that has it, too.

    Blank fields are filled, lists of rows (aliases, identifiers, links) and objects that agree united, another name
    becomes an alias; what differs otherwise is left to a person. What the file says as it did last time is not looked
    at again.
    """
    verdict = FieldChanges()
    before = last or {"fields": {}, "parts": {}}
    now = present["fields"]
    aliases = list(now.get("aliases", []))
    for name, value in new["fields"].items():
        if value in _BLANK or now[name] == value or before["fields"].get(name) == value:
            continue
        if name == "aliases":
            aliases += [row for row in value if row not in aliases]
        elif name == "name" and "aliases" in now:
            aliases += [] if value in [row["name"] for row in aliases] else [{"name": value, "language": None}]
        elif shape.columns[name].rows:
            if added := [row for row in value if row not in now[name]]:
                verdict.fields[name] = [*now[name], *added]
        elif isinstance(value, dict) and isinstance(now[name], dict) and now[name] | value == value | now[name]:
            verdict.fields[name] = {**now[name], **value}
        elif now[name] in _BLANK or (name in before["fields"] and now[name] == before["fields"][name]):
            verdict.fields[name] = value
        else:
            verdict.suggestions[name] = (value, now[name])
    aliases = [row for row in aliases if row["name"] != now.get("name") or row in now.get("aliases", [])]
    if aliases != now.get("aliases", []):
        verdict.fields["aliases"] = aliases
    for name, given in new["parts"].items():
        part = shape.parts[name]
        rows, last_rows = _whole(part, given), _whole(part, before["parts"].get(name, []))
        there = present["parts"].get(name, [])
        if not rows or rows in (there, last_rows):
            continue
        if not there or there == last_rows:
            verdict.parts[name] = rows
        else:
            verdict.suggestions[name] = (rows, there)
    return verdict
