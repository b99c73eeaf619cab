"""Members of Popolo's objects as values of fields, and the other way round: texts, partial dates, lists of rows.

A member that is not what Popolo says is rejected with its name; a member that is null or missing is blank. What a field
cannot show word for word stays in `original` as well, so that the object can be written again as it came.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from events.imports.drafts import Rejected
from events.imports.formats import RunContext
from events.imports.popolo.structure import Item
from events.vocabulary.edtf_dates import EdtfDate, EdtfError

_EXACT = {"birth_date": "born", "death_date": "died", "start_date": "start", "end_date": "end"}
_WEB = re.compile(r"(?i)\s*(?:https?:)?//[^\s]")
_DATE = re.compile(r"(?P<day>[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:[T ][0-9:.,+Z -]*)?")


def text(item: Item, name: str) -> str:
    """A text; blank where there is none. Raises Rejected where it is no text."""
    value = item.value.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Rejected(item.line, name, str(value)[:200], "Not a text.")
    return value if item.own is not None else value.strip()


def key(item: Item, name: str) -> str | None:
    """The id of another object; None where there is none. Raises Rejected where it is no id."""
    value = item.value.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Rejected(item.line, name, str(value)[:200], "Not an id.")
    return str(value)


def day(item: Item, name: str, context: RunContext) -> EdtfDate | None:
    """A partial date (ISO 8601, reduced: `2014`, `2014-08`, `2014-08-11`), also with a time after it."""
    if item.own is not None and (exact := item.own.get(_EXACT.get(name, ""))) is not None:
        try:
            return EdtfDate.from_json(exact)
        except (EdtfError, TypeError, AttributeError) as error:
            raise Rejected(item.line, name, str(exact)[:200], f"Not a date of this service: {error}") from error
    value = item.value.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or value == "":
        return None
    match = _DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise Rejected(item.line, name, str(value)[:200], "Not a date written as 2014, 2014-08 or 2014-08-11.")
    return context.date(match["day"], item.line, name)


def rows(item: Item, name: str, columns: Mapping[str, str]) -> list[dict[str, str | None]]:
    """A list of objects as rows; `columns` are ours → theirs. Raises Rejected where it is no such list."""
    value = item.value.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Rejected(item.line, name, str(value)[:200], "Not a list of objects.")
    return [{ours: _cell(item, name, each.get(theirs)) for ours, theirs in columns.items()} for each in value]


def _cell(item: Item, name: str, value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool | list | dict):
        raise Rejected(item.line, name, str(value)[:200], "Not a text.")
    return str(value)


IDENTIFIER = {"scheme": "scheme", "identifier": "identifier"}
LINK = {"url": "url", "note": "note"}
NAME = {"name": "name", "language": "lang"}


def identifiers(item: Item, scheme: str) -> list[dict[str, str | None]]:
    """The identifiers, the object's own id in its data set first."""
    return [{"scheme": scheme, "identifier": item.id}, *rows(item, "identifiers", IDENTIFIER)]


def links(item: Item, name: str) -> list[dict[str, str | None]]:
    """Links or images whose address is one of the web; what is none (`javascript:` …) only stays in `original`."""
    return [row for row in rows(item, name, LINK) if is_web(row["url"] or "")]


def is_web(address: str) -> bool:
    """Whether an address can be shown as a link: `http`, `https`, or without a scheme as `//…`."""
    return _WEB.match(address) is not None


def aliases(item: Item) -> list[dict[str, str | None]]:
    """Other names that have a name, with their languages."""
    return [row for row in rows(item, "other_names", NAME) if row["name"] and row["name"].strip()]


def as_rows(listed: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> list[dict[str, Any]]:
    """Rows of a document as Popolo has them: only what is stated."""
    return [{theirs: row[ours] for ours, theirs in columns.items() if row[ours] is not None} for row in listed]


def other_names(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Aliases as Popolo's other names, with what the source had beside name and language.

    In `original` that is one object where it is the same for all, else a list in their order. Where aliases cannot show
    the other names, `original` has them whole.
    """
    found = as_rows(document["aliases"], NAME)
    beside = (document["original"] or {}).get("other_names")
    if isinstance(beside, dict):
        return [{**each, **beside} for each in found]
    if isinstance(beside, list):
        whole = len(beside) != len(found) or any("name" in each for each in beside)
        return beside if whole else [{**each, **more} for each, more in zip(found, beside, strict=True)]
    return found


def left_over(item: Item, shown: Mapping[str, Any]) -> dict[str, Any]:
    """What `original` has to keep: the members whose value is not the one that the document shows."""
    kept = {name: value for name, value in item.value.items() if name not in shown or shown[name] != value}
    listed = kept.get("other_names")
    if not listed:
        return kept
    beside = [{name: each[name] for name in each if name not in NAME.values()} for each in listed]
    compact: Any = beside[0] if all(each == beside[0] for each in beside) else beside
    found = {"aliases": aliases(item), "original": {"other_names": compact}}
    if other_names(found) == listed:
        kept["other_names"] = compact
    return kept


def own_id(document: Mapping[str, Any], scheme: str) -> str | None:
    """The id that the data set gave the record."""
    return next((row["identifier"] for row in document["identifiers"] if row["scheme"] == scheme), None)


def others(document: Mapping[str, Any], scheme: str) -> list[dict[str, Any]]:
    """The identifiers but the one by which the data set calls the record."""
    return as_rows([row for row in document["identifiers"] if row["scheme"] != scheme], IDENTIFIER)
