"""What every column of the flat exports means, made from the descriptions of the documents' fields.

As data (JSON) and as a text to read (Markdown), of one structure. Nothing of it is written twice: columns and their
sentences come from the fields, values from the enumerations, schemes and the crosswalk from the vocabulary. What a
blank cell says is read from the field's own sentence, by `_BLANKS`; a new wording there has to be added here.
"""

import functools
import json
import re
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import TextChoices

from events.serve.collections import COLLECTIONS
from events.serve.collections.collection import Collection
from events.serve.exports import flattening
from events.serve.exports.columns import Column, enumerations_in
from events.serve.exports.event_columns import Blank
from events.serve.exports.recipes import RECIPES
from events.vocabulary import cameo, plover

JSON, MARKDOWN = "codebook.json", "codebook.md"

# What a sentence that begins with "Blank" or "Null" says of the cell: the first that fits, of each kind.
_BLANKS: tuple[tuple[str, Blank], ...] = (
    (r"not coded", Blank.NOT_CODED),
    (
        r"not stated|unstated|not recorded|not known|unknown|not noted|not given|not taken|none is (stated|printed)"
        r"|nothing is reported|only a party is named|none is known|if not taken",
        Blank.UNKNOWN,
    ),
    (
        r"nothing is said|for none|where none\.|where none$|none is usual|has none|there is none|no type for it"
        r"|stands alone|the source reports it|the source itself|top of the tree|curated|not a member|alive|still held"
        r"|not published|not signed|for others|mention only|the plain post|is the original|says it|coded itself|open"
        r"|blank itself",
        Blank.NOT_APPLICABLE,
    ),
)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A coding scheme, and which version of it."""

    name: str
    version: str
    covers: str


SCHEMES = (
    Scheme("CAMEO", cameo.VERSION, "`cameo_…`: event codes, labels, GDELT's quad classes, Goldstein values"),
    Scheme("PLOVER", plover.VERSION, "`plover_…`: types, modes, contexts, PLOVER's own quad classes"),
    Scheme("EDTF", "ISO 8601-2:2019", "`…_edtf`: dates as they were stated"),
    Scheme("ISO 3166-1", "with XK and XKX for Kosovo, which are user-assigned", "`…_iso2`, `…_iso3`, `iso3166_…`"),
    Scheme("Correlates of War", "today's state numbers", "`…_cow`, `cow_code`"),
    Scheme("Gleditsch-Ward", "today's state numbers, microstates included", "`…_gw`, `gw_code`"),
    Scheme("BCP 47", "RFC 5646", "`language`, `original_language`"),
)


@functools.cache
def codebook() -> dict[str, Any]:
    """The whole codebook, as data."""
    return {
        "shape_version": settings.SPECTACULAR_SETTINGS["VERSION"],
        "files": _FILES,
        "blanks": _BLANK_CELLS,
        "blank": _values(Blank),
        "schemes": [{"name": one.name, "version": one.version, "covers": one.covers} for one in SCHEMES],
        "collections": {one.name: _collection(one) for one in COLLECTIONS.values()},
        "recipes": [{"name": one.name, "what": one.what, "sql": one.sql} for one in RECIPES],
        "crosswalk": {
            "from": f"CAMEO {cameo.VERSION}",
            "to": f"PLOVER {plover.VERSION}",
            "what": "The PLOVER coding that is derived from a CAMEO code (`plover_derived_from` is then `cameo`). "
            "Codes that are not listed have none.",
            "rows": _crosswalk(),
        },
    }


def blanks_of(column: Column) -> list[Blank]:
    """What a blank cell of a column says, from the sentence that describes it; empty where it is never blank."""
    if not column.nullable or column.kind == "list":
        return []
    # A member of an object is blank where it is, and where there is no object.
    said = " ".join(re.findall(r"(?:Blank|Null)[^.]*\.?", f"{column.description} {column.within_means}"))
    return [meaning for pattern, meaning in _BLANKS if re.search(pattern, said)]


def files() -> dict[str, str]:
    """The codebook as files, by their names."""
    return {JSON: as_json(), MARKDOWN: as_markdown()}


@functools.cache
def as_json() -> str:
    """As JSON."""
    return json.dumps(codebook(), ensure_ascii=False, indent=1) + "\n"


_FILES = (
    "CSV is UTF-8, comma-separated, one header line, lines end in a line feed; a cell with a comma, quote or line "
    "break stands in quotes. A list is a JSON array in one cell, and an object with open members a JSON object. A text "
    "cell that a spreadsheet would run as a formula (it begins with = + - @, perhaps after blanks, or with a tab or a "
    "line break) has an apostrophe in front, and so has one that begins with an apostrophe: take one leading "
    "apostrophe off to have the text. Parquet has the same columns with types, lists as lists, and texts as they are."
)
_BLANK_CELLS = (
    "A blank cell is one between two commas; no text is ever empty. What it says stands with each column. Where it can "
    "say more than one thing of an event's coding, a column `…_blank` says which. A list without members is `[]`."
)


def _collection(collection: Collection) -> dict[str, Any]:
    return {
        "of": (collection.document.__doc__ or "").strip(),
        "columns": [_column(collection, one) for one in flattening.columns(collection)],
    }


def _column(collection: Collection, column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "type": column.kind if column.kind != "word" else "text",
        "description": _described(column),
        "blank": [one.value for one in blanks_of(column)],
    }
    if column.target:
        told["refers_to"] = column.target.collection
    if column.enumeration:
        told["values"] = _values(column.enumeration)
    if column.kind == "list":
        told["items"] = column.items
        member = collection.document().get_fields().get(column.name)
        if member is not None and (inside := dict(enumerations_in(member))):
            told["values_of"] = {name: _values(one) for name, one in inside.items()}
    return told


def _described(column: Column) -> str:
    return f"{column.description} Of `{column.within}`: {column.within_means}" if column.within else column.description


def _values(enumeration: type[TextChoices]) -> list[dict[str, str]]:
    return [{"value": str(value), "meaning": str(label)} for value, label in enumeration.choices]


def _crosswalk() -> list[dict[str, Any]]:
    rows = []
    for code in cameo.all():
        if (coding := plover.derive_from_cameo(code.code)) is not None:
            rows.append(
                {
                    "cameo": code.code,
                    "label": code.label,
                    "plover_type": coding.type,
                    "plover_mode": coding.mode,
                    "plover_contexts": list(coding.contexts),
                    "plover_quad_class": coding.quad_class,
                }
            )
    return rows


@functools.cache
def as_markdown() -> str:
    """As a text to read."""
    book = codebook()
    lines = [
        "# Codebook",
        "",
        f"Of the flat exports, shape {book['shape_version']}.",
        "",
        book["files"],
        "",
        book["blanks"],
        "",
    ]
    lines += [f"- `{one['value']}`: {one['meaning']}" for one in book["blank"]]
    lines += ["", "## Coding schemes", "", "| scheme | version | columns |", "|---|---|---|"]
    lines += [f"| {one['name']} | {one['version']} | {one['covers']} |" for one in book["schemes"]]
    for name, told in book["collections"].items():
        lines += ["", f"## {name}", "", told["of"], "", "| column | type | meaning | blank says |", "|---|---|---|---|"]
        for one in told["columns"]:
            blank = ", ".join(one["blank"]) or ("never" if one["type"] != "list" else "never; `[]` for none")
            lines.append(f"| `{one['name']}` | {one['type']} | {_cell(one['description'])} | {blank} |")
        for one in told["columns"]:
            for of, values in {"": one.get("values", []), **one.get("values_of", {})}.items():
                if values:
                    lines += ["", f"Values of `{one['name']}{f'.{of}' if of else ''}`:", ""]
                    lines += [f"- `{value['value']}`: {value['meaning']}" for value in values]
    lines += ["", "## Counting events", ""]
    for recipe in book["recipes"]:
        lines += [f"### {recipe['name']}", "", recipe["what"], "", "```sql", recipe["sql"].strip(), "```", ""]
    lines += [
        "## Crosswalk",
        "",
        book["crosswalk"]["what"],
        "",
        "| CAMEO | label | PLOVER | mode | contexts | quad class |",
    ]
    lines.append("|---|---|---|---|---|---|")
    for row in book["crosswalk"]["rows"]:
        contexts = ", ".join(row["plover_contexts"])
        cells = (row["cameo"], row["label"], row["plover_type"], row["plover_mode"], contexts, row["plover_quad_class"])
        lines.append(f"| {' | '.join('' if cell is None else _cell(str(cell)) for cell in cells)} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
