"""The codebook: the meaning of every column of the flat exports, as JSON and as Markdown.

It is generated: columns and their descriptions come from the fields of the documents, the meanings of blank cells from
`blank_cells`, values from the enumerations, coding schemes and the crosswalk from the vocabulary.
"""

import functools
import json
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import TextChoices

from events.serve.collections import COLLECTIONS, Collection
from events.serve.exports import flat_queries
from events.serve.exports.blank_cells import Blank
from events.serve.exports.build_store import FileFormat
from events.serve.exports.columns import ExportColumn, enumerations_in
from events.serve.exports.recipes import RECIPES
from events.vocabulary import cameo, plover

JSON, MARKDOWN = "codebook.json", "codebook.md"
JSON_MEDIA_TYPE, MARKDOWN_MEDIA_TYPE = "application/json", "text/markdown; charset=utf-8"


@dataclass(frozen=True, slots=True)
class CodingScheme:
    """A coding scheme, its version, and the columns that use it."""

    name: str
    version: str
    covers: str


SCHEMES = (
    CodingScheme("CAMEO", cameo.VERSION, "`cameo_…`: event codes, labels, GDELT's quad classes, Goldstein values"),
    CodingScheme("PLOVER", plover.VERSION, "`plover_…`: types, modes, contexts, PLOVER's own quad classes"),
    CodingScheme("EDTF", "ISO 8601-2:2019", "`…_edtf`: stated dates"),
    CodingScheme(
        "ISO 3166-1", "with XK and XKX for Kosovo, which are user-assigned", "`…_iso2`, `…_iso3`, `iso3166_…`"
    ),
    CodingScheme("Correlates of War", "today's state numbers", "`…_cow`, `cow_code`"),
    CodingScheme("Gleditsch-Ward", "today's state numbers, microstates included", "`…_gw`, `gw_code`"),
    CodingScheme("BCP 47", "RFC 5646", "`language`, `original_language`"),
)


@functools.cache
def codebook() -> dict[str, Any]:
    """The codebook as data."""
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
            "Codes that are not listed have no PLOVER coding.",
            "rows": _crosswalk(),
        },
    }


@dataclass(frozen=True, slots=True)
class CodebookFile:
    """The codebook as a file of a build."""

    name: str
    format: FileFormat
    media_type: str
    text: str


def files() -> tuple[CodebookFile, ...]:
    """The codebook in both formats."""
    return (
        CodebookFile(JSON, FileFormat.JSON, JSON_MEDIA_TYPE, as_json()),
        CodebookFile(MARKDOWN, FileFormat.MARKDOWN, MARKDOWN_MEDIA_TYPE, as_markdown()),
    )


@functools.cache
def as_json() -> str:
    """The codebook as JSON."""
    return json.dumps(codebook(), ensure_ascii=False, indent=1) + "\n"


_FILES = (
    "CSV is UTF-8 and comma-separated, with one header line; lines end with a line feed, and a cell with a comma, "
    "quote or line break is quoted. A list is a JSON array in one cell, and an object with open members is a JSON "
    "object. A text cell that a spreadsheet would run as a formula (it begins with = + - @, possibly after white "
    "space, or with a tab or a line break) has an apostrophe as its prefix, and so has a text that begins with an "
    "apostrophe: remove one leading apostrophe to get the text. Parquet has the same columns with types; lists are "
    "lists, texts are unchanged."
)
_BLANK_CELLS = (
    "A blank cell has no characters between its commas; no text is ever empty. Each column lists the possible "
    "meanings of a blank cell. Where an event's country or coding can be blank for several reasons, a column `…_blank` "
    "names the reason. A list without items is `[]`."
)


def _collection(collection: Collection) -> dict[str, Any]:
    return {
        "of": (collection.document.__doc__ or "").strip(),
        "columns": [_column(collection, one) for one in flat_queries.columns(collection)],
    }


def _column(collection: Collection, column: ExportColumn) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "name": column.name,
        "type": column.kind if column.kind != "word" else "text",
        "description": _described(column),
        "blank": [one.value for one in column.blank],
    }
    if column.target:
        entry["refers_to"] = column.target.collection
    if column.enumeration:
        entry["values"] = _values(column.enumeration)
    if column.kind == "list":
        entry["items"] = column.items
        member = collection.document().get_fields().get(column.name)
        if member is not None and (inside := dict(enumerations_in(member))):
            entry["values_of"] = {name: _values(one) for name, one in inside.items()}
    return entry


def _described(column: ExportColumn) -> str:
    if not column.within:
        return column.description
    return f"{column.description} `{column.within}`: {column.within_description}"


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
    """The codebook as Markdown."""
    book = codebook()
    lines = [
        "# Codebook",
        "",
        f"The columns of the flat exports, shape version {book['shape_version']}.",
        "",
        book["files"],
        "",
        book["blanks"],
        "",
    ]
    lines += [f"- `{one['value']}`: {one['meaning']}" for one in book["blank"]]
    lines += ["", "## Coding schemes", "", "| scheme | version | columns |", "|---|---|---|"]
    lines += [f"| {one['name']} | {one['version']} | {one['covers']} |" for one in book["schemes"]]
    for name, collection in book["collections"].items():
        lines += ["", f"## {name}", "", collection["of"], ""]
        lines += ["| column | type | meaning | blank means |", "|---|---|---|---|"]
        for one in collection["columns"]:
            blank = ", ".join(one["blank"]) or ("never" if one["type"] != "list" else "never; an empty list is `[]`")
            lines.append(f"| `{one['name']}` | {one['type']} | {_cell(one['description'])} | {blank} |")
        for one in collection["columns"]:
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
