"""Convert values that all event formats share: codings, decimals, coordinates, and columns that have no field."""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from events.imports.drafts import Draft, Rejected
from events.imports.formats import RunContext
from events.vocabulary import cameo, plover
from events.vocabulary.cameo import UnknownCameoCode
from events.vocabulary.enumerations import EventSide, PlacePrecision


def cameo_coding(code: str, line: int, column: str) -> dict[str, Any]:
    """The columns of a CAMEO coding and of the PLOVER coding derived from it. Raises Rejected for an unknown code."""
    try:
        return _coding(code)
    except UnknownCameoCode as unknown:
        raise Rejected(line, column, code[:200], str(unknown)) from unknown


@lru_cache(1000)
def _coding(code: str) -> dict[str, Any]:
    proposal = cameo.propose(code)
    columns: dict[str, Any] = {"cameo_id": code}
    if proposal.plover is not None:
        columns |= {
            "plover_id": proposal.plover.type,
            "plover_version": proposal.plover.version,
            "plover_mode": proposal.plover.mode or "",
            "plover_contexts": list(proposal.plover.contexts),
            "plover_derived_from": "cameo",
        }
    return columns


def plover_coding(type_: str, mode: str, contexts: list[str], line: int, column: str) -> dict[str, Any]:
    """The columns of an original PLOVER coding, not derived from CAMEO. Raises Rejected for an unknown type."""
    known = {each.type: each for each in plover.types()}
    if type_ not in known:
        raise Rejected(line, column, type_[:200], f"Not a PLOVER type. The types are {', '.join(known)}.")
    return {
        "plover_id": type_,
        "plover_version": known[type_].version,
        "plover_mode": mode,
        "plover_contexts": contexts,
        "plover_derived_from": "",
    }


def parse_decimal(text: str, places: int, line: int, column: str) -> Decimal | None:
    """A number rounded to this many decimal places, None if the text is blank. Raises Rejected for other text."""
    if not text.strip():
        return None
    try:
        found = Decimal(text.strip())
        rounded = found.quantize(Decimal(1).scaleb(-places)) if found.is_finite() else None
    except InvalidOperation:
        rounded = None
    if rounded is None:
        raise Rejected(line, column, text[:200], "Not a number.")
    return rounded


def parse_coordinates(
    texts: Mapping[str, str], line: int, latitude: str, longitude: str
) -> tuple[Decimal | None, Decimal | None]:
    """Latitude and longitude in degrees from these two columns; None for both if either is blank.

    Raises Rejected if a latitude is not within ±90 degrees, or a longitude not within ±180 degrees.
    """
    found = []
    for column, most in ((latitude, 90), (longitude, 180)):
        degrees = parse_decimal(texts[column], 6, line, column)
        if degrees is not None and abs(degrees) > most:
            raise Rejected(line, column, texts[column][:200], f"Not between −{most} and {most} degrees.")
        found.append(degrees)
    return (None, None) if None in found else (found[0], found[1])


def place_precision(city: str, district: str, province: str, country: str) -> str:
    """The most precise level of a place that is stated, blank if none is."""
    levels = (
        (city, PlacePrecision.CITY),
        (district, PlacePrecision.DISTRICT),
        (province, PlacePrecision.PROVINCE),
        (country, PlacePrecision.COUNTRY),
    )
    return next((level.value for text, level in levels if text), "")


def format_decimal(value: Any) -> str | None:
    """A number as these files write it, without trailing zeros and exponent; None for None."""
    if value is None:
        return None
    text = f"{Decimal(str(value)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def as_document(draft: Draft) -> dict[str, Any]:
    """A draft in the form of its document, as the input of a format's `served_values`."""
    fields, rows = draft.fields, draft.parts.get("participants", [])
    occurred = fields.get("occurred")
    return {
        "identifiers": fields["identifiers"],
        "occurred": None if occurred is None else {"edtf": occurred.edtf},
        "label_stated": fields.get("label_stated") or None,
        "intensity": fields.get("intensity"),
        "cameo": {"code": fields["cameo_id"]} if fields.get("cameo_id") else None,
        "plover": {"type": fields["plover_id"], "mode": fields["plover_mode"], "contexts": fields["plover_contexts"]}
        if fields.get("plover_id")
        else None,
        "actors": [_null_for_blank(row) for row in rows if row["side"] == EventSide.ACTOR],
        "recipients": [_null_for_blank(row) for row in rows if row["side"] == EventSide.RECIPIENT],
        "places": [_null_for_blank(row) for row in draft.parts.get("places", [])],
        "evidence": [_null_for_blank(row) for row in draft.parts.get("evidence", [])],
        "original": fields.get("original"),
    }


def _null_for_blank(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value if value != "" else None for name, value in row.items()}


def unserved_values(cells: Mapping[str, Any], served: Mapping[str, Any], blank: Any) -> dict[str, Any]:
    """The columns for `original`: those with another value than the served one, which is `blank` if not served."""
    return {name: value for name, value in cells.items() if value != served.get(name, blank)}


def note_further_columns(columns: Iterable[str], layout: Collection[str], context: RunContext) -> None:
    """Add a note for each named column of a file that is not part of the layout."""
    for name in columns:
        if name and name not in layout:
            context.warn(f"the column “{name}” is not part of the layout: it is kept in original")
