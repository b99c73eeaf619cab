"""The mapping file: which column of a table of statements is what, read once and checked before anything is imported.

Each field is given by a column's name, by `= words` that are the same for all rows, by a list of columns whose texts
are joined, or by an object with `column` or `columns` and how to read them. Every scalar of the YAML is text, so that
Norway's `NO` stays what it is. Errors are FileRefused and name the nearest right word.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
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
"""What a mapping can give. Needed are `text` and one of `speaker`, `country` and `party`."""

MISSING = ("", "NA", "N/A", "NULL", "null", "None", "NaN", "nan")
"""What stands for “no value” in a table, unless the mapping has a list `missing` of its own."""

_OTHERS = ("missing", "ignore", "scheme", "delimiter", "files")
_OPTIONS = ("column", "columns", "join", "values", "format", "scheme")
ENUMERATIONS: Mapping[str, tuple[str, ...]] = {
    "kind": tuple(StatementKind.values),
    "medium": tuple(Medium.values),
    "source_kind": tuple(SourceKind.values),
}
"""Fields that take some words only."""

_LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """Where a field's text comes from: columns whose texts are joined, or a constant; and how it is read."""

    columns: tuple[str, ...] = ()
    constant: str = ""
    join: str = " "
    values: Mapping[str, str] = field(default_factory=dict)
    formats: tuple[str, ...] = ()
    scheme: str = ""

    @property
    def plain(self) -> str | None:
        """The one column whose text is the field's as it stands; None where it is not so simple."""
        return self.columns[0] if len(self.columns) == 1 and not self.values else None

    def text(self, cells: Mapping[str, str], missing: frozenset[str]) -> str:
        """The field's text in a row, blank where the row has none."""
        if not self.columns:
            return self.constant
        texts = [text for column in self.columns if (text := cells.get(column, "").strip()) not in missing]
        joined = self.join.join(texts)
        return self.values.get(joined, joined)


@dataclass(frozen=True, slots=True)
class StatementMapping:
    """A mapping file. `digest` is its content, which belongs to the fingerprint of each row."""

    path: Path
    fields: Mapping[str, FieldMapping]
    missing: frozenset[str]
    ignored: frozenset[str]
    scheme: str
    delimiter: str
    files: str
    digest: str

    @property
    def columns(self) -> list[str]:
        """The columns that it names, each once, in its order."""
        return list(dict.fromkeys(column for each in self.fields.values() for column in each.columns))

    def text(self, name: str, cells: Mapping[str, str]) -> str:
        """A field's text in a row, blank where the row or the mapping has none."""
        found = self.fields.get(name)
        return found.text(cells, self.missing) if found is not None else ""

    def check(self, present: Iterable[str], file_name: str) -> None:
        """Raise FileRefused where a column that it names, or ignores, is not among those of a file."""
        there = list(present)
        for column in (*self.columns, *sorted(self.ignored)):
            if column not in there:
                raise FileRefused(
                    f"{self.path.name}: {file_name} has no column “{column}”{_nearest(column, there)}; "
                    f"its columns are {', '.join(name[:40] for name in there[:20])}."
                )


def read_mapping(path: Path | None) -> StatementMapping:
    """Read and check a mapping file. Raises FileRefused."""
    if path is None:
        raise FileRefused("The format statements needs --mapping FILE, which says what each column is.")
    try:
        if path.stat().st_size > _LARGEST:
            raise FileRefused(f"{path.name}: a mapping file of more than {_LARGEST >> 20} MB.")
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
        raise FileRefused(f"{path.name}: not a mapping: lines of the form “field: column” are needed.")
    return _checked(path, found, text)


def _checked(path: Path, found: dict[str, Any], text: str) -> StatementMapping:
    for name in found:
        if name not in FIELDS and name not in _OTHERS:
            raise FileRefused(f"{path.name}: no such field: “{name}”{_nearest(name, (*FIELDS, *_OTHERS))}.")
    fields = {name: _field(path, name, found[name]) for name in FIELDS if name in found}
    if "text" not in fields:
        raise FileRefused(f"{path.name}: the field “text” is needed: the column with what was said.")
    if not {"speaker", "country", "party"} & set(fields):
        raise FileRefused(f"{path.name}: one of “speaker”, “country” and “party” is needed: who said it.")
    delimiter = {"tab": "\t"}.get(_word(path, found, "delimiter"), _word(path, found, "delimiter"))
    if len(delimiter) > 1:
        raise FileRefused(f"{path.name}: delimiter: one character, or “tab”, not “{delimiter}”.")
    return StatementMapping(
        path=path,
        fields=fields,
        missing=frozenset(("", *_texts(path, "missing", found["missing"]))) if "missing" in found else _ALL_MISSING,
        ignored=frozenset(_texts(path, "ignore", found.get("ignore", []))),
        scheme=_word(path, found, "scheme"),
        delimiter=delimiter,
        files=_word(path, found, "files"),
        digest=text,
    )


_ALL_MISSING = frozenset(MISSING)


def _field(path: Path, name: str, given: Any) -> FieldMapping:
    """One field, checked as far as that goes without the table."""
    if isinstance(given, str):
        made = _constant_or_column(path, name, given)
    elif isinstance(given, list):
        made = FieldMapping(columns=tuple(_texts(path, name, given)))
    elif isinstance(given, dict):
        made = _described(path, name, given)
    else:
        raise FileRefused(f"{path.name}: {name}: the name of a column is needed.")
    known = ENUMERATIONS.get(name, ())
    for value in (made.constant, *made.values.values()) if known else ():
        if value and value not in known:
            raise FileRefused(
                f"{path.name}: {name}: “{value}” is not one of {', '.join(known)}{_nearest(value, known)}."
            )
    return made


def _constant_or_column(path: Path, name: str, given: str) -> FieldMapping:
    if given.startswith("="):
        return FieldMapping(constant=given[1:].strip())
    if not given.strip():
        raise FileRefused(f"{path.name}: {name}: the name of a column is needed, or “= text” for all rows.")
    return FieldMapping(columns=(given,))


def _described(path: Path, name: str, given: dict[str, Any]) -> FieldMapping:
    for option in given:
        if option not in _OPTIONS:
            raise FileRefused(f"{path.name}: {name}: no such option: “{option}”{_nearest(option, _OPTIONS)}.")
    columns = _texts(path, name, given.get("columns", given.get("column", [])))
    if not columns:
        raise FileRefused(f"{path.name}: {name}: “column” is needed.")
    values = given.get("values", {})
    if not isinstance(values, dict) or not all(isinstance(value, str) for value in values.values()):
        raise FileRefused(f"{path.name}: {name}: values: lines of the form “theirs: ours” are needed.")
    formats = _texts(path, name, given.get("format", []))
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
        raise FileRefused(f"{path.name}: {name}: only “date” has a format.")
    try:
        datetime.strptime(datetime(2001, 2, 3).strftime(given), given)
    except ValueError as error:
        raise FileRefused(f"{path.name}: date: “{given}” is no format of dates, as %d/%m/%Y is: {error}.") from error
    if not any(year in given for year in ("%Y", "%y", "%G", "%D", "%x", "%c")):
        raise FileRefused(f"{path.name}: date: the format “{given}” has no year (%Y).")


def _texts(path: Path, name: str, given: Any) -> list[str]:
    listed = [given] if isinstance(given, str) else given
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise FileRefused(f"{path.name}: {name}: a text or a list of texts is needed.")
    return listed


def _word(path: Path, found: dict[str, Any], name: str) -> str:
    given = found.get(name, "")
    if not isinstance(given, str):
        raise FileRefused(f"{path.name}: {name}: a text is needed.")
    return given


def _nearest(word: str, known: Iterable[str]) -> str:
    listed = list(known)
    folded = {each.casefold(): each for each in listed}
    near = next(iter(_near(word.casefold(), folded)), None)
    return f" (the nearest is “{folded[near]}”)" if near is not None else ""


def _near(word: str, known: Iterable[str]) -> Iterator[str]:
    yield from difflib.get_close_matches(word, list(known), n=1, cutoff=0.4)
