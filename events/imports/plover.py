"""The format `plover`: PLOVER event data in two layouts, POLECAT's tab-separated files and a sequence of JSON objects.

The JSON layout has CAMEO codes or PLOVER types, several locations, and all actors in one text
(`Citizen (Armenia): Social: Armenia`). Objects may be one per line, formatted over several lines, or in an array.
Limits: an object has at most 16 MB. An invalid object is rejected, and reading continues at the next line that begins
with an opening brace.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from events.imports import polecat
from events.imports.actors import ResolvedActor, resolve_actor
from events.imports.drafts import DATASET_KEY, Draft, FileRefused, Ref, Rejected, Row
from events.imports.event_values import (
    as_document,
    cameo_coding,
    parse_coordinates,
    place_precision,
    plover_coding,
    unserved_values,
)
from events.imports.files import MAX_LINE, InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.vocabulary.enumerations import EventSide, Modality
from events.vocabulary.slugs import slugify_name

SCHEME = "plover"
_MISSING = (None, "", "NULL", "NA", "None")
_CAMEO = re.compile(r"[0-9]{2,4}")
_SIDES = {
    "protesteridentity": EventSide.ACTOR,
    "actor": EventSide.ACTOR,
    "source": EventSide.ACTOR,
    "recipient": EventSide.RECIPIENT,
    "target": EventSide.RECIPIENT,
}


class PloverFormat(ImportFormat):
    """The format `plover`."""

    name = "plover"
    version = 1
    defaults = DatasetDefaults("PLOVER/POLECAT event data", url="https://doi.org/10.7910/DVN/AJGVIT")

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Every row or object. The first line determines the layout."""
        first = next((item[1] for item in file.lines() if not isinstance(item, Rejected) and item[1].strip()), "")
        if polecat.is_polecat(first) or not first.lstrip().startswith(("{", "[")):
            yield from polecat.rows(file, context)
        else:
            yield from _objects(file)

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The event and the parties that it names."""
        return polecat.drafts(row, context) if "Event ID" in row.data else _drafts(row, context)


def _objects(file: InputFile) -> Iterator[Row | Rejected]:
    """Every object. Raises FileRefused with the first reject's reason if no object can be read."""
    read, problem = False, ""
    for item in _rows(file):
        read = read or isinstance(item, Row)
        if isinstance(item, Rejected) and not problem:
            problem = f": line {item.line}: {item.reason}"
        yield item
    if not read:
        raise FileRefused(f"{file.name}: the file contains no PLOVER object that can be read{problem or '.'}")


def _rows(file: InputFile) -> Iterator[Row | Rejected]:
    """Every object or reject; lines are collected until they contain a complete object."""
    first_line, pending, size = 0, list[str](), 0
    for item in file.lines():
        if isinstance(item, Rejected):
            yield item
            continue
        line, text = item
        if not pending:
            text = text.lstrip().removeprefix("[").lstrip(", \t")
            if text.strip() in ("", "]"):
                continue
            first_line, size = line, 0
        elif text.startswith("{"):
            yield _invalid(first_line, pending, "The closing brace of the object is missing.")
            pending, first_line, size = [], line, 0
        pending.append(text)
        size += len(text)
        if size > MAX_LINE:
            yield _invalid(first_line, pending, f"The object has more than {MAX_LINE} characters.")
            pending = []
        elif text.rstrip(", \t]").endswith("}"):
            objects, rest, problem = _decode("\n".join(pending))
            for found in objects:
                yield _row(found, first_line)
            if problem:
                yield _invalid(first_line, [rest], problem)
                pending = []
            else:
                pending = [rest] if rest else []
    if pending:
        yield _invalid(first_line, pending, "The file ends before the object ends.")


def _decode(text: str) -> tuple[list[Any], str, str]:
    """The complete objects at the start of a text, the remaining text, and its syntax error unless it is incomplete."""
    found: list[Any] = []
    decoder = json.JSONDecoder()
    while text := text.lstrip(", \t\r\n]"):
        try:
            value, end = decoder.raw_decode(text)
        except json.JSONDecodeError as error:
            complete = text.count("{") <= text.count("}") and "Unterminated" not in error.msg
            return found, text, f"Not well-formed JSON: {error.msg}." if complete else ""
        except RecursionError:
            return found, text, "Nested too deeply."
        found.append(value)
        text = text[end:]
    return found, "", ""


def _invalid(line: int, lines: list[str], reason: str) -> Rejected:
    return Rejected(line, "", "\n".join(lines)[:200], reason)


def _row(value: Any, line: int) -> Row | Rejected:
    if not isinstance(value, dict):
        return Rejected(line, "", str(value)[:200], "Not an object.")
    for name in ("id", "date", "event"):
        if not isinstance(value.get(name), str | int) or value[name] in _MISSING:
            return Rejected(line, name, str(value.get(name))[:200], f"An event needs “{name}”.")
    fingerprint = json.dumps(value, sort_keys=True, default=str).encode()
    return Row(f"{value['id']}|{value['date']}"[:400], line, fingerprint, value)


def _text(value: Any) -> str:
    return "" if value in _MISSING or not isinstance(value, str | int | float) else str(value)


def _drafts(row: Row, context: RunContext) -> Iterator[Draft]:
    found = row.data
    start, end = str(found["date"]), _text(found.get("enddate"))
    day = context.date(start if end in ("", start) else f"{start}/{end}", row.line, "date")
    code = str(found["event"])
    columns = cameo_coding(code, row.line, "event") if _CAMEO.fullmatch(code) else None
    participants: list[dict[str, Any]] = []
    supporting: list[Draft] = []
    for key, side in _SIDES.items():
        for each in _actors(found.get(key), context, day.start if day else None):
            participants.append({"side": side.value, **each.row})
            supporting += each.drafts
    listed = found.get("location")
    locations = [listed] if isinstance(listed, dict) else listed if isinstance(listed, list) else []
    draft = Draft(
        "event",
        row.key,
        slugify_name(f"plover {row.key}"),
        {
            "modality": Modality.HAPPENED.value,
            "occurred": day,
            "label_stated": _text(found.get("eventText")),
            "dataset_id": Ref(DATASET_KEY),
            "identifiers": [{"scheme": SCHEME, "identifier": str(found["id"])}],
            **(columns or plover_coding(code.upper(), _text(found.get("mode")), [], row.line, "event")),
        },
        {
            "participants": participants,
            "places": [place for each in locations if (place := _place(each, row, context))],
            "evidence": [{"source_id": Ref(DATASET_KEY), "sentence": _text(found.get("text"))}],
        },
    )
    draft.fields["original"] = unserved_values(found, served_values(as_document(draft)), _NO_VALUE)
    yield draft
    yield from supporting


_NO_VALUE = object()


def _actors(stated: Any, context: RunContext, on: Any) -> Iterator[ResolvedActor]:
    """The actors in a text of the form `name: sectors: country; name: sectors: country`."""
    for text in _text(stated).split(";"):
        name, *further = [part.strip() for part in text.split(": ")]
        if not name:
            continue
        country = further.pop() if len(further) > 1 else ""
        sectors = [sector for sector in ": ".join(further).split(",") if sector]
        found = resolve_actor(name, country, sectors, context, SCHEME, on, stated=text.strip())
        if found is not None:
            yield found


def _place(location: Any, row: Row, context: RunContext) -> dict[str, Any] | None:
    if not isinstance(location, dict):
        raise Rejected(row.line, "location", str(location)[:200], "Not an object.")
    text = {name: _text(location.get(name)) for name in ("city", "district", "province", "country", "lat", "long")}
    if not any(text.values()):
        return None
    latitude, longitude = parse_coordinates(text, row.line, "lat", "long")
    country = context.country(text["country"]) if text["country"] else None
    return {
        "city": text["city"],
        "district": text["district"],
        "province": text["province"],
        "country_id": country,
        "latitude": latitude,
        "longitude": longitude,
        "precision": place_precision(text["city"], text["district"], text["province"], text["country"]),
        "stated": "" if country else text["country"],
    }


def served_values(document: dict[str, Any]) -> dict[str, Any]:
    """The members that an event's document contains in fields other than `original`, as the JSON layout writes them."""
    evidence = document["evidence"][0] if document["evidence"] else {}
    occurred = (document["occurred"] or {}).get("edtf", "").split("/")
    coded = document["cameo"]["code"] if document["cameo"] else document["plover"]["type"]
    found = {
        "id": next(i["identifier"] for i in document["identifiers"] if i["scheme"] == SCHEME),
        "date": occurred[0],
        "enddate": occurred[-1],
        "event": coded,
        "eventText": document["label_stated"],
        "text": evidence.get("sentence"),
    }
    if len(document["actors"]) == 1:
        found["protesteridentity"] = document["actors"][0]["stated"]
    return {name: value for name, value in found.items() if value is not None}


def rebuild(document: dict[str, Any]) -> dict[str, Any]:
    """The object that an event's document was created from. Inverse of the mapping."""
    return {**served_values(document), **(document["original"] or {})}
