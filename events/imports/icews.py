"""The format `icews`: ICEWS event files, tab-separated, one coded event per row, `NA` for missing values.

The key is the event id together with the date, because ids repeat. A reciprocal act is coded as two rows with the same
sentence, one for each direction; the later row refers to the earlier one. Limits: the earlier row is searched among the
last 50,000 rows without a counterpart; actors are matched with existing speakers, but no speakers are created.
"""

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from events.imports.actors import ResolvedActor, resolve_actor
from events.imports.delimited import Cells, headless_rows, tab_separated
from events.imports.drafts import DATASET_KEY, Draft, Ref, Rejected, Row
from events.imports.event_values import (
    cameo_coding,
    format_decimal,
    note_further_columns,
    parse_coordinates,
    parse_decimal,
    place_precision,
)
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.vocabulary import cameo
from events.vocabulary.cameo import UnknownCameoCode
from events.vocabulary.enumerations import EventSide, Modality
from events.vocabulary.event_layouts import ICEWS_COLUMNS, ICEWS_MISSING
from events.vocabulary.slugs import slugify_name

COLUMNS = ICEWS_COLUMNS
SCHEME = "icews"
MISSING = ICEWS_MISSING
_LAYOUT = frozenset(COLUMNS)
_MAX_UNPAIRED = 50_000
_DAY = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ]00:00:00(?:\.0+)?)?")
_ID = re.compile(r"[^\s|]{1,60}")


@dataclass(slots=True)
class _IcewsRow:
    """The cells of a row, and the key of the row that it is the reciprocal of."""

    cells: dict[str, str]
    reciprocal_of: str | None


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
        """Every row; its fingerprint includes the key of the row that it is the reciprocal of."""
        columns: list[str] = []
        unpaired: OrderedDict[tuple[str, ...], str] = OrderedDict()
        for item in _cells(file):
            if isinstance(item, list):
                columns = item
                note_further_columns(columns, COLUMNS, context)
            elif isinstance(item, Rejected):
                yield item
            else:
                yield _row(item, columns, unpaired)

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The event and the parties that it names."""
        return _drafts(row, context)


def _cells(file: InputFile) -> Iterator[list[str] | Cells | Rejected]:
    """The header, then the rows. Parts of a split file have no header: their first line begins with an id and a day."""
    first = next((item[1].split("\t") for item in file.lines() if not isinstance(item, Rejected)), [])
    if len(first) == len(COLUMNS) and _ID.fullmatch(first[0].strip()) and _DAY.fullmatch(first[1].strip()):
        yield list(COLUMNS)
        yield from headless_rows(file, len(COLUMNS))
    else:
        yield from tab_separated(file, COLUMNS)


def _row(item: Cells, columns: list[str], unpaired: OrderedDict[tuple[str, ...], str]) -> Row | Rejected:
    cells = dict(zip(columns, item.values, strict=True))
    event_id, day = cells["Event ID"].strip(), _DAY.fullmatch(cells["Event Date"].strip())
    if not _ID.fullmatch(event_id) or event_id == MISSING:
        return Rejected(item.line, "Event ID", cells["Event ID"][:200], "An event needs an id without spaces.")
    if day is None:
        return Rejected(item.line, "Event Date", cells["Event Date"][:200], "Not a day in the form 2018-06-30.")
    key = f"{event_id}|{'-'.join(day.groups())}"
    reciprocal_of = _reciprocal_of(cells, key, unpaired)
    fingerprint = f"{item.raw}\x1f{reciprocal_of or ''}".encode("utf-8", "surrogatepass")
    return Row(key, item.line, fingerprint, _IcewsRow(cells, reciprocal_of))


def _reciprocal_of(cells: dict[str, str], key: str, unpaired: OrderedDict[tuple[str, ...], str]) -> str | None:
    """The key of the earlier row of a reciprocal act. Without one, the row is added to `unpaired`."""
    code, story = cells["CAMEO Code"], cells["Story ID"]
    try:
        back = cameo.reciprocal(code)
    except UnknownCameoCode:
        return None
    if back is None or story in ("", MISSING):
        return None
    sentence = (cells["Event Date"], story, cells["Sentence Number"])
    source, target = cells["Source Name"], cells["Target Name"]
    found = unpaired.pop((*sentence, target, source, back), None)
    if found is None:
        unpaired[(*sentence, source, target, code)] = key
        if len(unpaired) > _MAX_UNPAIRED:
            unpaired.popitem(last=False)
    return found


def _drafts(row: Row, context: RunContext) -> Iterator[Draft]:
    cells, reciprocal_of = row.data.cells, row.data.reciprocal_of
    original = {name: cells[name] for name in _ALWAYS_KEPT if cells[name] != MISSING}
    original |= {name: value for name, value in cells.items() if name not in _LAYOUT and (name or value)}
    day = context.date(row.key.rpartition("|")[2], row.line, "Event Date")
    intensity = parse_decimal(_text(cells, "Intensity"), 2, row.line, "Intensity")
    if cells["Intensity"] != (format_decimal(intensity) or MISSING):
        original["Intensity"] = cells["Intensity"]
    fields: dict[str, Any] = {
        "modality": Modality.HAPPENED.value,
        "occurred": day,
        "intensity": intensity,
        "label_stated": _text(cells, "Event Text"),
        "dataset_id": _DATASET,
        "original": original,
        "identifiers": [{"scheme": SCHEME, "identifier": cells["Event ID"].strip()}],
        "reciprocal_of_id": Ref(reciprocal_of, optional=True) if reciprocal_of else None,
        **cameo_coding(cells["CAMEO Code"], row.line, "CAMEO Code"),
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
    place, kept = context.cached(tuple([cells[name] for name in _PLACE]), lambda: _place(cells, row, context))
    original |= kept
    slug = slugify_name(f"icews {row.key}")
    parts = {"participants": participants, "places": [place] if place else [], "evidence": [_EVIDENCE]}
    yield Draft("event", row.key, slug, fields, parts)
    yield from supporting


def _participant(
    side: EventSide, name: str, country: str, sectors: str, context: RunContext, day: Any
) -> ResolvedActor | None:
    """An actor or recipient as a row of the event's participants, None if the file names nobody."""
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

# The file does not contain the sentence itself; story and sentence number are kept in `original`.
_DATASET = Ref(DATASET_KEY)
_EVIDENCE = {"source_id": _DATASET}

# Columns whose text cannot be rebuilt from the fields of the document.
_ALWAYS_KEPT = ("Source Country", "Target Country", "Country", "Story ID", "Sentence Number", "Publisher")


def _text(cells: dict[str, str], name: str) -> str:
    return "" if cells[name] == MISSING else cells[name]


def _place(cells: dict[str, str], row: Row, context: RunContext) -> tuple[dict[str, Any] | None, dict[str, str]]:
    """The place, None if it is not stated; and the coordinates that the place does not preserve exactly."""
    original: dict[str, str] = {}
    latitude, longitude = parse_coordinates(
        {column: _text(cells, column) for column in ("Latitude", "Longitude")}, row.line, "Latitude", "Longitude"
    )
    for column, degrees in (("Latitude", latitude), ("Longitude", longitude)):
        if cells[column] != (format_decimal(degrees) or MISSING):
            original[column] = cells[column]
    names = {column: _text(cells, column.capitalize()) for column in ("city", "district", "province")}
    country = _text(cells, "Country")
    if not any(names.values()) and not country and latitude is None:
        return None, original
    found = context.country(country) if country else None
    stated = country if found is None else ""
    place = {
        **names,
        "country_id": found,
        "latitude": latitude,
        "longitude": longitude,
        "precision": place_precision(**names, country=country),
        "stated": stated,
    }
    return place, original


def rebuild(document: dict[str, Any]) -> dict[str, str]:
    """The row that an event's document was created from. Inverse of the mapping."""
    original = document["original"] or {}
    actors, recipients = document["actors"], document["recipients"]
    place = document["places"][0] if document["places"] else {}
    served = {
        "Event ID": next(i["identifier"] for i in document["identifiers"] if i["scheme"] == SCHEME),
        "Event Date": document["occurred"]["edtf"],
        "Event Text": document["label_stated"],
        "CAMEO Code": document["cameo"]["code"],
        "Intensity": format_decimal(document["intensity"]),
        **{column: place.get(column.lower()) for column in ("City", "District", "Province")},
        **{column: format_decimal(place.get(column.lower())) for column in ("Latitude", "Longitude")},
    }
    for prefix, found in (("Source", actors), ("Target", recipients)):
        served[f"{prefix} Name"] = found[0]["stated"] if found else None
        served[f"{prefix} Sectors"] = ",".join(found[0]["sectors"]) if found and found[0]["sectors"] else None
    filled = {column: MISSING if served.get(column) is None else served[column] for column in COLUMNS}
    return {**filled, **original}
