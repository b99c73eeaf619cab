"""Import an export of this service: the member `diploapi` contains what Popolo has no member for.

With that member a record is restored completely. A record in this database with the same id is taken to be the record
of the file, and only its blank fields are filled. docs/popolo.md lists what an export does not contain. Limits: values
in `diploapi` are checked by the column types and the database's constraints only.
"""

from collections.abc import Mapping
from typing import Any

from django.db import models

from events.imports.columns import NOT_IMPORTED
from events.imports.drafts import Draft, FileRefused, Ref, Rejected
from events.imports.popolo import values
from events.imports.popolo.dataset import PopoloDataset, PopoloObject
from events.imports.popolo.object_classes import ORGANIZATION, PERSON, POST
from events.models.fields import EdtfField
from events.publish.catalog import record_models
from events.vocabulary.edtf_dates import EdtfDate
from events.vocabulary.enumerations import Publication
from events.vocabulary.slugs import slugify_name

MEMBER = "diploapi"
VERSION = 1
SOURCE = "source"

_PARTY_FIELDS = ("short_name", "kind", "iso3166_alpha2", "iso3166_alpha3", "cameo_code", "cow_code", "gw_code")
_LIST_FIELDS = {"identifiers": values.IDENTIFIER, "links": values.LINK, "images": values.LINK}
_NOT_FIELDS = ("id", "type", "version", "updated", "change_note")


def read_sources(member: Any, file: str) -> dict[str, PopoloObject]:
    """The sources in an export's `diploapi` member, by id. Raises FileRefused for an export of another version."""
    if not isinstance(member, dict) or member.get("version") != VERSION:
        raise FileRefused(
            f"{file}: the member “{MEMBER}” does not have version {VERSION}: another release of this service wrote it. "
            "Export the data again with this release."
        )
    listed = member.get("sources") or []
    if not isinstance(listed, list) or not all(isinstance(each, dict) and each.get("id") for each in listed):
        raise FileRefused(f"{file}: “sources” in the member “{MEMBER}” is not a list of documents with ids.")
    return {str(each["id"]): PopoloObject(SOURCE, str(each["id"]), each, 1, file, extension={}) for each in listed}


def existing_records(data: PopoloDataset, sources: Mapping[str, PopoloObject]) -> dict[tuple[str, str], int]:
    """Primary keys of the records in this database that have an id of the file as slug, by type and slug."""
    wanted = {
        "speaker": list(data.objects[PERSON]),
        "party": list(data.objects[ORGANIZATION]),
        "office": [*data.objects[POST], *(item.id for item in data.memberships)],
        SOURCE: list(sources),
    }
    return {
        (type_, slug): pk
        for type_, slugs in wanted.items()
        for slug, pk in record_models()[type_]
        .objects.filter(slug__in=slugs)
        .exclude(publication=Publication.WITHDRAWN)
        .values_list("slug", "pk")
    }


def source_draft(item: PopoloObject) -> Draft:
    """A source from its document. Raises Rejected if a member is unknown or has the wrong type."""
    fields: dict[str, Any] = {}
    model_fields = record_models()[SOURCE]._meta.local_concrete_fields
    columns = {f.name: f for f in model_fields if f.column not in NOT_IMPORTED}
    for name, value in item.value.items():
        if name in _NOT_FIELDS:
            continue
        if name not in columns:
            raise Rejected(item.line, name, str(value)[:200], "A source has no field of this name.")
        if isinstance(columns[name], EdtfField):
            fields[name] = _date(item, name, value)
        else:
            fields[name] = value
        if isinstance(columns[name], models.CharField) and value is not None and not isinstance(value, str):
            raise Rejected(item.line, name, str(value)[:200], "Not a text.")
    return Draft(SOURCE, f"source/{item.id}", item.id, fields)


def restore(
    draft: Draft,
    item: PopoloObject,
    sources: Mapping[str, PopoloObject],
    existing: Mapping[tuple[str, str], int],
) -> None:
    """Change a draft to the record that the object was exported from. `existing` is that of `existing_records`."""
    exact = item.extension or {}
    draft.slug, draft.fill = slugify_name(item.id), True
    draft.record_id = existing.get((draft.type, item.id))
    if draft.type == SOURCE:
        return
    fields = draft.fields
    fields["original"] = exact.get("original")
    fields["inferences"] = _rows(item, "inferences", exact.get("inferences"), {"field": "field", "basis": "basis"})
    for name, columns in _LIST_FIELDS.items():
        if name == "identifiers" or draft.type == "speaker":
            given = exact.get(name)
            fields[name] = values.rows(item, name, columns) if given is None else _rows(item, name, given, columns)
    if (aliases := exact.get("aliases")) is not None:
        fields["aliases"] = _rows(item, "aliases", aliases, {"name": "name", "language": "language"})
    if draft.type == "party":
        fields |= {name: exact.get(name) for name in _PARTY_FIELDS}
    elif draft.type == "office":
        fields |= {"title": exact.get("title") or fields["title"], "role": exact.get("role")}
        # A post of Popolo has neither a legislative period nor an organization on whose behalf it is held.
        fields["legislative_period"] = exact.get("legislative_period")
        if (on_behalf_of := exact.get("on_behalf_of")) is not None:
            fields["on_behalf_of_id"] = Ref(f"organization/{on_behalf_of}")
        named = exact.get("sources") or []
        known = [slug for slug in named if isinstance(slug, str) and slug in sources]
        draft.parts = {**draft.parts, "sources": [{"source_id": Ref(f"source/{slug}")} for slug in known]}


def _rows(item: PopoloObject, name: str, value: Any, columns: Mapping[str, str]) -> list[dict[str, str | None]]:
    """A list of rows in the member `diploapi`, checked as `values.rows` checks a member of the object."""
    return values.rows(PopoloObject(item.kind, item.id, {name: value}, item.line, item.file), name, columns)


def _date(item: PopoloObject, name: str, value: Any) -> EdtfDate | None:
    return None if value is None else values.exact_date(item, name, value)
