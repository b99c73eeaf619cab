"""The objects of a data set by class and id, whatever way its files nest them.

Objects that stand inside others (a person's memberships, a membership's organization, a post's area) are taken out and
referred to by id. Objects of a class that is not imported are counted. Limits: all objects are held in memory.
"""

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from events.imports.drafts import Rejected
from events.imports.popolo.classes import (
    AREA,
    CLASS_OF,
    EVENT,
    MEMBERSHIP,
    NOT_IMPORTED,
    ORGANIZATION,
    PERSON,
    POST,
    class_of,
)
from events.imports.popolo.reading import Found

# What stands inside an object: a list of objects that refer back by this member; or one object, referred to by its id.
_LISTS = {
    PERSON: {"memberships": "person_id"},
    ORGANIZATION: {"memberships": "organization_id", "posts": "organization_id"},
    POST: {"memberships": "post_id"},
}
_SINGLE = {
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

_LONGEST_CIRCLE = 20


@dataclass(slots=True)
class Item:
    """An object: its class, its id as a text, its members without those that were taken out, and where it stands."""

    kind: str
    id: str
    value: dict[str, Any]
    line: int
    file: str
    nested: bool = False
    own: dict[str, Any] | None = None
    """What an export of this service has in its member `diploapi`; None in the files of others."""


@dataclass
class DataSet:
    """Everything in the files: objects by class and id, memberships in their order, and what could not be placed."""

    items: dict[str, dict[str, Item]] = field(
        default_factory=lambda: {kind: {} for kind in (PERSON, ORGANIZATION, POST, AREA, EVENT)}
    )
    memberships: list[Item] = field(default_factory=list)
    rejects: list[Rejected] = field(default_factory=list)
    not_imported: Counter[str] = field(default_factory=Counter)
    is_own: bool = False
    """Whether the files are an export of this service."""

    def add(self, found: Found) -> None:
        """Take an object in, with what stands inside it."""
        kind = class_of(found.value, found.under, found.file)
        if kind is None:
            shown = ", ".join(list(found.value)[:8])
            reason = "Nothing tells which class of Popolo it is. Name the file for it, as persons.json."
            self.rejects.append(Rejected(found.line, "", shown[:200], reason, found.file))
        elif kind in NOT_IMPORTED:
            self.not_imported[kind] += 1
        else:
            self._place(kind, dict(found.value), found.line, found.file)

    def get(self, kind: str, key: Any) -> Item | None:
        """The object of that class and id."""
        return None if key is None else self.items[kind].get(str(key))

    def _place(self, kind: str, value: dict[str, Any], line: int, file: str, nested: bool = False) -> str | None:
        """Put an object where it belongs; its id."""
        extra = value.pop("diploapi", None) if self.is_own else None
        exact = None if not self.is_own else extra if isinstance(extra, dict) else {}
        own = _id_of(kind, value)
        inside = [
            (name, back, value.pop(name))
            for name, back in _LISTS.get(kind, {}).items()
            if isinstance(value.get(name), list) and own is not None
        ]
        for name, other in _SINGLE.get(kind, {}).items():
            if isinstance(value.get(name), dict):
                placed = self._place(other, dict(value[name]), line, file, nested=True)
                if placed is not None:
                    value.pop(name)
                    value.setdefault(f"{name}_id", placed)
        if kind == MEMBERSHIP:
            self.memberships.append(Item(kind, own or "", value, line, file, nested, exact))
        elif own is None:
            self.rejects.append(Rejected(line, "id", "", f"This {kind} has neither an id nor a name.", file))
        else:
            self._keep(Item(kind, own, value, line, file, nested, exact))
        for name, back, objects in inside:
            for each in objects:
                if isinstance(each, dict):
                    self._place(CLASS_OF[name], {**each, back: each.get(back) or own}, line, file, nested=True)
                else:
                    self.rejects.append(Rejected(line, name, str(each)[:200], "Not an object.", file))
        return own

    def _keep(self, item: Item) -> None:
        there = self.items[item.kind].get(item.id)
        if there is None:
            self.items[item.kind][item.id] = item
        elif item.nested or there.nested:
            # What stands inside others is often only part of the object; the object itself has the word.
            first, second = (item, there) if there.nested and not item.nested else (there, item)
            first.value = {**second.value, **first.value}
            self.items[item.kind][item.id] = first
        elif there.value != item.value:
            reason = f"Another {item.kind} has the id “{item.id}” in line {there.line}, and was read first."
            self.rejects.append(Rejected(item.line, "id", item.id[:200], reason, item.file))


def _id_of(kind: str, value: dict[str, Any]) -> str | None:
    """The id as a text; where there is none its name, which refers as well as it can."""
    own = value.get("id")
    if isinstance(own, str | int) and not isinstance(own, bool) and str(own).strip():
        return str(own)
    name = value.get("label" if kind == POST else "name")
    return f"name:{name}" if kind != MEMBERSHIP and isinstance(name, str) and name.strip() else None


def in_order(data: DataSet, members: Mapping[str, list[Item]]) -> Iterator[tuple[Item, str]]:
    """Every organization after those that it is part or member of; with each what is wrong with that, else blank.

    `members` are memberships of organizations in others, by the member's id.
    """
    items = data.items[ORGANIZATION]
    above = {key: _above(key, item, members) & items.keys() for key, item in items.items()}
    below: dict[str, list[str]] = {key: [] for key in items}
    for key, others in above.items():
        for other in sorted(others):
            below[other].append(key)
    left = {key: len(others) for key, others in above.items()}
    ready = deque(key for key, count in left.items() if not count)
    while ready:
        key = ready.popleft()
        del left[key]
        yield items[key], ""
        for other in below[key]:
            left[other] -= 1
            if not left[other]:
                ready.append(other)
    for key in left:
        yield items[key], _circle(key, above, left)


def _above(key: str, item: Item, members: Mapping[str, list[Item]]) -> set[str]:
    parents = [item.value.get("parent_id"), *(each.value.get("organization_id") for each in members.get(key, ()))]
    return {str(parent) for parent in parents if parent is not None}


def _circle(key: str, above: Mapping[str, set[str]], left: Mapping[str, int]) -> str:
    """The circle that an organization is in; blank for one that only depends on one."""
    path = [key]
    while len(path) < _LONGEST_CIRCLE:
        at = min(above[path[-1]] & left.keys())
        if at == key:
            return f"They are parts or members of each other: {' → '.join([*path, key])}."
        if at in path:
            return ""
        path.append(at)
    return "They are parts or members of each other, in a long circle."
