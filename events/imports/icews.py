"""ICEWS event files: tab-separated, one coded event a row, `NA` for what is missing.

The key is event id and date together: ids repeat. The two halves of a reciprocal act, which stand apart in the file as
one event for each direction of the same sentence, are linked. Limits: halves are looked for among the last 50,000 open
ones; an actor's name is linked to a person only if they are here already.
"""

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from events.imports.actors import ResolvedActor, resolve_actor
from events.imports.delimited import Cells, headless_rows, tab_separated
from events.imports.drafts import DATASET_KEY, Draft, Ref, Rejected, Row
from events.imports.event_values import coding, coordinates, number, shortest
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.vocabulary import cameo
from events.vocabulary.cameo import UnknownCameoCode
from events.vocabulary.enumerations import EventSide, Modality, PlacePrecision
from events.vocabulary.event_layouts import ICEWS_COLUMNS, ICEWS_MISSING
from events.vocabulary.slugs import slugify_name

COLUMNS = ICEWS_COLUMNS
SCHEME = "icews"
MISSING = ICEWS_MISSING
_LAYOUT = frozenset(COLUMNS)
_OPEN_HALVES = 50_000
_DAY = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ]00:00:00(?:\.0+)?)?")
_ID = re.compile(r"[^\s|]{1,60}")


@dataclass(slots=True)
class _Data:
    cells: dict[str, str]
    half: str | None


class IcewsFormat(ImportFormat):
    """The format `icews`."""

    name = "icews"
    version = 1
    defaults = DatasetDefaults(
        "ICEWS Coded Event Data",
        publisher="Lockheed Martin Advanced Technology Laboratories",
        url="https://doi.org/10.7910/DVN/28075",
    )

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Every row; its fingerprint covers the other half of a reciprocal pair."""
        columns: list[str] = []
        halves: OrderedDict[tuple[str, ...], str] = OrderedDict()
        for item in _cells(file):
            if isinstance(item, list):
                columns = item
                for name in columns:
                    if name and name not in COLUMNS:
                        context.warn(f"the column “{name}” is not the layout's: it is kept in original")
            elif isinstance(item, Rejected):
                yield item
            else:
                yield _row(item, columns, halves)

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The event, and the parties that it names."""
        return _drafts(row, context)


def _cells(file: InputFile) -> Iterator[list[str] | Cells | Rejected]:
    """The header, then the rows. Parts of a divided file have no header: their first row has an id and a day."""
    first = next((item[1].split("\t") for item in file.lines() if not isinstance(item, Rejected)), [])
    if len(first) == len(COLUMNS) and _ID.fullmatch(first[0].strip()) and _DAY.fullmatch(first[1].strip()):
        yield list(COLUMNS)
        yield from headless_rows(file, len(COLUMNS))
    else:
        yield from tab_separated(file, COLUMNS)


def _row(item: Cells, columns: list[str], halves: OrderedDict[tuple[str, ...], str]) -> Row | Rejected:
    cells = dict(zip(columns, item.values, strict=True))
    event_id, day = cells["Event ID"].strip(), _DAY.fullmatch(cells["Event Date"].strip())
    if not _ID.fullmatch(event_id) or event_id == MISSING:
        return Rejected(item.line, "Event ID", cells["Event ID"][:200], "An event needs an id: text without spaces.")
    if day is None:
        return Rejected(item.line, "Event Date", cells["Event Date"][:200], "Not a day written as 2018-06-30.")
    key = f"{event_id}|{'-'.join(day.groups())}"
    half = _other_half(cells, key, halves)
    return Row(key, item.line, f"{item.raw}\x1f{half or ''}".encode("utf-8", "surrogatepass"), _Data(cells, half))


def _other_half(cells: dict[str, str], key: str, halves: OrderedDict[tuple[str, ...], str]) -> str | None:
    """The key of the event that this one is the reciprocal of, if that came before; else this one waits for it."""
    code, story = cells["CAMEO Code"], cells["Story ID"]
    try:
        back = cameo.reciprocal(code)
    except UnknownCameoCode:
        return None
    if back is None or story in ("", MISSING):
        return None
    sentence = (cells["Event Date"], story, cells["Sentence Number"])
    source, target = cells["Source Name"], cells["Target Name"]
    found = halves.pop((*sentence, target, source, back), None)
    if found is None:
        halves[(*sentence, source, target, code)] = key
        if len(halves) > _OPEN_HALVES:
            halves.popitem(last=False)
    return found


def _drafts(row: Row, context: RunContext) -> Iterator[Draft]:
    cells, half = row.data.cells, row.data.half
    original = {name: cells[name] for name in _KEPT if cells[name] != MISSING}
    original |= {name: value for name, value in cells.items() if name not in _LAYOUT and (name or value)}
    day = context.date(row.key.rpartition("|")[2], row.line, "Event Date")
    intensity = number(_text(cells, "Intensity"), 2, row.line, "Intensity")
    if cells["Intensity"] != (MISSING if intensity is None else shortest(intensity)):
        original["Intensity"] = cells["Intensity"]
    fields: dict[str, Any] = {
        "modality": Modality.HAPPENED.value,
        "occurred": day,
        "intensity": intensity,
        "label_stated": _text(cells, "Event Text"),
        "dataset_id": _DATASET,
        "original": original,
        "identifiers": [{"scheme": SCHEME, "identifier": cells["Event ID"].strip()}],
        "reciprocal_of_id": Ref(half, optional=True) if half else None,
        **coding(cells["CAMEO Code"], row.line, "CAMEO Code"),
    }
    if cells["Event ID"] != cells["Event ID"].strip():
        original["Event ID"] = cells["Event ID"]
    if day is not None and cells["Event Date"] != day.edtf:
        original["Event Date"] = cells["Event Date"]
    participants, supporting = [], []
    for side, prefix in _SIDES:
        named = (cells[f"{prefix} Name"], cells[f"{prefix} Country"], cells[f"{prefix} Sectors"])
        found = context.cached((side, *named), lambda: _participant(side, *named, context, day))  # noqa: B023
        if found is not None:
            participants.append(found.row)
            supporting += found.drafts
    place, wordings = context.cached(tuple([cells[name] for name in _PLACE]), lambda: _place(cells, row, context))
    original |= wordings
    slug = slugify_name(f"icews {row.key}")
    parts = {"participants": participants, "places": [place] if place else [], "evidence": [_EVIDENCE]}
    yield Draft("event", row.key, slug, fields, parts)
    yield from supporting


def _participant(
    side: EventSide, name: str, country: str, sectors: str, context: RunContext, day: Any
) -> ResolvedActor | None:
    """An actor or recipient as a row of the event's participants."""
    listed = [] if sectors in ("", MISSING) else sectors.split(",")
    found = resolve_actor(
        "" if name == MISSING else name,
        "" if country == MISSING else country,
        listed,
        context,
        SCHEME,
        day.start if day else None,
    )
    return None if found is None else ResolvedActor({"side": side.value, **found.row}, found.drafts)


_SIDES = ((EventSide.ACTOR, "Source"), (EventSide.RECIPIENT, "Target"))
_PLACE = ("City", "District", "Province", "Country", "Latitude", "Longitude")

# Story and sentence number say where it was reported; the sentence itself is not in the file.
_DATASET = Ref(DATASET_KEY)
_EVIDENCE = {"source_id": _DATASET}

# Of these the document has a reference or a sentence of its own, from which their wording cannot be told.
_KEPT = ("Source Country", "Target Country", "Country", "Story ID", "Sentence Number", "Publisher")


def _text(cells: dict[str, str], name: str) -> str:
    return "" if cells[name] == MISSING else cells[name]


def _place(cells: dict[str, str], row: Row, context: RunContext) -> tuple[dict[str, Any] | None, dict[str, str]]:
    """Where it was, None where that is not stated; and the wordings that the place as served does not have."""
    original: dict[str, str] = {}
    latitude, longitude = coordinates(
        {column: _text(cells, column) for column in ("Latitude", "Longitude")}, row.line, "Latitude", "Longitude"
    )
    for column, degrees in (("Latitude", latitude), ("Longitude", longitude)):
        if cells[column] != (MISSING if degrees is None else shortest(degrees)):
            original[column] = cells[column]
    names = {column: _text(cells, column.capitalize()) for column in ("city", "district", "province")}
    country = _text(cells, "Country")
    if not any(names.values()) and not country and latitude is None:
        return None, original
    levels = (
        (names["city"], PlacePrecision.CITY),
        (names["district"], PlacePrecision.DISTRICT),
        (names["province"], PlacePrecision.PROVINCE),
        (country, PlacePrecision.COUNTRY),
    )
    precision = next((level.value for text, level in levels if text), "")
    found = context.country(country) if country else None
    stated = country if found is None else ""
    place = {
        **names,
        "country_id": found,
        "latitude": latitude,
        "longitude": longitude,
        "precision": precision,
        "stated": stated,
    }
    return place, original


def rebuilt(document: dict[str, Any]) -> dict[str, str]:
    """The row that an event's document was made from: what a reader of ICEWS files expects. Inverse of the mapping."""
    original = document["original"] or {}
    actors, recipients = document["actors"], document["recipients"]
    place = document["places"][0] if document["places"] else {}
    served = {
        "Event ID": next(i["identifier"] for i in document["identifiers"] if i["scheme"] == SCHEME),
        "Event Date": document["occurred"]["edtf"],
        "Event Text": document["label_stated"],
        "CAMEO Code": document["cameo"]["code"],
        "Intensity": None if document["intensity"] is None else shortest(document["intensity"]),
        **{column: place.get(column.lower()) for column in ("City", "District", "Province")},
        **{
            column: None if place.get(column.lower()) is None else shortest(place[column.lower()])
            for column in ("Latitude", "Longitude")
        },
    }
    for prefix, found in (("Source", actors), ("Target", recipients)):
        served[f"{prefix} Name"] = found[0]["stated"] if found else None
        served[f"{prefix} Sectors"] = ",".join(found[0]["sectors"]) if found and found[0]["sectors"] else None
    filled = {column: MISSING if served.get(column) is None else served[column] for column in COLUMNS}
    return {**filled, **original}
