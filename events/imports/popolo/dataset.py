"""The objects of a data set by class and id, however its files nest them.

Nested objects (a person's memberships, a membership's organization, a post's area) are extracted and replaced by their
ids. Objects of unsupported classes are counted. Limits: all objects are held in memory.
"""

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from events.imports.drafts import Rejected
from events.imports.popolo.json_reader import PopoloJson
from events.imports.popolo.object_classes import (
    AREA,
    CLASS_BY_LIST,
    EVENT,
    MEMBERSHIP,
    ORGANIZATION,
    PERSON,
    POST,
    UNSUPPORTED,
    class_of,
)

_NESTED_LISTS = {
    PERSON: {"memberships": "person_id"},
    ORGANIZATION: {"memberships": "organization_id", "posts": "organization_id"},
    POST: {"memberships": "post_id"},
}
"""Class → the lists that its objects may contain, each with the member by which a listed object refers back."""

_NESTED_OBJECTS = {
    MEMBERSHIP: {
        "person": PERSON,
        "organization": ORGANIZATION,
        "post": POST,
        "area": AREA,
        "on_behalf_of": ORGANIZATION,
        "legislative_period": EVENT,
    },
    POST: {"organization": ORGANIZATION, "area": AREA},
    ORGANIZATION: {"parent": ORGANIZATION, "area": AREA},
    EVENT: {"organization": ORGANIZATION, "area": AREA},
}
"""Class → the single objects that its objects may contain, each with its class; `<member>_id` refers to it."""

_MAX_CYCLE_SHOWN = 20


@dataclass(slots=True)
class PopoloObject:
    """An object of a file: its class (`kind`), its id as text, its members without nested objects, and its position."""

    kind: str
    id: str
    value: dict[str, Any]
    line: int
    file: str
    nested: bool = False
    extension: dict[str, Any] | None = None
    """The object's member `diploapi` in an export of this service; None in any other file."""


@dataclass
class PopoloDataset:
    """The contents of all files: objects by class and id, memberships in their order, and rejected objects."""

    objects: dict[str, dict[str, PopoloObject]] = field(
        default_factory=lambda: {kind: {} for kind in (PERSON, ORGANIZATION, POST, AREA, EVENT)}
    )
    memberships: list[PopoloObject] = field(default_factory=list)
    rejects: list[Rejected] = field(default_factory=list)
    unsupported: Counter[str] = field(default_factory=Counter)
    """Number of objects of each unsupported class."""
    is_own_export: bool = False
    """Whether the files are an export of this service."""

    def add(self, found: PopoloJson) -> None:
        """Add an object and the objects nested in it."""
        kind = class_of(found.value, found.list_name, found.file)
        if kind is None:
            members = ", ".join(list(found.value)[:8])
            reason = "The class of this object is unknown. Name the file after its class, for example persons.json."
            self.rejects.append(Rejected(found.line, "", members[:200], reason, found.file))
        elif kind in UNSUPPORTED:
            self.unsupported[kind] += 1
        else:
            self._add_object(kind, dict(found.value), found.line, found.file)

    def get(self, kind: str, key: Any) -> PopoloObject | None:
        """The object with this class and id; None if there is none."""
        return None if key is None else self.objects[kind].get(str(key))

    def count(self) -> int:
        """How many objects and memberships there are."""
        return sum(len(objects) for objects in self.objects.values()) + len(self.memberships)

    def _add_object(self, kind: str, value: dict[str, Any], line: int, file: str, nested: bool = False) -> str | None:
        """Add an object and the objects nested in it. Returns its id."""
        member = value.pop("diploapi", None) if self.is_own_export else None
        extension = None if not self.is_own_export else member if isinstance(member, dict) else {}
        object_id = _id_of(kind, value)
        nested_lists = [
            (name, back_reference, value.pop(name))
            for name, back_reference in _NESTED_LISTS.get(kind, {}).items()
            if isinstance(value.get(name), list) and object_id is not None
        ]
        for name, nested_kind in _NESTED_OBJECTS.get(kind, {}).items():
            if isinstance(value.get(name), dict):
                nested_id = self._add_object(nested_kind, dict(value[name]), line, file, nested=True)
                if nested_id is not None:
                    value.pop(name)
                    value.setdefault(f"{name}_id", nested_id)
        if kind == MEMBERSHIP:
            self.memberships.append(PopoloObject(kind, object_id or "", value, line, file, nested, extension))
        elif object_id is None:
            self.rejects.append(Rejected(line, "id", "", f"This {kind} has neither an id nor a name.", file))
        else:
            self._store(PopoloObject(kind, object_id, value, line, file, nested, extension))
        for name, back_reference, listed in nested_lists:
            for each in listed:
                if isinstance(each, dict):
                    with_reference = {**each, back_reference: each.get(back_reference) or object_id}
                    self._add_object(CLASS_BY_LIST[name], with_reference, line, file, nested=True)
                else:
                    self.rejects.append(Rejected(line, name, str(each)[:200], "Not an object.", file))
        return object_id

    def _store(self, item: PopoloObject) -> None:
        """Store an object under its id. Merges a nested copy into the object; rejects a second, different object."""
        stored = self.objects[item.kind].get(item.id)
        if stored is None:
            self.objects[item.kind][item.id] = item
        elif item.nested or stored.nested:
            # A nested object is often incomplete, so the members of the object that is not nested take precedence.
            first, second = (item, stored) if stored.nested and not item.nested else (stored, item)
            first.value = {**second.value, **first.value}
            self.objects[item.kind][item.id] = first
        elif stored.value != item.value:
            reason = f"The {item.kind} in line {stored.line} has the same id “{item.id}” and was read first."
            self.rejects.append(Rejected(item.line, "id", item.id[:200], reason, item.file))


def _id_of(kind: str, value: dict[str, Any]) -> str | None:
    """The id as text. An object without an id is identified by its name; None if it has neither."""
    stated = value.get("id")
    if isinstance(stated, str | int) and not isinstance(stated, bool) and str(stated).strip():
        return str(stated)
    name = value.get("label" if kind == POST else "name")
    return f"name:{name}" if kind != MEMBERSHIP and isinstance(name, str) and name.strip() else None


def parents_first(data: PopoloDataset, members: Mapping[str, list[PopoloObject]]) -> Iterator[tuple[PopoloObject, str]]:
    """Yield every organization after its parents and the organizations that it is a member of (topological order).

    `members` are the memberships of organizations in organizations, by the member's id. The text next to each
    organization is the problem with its parents, blank if there is none; organizations in a cycle come last.
    """
    organizations = data.objects[ORGANIZATION]
    parents = {key: _parent_ids(key, item, members) & organizations.keys() for key, item in organizations.items()}
    children: dict[str, list[str]] = {key: [] for key in organizations}
    for key, parent_ids in parents.items():
        for parent in sorted(parent_ids):
            children[parent].append(key)
    remaining = {key: len(parent_ids) for key, parent_ids in parents.items()}
    ready = deque(key for key, count in remaining.items() if not count)
    while ready:
        key = ready.popleft()
        del remaining[key]
        yield organizations[key], ""
        for child in children[key]:
            remaining[child] -= 1
            if not remaining[child]:
                ready.append(child)
    for key in remaining:
        yield organizations[key], _cycle(key, parents, remaining)


def _parent_ids(key: str, item: PopoloObject, members: Mapping[str, list[PopoloObject]]) -> set[str]:
    parents = [item.value.get("parent_id"), *(each.value.get("organization_id") for each in members.get(key, ()))]
    return {str(parent) for parent in parents if parent is not None}


def _cycle(key: str, parents: Mapping[str, set[str]], remaining: Mapping[str, int]) -> str:
    """A description of the cycle that contains an organization; blank if it only has a parent in a cycle."""
    path = [key]
    while len(path) < _MAX_CYCLE_SHOWN:
        parent = min(parents[path[-1]] & remaining.keys())
        if parent == key:
            return f"These organizations are parents or members of each other: {' → '.join([*path, key])}."
        if parent in path:
            return ""
        path.append(parent)
    return f"These organizations are parents or members of each other, in a cycle of {_MAX_CYCLE_SHOWN} or more."
