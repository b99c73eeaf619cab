"""Read the mapping file, which assigns columns of a table to fields of statements, and validate it.

A field is one of: a column's name, a constant (`= text`), a list of columns whose texts are joined, or an object with
`column` or `columns` and options. Every scalar of the YAML is read as text: Norway's code `NO` is not a boolean. Errors
are raised as FileRefused and suggest the most similar valid name.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from events.imports.drafts import FileRefused
from events.vocabulary.enumerations import Medium, SourceKind, StatementKind

FIELDS = (
    "key",
    "text",
    "kind",
    "language",
    "original_text",
    "original_language",
    "speaker",
    "speaker_id",
    "country",
    "party",
    "role",
    "date",
    "medium",
    "venue",
    "source_url",
    "source_title",
    "source_outlet",
    "source_kind",
)
"""Fields of a mapping. Required are `text` and one of `speaker`, `country` and `party`."""

MISSING = ("", "NA", "N/A", "NULL", "null", "None", "NaN", "nan")
"""Texts that mean “no value”, unless the mapping contains a list `missing`."""

_SETTINGS = ("missing", "ignore", "scheme", "delimiter", "files")
_OPTIONS = ("column", "columns", "join", "values", "format", "scheme")
ENUMERATIONS: Mapping[str, tuple[str, ...]] = {
    "kind": tuple(StatementKind.values),
    "medium": tuple(Medium.values),
    "source_kind": tuple(SourceKind.values),
}
"""Fields with an enumeration → its values."""

_MAX_FILE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """How a field's text is determined: columns whose texts are joined, or a constant; and how it is read."""

    columns: tuple[str, ...] = ()
    constant: str = ""
    join: str = " "
    values: Mapping[str, str] = field(default_factory=dict)
    formats: tuple[str, ...] = ()
    scheme: str = ""

    @property
    def verbatim_column(self) -> str | None:
        """The column whose text is used unchanged; None if several columns are joined or values are translated."""
        return self.columns[0] if len(self.columns) == 1 and not self.values else None

    def text(self, cells: Mapping[str, str], missing: frozenset[str]) -> str:
        """The field's text in a row, blank if the row has no value."""
        if not self.columns:
            return self.constant
        texts = [text for column in self.columns if (text := cells.get(column, "").strip()) not in missing]
        joined = self.join.join(texts)
        return self.values.get(joined, joined)


@dataclass(frozen=True, slots=True)
class StatementMapping:
    """A validated mapping file. `content` is its text, which is part of each row's fingerprint."""

    path: Path
    fields: Mapping[str, FieldMapping]
    missing: frozenset[str]
    ignored: frozenset[str]
    scheme: str
    delimiter: str
    files: str
    content: str

    @property
    def columns(self) -> list[str]:
        """The columns that the mapping names, each once, in their order."""
        return list(dict.fromkeys(column for each in self.fields.values() for column in each.columns))

    def text(self, name: str, cells: Mapping[str, str]) -> str:
        """A field's text in a row, blank if the row has no value or the mapping does not have the field."""
        found = self.fields.get(name)
        return found.text(cells, self.missing) if found is not None else ""

    def check(self, present: Iterable[str], file_name: str) -> None:
        """Raise FileRefused if a file lacks a column that the mapping names or ignores."""
        columns = list(present)
        for column in (*self.columns, *sorted(self.ignored)):
            if column not in columns:
                raise FileRefused(
                    f"{self.path.name}: {file_name} has no column “{column}”{_suggestion(column, columns)}; "
                    f"its columns are {', '.join(name[:40] for name in columns[:20])}."
                )


def read_mapping(path: Path | None) -> StatementMapping:
    """Read and validate a mapping file. Raises FileRefused."""
    if path is None:
        raise FileRefused("The format statements needs --mapping FILE, a YAML file that maps columns to fields.")
    try:
        if path.stat().st_size > _MAX_FILE_BYTES:
            raise FileRefused(f"{path.name}: the mapping file is larger than {_MAX_FILE_BYTES >> 20} MB.")
        text = path.read_text(encoding="utf-8-sig")
        found = yaml.load(text, Loader=yaml.BaseLoader)
    except OSError as error:
        raise FileRefused(f"The mapping file cannot be read: {error}.") from error
    except UnicodeDecodeError as error:
        raise FileRefused(f"{path.name}: the mapping file is not UTF-8.") from error
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark is not None else ""
        raise FileRefused(f"{path.name}: not YAML{where}: {getattr(error, 'problem', error)}.") from error
    if not isinstance(found, dict):
        raise FileRefused(f"{path.name}: not a mapping: write lines of the form “field: column”.")
    return _validated(path, found, text)


def _validated(path: Path, found: dict[str, Any], text: str) -> StatementMapping:
    for name in found:
        if name not in FIELDS and name not in _SETTINGS:
            raise FileRefused(f"{path.name}: no such field: “{name}”{_suggestion(name, (*FIELDS, *_SETTINGS))}.")
    fields = {name: _field(path, name, found[name]) for name in FIELDS if name in found}
    if "text" not in fields:
        raise FileRefused(f"{path.name}: the field “text” is required: the column with the text of the statement.")
    if not {"speaker", "country", "party"} & set(fields):
        raise FileRefused(f"{path.name}: one of the fields “speaker”, “country” and “party” is required.")
    delimiter = {"tab": "\t"}.get(_text_setting(path, found, "delimiter"), _text_setting(path, found, "delimiter"))
    if len(delimiter) > 1:
        raise FileRefused(f"{path.name}: delimiter: “{delimiter}” is neither one character nor “tab”.")
    return StatementMapping(
        path=path,
        fields=fields,
        missing=frozenset(("", *_list_of_texts(path, "missing", found["missing"])))
        if "missing" in found
        else _ALL_MISSING,
        ignored=frozenset(_list_of_texts(path, "ignore", found.get("ignore", []))),
        scheme=_text_setting(path, found, "scheme"),
        delimiter=delimiter,
        files=_text_setting(path, found, "files"),
        content=text,
    )


_ALL_MISSING = frozenset(MISSING)


def _field(path: Path, name: str, given: Any) -> FieldMapping:
    """One field, validated without the table."""
    if isinstance(given, str):
        made = _constant_or_column(path, name, given)
    elif isinstance(given, list):
        made = FieldMapping(columns=tuple(_list_of_texts(path, name, given)))
    elif isinstance(given, dict):
        made = _field_with_options(path, name, given)
    else:
        raise FileRefused(f"{path.name}: {name}: write the name of a column.")
    allowed = ENUMERATIONS.get(name, ())
    for value in (made.constant, *made.values.values()) if allowed else ():
        if value and value not in allowed:
            raise FileRefused(
                f"{path.name}: {name}: “{value}” is not one of {', '.join(allowed)}{_suggestion(value, allowed)}."
            )
    return made


def _constant_or_column(path: Path, name: str, given: str) -> FieldMapping:
    if given.startswith("="):
        return FieldMapping(constant=given[1:].strip())
    if not given.strip():
        raise FileRefused(f"{path.name}: {name}: write the name of a column, or “= text” for a constant.")
    return FieldMapping(columns=(given,))


def _field_with_options(path: Path, name: str, given: dict[str, Any]) -> FieldMapping:
    for option in given:
        if option not in _OPTIONS:
            raise FileRefused(f"{path.name}: {name}: no such option: “{option}”{_suggestion(option, _OPTIONS)}.")
    columns = _list_of_texts(path, name, given.get("columns", given.get("column", [])))
    if not columns:
        raise FileRefused(f"{path.name}: {name}: the option “column” is required.")
    values = given.get("values", {})
    if not isinstance(values, dict) or not all(isinstance(value, str) for value in values.values()):
        raise FileRefused(f"{path.name}: {name}: values: write lines of the form “text in the table: value”.")
    formats = _list_of_texts(path, name, given.get("format", []))
    for each in formats:
        _check_format(path, name, each)
    return FieldMapping(
        columns=tuple(columns),
        join=given["join"] if isinstance(given.get("join"), str) else " ",
        values=values,
        formats=tuple(formats),
        scheme=given["scheme"] if isinstance(given.get("scheme"), str) else "",
    )


def _check_format(path: Path, name: str, given: str) -> None:
    if name != "date":
        raise FileRefused(f"{path.name}: {name}: only the field “date” has the option “format”.")
    try:
        datetime.strptime(datetime(2001, 2, 3).strftime(given), given)
    except ValueError as error:
        raise FileRefused(f"{path.name}: date: “{given}” is not a date format such as %d/%m/%Y: {error}.") from error
    if not any(year in given for year in ("%Y", "%y", "%G", "%D", "%x", "%c")):
        raise FileRefused(f"{path.name}: date: the format “{given}” has no year (%Y).")


def _list_of_texts(path: Path, name: str, given: Any) -> list[str]:
    listed = [given] if isinstance(given, str) else given
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise FileRefused(f"{path.name}: {name}: write a text or a list of texts.")
    return listed


def _text_setting(path: Path, found: dict[str, Any], name: str) -> str:
    given = found.get(name, "")
    if not isinstance(given, str):
        raise FileRefused(f"{path.name}: {name}: write a text.")
    return given


def _suggestion(name: str, valid: Iterable[str]) -> str:
    """A hint with the most similar valid name, blank if none is similar."""
    folded = {each.casefold(): each for each in valid}
    similar = difflib.get_close_matches(name.casefold(), list(folded), n=1, cutoff=0.4)
    return f" (the nearest is “{folded[similar[0]]}”)" if similar else ""
