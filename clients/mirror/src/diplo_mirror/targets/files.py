"""A copy as files, one for each type: NDJSON or Parquet, and a manifest that says at which position they are exact.

Files cannot be changed a record at a time, so the copy is kept in `mirror.db` beside them, and those files whose
records have changed are written anew: at the end of `--once`, and while following at most once a minute; after a
redaction at once. Each file is replaced as a whole, the manifest last.
"""

import hashlib
import json
import os
import time
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from diplo_mirror.changes import Change
from diplo_mirror.failures import BadTarget, CannotWrite
from diplo_mirror.targets.sqlite import SqliteTarget
from diplo_mirror.targets.target import State, Target

EVERY = 60.0
"""Seconds between two times that files are written while following."""

_MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class File:
    """A file of the copy. `newest`: the largest seq in it, which with the number of records tells whether it is old."""

    name: str
    type: str
    records: int
    newest: int
    sha256: str


class FilesTarget(Target):
    """A folder. Everything but writing files is done by the SQLite copy in it."""

    suffix: str

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)
        if self.folder.is_file():
            raise BadTarget(f"{folder} is a file: name a folder.")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(f"{folder}: {error.strerror}") from error
        other = [file.name for file in self._manifest()[1].values() if Path(file.name).suffix != f".{self.suffix}"]
        if other:
            raise BadTarget(f"{folder} holds a copy in another format ({other[0]}): name another folder.")
        self._copy = SqliteTarget(str(self.folder / "mirror.db"))
        self._written = time.monotonic()

    @abstractmethod
    def write(self, rows: Iterable[tuple[Any, ...]], file: IO[bytes]) -> None:
        """Write rows (type, id, version, seq, recorded_at, document) to a file."""

    @abstractmethod
    def read(self, path: Path) -> Iterator[tuple[str, bytes]]:
        """Id and document of each record of a file. Raises ValueError where it is damaged."""

    def state(self) -> State | None:
        """What it knows of itself."""
        return self._copy.state()

    def save(self, state: State) -> None:
        """Keep a state."""
        self._copy.save(state)

    def apply(self, changes: Iterable[Change], state: State) -> tuple[int, State]:
        """Apply changes and keep the state after them."""
        return self._copy.apply(changes, state)

    def start_anew(self, state: State) -> None:
        """Begin to read everything anew."""
        self._copy.start_anew(state)

    def stage(self, changes: Iterable[Change], state: State) -> int:
        """Apply changes to what is being read anew."""
        return self._copy.stage(changes, state)

    def take_over(self, state: State) -> None:
        """Put what was read anew in the place of the copy; all files will be written again."""
        self._copy.take_over(state)
        (self.folder / _MANIFEST).unlink(missing_ok=True)

    def count(self) -> int:
        """How many records it holds."""
        return self._copy.count()

    def must_settle(self) -> bool:
        """Whether a file may still hold a redacted text."""
        return self._copy.must_settle()

    def documents(self) -> Iterator[tuple[str, str, bytes]]:
        """Type, id and document of every record, read from the files."""
        for file in self._manifest()[1].values():
            try:
                for id_, document in self.read(self.folder / file.name):
                    yield file.type, id_, document
            except FileNotFoundError:
                continue
            except (ValueError, OSError) as error:
                where = self.folder / file.name
                raise BadTarget(f"{where} is damaged ({error}): sync with --start-over.") from error

    def settle(self, force: bool = False) -> None:
        """Write the files that are no longer right, if it is time."""
        state = self._copy.state()
        if state is None or not state.in_step:
            return
        position, known = self._manifest()
        due = force or self.must_settle() or time.monotonic() - self._written >= EVERY or not position
        if due and position != state.position:
            try:
                self._write_all(state, known)
            except OSError as error:
                raise CannotWrite(f"{self.folder}: {error.strerror or error}. Make room and run again.") from error
            self._written = time.monotonic()
        if due:
            self._copy.settle()

    def close(self) -> None:
        """Give the lock back."""
        self._copy.close()

    def _manifest(self) -> tuple[str, dict[str, File]]:
        """The position of the files, and each by its type; blank and empty where they have to be written."""
        try:
            told = json.loads((self.folder / _MANIFEST).read_text())
            return told["position"], {one["type"]: File(**one) for one in told["files"]}
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return "", {}

    def _write_all(self, state: State, known: dict[str, File]) -> None:
        parts: list[tuple[Path, Path]] = []
        files = []
        for type_, records, newest in list(self._copy.query("types")):
            old = known.get(type_)
            if old and (old.records, old.newest) == (records, newest) and (self.folder / old.name).exists():
                files.append(old)
                continue
            name = f"{type_}.{self.suffix}"
            part = self.folder / f".{name}.part"
            with part.open("wb") as output:
                self.write(self._copy.query("rows_of_type", type_), output)
                _flush(output)
            with part.open("rb") as written:
                sha256 = hashlib.file_digest(written, "sha256").hexdigest()
            parts.append((part, self.folder / name))
            files.append(File(name, type_, records, newest, sha256))
        for name, content in (("redirects.ndjson", self._redirects()), (_MANIFEST, _told(state, files))):
            part = self.folder / f".{name}.part"
            with part.open("wb") as output:
                output.write(content)
                _flush(output)
            parts.append((part, self.folder / name))
        for part, place in parts:
            os.replace(part, place)
        for gone in known.keys() - {file.type for file in files}:
            (self.folder / known[gone].name).unlink(missing_ok=True)

    def _redirects(self) -> bytes:
        names = ("type", "id", "merged_into")
        rows = self._copy.query("redirects")
        return b"".join(json.dumps(dict(zip(names, row, strict=True))).encode() + b"\n" for row in rows)


def _told(state: State, files: list[File]) -> bytes:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    listed = [asdict(file) for file in files]
    return json.dumps(
        {"url": state.url, "position": state.position, "written": now, "files": listed}, indent=1
    ).encode()


def _flush(output: IO[bytes]) -> None:
    output.flush()
    os.fsync(output.fileno())


class NdjsonTarget(FilesTarget):
    """A document a line, byte for byte."""

    suffix = "ndjson"

    def write(self, rows: Iterable[tuple[Any, ...]], file: IO[bytes]) -> None:
        """The documents, in the order of their ids."""
        for row in rows:
            file.write(row[5].encode() + b"\n")

    def read(self, path: Path) -> Iterator[tuple[str, bytes]]:
        """Id and document of each line."""
        with path.open("rb") as lines:
            for line in lines:
                document = line.removesuffix(b"\n")
                told = json.loads(document)
                yield str(told["id"] if isinstance(told, dict) and "id" in told else ""), document


class ParquetTarget(FilesTarget):
    """Columns type, id, version, seq, recorded_at and document (text), compressed with zstd."""

    suffix = "parquet"
    _BATCH = 5_000

    def __init__(self, folder: str) -> None:
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError as error:
            raise BadTarget("For Parquet install more: pip install './clients/mirror[parquet]'") from error
        self._arrow = pyarrow
        self._schema = pyarrow.schema(
            [
                pyarrow.field("type", pyarrow.string(), nullable=False),
                pyarrow.field("id", pyarrow.string(), nullable=False),
                pyarrow.field("version", pyarrow.int32(), nullable=False),
                pyarrow.field("seq", pyarrow.int64(), nullable=False),
                pyarrow.field("recorded_at", pyarrow.timestamp("us", "UTC"), nullable=False),
                pyarrow.field("document", pyarrow.string(), nullable=False),
            ]
        )
        super().__init__(folder)

    def write(self, rows: Iterable[tuple[Any, ...]], file: IO[bytes]) -> None:
        """A row group for each batch of records, so that no more than one is held."""
        waiting: list[tuple[Any, ...]] = []
        with self._arrow.parquet.ParquetWriter(file, self._schema, compression="zstd") as writer:
            for row in rows:
                waiting.append((*row[:4], datetime.fromisoformat(row[4]), row[5]))
                if len(waiting) == self._BATCH:
                    self._write_batch(writer, waiting)
            if waiting:
                self._write_batch(writer, waiting)

    def _write_batch(self, writer: Any, waiting: list[tuple[Any, ...]]) -> None:
        columns = [
            self._arrow.array(column, field.type)
            for column, field in zip(zip(*waiting, strict=True), self._schema, strict=True)
        ]
        writer.write_batch(self._arrow.record_batch(columns, schema=self._schema))
        waiting.clear()

    def read(self, path: Path) -> Iterator[tuple[str, bytes]]:
        """Id and document of each row."""
        with self._arrow.parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(self._BATCH, columns=["id", "document"]):
                for id_, document in zip(batch["id"], batch["document"], strict=True):
                    yield id_.as_py(), document.as_py().encode()
