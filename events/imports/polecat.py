"""POLECAT event files: tab-separated with 40 columns, PLOVER codings, lists of actors and recipients.

The items of a list are separated by semicolons. If a list of countries or sectors is not as long as the list of names,
its items cannot be assigned to actors and are kept in `original` only. Blank and `None` are missing values.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from events.imports.actors import resolve_actor
from events.imports.delimited import tab_separated
from events.imports.drafts import DATASET_KEY, Draft, Ref, Rejected, Row
from events.imports.event_values import (
    as_document,
    format_decimal,
    note_further_columns,
    parse_coordinates,
    parse_decimal,
    place_precision,
    plover_coding,
    unserved_values,
)
from events.imports.files import InputFile
from events.imports.formats import RunContext
from events.vocabulary.enumerations import EventSide, Modality
from events.vocabulary.event_layouts import POLECAT_COLUMNS
from events.vocabulary.slugs import slugify_name

COLUMNS = POLECAT_COLUMNS
SCHEME = "polecat"
_COLUMN_SYNONYMS = {"event intensity": "Intensity"}
_MISSING = ("", "None", "NA", "NaN")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_polecat(first_line: str) -> bool:
    """Whether a file's first line is a header of this layout."""
    return "Event Type" in first_line and "Actor Name" in first_line


def rows(file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
    """Every row of a file. Raises FileRefused if the header lacks columns."""
    columns: list[str] = []
    for item in tab_separated(file, COLUMNS, _COLUMN_SYNONYMS):
        if isinstance(item, list):
            columns = item
            note_further_columns(columns, COLUMNS, context)
        elif isinstance(item, Rejected):
            yield item
        else:
            cells = dict(zip(columns, item.values, strict=True))
            day, event_id = cells["Event Date"].strip()[:10], cells["Event ID"].strip()
            if event_id in _MISSING or len(event_id) > 200:
                yield Rejected(item.line, "Event ID", cells["Event ID"][:200], "An event needs an id.")
            elif not _DAY.fullmatch(day):
                yield Rejected(item.line, "Event Date", cells["Event Date"][:200], "Not a day in the form 2018-06-30.")
            else:
                yield Row(f"{event_id}|{day}", item.line, item.raw.encode("utf-8", "surrogatepass"), cells)


def drafts(row: Row, context: RunContext) -> Iterable[Draft]:
    """The event and the parties that it names."""
    cells = row.data
    text = {name: "" if value.strip() in _MISSING else value.strip() for name, value in cells.items()}
    day = context.date(text["Event Date"][:10], row.line, "Event Date")
    on = day.start if day else None
    participants: list[dict[str, Any]] = []
    supporting: list[Draft] = []
    for side, prefix in ((EventSide.ACTOR, "Actor"), (EventSide.RECIPIENT, "Recipient")):
        for name, country, sectors, wikipedia in _actors(text, prefix):
            identifiers = (("wikipedia", wikipedia),) if wikipedia else ()
            found = resolve_actor(name, country, sectors, context, SCHEME, on, identifiers=identifiers)
            if found is not None:
                participants.append({"side": side.value, **found.row})
                supporting += found.drafts
    place = _place(text, row, context)
    draft = Draft(
        "event",
        row.key,
        slugify_name(f"polecat {row.key}"),
        {
            "modality": Modality.HAPPENED.value,
            "occurred": day,
            "intensity": parse_decimal(text["Intensity"], 2, row.line, "Intensity"),
            "dataset_id": Ref(DATASET_KEY),
            "identifiers": [{"scheme": SCHEME, "identifier": text["Event ID"]}],
            **plover_coding(
                text["Event Type"].upper(),
                text["Event Mode"],
                _listed(text["Contexts"]),
                row.line,
                "Event Type",
            ),
        },
        {
            "participants": participants,
            "places": [place] if place else [],
            "evidence": [{"source_id": Ref(DATASET_KEY)}],
        },
    )
    kept = unserved_values(cells, served_values(as_document(draft)), "")
    draft.fields["original"] = {name: value for name, value in kept.items() if name or value}
    yield draft
    yield from supporting


def _listed(text: str) -> list[str]:
    return [item.strip() for item in text.split(";") if item.strip() not in _MISSING]


def _actors(text: dict[str, str], prefix: str) -> Iterator[tuple[str, str, list[str], str]]:
    """Name, country, sectors and Wikipedia id of each actor of one side; blank if a list has another length."""
    names = [item.strip() for item in text[f"{prefix} Name"].split(";")] if text[f"{prefix} Name"] else []
    names = ["" if name in _MISSING else name for name in names] or [""]
    lists = [
        [item.strip() for item in text[column].split(";")] if text[column] else []
        for column in (f"{prefix} Country", f"Primary {prefix} Sector", f"Wikipedia {prefix} ID")
    ]
    sectors = _listed(text[f"{prefix} Sectors"])
    for position, name in enumerate(names):
        country, primary, wikipedia = (
            "" if len(each) != len(names) or each[position] in _MISSING else each[position] for each in lists
        )
        own_sectors = sectors if len(names) == 1 else [primary] if primary else []
        yield name, country, own_sectors, wikipedia


def _place(text: dict[str, str], row: Row, context: RunContext) -> dict[str, Any] | None:
    latitude, longitude = parse_coordinates(text, row.line, "Latitude", "Longitude")
    country = context.country(text["Country"]) if text["Country"] else None
    names = {column.lower(): text[column] for column in ("City", "District", "Province")}
    if not (any(names.values()) or text["Placename"] or text["Country"] or latitude is not None):
        return None
    return {
        "name": text["Placename"],
        **names,
        "country_id": country,
        "latitude": latitude,
        "longitude": longitude,
        "precision": place_precision(**names, country=text["Country"]),
        "stated": text["Raw Placename"],
    }


def served_values(document: dict[str, Any]) -> dict[str, str]:
    """The columns that an event's document contains in fields other than `original`, as this layout writes them."""
    place = document["places"][0] if document["places"] else {}
    found: dict[str, Any] = {
        "Event ID": next(i["identifier"] for i in document["identifiers"] if i["scheme"] == SCHEME),
        "Event Date": document["occurred"]["edtf"] if document["occurred"] else None,
        "Event Type": document["plover"]["type"],
        "Event Mode": document["plover"]["mode"],
        "Contexts": "; ".join(document["plover"]["contexts"]),
        "Intensity": format_decimal(document["intensity"]),
        "Placename": place.get("name"),
        "Raw Placename": place.get("stated"),
        **{column: place.get(column.lower()) for column in ("City", "District", "Province")},
        **{column: format_decimal(place.get(column.lower())) for column in ("Latitude", "Longitude")},
    }
    for prefix, side in (("Actor", "actors"), ("Recipient", "recipients")):
        found[f"{prefix} Name"] = "; ".join(each.get("stated") or "None" for each in document[side])
        if len(document[side]) == 1:
            found[f"{prefix} Sectors"] = "; ".join(document[side][0]["sectors"])
    return {name: value for name, value in found.items() if value}


def rebuild(document: dict[str, Any]) -> dict[str, str]:
    """The row that an event's document was created from. Inverse of the mapping."""
    blank = dict.fromkeys(COLUMNS, "")
    return {**blank, **served_values(document), **(document["original"] or {})}
