"""Hypothesis strategies of records, derived from the models, so that new fields and types need no change here.

`any_record(type)` gives plain values; `enter` saves them. Only what the database's constraints demand is arranged
here; texts are as hostile as PostgreSQL accepts. Limits: references go to records that are already there.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from events.models import CameoCode, Part, PloverType, Record
from events.models.fields import EdtfField, RangesField, RowsField
from events.publish import catalog
from events.vocabulary.edtf_dates import parse

HOSTILE = (
    "'; drop table events_topic; --",
    '"quoted" \\ back\\slash \\u0000',
    "$$ %s %(x)s {0} $1",
    "<script>alert(1)</script>&amp;",
    "עִבְרִית العَرَبِيَّة \u202eltr",
    "👩‍👩‍👧‍👦🇺🇳𝔘𐍈",
    "e\u0301 ﬁ ﷺ",
    "\x01\x1f\x7f\x85\u2028\ufeff\ufffe",
)
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")

DATES = (
    *("2021-12-22", "2021-12", "2021", "202X", "19XX", "2022-01~", "2021?", "2021-06%", "2021-27", "2021-33"),
    *(
        "[..2021-12-22]",
        "[2022-01..2022-03]",
        "[2021-12-22..]",
        "2021-12-20/..",
        "../2021",
        "/2021-12-22",
        "2022-01/2022-03",
    ),
    *("{2021-12-17,2021-12-22}", "0001-01-01", "9999-12-31", "2020-02-29"),
)


def texts(most: int, least: int = 0) -> SearchStrategy[str]:
    """Any text that PostgreSQL accepts, with `least` to `most` characters."""
    hostile = st.sampled_from([text for text in HOSTILE if least <= len(text) <= most] or ["x" * max(least, 1)])
    return hostile | st.text(CHARACTERS, min_size=least, max_size=min(most, 40))


def required_texts(most: int) -> SearchStrategy[str]:
    """The same, not blank."""
    return texts(most, 1).map(lambda text: text if text.strip(" \t\n\r") else "x")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | texts(20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(10), inner, max_size=3),
    max_leaves=6,
)

EXACT: dict[str, SearchStrategy[Any]] = {
    "iso3166_alpha2": st.sampled_from(["", "QM", "XA", "ZZ"]),
    "iso3166_alpha3": st.sampled_from(["", "QMM", "XAA", "ZZZ"]),
    "sha256": st.sampled_from(["", "0123456789abcdef" * 4]),
    "accessed": st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)),
    "starts_at": st.none() | st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=st.just(UTC)),
    "latitude": st.decimals(-90, 90, places=6),
    "longitude": st.decimals(-180, 180, places=6),
    "original": st.none() | st.dictionaries(texts(20), JSON, max_size=4),
}
NOT_ENTERED = ("id", "slug", "publication", "merged_into", "position", "created_at", "updated_at")


def _field(field: Any, pool: dict[str, list[Record]]) -> SearchStrategy[Any] | None:
    """A strategy for the values of one field; None for a field that is not set."""
    if field.name in NOT_ENTERED or isinstance(field, models.GeneratedField):
        return None
    if field.name in EXACT:
        return EXACT[field.name]
    if isinstance(field, models.ForeignKey):
        return _reference(field, pool)
    if isinstance(field, EdtfField):
        return st.none() | st.builds(parse, st.sampled_from(DATES), st.none() | texts(50))
    if isinstance(field, RowsField):
        return st.lists(st.fixed_dictionaries({column: st.none() | texts(30) for column in field.columns}), max_size=3)
    if isinstance(field, RangesField):
        pairs = st.tuples(st.integers(0, 10**6), st.integers(1, 10**4)).map(lambda pair: [pair[0], sum(pair)])
        return st.lists(pairs, max_size=3)
    if isinstance(field, ArrayField):
        return st.lists(texts(40), max_size=3)
    if field.choices:
        values = [value for value, _ in field.choices]
        return st.sampled_from([*values, ""] if field.blank else values)
    if isinstance(field, models.BooleanField):
        return st.sampled_from([True, False, None])
    if isinstance(field, models.PositiveSmallIntegerField):
        return st.none() | st.integers(0, 32767)
    if isinstance(field, models.DecimalField):
        largest = Decimal(10) ** (field.max_digits - field.decimal_places) - 1
        return st.none() | st.decimals(-largest, largest, places=field.decimal_places)
    if isinstance(field, models.CharField | models.TextField):
        most = field.max_length or 2000
        return texts(most) if field.blank else required_texts(most)
    raise AssertionError(f"no strategy for {field}: add one")


def _reference(field: Any, pool: dict[str, list[Record]]) -> SearchStrategy[Any]:
    target = field.related_model
    assert isinstance(target, type)
    if target is CameoCode:
        return st.sampled_from([None, *CameoCode.objects.filter(code__in=["01", "036", "057", "1122", "204"])])
    if target is PloverType:
        return st.sampled_from([None, *PloverType.objects.all()[:6]])
    if not issubclass(target, Record) or isinstance(field, models.OneToOneField):
        return st.none()
    some = st.sampled_from(pool[target.record_type.value])
    return st.none() | some if field.null else some


def _values(model: type[models.Model], pool: dict[str, list[Record]], *leave: str) -> SearchStrategy[dict[str, Any]]:
    found = {f.name: _field(f, pool) for f in model._meta.local_concrete_fields if f.name not in leave}
    return st.fixed_dictionaries({name: strategy for name, strategy in found.items() if strategy is not None})


def any_record(type_: str, pool: dict[str, list[Record]]) -> SearchStrategy[dict[str, Any]]:
    """The values of a record as "record", and lists of the values of its parts by the names of their models."""
    record = {"record": _values(catalog.record_models()[type_], pool)}
    parts = {
        table.model.__name__: st.lists(_values(table.model, pool, table.model.owner), max_size=2)  # type: ignore[attr-defined]
        for table in catalog.captured_tables()
        if table.type == type_ and table.owner != "id"
    }
    return st.fixed_dictionaries({**record, **parts}).map(lambda values: _arranged(type_, values))


ONE_OF = {
    "StatementReference": ("party", "speaker", "office", "source", "to_statement", "talk", "proposal", "event"),
    "TalkAgendaItem": ("proposal", "topic"),
    "TalkStatusEntry": ("statement", "source"),
    "ProposalStatusEntry": ("statement", "source"),
    "EventEvidence": ("statement", "source", "talk", "proposal"),
}


def _arranged(type_: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values, changed to satisfy constraints between fields. Rows for which that is impossible are omitted."""
    record = values["record"]
    if type_ == "statement":
        record["text"] = None if record["kind"] == "mention" else record["text"] or "x"
        if not record["speaker"] and not record["party"]:
            record["kind"], record["text"] = "mention", None
            record["_needs_party"] = True
        if not record["sequence"] or record["sequence_part"] is None:
            record["sequence"], record["sequence_part"] = "", None
    if type_ == "talk" and not (record["starts_at"] and record["starts_at_zone"]):
        record["starts_at"], record["starts_at_zone"] = None, ""
    if type_ == "office":
        record["end"] = None
    if type_ == "event":
        if record["plover"] is None or not record["plover_version"]:
            record |= {"plover": None, "plover_version": "", "plover_mode": "", "plover_contexts": []}
        record["plover_derived_from"] = "cameo" if record["plover"] and record["plover_derived_from"] else ""
    for name, rows in values.items():
        if name != "record":
            values[name] = [row for row in (_arranged_part(name, dict(row)) for row in rows) if row]
    for name in ("TalkStatusEntry", "ProposalStatusEntry"):
        if values.get(name):
            record["status"] = values[name][-1]["status"]
    return values


def _arranged_part(name: str, row: dict[str, Any]) -> dict[str, Any] | None:
    if name in ONE_OF:
        names = [each for each in ONE_OF[name] if row[each] is not None]
        if not names:
            return None
        row |= {each: None for each in names[1:]}
        if name == "StatementReference" and names[0] not in ("party", "speaker", "office"):
            row["role"] = "about"
    if name == "TalkParticipant" and not (row["party"] or row["speaker"] or row["office"]):
        return None
    if name == "ProposalSignatory" and not (row["party"] or row["speaker"] or row["stated"]):
        return None
    if name == "ProposalResponse" and not (row["statement"] or row["source"]):
        return None
    if name == "EventActor" and not (
        row["party"] or row["speaker"] or row["country"] or row["stated"] or row["sectors"]
    ):
        return None
    return row


UNIQUE = {
    "OfficeSource": ("source",),
    "StatementTopic": ("topic",),
    "StatementCitation": ("source",),
    "TalkAnnouncement": ("statement",),
    "TalkSource": ("source",),
    "ProposalParty": ("role", "party"),
    "ProposalProvision": ("number",),
    "ProposalRelation": ("kind", "other"),
    "ProposalCoding": ("scheme", "code"),
    "ProposalSource": ("source",),
    "EventSameEvent": ("other",),
}


def enter(type_: str, values: dict[str, Any], slug: str, pool: dict[str, list[Record]]) -> Record:
    """Save a record and its parts with values of `any_record`."""
    fields = dict(values["record"])
    if fields.pop("_needs_party", False):
        fields["party"] = pool["party"][0]
    model = catalog.record_models()[type_]
    record = model._default_manager.create(slug=slug, publication="published", **fields)
    for table in catalog.captured_tables():
        part = table.model
        if table.type != type_ or not issubclass(part, Part):
            continue
        seen = set()
        for place, row in enumerate(values[part.__name__]):
            key = tuple(str(row[name]) for name in UNIQUE.get(part.__name__, ())) or (place,)
            if key not in seen:
                seen.add(key)
                part._default_manager.create(**{part.owner: record, "position": place}, **row)
    return record
