"""GDELT 2.0 event files: tab-separated, 61 columns, no header, blank for what is missing.

An actor whose whole code is a country's is that state; one whose code names a known organization is that organization
where it is here; every other actor is a role, stated with its country and type codes. `intensity` is the Goldstein
value that the row states. Limits: places have FIPS country codes, which name other countries than ISO's, so the country
is taken from the place's full name.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from events.imports.delimited import headless_rows
from events.imports.drafts import DATASET_KEY, Draft, FileRefused, Ref, Rejected, Row
from events.imports.event_values import as_document, coding, coordinates, number, shortest, unserved
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.models import Party
from events.vocabulary.enumerations import EventSide, Modality, PlacePrecision, Publication
from events.vocabulary.slugs import slugify_name

_ACTOR = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code"),
    *("Type1Code", "Type2Code", "Type3Code"),
)
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor{n}{name}" for n in (1, 2) for name in _ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in _GEO),
    *("DATEADDED", "SOURCEURL"),
)
"""The columns of the layout, in order."""

SCHEME = "gdelt"
_DAY = re.compile(r"[0-9]{8}")
_PRECISION = {
    "1": PlacePrecision.COUNTRY,
    "2": PlacePrecision.PROVINCE,
    "3": PlacePrecision.CITY,
    "4": PlacePrecision.CITY,
    "5": PlacePrecision.PROVINCE,
}


class GdeltFormat(ImportFormat):
    """The format `gdelt`."""

    name = "gdelt"
    version = 1
    defaults = DatasetDefaults(
        "GDELT 2.0 Event Database", publisher="The GDELT Project", url="https://www.gdeltproject.org/"
    )

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Every row. A file whose first row has another number of columns is not of this layout."""
        first = True
        for item in headless_rows(file, len(COLUMNS)):
            if isinstance(item, Rejected):
                if first and "columns, not" in item.reason:
                    raise FileRefused(f"{file.name}: not a GDELT 2.0 event file: {_difference(item)}")
                first = False
                yield item
                continue
            cells = dict(zip(COLUMNS, item.values, strict=True))
            if first and cells["GLOBALEVENTID"].strip().upper() == COLUMNS[0]:
                first = False
                continue  # some copies have a header all the same
            first = False
            if not cells["GLOBALEVENTID"].strip().isdecimal():
                yield Rejected(item.line, COLUMNS[0], cells["GLOBALEVENTID"][:200], "An event needs an id, in digits.")
            else:
                raw = item.raw.encode("utf-8", "surrogatepass")
                yield Row(cells["GLOBALEVENTID"].strip()[:100], item.line, raw, cells)

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The event. GDELT names nobody who would have to be made."""
        cells = row.data
        day = cells["SQLDATE"].strip()
        if not _DAY.fullmatch(day):
            raise Rejected(row.line, "SQLDATE", cells["SQLDATE"][:200], "Not a day written as 20180630.")
        participants = [
            {"side": side.value, **found}
            for prefix, side in (("Actor1", EventSide.ACTOR), ("Actor2", EventSide.RECIPIENT))
            if (found := _actor(cells, prefix, context)) is not None
        ]
        place = _place(cells, row, context)
        draft = Draft(
            "event",
            row.key,
            slugify_name(f"gdelt {row.key}"),
            {
                "modality": Modality.HAPPENED.value,
                "occurred": context.date(f"{day[:4]}-{day[4:6]}-{day[6:]}", row.line, "SQLDATE"),
                "intensity": number(cells["GoldsteinScale"], 2, row.line, "GoldsteinScale"),
                "dataset_id": Ref(DATASET_KEY),
                "identifiers": [{"scheme": SCHEME, "identifier": row.key}],
                **coding(cells["EventCode"].strip(), row.line, "EventCode"),
            },
            {
                "participants": participants,
                "places": [place] if place else [],
                "evidence": [{"source_id": Ref(DATASET_KEY)}],
            },
        )
        draft.fields["original"] = unserved(cells, served(as_document(draft)), "")
        yield draft


def _difference(first: Rejected) -> str:
    """In what a file's first row differs from the layout: GDELT's other files have other numbers of columns."""
    if "\t" not in first.value and first.value.count(",") > 20:
        return f"line {first.line}: its columns are separated by commas; this format has tabs."
    known = next((words for number, words in _OTHER_FILES if f"has {number} columns" in first.reason), "")
    return f"line {first.line}: {first.reason} {known}".strip()


_OTHER_FILES = (
    (57, "GDELT 1.0's event files have 57 until March 2013: they lack the three columns of ADM2 codes, and SOURCEURL."),
    (58, "GDELT 1.0's event files have 58: they lack the three columns of ADM2 codes."),
    (16, "GDELT 2.0's files of mentions have 16."),
    (27, "GDELT 2.0's files of the Global Knowledge Graph have 27."),
)


def _actor(cells: dict[str, str], prefix: str, context: RunContext) -> dict[str, Any] | None:
    name, code, country_code, group = (
        cells[f"{prefix}{column}"].strip() for column in ("Name", "Code", "CountryCode", "KnownGroupCode")
    )
    sectors = [cells[f"{prefix}Type{n}Code"].strip() for n in (1, 2, 3)]
    sectors = [sector for sector in sectors if sector]
    country = context.country(country_code) if country_code else None
    if not (name or code or country):
        return None
    party = country if country is not None and code == country_code else None
    if party is None and group:
        party = context.cached(("gdelt group", group), lambda: _organization(group))
    return {"stated": name or code, "sectors": sectors, "country_id": country, "party_id": party}


def _organization(code: str) -> int | None:
    """The published organization that has the CAMEO code of a group, where there is exactly one."""
    found = Party.objects.filter(cameo_code=code, iso3166_alpha3="", publication=Publication.PUBLISHED)[:2]
    ids = [party.pk for party in found]
    return ids[0] if len(ids) == 1 else None


def _place(cells: dict[str, str], row: Row, context: RunContext) -> dict[str, Any] | None:
    full = cells["ActionGeo_FullName"].strip()
    latitude, longitude = coordinates(cells, row.line, "ActionGeo_Lat", "ActionGeo_Long")
    if not full and latitude is None:
        return None
    parts = [part.strip() for part in full.split(",")]
    precision = _PRECISION.get(cells["ActionGeo_Type"].strip())
    return {
        "stated": full,
        "city": parts[0] if precision == PlacePrecision.CITY else "",
        "province": _province(parts, precision),
        "country_id": context.country(parts[-1]) if parts[-1] else None,
        "latitude": latitude,
        "longitude": longitude,
        "precision": precision.value if precision else "",
    }


def _province(parts: list[str], precision: PlacePrecision | None) -> str:
    if precision == PlacePrecision.CITY:
        return parts[1] if len(parts) > 2 else ""
    return parts[0] if precision == PlacePrecision.PROVINCE and len(parts) > 1 else ""


def served(document: dict[str, Any]) -> dict[str, str]:
    """The columns that an event's document shows, as GDELT writes them."""
    place = document["places"][0] if document["places"] else {}
    occurred = document["occurred"]["edtf"].replace("-", "") if document["occurred"] else ""
    code = document["cameo"]["code"]
    found: dict[str, Any] = {
        "GLOBALEVENTID": next(i["identifier"] for i in document["identifiers"] if i["scheme"] == SCHEME),
        "SQLDATE": occurred,
        "MonthYear": occurred[:6],
        "Year": occurred[:4],
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "ActionGeo_FullName": place.get("stated"),
        "ActionGeo_Lat": None if place.get("latitude") is None else shortest(place["latitude"]),
        "ActionGeo_Long": None if place.get("longitude") is None else shortest(place["longitude"]),
    }
    for prefix, side in (("Actor1", "actors"), ("Actor2", "recipients")):
        if document[side]:
            found[f"{prefix}Name"] = document[side][0]["stated"]
            for place_, sector in enumerate(document[side][0]["sectors"][:3], start=1):
                found[f"{prefix}Type{place_}Code"] = sector
    if document["intensity"] is not None:
        found["GoldsteinScale"] = shortest(document["intensity"])
    return {name: value for name, value in found.items() if value}


def rebuilt(document: dict[str, Any]) -> dict[str, str]:
    """The row that an event's document was made from. Inverse of the mapping."""
    return {**dict.fromkeys(COLUMNS, ""), **served(document), **(document["original"] or {})}
