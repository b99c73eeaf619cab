"""Delimited files as rows of named columns. The header is checked; a row with too few or too many columns is rejected.

With or without quoting: the tab-separated files of the event data sets have none; in CSV a quoted value may contain the
delimiter and line breaks. Limits: a quoted value may have 16 MB.
"""

import csv
import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from events.imports.drafts import FileRefused, Rejected
from events.imports.files import MAX_LINE, InputFile

_SHOWN = 200


@dataclass(slots=True)
class Cells:
    """One row: the line on which it begins, its values in the order of the header, and its text in the file."""

    line: int
    values: list[str]
    raw: str


def delimiter_of(file: InputFile) -> str:
    """The delimiter of a CSV file: of comma, semicolon, tab and bar the most frequent one in its first line."""
    first = next((item[1] for item in file.lines() if not isinstance(item, Rejected) and item[1].strip()), "")
    return max(",;\t|", key=first.count)


def header_of(
    file: InputFile, cells: list[str], required: Sequence[str], delimiter: str, others: Mapping[str, str] | None = None
) -> list[str]:
    """The columns of a file's first line. Raises FileRefused if a required column is missing or a name occurs twice.

    Case, surrounding spaces and underscores for spaces are ignored; the names are returned as `required` writes them.
    `others` are further names of required columns, in lower case. Unknown columns are kept, and so are empty names at
    the end, which some releases have, as `""`.
    """
    names, first = [name.strip() for name in cells], delimiter.join(cells)
    spelling = {**(others or {}), **{_normalized(name): name for name in required}}
    columns = [spelling.get(_normalized(name), name) for name in names]
    missing = [name for name in required if name not in columns]
    if not missing:
        if twice := {name for name in columns if name and columns.count(name) > 1}:
            raise FileRefused(f"{file.name}: the header contains a column twice: {', '.join(sorted(twice))}.")
        return columns
    for other, word in (("\t", "tabs"), (",", "commas"), (";", "semicolons"), ("|", "vertical bars")):
        if other != delimiter and len(first.split(other)) >= len(required) > len(names):
            own = {"\t": "tabs", ",": "commas"}.get(delimiter, repr(delimiter))
            raise FileRefused(f"{file.name}: its columns are separated by {word}; this format has {own}.")
    near = difflib.get_close_matches(missing[0], [name for name in names if name], n=1)
    hint = f" (“{near[0]}” is there)" if near else ""
    found = ", ".join(name[:40] for name in names[:5])
    raise FileRefused(
        f"{file.name}: not this format: the first line lacks the column “{missing[0]}”{hint}; it begins with: {found}."
    )


def _normalized(name: str) -> str:
    return name.casefold().replace("_", " ")


def plain_rows(
    file: InputFile, required: Sequence[str], delimiter: str = "\t", others: Mapping[str, str] | None = None
) -> Iterator[list[str] | Cells | Rejected]:
    """A file without quoting: first its header (see `header_of`), then each row. Empty lines are skipped."""
    columns: list[str] | None = None
    for item in file.lines():
        if isinstance(item, Rejected):
            yield item
            continue
        line, text = item
        if columns is None:
            columns = header_of(file, text.split(delimiter), required, delimiter, others)
            yield columns
        elif text:
            yield _checked(Cells(line, text.split(delimiter), text), len(columns))
    if columns is None:
        raise FileRefused(f"{file.name}: the file has no line that can be read.")


def tab_separated(
    file: InputFile, required: Sequence[str], others: Mapping[str, str] | None = None
) -> Iterator[list[str] | Cells | Rejected]:
    """A tab-separated file, read with quoting if its first line begins with a quote mark, as in some archives."""
    first = next((item for item in file.lines() if not isinstance(item, Rejected)), None)
    if first is not None and first[1].startswith('"'):
        return delimited_rows(file, required, "\t", others)
    return plain_rows(file, required, "\t", others)


def headless_rows(file: InputFile, width: int, delimiter: str = "\t") -> Iterator[Cells | Rejected]:
    """A file without quoting and without a header: each row, which must have `width` columns."""
    for item in file.lines():
        if isinstance(item, Rejected):
            yield item
        elif item[1]:
            yield _checked(Cells(item[0], item[1].split(delimiter), item[1]), width)


def delimited_rows(
    file: InputFile, required: Sequence[str], delimiter: str = ",", others: Mapping[str, str] | None = None
) -> Iterator[list[str] | Cells | Rejected]:
    """A CSV file with quoting: first its header (see `header_of`), then each row with the line on which it begins.

    A line break in a quoted value is returned as a line feed, also if the file has CR LF.
    """
    csv.field_size_limit(MAX_LINE)
    source = _LineSource(file)
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    columns: list[str] | None = None
    while True:
        source.start()
        try:
            values = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            yield from source.rejected()
            yield Rejected(source.first, "", source.text()[:_SHOWN], f"Not well-formed CSV: {error}.")
            continue
        yield from source.rejected()
        if columns is None:
            columns = header_of(file, values, required, delimiter, others)
            yield columns
        elif values:
            yield _checked(Cells(source.first, values, source.text()), len(columns))
    yield from source.rejected()
    if columns is None:
        raise FileRefused(f"{file.name}: the file has no line that can be read.")


class _LineSource:
    """The lines of a file for a CSV reader; keeps the lines of the current row."""

    def __init__(self, file: InputFile) -> None:
        self._items = file.lines()
        self._taken: list[str] = []
        self._bad: list[Rejected] = []
        self.first = 0
        self._last = 0

    def __iter__(self) -> "_LineSource":
        return self

    def __next__(self) -> str:
        for item in self._items:
            if isinstance(item, Rejected):
                self._bad.append(item)
                continue
            self._last, text = item
            self.first = self.first or self._last
            self._taken.append(text)
            return text + "\n"
        raise StopIteration

    def start(self) -> None:
        """Begin a row."""
        self._taken, self.first = [], 0

    def text(self) -> str:
        """The lines of the row as in the file."""
        return "\n".join(self._taken)

    def rejected(self) -> list[Rejected]:
        """The unreadable lines since the last call."""
        bad, self._bad = self._bad, []
        return bad


def _checked(row: Cells, width: int) -> Cells | Rejected:
    if "\0" in row.raw:
        return Rejected(row.line, "", row.raw[:_SHOWN].replace("\0", "␀"), "The row contains a NUL character.")
    if len(row.values) != width:
        reason = f"The row has {len(row.values)} columns, not {width}."
        return Rejected(row.line, "", row.raw[:_SHOWN], reason)
    return row
