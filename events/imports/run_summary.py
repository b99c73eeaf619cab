"""The summary of a run: counts by record type, rejected rows, warnings; and the file that lists the rejected rows."""

import csv
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from events.imports.drafts import Rejected

KEPT_REJECTS = 10_000
COLUMNS = ("file", "line", "column", "value", "reason")
OUTCOMES = ("created", "updated", "unchanged", "matched", "left open", "possible", "suggested", "withdrawn")
"""The outcomes that are counted for each record type, in the order of the summary."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass
class Summary:
    """The result of a run. `rejects` contains the first 10,000 rejected rows; `rejected` is the number of all."""

    dataset: str = ""
    rows: int = 0
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    rejected: int = 0
    rejects: list[Rejected] = field(default_factory=list)
    vanished: int = 0
    warnings: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    message: str = ""
    dry_run: bool = False
    rejects_file: Path | None = None

    @property
    def exit_code(self) -> int:
        """0 if all rows were imported, 3 if rows were rejected, 1 if the import failed."""
        return 1 if self.message else 3 if self.rejected else 0

    def add(self, counts: dict[str, Counter[str]]) -> None:
        """Add the counts of a batch."""
        for type_, outcomes in counts.items():
            self.counts.setdefault(type_, Counter()).update(outcomes)

    def lines(self) -> list[str]:
        """The summary as lines of text."""
        used = [outcome for outcome in OUTCOMES if any(counts[outcome] for counts in self.counts.values())]
        rate = f", {self.rows / self.seconds:,.0f} rows/s" if self.seconds > 0 else ""
        head = "Dry run, nothing was written: " if self.dry_run else ""
        lines = [f"{head}{self.dataset}: {self.rows:,} rows in {self.seconds:.1f} s{rate}"]
        if used:
            lines.append("".join([f"{'':<12}", *(f"{outcome:>12}" for outcome in used)]))
            for type_, counts in sorted(self.counts.items()):
                lines.append("".join([f"{type_:<12}", *(f"{counts[outcome]:>12,}" for outcome in used)]))
        lines.append(f"rejected rows: {self.rejected:,}")
        if self.vanished:
            lines.append(f"no longer in the files: {self.vanished:,}")
        lines += [f"warning: {text} ({count:,} times)" for text, count in self.warnings.most_common()]
        if self.rejects_file is not None and self.rejected:
            lines.append(f"rejected rows are listed in {self.rejects_file}")
        elif self.rejects:
            lines += [f"rejected: {describe(each)}" for each in self.rejects[:10]]
        return [*lines, *([f"FAILED: {self.message}"] if self.message else [])]


def describe(rejected: Rejected) -> str:
    """A rejected row as one line of text."""
    where = f"{rejected.file} line {rejected.line}" if rejected.line else rejected.file
    what = f", {rejected.column} “{rejected.value}”" if rejected.column else ""
    return f"{where}{what}: {rejected.reason}"


class RejectsFile:
    """A file of the rejected rows: comma-separated if its name ends in .csv, else tab-separated.

    A value that a spreadsheet would execute as a formula gets an apostrophe in front. The file is created when the
    first row is rejected; a file of an earlier run is deleted.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._file: Any = None
        self._writer: Any = None
        if path is not None:
            path.unlink(missing_ok=True)

    def write(self, rejected: Rejected) -> None:
        """Append a rejected row."""
        if self.path is None:
            return
        if self._file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("w", encoding="utf-8", newline="")
            dialect = "excel" if self.path.suffix.lower() == ".csv" else "excel-tab"
            self._writer = csv.writer(self._file, dialect=dialect)
            self._writer.writerow(COLUMNS)
        values = (rejected.file, rejected.line, rejected.column, rejected.value, rejected.reason)
        self._writer.writerow([_escaped(str(value)) for value in values])

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()


def _escaped(value: str) -> str:
    value = value.replace("\0", "␀").encode("utf-8", "replace").decode()
    return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
