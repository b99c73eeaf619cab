"""Convert members of Popolo objects to field values and back: texts, ids, partial dates, lists of rows.

A member of the wrong type is rejected with its name; a member that is null or missing is blank. A value that the field
does not preserve exactly is also kept in `original`, so that the object can be rebuilt.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from events.imports.drafts import Rejected
from events.imports.formats import RunContext
from events.imports.popolo.dataset import PopoloObject
from events.vocabulary.edtf_dates import EdtfDate, EdtfError

_EXACT_DATES = {"birth_date": "born", "death_date": "died", "start_date": "start", "end_date": "end"}
"""Popolo's date members → the members of `diploapi` with the exact date."""

_WEB_ADDRESS = re.compile(r"(?i)\s*(?:https?:)?//[^\s]")
_DATE = re.compile(r"(?P<day>[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:[T ][0-9:.,+Z -]*)?")


def text(item: PopoloObject, name: str) -> str:
    """A text, blank if the member is missing. Raises Rejected if it is not a text."""
    value = item.value.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Rejected(item.line, name, str(value)[:200], "Not a text.")
    return value if item.extension is not None else value.strip()


def key(item: PopoloObject, name: str) -> str | None:
    """The id of another object, None if the member is missing. Raises Rejected if it is neither text nor integer."""
    value = item.value.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Rejected(item.line, name, str(value)[:200], "Not an id.")
    return str(value)


def day(item: PopoloObject, name: str, context: RunContext) -> EdtfDate | None:
    """A date with reduced precision (ISO 8601: `2014`, `2014-08`, `2014-08-11`); a time after it is ignored.

    Raises Rejected if it is not such a date.
    """
    if item.extension is not None and (exact := item.extension.get(_EXACT_DATES.get(name, ""))) is not None:
        return exact_date(item, name, exact)
    value = item.value.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or value == "":
        return None
    match = _DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise Rejected(item.line, name, str(value)[:200], "Not a date in the form 2014, 2014-08 or 2014-08-11.")
    return context.date(match["day"], item.line, name)


def exact_date(item: PopoloObject, name: str, value: Any) -> EdtfDate:
    """A date as documents of this service contain it. Raises Rejected if it is not one."""
    try:
        return EdtfDate.from_json(value)
    except (EdtfError, TypeError, AttributeError) as error:
        raise Rejected(item.line, name, str(value)[:200], f"Not a date of this service: {error}") from error


def rows(item: PopoloObject, name: str, columns: Mapping[str, str]) -> list[dict[str, str | None]]:
    """A list of objects as rows. `columns` are our names → Popolo's names. Raises Rejected for any other value."""
    value = item.value.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Rejected(item.line, name, str(value)[:200], "Not a list of objects.")
    return [{ours: _cell(item, name, each.get(theirs)) for ours, theirs in columns.items()} for each in value]


def _cell(item: PopoloObject, name: str, value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool | list | dict):
        raise Rejected(item.line, name, str(value)[:200], "Not a text.")
    return str(value)


IDENTIFIER = {"scheme": "scheme", "identifier": "identifier"}
LINK = {"url": "url", "note": "note"}
NAME = {"name": "name", "language": "lang"}


def identifiers(item: PopoloObject, scheme: str) -> list[dict[str, str | None]]:
    """The identifiers, starting with the object's id in its data set."""
    return [{"scheme": scheme, "identifier": item.id}, *rows(item, "identifiers", IDENTIFIER)]


def links(item: PopoloObject, name: str) -> list[dict[str, str | None]]:
    """Links or images with a web address. Others, such as `javascript:`, are kept in `original` only."""
    return [row for row in rows(item, name, LINK) if is_web_address(row["url"] or "")]


def is_web_address(address: str) -> bool:
    """Whether an address can be shown as a link: its scheme is `http`, `https`, or missing (`//…`)."""
    return _WEB_ADDRESS.match(address) is not None


def aliases(item: PopoloObject) -> list[dict[str, str | None]]:
    """The other names that are not blank, with their languages."""
    return [row for row in rows(item, "other_names", NAME) if row["name"] and row["name"].strip()]


def popolo_rows(listed: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> list[dict[str, Any]]:
    """Rows of a document in Popolo's form, without null values. Inverse of `rows`."""
    return [{theirs: row[ours] for ours, theirs in columns.items() if row[ours] is not None} for row in listed]


def other_names(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Aliases as Popolo's other names, together with their further members in the source.

    `original` contains the further members: one object if they are the same for all names, else a list in the order of
    the names. If aliases cannot represent the other names, `original` contains the complete list.
    """
    found = popolo_rows(document["aliases"], NAME)
    further = (document["original"] or {}).get("other_names")
    if isinstance(further, dict):
        return [{**each, **further} for each in found]
    if isinstance(further, list):
        complete = len(further) != len(found) or any("name" in each for each in further)
        return further if complete else [{**each, **more} for each, more in zip(found, further, strict=True)]
    return found


def unserved_members(item: PopoloObject, served: Mapping[str, Any]) -> dict[str, Any]:
    """The members for `original`: those whose value differs from the value that the document serves."""
    kept = {name: value for name, value in item.value.items() if name not in served or served[name] != value}
    listed = kept.get("other_names")
    if not listed:
        return kept
    further = [{name: each[name] for name in each if name not in NAME.values()} for each in listed]
    compact: Any = further[0] if all(each == further[0] for each in further) else further
    found = {"aliases": aliases(item), "original": {"other_names": compact}}
    if other_names(found) == listed:
        kept["other_names"] = compact
    return kept


def id_in_dataset(document: Mapping[str, Any], scheme: str) -> str | None:
    """The record's id in the data set, None if the data set does not contain it."""
    return next((row["identifier"] for row in document["identifiers"] if row["scheme"] == scheme), None)


def other_identifiers(document: Mapping[str, Any], scheme: str) -> list[dict[str, Any]]:
    """The identifiers except the record's id in the data set."""
    return popolo_rows([row for row in document["identifiers"] if row["scheme"] != scheme], IDENTIFIER)


def with_original(
    served: Mapping[str, Any], document: Mapping[str, Any], left_out: Sequence[str] = ()
) -> dict[str, Any]:
    """The members of an object: those that its document serves, completed and overridden by those in `original`.

    `left_out` are members of `original` that do not belong to the object.
    """
    original = {name: value for name, value in (document["original"] or {}).items() if name not in left_out}
    if "other_names" in served:
        original.pop("other_names", None)  # The served names already contain their further members.
    return {**served, **original}
