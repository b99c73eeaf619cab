"""The format `popolo`: persons, organizations, memberships and posts become speakers, parties and offices.

A file contains one document, an array, a single object or one object per line, with objects nested in each other in any
way. All files of a run are one data set, in which ids are unique. Areas and events have no record type: offices that
refer to them keep them in `original`, and so does the data set's source for the rest. docs/importing.md lists the
fields.
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
from events.imports.popolo import extension, memberships, organizations, persons, values
from events.imports.popolo.dataset import PopoloDataset, PopoloObject, parents_first
from events.imports.popolo.json_reader import PopoloJson, read_objects
from events.imports.popolo.memberships import ResolvedOffice
from events.imports.popolo.object_classes import AREA, EVENT, ORGANIZATION, PERSON, POST
from events.vocabulary.slugs import slugify_name

_MAX_KEY_LENGTH = 500
_IDENTITY_MEMBERS = (
    "person_id",
    "organization_id",
    "post_id",
    "role",
    "legislative_period_id",
    "on_behalf_of_id",
    "area_id",
    "start_date",
)
_FILE_SUFFIXES = (".json", ".jsonl", ".ndjson", ".gz", ".zst", ".zip", ".popolo")


class PopoloFormat(ImportFormat):
    """The format `popolo`. All rows come with the first file, because objects of one file refer to those of others."""

    name = "popolo"
    version = 1
    defaults = DatasetDefaults("Popolo")

    def __init__(self) -> None:
        self._data = PopoloDataset()
        self._first_file = ""
        self._offices: list[ResolvedOffice | Rejected] = []
        self._memberships_of_organizations: dict[str, list[PopoloObject]] = {}
        self._warnings: Counter[str] = Counter()
        self._sources: dict[str, PopoloObject] = {}
        self._existing: dict[tuple[str, str], int] = {}

    def dataset_name(self, paths: Sequence[Path]) -> str:
        """The name of a single file without its suffixes, or of the folder: ids are unique within a data set only."""
        name = paths[0].name if len(paths) == 1 else paths[0].absolute().parent.name
        while name.lower().endswith(_FILE_SUFFIXES):
            name = name.rpartition(".")[0]
        return name or self.defaults.name

    def prepare(self, files: Sequence[InputFile], context: RunContext) -> dict[str, Any]:
        """Read all files and resolve references. The source's `original` gets what no office refers to."""
        document_members: dict[str, Any] = {}
        for file in files:
            count_before = self._data.count()
            rejects_before = len(self._data.rejects)
            for found in self._read(file, document_members):
                if isinstance(found, Rejected):
                    self._data.rejects.append(found)
                else:
                    self._data.add(found)
            if self._data.count() == count_before and not self._data.unsupported:
                reasons = [each.reason for each in self._data.rejects[rejects_before:]]
                reason = reasons[0] if reasons else ""
                raise FileRefused(f"{file.name}: the file contains no Popolo object. {reason}".strip())
        self._first_file = files[0].name
        self._resolve_references()
        if self._data.is_own_export:
            self._existing = extension.existing_records(self._data, self._sources)
            return {}
        return {"original": {**document_members, **self._unreferenced()} or None}

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Organizations, each after its parents, then persons, then memberships and posts without a membership."""
        if file.name != self._first_file:
            return
        context.warnings.update(self._warnings)
        for kind, count in sorted(self._data.unsupported.items()):
            context.warn(f"{count:,} {kind} are not imported: there is no record type for them")
        yield from self._data.rejects
        for item in self._sources.values():
            yield _row(f"source/{item.id}", item, item.value, item)
        for item, problem in parents_first(self._data, self._memberships_of_organizations):
            if problem:
                yield Rejected(item.line, "parent_id", item.id[:200], problem, item.file)
                continue
            own_memberships = self._memberships_of_organizations.get(item.id, ())
            mapped_memberships = [[each.value, each.extension] for each in own_memberships]
            parent = self._data.get(ORGANIZATION, item.value.get("parent_id"))
            mapped_from = [item.value, item.extension, mapped_memberships, bool(parent)]
            yield _row(f"organization/{item.id}", item, mapped_from, item)
        for item in self._data.objects[PERSON].values():
            yield _row(f"person/{item.id}", item, [item.value, item.extension], item)
        for office in self._offices:
            if isinstance(office, Rejected):
                yield office
            else:
                yield _row(office.key, office.item, office.fingerprint_data(), office)
        file.position = file.size

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The party, speaker, office or source of an object."""
        draft = self._draft(row, context)
        if self._data.is_own_export:
            item = row.data.item if isinstance(row.data, ResolvedOffice) else row.data
            extension.restore(draft, item, self._sources, self._existing)
        yield draft

    def _draft(self, row: Row, context: RunContext) -> Draft:
        scheme, country = _scheme(context), _country(context)
        if isinstance(row.data, ResolvedOffice):
            return memberships.draft(row.data, scheme, context)
        if row.data.kind == extension.SOURCE:
            return extension.source_draft(row.data)
        if row.data.kind == PERSON:
            return persons.draft(row.data, scheme, country if isinstance(country, int) else None, context)
        parents = self._data.objects[ORGANIZATION]
        own_memberships = self._memberships_of_organizations.get(row.data.id, [])
        return organizations.draft(row.data, parents, own_memberships, scheme, country, context)

    def _read(self, file: InputFile, document_members: dict[str, Any]) -> Iterator[PopoloJson | Rejected]:
        """The objects of a file. An export of this service has its member `diploapi` before the first of them."""
        for found in read_objects(file, document_members):
            if extension.MEMBER in document_members:
                self._data.is_own_export = True
                self._sources |= extension.read_sources(document_members.pop(extension.MEMBER), file.name)
            yield found

    def _resolve_references(self) -> None:
        """Resolve the ids in memberships and posts; separate the memberships of organizations from those of persons."""
        self._memberships_of_organizations = defaultdict(list)
        held_posts: set[str] = set()
        values_by_key: dict[str, dict[str, Any]] = {}
        for item in self._data.memberships:
            try:
                member = values.key(item, "member_id")
                office = self._resolve_membership(item, member)
            except Rejected as rejected:
                rejected.file = item.file
                self._offices.append(rejected)
                continue
            if office is None:
                self._memberships_of_organizations[str(member)].append(item)
                continue
            if office.post is not None:
                held_posts.add(office.post.id)
            key, number = office.key, 1
            while key in values_by_key and values_by_key[key] != item.value:
                number += 1
                key = f"{office.key}#{number}"
            office.key, values_by_key[key] = key, item.value
            self._offices.append(office)
        for post in self._data.objects[POST].values():
            if post.id not in held_posts:
                office = ResolvedOffice(f"post/{post.id}", post, post=post)
                office.organization = self._data.get(ORGANIZATION, post.value.get("organization_id"))
                office.area = self._data.get(AREA, post.value.get("area_id"))
                self._offices.append(office)
        _mark_overlapping_terms(self._resolved_offices())

    def _resolve_membership(self, item: PopoloObject, member: str | None) -> ResolvedOffice | None:
        """A person's membership with the objects that it refers to; None for a membership of an organization."""
        data = self._data
        ids = {name: values.key(item, name) for name in _IDENTITY_MEMBERS if name.endswith("_id")}
        person = ids["person_id"] or member
        if ids["person_id"] is None and member is not None and data.get(PERSON, member) is None:
            if data.get(ORGANIZATION, member) is not None:
                return None
            reason = "The files contain no person or organization with this id."
            raise Rejected(item.line, "member_id", member[:200], reason)
        post = data.get(POST, ids["post_id"])
        of_post = post.value if post else {}
        office = ResolvedOffice(
            _membership_key(item),
            item,
            person=data.get(PERSON, person),
            organization=data.get(ORGANIZATION, ids["organization_id"] or of_post.get("organization_id")),
            on_behalf_of=data.get(ORGANIZATION, ids["on_behalf_of_id"]),
            post=post,
            area=data.get(AREA, ids["area_id"] or of_post.get("area_id")),
            period=data.get(EVENT, ids["legislative_period_id"]),
        )
        for name, found in (
            ("on_behalf_of_id", office.on_behalf_of),
            ("area_id", office.area),
            ("legislative_period_id", office.period),
        ):
            if ids[name] is not None and found is None:
                self._warnings[
                    f"the files contain no object with the {name} “{ids[name]}”: it is kept in original"
                ] += 1
        return office

    def _resolved_offices(self) -> list[ResolvedOffice]:
        return [office for office in self._offices if isinstance(office, ResolvedOffice)]

    def _unreferenced(self) -> dict[str, Any]:
        """The areas and events that no office refers to."""
        offices = self._resolved_offices()
        referenced = {(AREA, office.area.id) for office in offices if office.area} | {
            (EVENT, office.period.id) for office in offices if office.period
        }
        remaining = {
            plural: [item.value for item in self._data.objects[kind].values() if (kind, item.id) not in referenced]
            for plural, kind in (("areas", AREA), ("events", EVENT))
        }
        return {plural: found for plural, found in remaining.items() if found}


def _row(key: str, item: PopoloObject, mapped_from: Any, data: Any) -> Row:
    return Row(key, item.line, json.dumps(mapped_from, sort_keys=True, default=str).encode(), data, item.file)


def _membership_key(item: PopoloObject) -> str:
    """The membership's id, else the members that identify it: memberships of EveryPolitician have no ids."""
    if item.id:
        return f"membership/{item.id}"
    key = "membership/" + "|".join(str(item.value.get(name) or "") for name in _IDENTITY_MEMBERS)
    return key if len(key) <= _MAX_KEY_LENGTH else f"{key[:_MAX_KEY_LENGTH]}…{_hash_of(key)}"


def _hash_of(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _mark_overlapping_terms(offices: list[ResolvedOffice]) -> None:
    """Set `period_overlaps` where a person has several terms in one post, and the period's dates would overlap."""
    groups: dict[tuple[Any, ...], list[ResolvedOffice]] = defaultdict(list)
    for office in offices:
        if office.person is not None:
            related = (office.organization, office.post, office.on_behalf_of, office.area, office.period)
            key = (office.person.id, office.item.value.get("role"), *(each and each.id for each in related))
            groups[key].append(office)
    for group in groups.values():
        terms = [_term(office) for office in group]
        for office, (start, end) in zip(group, terms, strict=True):
            if sum(start < other_end and other_start < end for other_start, other_end in terms) > 1:
                office.period_overlaps = True


def _term(office: ResolvedOffice) -> tuple[str, str]:
    """Start and end of a term, taken from the legislative period if not stated, as texts that sort by time."""
    period = office.period.value if office.period else {}
    start = office.item.value.get("start_date") or period.get("start_date") or ""
    end = office.item.value.get("end_date") or period.get("end_date") or "9999"
    return str(start), str(end)


def _scheme(context: RunContext) -> str:
    """The identifier scheme of the data set's ids, which are unique within the data set only."""
    return slugify_name(context.dataset)


def _country(context: RunContext) -> Any:
    name_or_code = context.options.get("country") or ""
    return context.country(name_or_code) if name_or_code else None


def rebuild(documents: dict[str, list[dict[str, Any]]], scheme: str) -> dict[str, list[dict[str, Any]]]:
    """The objects of a data set by Popolo's plural names, from documents by record type. Inverse of the import.

    `scheme` is the identifier scheme of the data set's ids: the slug of its name.
    """
    people = {document["id"]: values.id_in_dataset(document, scheme) for document in documents["speaker"]}
    parties = {document["id"]: values.id_in_dataset(document, scheme) for document in documents["party"]}
    by_id: dict[str, dict[str, Any]] = {"areas": {}, "events": {}, "posts": {}}
    found: dict[str, list[dict[str, Any]]] = {"memberships": []}
    for document in documents["office"]:
        for kind, value in memberships.rebuild(document, scheme, people, parties).items():
            if kind == "membership":
                found["memberships"].append(value)
            else:
                by_id[f"{kind}s"][str(value["id"])] = value
    for document in documents["source"]:
        for plural in ("areas", "events"):
            for value in (document["original"] or {}).get(plural, ()):
                by_id[plural][str(value["id"])] = value
    return {
        "persons": [persons.rebuild(d, scheme) for d in documents["speaker"] if people[d["id"]]],
        "organizations": [organizations.rebuild(d, scheme, parties) for d in documents["party"] if parties[d["id"]]],
        **found,
        **{plural: list(values_.values()) for plural, values_ in by_id.items()},
    }
