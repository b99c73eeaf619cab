"""The format `gdelt`: GDELT 2.0 event files, tab-separated with 61 columns, without a header, blank for missing values.

An actor whose code is exactly a country code is that state. An actor with the code of a published organization is that
organization. Any other actor is a role: it has a stated name, country and type codes, but no party. `intensity` is the
row's Goldstein value. Limits: places have FIPS country codes, which differ from ISO's, so the country is determined
from the place's full name.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from events.imports.delimited import headless_rows
from events.imports.drafts import DATASET_KEY, Draft, FileRefused, Ref, Rejected, Row
from events.imports.event_values import (
    as_document,
    cameo_coding,
    format_decimal,
    parse_coordinates,
    parse_decimal,
    unserved_values,
)
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
"""The columns of the layout in order."""

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
        """Every row. Raises FileRefused if the first row has another number of columns."""
        _check_layout(file)
        first = True
        for item in headless_rows(file, len(COLUMNS)):
            if isinstance(item, Rejected):
                first = False
                yield item
                continue
            cells = dict(zip(COLUMNS, item.values, strict=True))
            if first and cells["GLOBALEVENTID"].strip().upper() == COLUMNS[0]:
                first = False
                continue  # Some copies of the files have a header.
            first = False
            if not cells["GLOBALEVENTID"].strip().isdecimal():
                yield Rejected(item.line, COLUMNS[0], cells["GLOBALEVENTID"][:200], "An event needs an id, in digits.")
            else:
                raw = item.raw.encode("utf-8", "surrogatepass")
                yield Row(cells["GLOBALEVENTID"].strip()[:100], item.line, raw, cells)

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The event. No parties or speakers are created: GDELT's actors are existing records or roles."""
        cells = row.data
        day = cells["SQLDATE"].strip()
        if not _DAY.fullmatch(day):
            raise Rejected(row.line, "SQLDATE", cells["SQLDATE"][:200], "Not a day in the form 20180630.")
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
                "intensity": parse_decimal(cells["GoldsteinScale"], 2, row.line, "GoldsteinScale"),
                "dataset_id": Ref(DATASET_KEY),
                "identifiers": [{"scheme": SCHEME, "identifier": row.key}],
                **cameo_coding(cells["EventCode"].strip(), row.line, "EventCode"),
            },
            {
                "participants": participants,
                "places": [place] if place else [],
                "evidence": [{"source_id": Ref(DATASET_KEY)}],
            },
        )
        draft.fields["original"] = unserved_values(cells, served_values(as_document(draft)), "")
        yield draft


_OTHER_FILES = {
    57: "GDELT 1.0's event files until March 2013 have 57: they lack SOURCEURL and the three columns of ADM2 codes.",
    58: "GDELT 1.0's event files have 58: they lack the three columns of ADM2 codes.",
    16: "GDELT 2.0's files of mentions have 16.",
    27: "GDELT 2.0's files of the Global Knowledge Graph have 27.",
}
"""Number of columns → which file of GDELT has that number."""


def _check_layout(file: InputFile) -> None:
    """Raise FileRefused if the first row does not have the layout's number of columns, with a hint what the file is."""
    first = next((item for item in file.lines() if isinstance(item, Rejected) or item[1]), None)
    if first is None or isinstance(first, Rejected) or "\0" in first[1]:
        return  # `headless_rows` rejects such a row.
    line, text = first
    width = text.count("\t") + 1
    if width == len(COLUMNS):
        return
    difference = f"the row has {width} columns, not {len(COLUMNS)}. {_OTHER_FILES.get(width, '')}".strip()
    if width == 1 and text[:200].count(",") > 20:
        difference = "its columns are separated by commas; this format has tabs."
    raise FileRefused(f"{file.name}: not a GDELT 2.0 event file: line {line}: {difference}")


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
    latitude, longitude = parse_coordinates(cells, row.line, "ActionGeo_Lat", "ActionGeo_Long")
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


def served_values(document: dict[str, Any]) -> dict[str, str]:
    """The columns that an event's document contains in fields other than `original`, as GDELT writes them."""
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
        "ActionGeo_Lat": format_decimal(place.get("latitude")),
        "ActionGeo_Long": format_decimal(place.get("longitude")),
    }
    for prefix, side in (("Actor1", "actors"), ("Actor2", "recipients")):
        if document[side]:
            found[f"{prefix}Name"] = document[side][0]["stated"]
            for place_, sector in enumerate(document[side][0]["sectors"][:3], start=1):
                found[f"{prefix}Type{place_}Code"] = sector
    found["GoldsteinScale"] = format_decimal(document["intensity"])
    return {name: value for name, value in found.items() if value}


def rebuild(document: dict[str, Any]) -> dict[str, str]:
    """The row that an event's document was created from. Inverse of the mapping."""
    return {**dict.fromkeys(COLUMNS, ""), **served_values(document), **(document["original"] or {})}
