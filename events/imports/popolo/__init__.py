"""Popolo: persons, organizations, memberships and posts as speakers, parties and offices.

Files may be one document, an array, single objects or one object a line, with objects nested in each other in any way;
all files of a run are one data set, in which ids are unique. Areas and events have no records of their own: they are
kept with the offices that refer to them, the others with the data set's source. docs/importing.md has the field table.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from events.imports.drafts import Draft, FileRefused, Rejected, Row
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.imports.popolo import memberships, organizations, own, persons, values
from events.imports.popolo.classes import AREA, EVENT, ORGANIZATION, PERSON, POST
from events.imports.popolo.memberships import Held
from events.imports.popolo.reading import Found, found_in
from events.imports.popolo.structure import DataSet, Item, in_order
from events.vocabulary.slugs import slugify_name

_LONGEST_KEY = 500
_IDENTITY = (
    "person_id",
    "organization_id",
    "post_id",
    "role",
    "legislative_period_id",
    "on_behalf_of_id",
    "area_id",
    "start_date",
)
_SUFFIXES = (".json", ".jsonl", ".ndjson", ".gz", ".zst", ".zip", ".popolo")


class PopoloFormat(ImportFormat):
    """The format `popolo`. All rows come with the first file, as objects of one file refer to those of others."""

    name = "popolo"
    version = 1
    defaults = DatasetDefaults("Popolo")

    def __init__(self) -> None:
        self._data = DataSet()
        self._first = ""
        self._held: list[Held | Rejected] = []
        self._members: dict[str, list[Item]] = {}
        self._warnings: Counter[str] = Counter()
        self._sources: dict[str, Item] = {}
        self._here: dict[tuple[str, str], int] = {}

    def dataset_name(self, paths: Sequence[Path]) -> str:
        """The file's name without endings, or the folder's: ids are unique within a data set only."""
        name = paths[0].name if len(paths) == 1 else paths[0].absolute().parent.name
        while name.lower().endswith(_SUFFIXES):
            name = name.rpartition(".")[0]
        return name or self.defaults.name

    def prepare(self, files: Sequence[InputFile], context: RunContext) -> dict[str, Any]:
        """Read everything, and see what refers to what. The source record keeps what no office refers to."""
        rest: dict[str, Any] = {}
        for file in files:
            before = sum(len(items) for items in self._data.items.values()) + len(self._data.memberships)
            rejected = len(self._data.rejects)
            for found in self._found(file, rest):
                if isinstance(found, Rejected):
                    self._data.rejects.append(found)
                else:
                    self._data.add(found)
            after = sum(len(items) for items in self._data.items.values()) + len(self._data.memberships)
            if after == before and not self._data.not_imported:
                reasons = [each.reason for each in self._data.rejects[rejected:]]
                raise FileRefused(f"{file.name}: no object of Popolo in it. {reasons[0] if reasons else ''}".strip())
        self._first = files[0].name
        self._refer()
        if self._data.is_own:
            self._here = own.records_here(self._data, self._sources)
        if self._data.is_own:
            return {}
        return {"original": {**rest, **self._unreferred()} or None}

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Organizations, each after its parent, persons, then memberships and the posts that nobody holds."""
        if file.name != self._first:
            return
        context.warnings.update(self._warnings)
        for kind, count in sorted(self._data.not_imported.items()):
            context.warn(f"{count:,} {kind} are not imported: there is no record type for them")
        yield from self._data.rejects
        for item in self._sources.values():
            yield _row(f"source/{item.id}", item, item.value, item)
        for item, problem in in_order(self._data, self._members):
            if problem:
                yield Rejected(item.line, "parent_id", item.id[:200], problem, item.file)
                continue
            also = [[each.value, each.own] for each in self._members.get(item.id, ())]
            parent = self._data.get(ORGANIZATION, item.value.get("parent_id"))
            yield _row(f"organization/{item.id}", item, [item.value, item.own, also, bool(parent)], item)
        for item in self._data.items[PERSON].values():
            yield _row(f"person/{item.id}", item, [item.value, item.own], item)
        for held in self._held:
            yield held if isinstance(held, Rejected) else _row(held.key, held.item, held.everything(), held)
        file.position = file.size

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The party, speaker or office of an object."""
        made = self._draft(row, context)
        if self._data.is_own:
            item = row.data.item if isinstance(row.data, Held) else row.data
            own.restore(made, item, self._sources, self._here)
        yield made

    def _draft(self, row: Row, context: RunContext) -> Draft:
        scheme, country = _scheme(context), _country(context)
        if isinstance(row.data, Held):
            return memberships.draft(row.data, scheme, context)
        if row.data.kind == own.SOURCE:
            return own.source_draft(row.data)
        if row.data.kind == PERSON:
            return persons.draft(row.data, scheme, country if isinstance(country, int) else None, context)
        parents, members = self._data.items[ORGANIZATION], self._members.get(row.data.id, [])
        return organizations.draft(row.data, parents, members, scheme, country, context)

    def _found(self, file: InputFile, rest: dict[str, Any]) -> Iterator[Found | Rejected]:
        """The objects of a file. An export of this service says so, and has its sources, before the first of them."""
        for found in found_in(file, rest):
            if own.MEMBER in rest:
                self._data.is_own = True
                self._sources |= own.sources_in(rest.pop(own.MEMBER), file.name)
            yield found

    def _refer(self) -> None:
        """Resolve what memberships refer to; tell those of organizations from those of persons."""
        self._members = defaultdict(list)
        held_posts: set[str] = set()
        keys: dict[str, dict[str, Any]] = {}
        for item in self._data.memberships:
            try:
                member = values.key(item, "member_id")
                held = self._held_by(item, member)
            except Rejected as rejected:
                rejected.file = item.file
                self._held.append(rejected)
                continue
            if held is None:
                self._members[str(member)].append(item)
                continue
            if held.post is not None:
                held_posts.add(held.post.id)
            key, number = held.key, 1
            while key in keys and keys[key] != item.value:
                number += 1
                key = f"{held.key}#{number}"
            held.key, keys[key] = key, item.value
            self._held.append(held)
        for post in self._data.items[POST].values():
            if post.id not in held_posts:
                held = Held(f"post/{post.id}", post, post=post)
                held.organization = self._data.get(ORGANIZATION, post.value.get("organization_id"))
                held.area = self._data.get(AREA, post.value.get("area_id"))
                self._held.append(held)
        _see_overlaps([held for held in self._held if isinstance(held, Held)])

    def _held_by(self, item: Item, member: str | None) -> Held | None:
        """A membership with what it refers to; None for one of an organization in another."""
        data, said = self._data, {name: values.key(item, name) for name in _IDENTITY if name.endswith("_id")}
        person = said["person_id"] or member
        if said["person_id"] is None and member is not None and data.get(PERSON, member) is None:
            if data.get(ORGANIZATION, member) is not None:
                return None
            raise Rejected(item.line, "member_id", member[:200], "No person or organization of the files has this id.")
        post = data.get(POST, said["post_id"])
        behind = post.value if post else {}
        held = Held(
            _key_of(item),
            item,
            person=data.get(PERSON, person),
            organization=data.get(ORGANIZATION, said["organization_id"] or behind.get("organization_id")),
            on_behalf_of=data.get(ORGANIZATION, said["on_behalf_of_id"]),
            post=post,
            area=data.get(AREA, said["area_id"] or behind.get("area_id")),
            period=data.get(EVENT, said["legislative_period_id"]),
        )
        for name, found in (
            ("on_behalf_of_id", held.on_behalf_of),
            ("area_id", held.area),
            ("legislative_period_id", held.period),
        ):
            if said[name] is not None and found is None:
                self._warnings[f"{name} “{said[name]}” is not in the files: it is kept in original"] += 1
        return held

    def _unreferred(self) -> dict[str, Any]:
        """The areas and events that no office refers to."""
        helds = [held for held in self._held if isinstance(held, Held)]
        seen = {(AREA, held.area.id) for held in helds if held.area} | {
            (EVENT, held.period.id) for held in helds if held.period
        }
        left = {
            plural: [item.value for item in self._data.items[kind].values() if (kind, item.id) not in seen]
            for plural, kind in (("areas", AREA), ("events", EVENT))
        }
        return {plural: found for plural, found in left.items() if found}


def _row(key: str, item: Item, mapped_from: Any, data: Any) -> Row:
    return Row(key, item.line, json.dumps(mapped_from, sort_keys=True, default=str).encode(), data, item.file)


def _key_of(item: Item) -> str:
    """The membership's id, or what it is about: EveryPolitician's memberships have no ids."""
    if item.id:
        return f"membership/{item.id}"
    key = "membership/" + "|".join(str(item.value.get(name) or "") for name in _IDENTITY)
    return key if len(key) <= _LONGEST_KEY else f"{key[:_LONGEST_KEY]}…{_hash_of(key)}"


def _hash_of(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _see_overlaps(helds: list[Held]) -> None:
    """Where somebody holds the same post several times, dates of the whole period would make them overlap."""
    groups: dict[tuple[Any, ...], list[Held]] = defaultdict(list)
    for held in helds:
        if held.person is not None:
            referred = (held.organization, held.post, held.on_behalf_of, held.area, held.period)
            groups[held.person.id, held.item.value.get("role"), *(each and each.id for each in referred)].append(held)
    for group in groups.values():
        terms = [_term(held) for held in group]
        for held, (start, end) in zip(group, terms, strict=True):
            if sum(start < other_end and other_start < end for other_start, other_end in terms) > 1:
                held.period_unfit = True


def _term(held: Held) -> tuple[str, str]:
    """From when to when, the period's dates where none are stated; as texts that sort by time."""
    period = held.period.value if held.period else {}
    start = held.item.value.get("start_date") or period.get("start_date") or ""
    end = held.item.value.get("end_date") or period.get("end_date") or "9999"
    return str(start), str(end)


def _scheme(context: RunContext) -> str:
    """The scheme of the data set's own ids: they are unique within the data set only."""
    return slugify_name(context.dataset)


def _country(context: RunContext) -> Any:
    said = context.options.get("country") or ""
    if not said:
        return None
    return context.country(said)


def rebuilt(documents: dict[str, list[dict[str, Any]]], scheme: str) -> dict[str, list[dict[str, Any]]]:
    """The objects of a data set, by Popolo's plural names, from documents by record type. Inverse of the import.

    `scheme` is that of the data set's ids: the slug of its name.
    """
    people = {document["id"]: values.own_id(document, scheme) for document in documents["speaker"]}
    parties = {document["id"]: values.own_id(document, scheme) for document in documents["party"]}
    by_id: dict[str, dict[str, Any]] = {"areas": {}, "events": {}, "posts": {}}
    found: dict[str, list[dict[str, Any]]] = {"memberships": []}
    for document in documents["office"]:
        for kind, value in memberships.rebuilt(document, scheme, people, parties).items():
            if kind == "membership":
                found["memberships"].append(value)
            else:
                by_id[f"{kind}s"][str(value["id"])] = value
    for document in documents["source"]:
        for plural in ("areas", "events"):
            for value in (document["original"] or {}).get(plural, ()):
                by_id[plural][str(value["id"])] = value
    return {
        "persons": [persons.rebuilt(d, scheme) for d in documents["speaker"] if people[d["id"]]],
        "organizations": [organizations.rebuilt(d, scheme, parties) for d in documents["party"] if parties[d["id"]]],
        **found,
        **{plural: list(values_.values()) for plural, values_ in by_id.items()},
    }
