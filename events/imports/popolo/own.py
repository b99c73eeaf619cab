"""Exports of this service read again: what Popolo has no member for stands in `diploapi`, and makes the record whole.

Records that are here under the same id are taken to be those of the file; they get what they lack. docs/popolo.md says
what is lost. Limits: what stands in `diploapi` is believed as far as columns and the database's constraints take it.
"""

from collections.abc import Mapping
from typing import Any

from django.db import models

from events.imports.columns import NOT_IMPORTED
from events.imports.drafts import Draft, FileRefused, Ref, Rejected
from events.imports.popolo import values
from events.imports.popolo.classes import ORGANIZATION, PERSON, POST
from events.imports.popolo.structure import DataSet, Item
from events.models.fields import EdtfField
from events.publish.catalog import record_models
from events.vocabulary.edtf_dates import EdtfDate, EdtfError
from events.vocabulary.enumerations import Publication
from events.vocabulary.slugs import slugify_name

MEMBER = "diploapi"
VERSION = 1
SOURCE = "source"

_PARTY = ("short_name", "kind", "iso3166_alpha2", "iso3166_alpha3", "cameo_code", "cow_code", "gw_code")
_ROWS = {"identifiers": values.IDENTIFIER, "links": values.LINK, "images": values.LINK}
_NOT_FIELDS = ("id", "type", "version", "updated", "change_note")


def sources_in(said: Any, file: str) -> dict[str, Item]:
    """The sources of an export, by id. Raises FileRefused for an export of another version."""
    if not isinstance(said, dict) or said.get("version") != VERSION:
        raise FileRefused(f"{file}: “{MEMBER}” is not of version {VERSION}: it is of another release of this service.")
    listed = said.get("sources") or []
    if not isinstance(listed, list) or not all(isinstance(each, dict) and each.get("id") for each in listed):
        raise FileRefused(f"{file}: the sources in “{MEMBER}” are no list of documents.")
    return {str(each["id"]): Item(SOURCE, str(each["id"]), each, 1, file, own={}) for each in listed}


def records_here(data: DataSet, sources: Mapping[str, Item]) -> dict[tuple[str, str], int]:
    """The records that are here under ids of the file, by type and id."""
    wanted = {
        "speaker": list(data.items[PERSON]),
        "party": list(data.items[ORGANIZATION]),
        "office": [*data.items[POST], *(item.id for item in data.memberships)],
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


def source_draft(item: Item) -> Draft:
    """A source from its document."""
    fields: dict[str, Any] = {}
    fields_of = record_models()[SOURCE]._meta.local_concrete_fields
    columns = {f.name: f for f in fields_of if f.column not in NOT_IMPORTED}
    for name, value in item.value.items():
        if name in _NOT_FIELDS:
            continue
        if name not in columns:
            raise Rejected(item.line, name, str(value)[:200], "A source has no such field.")
        fields[name] = _date(item, name, value) if isinstance(columns[name], EdtfField) else value
        if isinstance(columns[name], models.CharField) and value is not None and not isinstance(value, str):
            raise Rejected(item.line, name, str(value)[:200], "Not a text.")
    return Draft(SOURCE, f"source/{item.id}", item.id, fields)


def restore(draft: Draft, item: Item, sources: Mapping[str, Item], here: Mapping[tuple[str, str], int]) -> None:
    """Make a draft what the record was that the object was exported from."""
    exact = item.own or {}
    draft.slug, draft.fill = slugify_name(item.id), True
    draft.record_id = here.get((draft.type, item.id))
    if draft.type == SOURCE:
        return
    fields = draft.fields
    fields["original"] = exact.get("original")
    fields["inferences"] = _rows(item, "inferences", exact.get("inferences"), {"field": "field", "basis": "basis"})
    for name, columns in _ROWS.items():
        if name == "identifiers" or draft.type == "speaker":
            given = exact.get(name)
            fields[name] = values.rows(item, name, columns) if given is None else _rows(item, name, given, columns)
    if (aliases := exact.get("aliases")) is not None:
        fields["aliases"] = _rows(item, "aliases", aliases, {"name": "name", "language": "language"})
    if draft.type == "party":
        fields |= {name: exact.get(name) for name in _PARTY}
    elif draft.type == "office":
        fields |= {"title": exact.get("title") or fields["title"], "role": exact.get("role")}
        # Popolo's posts have neither.
        fields["legislative_period"] = exact.get("legislative_period")
        if (other := exact.get("on_behalf_of")) is not None:
            fields["on_behalf_of_id"] = Ref(f"organization/{other}")
        named = exact.get("sources") or []
        known = [slug for slug in named if isinstance(slug, str) and slug in sources]
        draft.parts = {**draft.parts, "sources": [{"source_id": Ref(f"source/{slug}")} for slug in known]}


def _rows(item: Item, name: str, value: Any, columns: Mapping[str, str]) -> list[dict[str, str | None]]:
    return values.rows(Item(item.kind, item.id, {name: value}, item.line, item.file), name, columns)


def _date(item: Item, name: str, value: Any) -> EdtfDate | None:
    try:
        return None if value is None else EdtfDate.from_json(value)
    except (EdtfError, TypeError) as error:
        raise Rejected(item.line, name, str(value)[:200], f"Not a date of this service: {error}") from error
