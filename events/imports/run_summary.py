"""What came of a run: counts by type, rejected rows, and the file that lists them."""

import csv
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from events.imports.drafts import Rejected

KEPT_REJECTS = 10_000
COLUMNS = ("file", "line", "column", "value", "reason")
WORDS = ("created", "updated", "unchanged", "matched", "left open", "possible", "suggested", "withdrawn")
"""What can become of a record, in the order of the summary."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass
class Summary:
    """The outcome of a run. `rejects` holds the first 10,000; `rejected` counts all of them."""

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
        """0 done, 3 done with rejected rows, 1 failed."""
        return 1 if self.message else 3 if self.rejected else 0

    def add(self, counts: dict[str, Counter[str]]) -> None:
        """Count what a batch did."""
        for type_, words in counts.items():
            self.counts.setdefault(type_, Counter()).update(words)

    def lines(self) -> list[str]:
        """The summary as text."""
        used = [word for word in WORDS if any(counts[word] for counts in self.counts.values())]
        rate = f", {self.rows / self.seconds:,.0f} rows/s" if self.seconds > 0 else ""
        head = "Dry run, nothing written: " if self.dry_run else ""
        lines = [f"{head}{self.dataset}: {self.rows:,} rows in {self.seconds:.1f} s{rate}"]
        if used:
            lines.append("".join([f"{'':<12}", *(f"{word:>12}" for word in used)]))
            for type_, counts in sorted(self.counts.items()):
                lines.append("".join([f"{type_:<12}", *(f"{counts[word]:>12,}" for word in used)]))
        lines.append(f"rejected rows: {self.rejected:,}")
        if self.vanished:
            lines.append(f"not in the files any more: {self.vanished:,}")
        lines += [f"note: {text} ({count:,} times)" for text, count in self.warnings.most_common()]
        if self.rejects_file is not None and self.rejected:
            lines.append(f"rejected rows are listed in {self.rejects_file}")
        elif self.rejects:
            lines += [f"rejected: {describe(each)}" for each in self.rejects[:10]]
        return [*lines, *([f"FAILED: {self.message}"] if self.message else [])]


def describe(rejected: Rejected) -> str:
    """A rejected row in one line."""
    where = f"{rejected.file} line {rejected.line}" if rejected.line else rejected.file
    what = f", {rejected.column} “{rejected.value}”" if rejected.column else ""
    return f"{where}{what}: {rejected.reason}"


class RejectsFile:
    """The rejected rows as a table: comma-separated where the name ends in .csv, else tab-separated.

    A value that a spreadsheet would take for a formula is given an apostrophe in front. Made with the first reject.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._file: Any = None
        self._writer: Any = None
        if path is not None:
            path.unlink(missing_ok=True)

    def write(self, rejected: Rejected) -> None:
        """Add a row."""
        if self.path is None:
            return
        if self._file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("w", encoding="utf-8", newline="")
            dialect = "excel" if self.path.suffix.lower() == ".csv" else "excel-tab"
            self._writer = csv.writer(self._file, dialect=dialect)
            self._writer.writerow(COLUMNS)
        values = (rejected.file, rejected.line, rejected.column, rejected.value, rejected.reason)
        self._writer.writerow([_harmless(str(value)) for value in values])

    def close(self) -> None:
        """Finish the file."""
        if self._file is not None:
            self._file.close()


def _harmless(value: str) -> str:
    value = value.replace("\0", "␀").encode("utf-8", "replace").decode()
    return f"'{value}" if value.startswith(_FORMULA) else value
