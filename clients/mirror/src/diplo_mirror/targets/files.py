"""A copy as NDJSON or Parquet files, one per type, and a manifest with their position in the log.

Single records in such files cannot be updated. So the copy is stored in the SQLite database `mirror.db` in the same
folder, and the files of types with changes are rewritten: at the end of `--once`, at most once a minute while
following, and at once after a redaction. Each file is replaced atomically, the manifest last.
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
from diplo_mirror.errors import InvalidTarget, TargetNotWritable
from diplo_mirror.targets.sqlite import SqliteTarget
from diplo_mirror.targets.target import State, Target

WRITE_INTERVAL = 60.0
"""Minimum seconds between two rewrites of the files while following."""

_MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class File:
    """A file of the copy. `newest` is the largest seq in it; if it or the number of records differs, it is outdated."""

    name: str
    type: str
    records: int
    newest: int
    sha256: str


class FilesTarget(Target):
    """A folder with files. All other operations are delegated to the SQLite target in the folder."""

    suffix: str

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)
        if self.folder.is_file():
            raise InvalidTarget(f"{folder} is a file: choose a folder.")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise TargetNotWritable(f"{folder}: {error.strerror}") from error
        other = [file.name for file in self._manifest()[1].values() if Path(file.name).suffix != f".{self.suffix}"]
        if other:
            raise InvalidTarget(f"{folder} contains a copy in another format ({other[0]}): choose another folder.")
        self._copy = SqliteTarget(str(self.folder / "mirror.db"))
        self._written_at = time.monotonic()

    @abstractmethod
    def write(self, rows: Iterable[tuple[Any, ...]], file: IO[bytes]) -> None:
        """Write rows (type, id, version, seq, recorded_at, document) to a file."""

    @abstractmethod
    def read(self, path: Path) -> Iterator[tuple[str, bytes]]:
        """Return id and document of each record of a file. Raises ValueError if the file is damaged."""

    def state(self) -> State | None:
        """Return the state of the copy."""
        return self._copy.state()

    def save(self, state: State) -> None:
        """Store a state."""
        self._copy.save(state)

    def apply(self, changes: Iterable[Change], state: State) -> tuple[int, State]:
        """Apply changes and store the state after them."""
        return self._copy.apply(changes, state)

    def start_staging(self, state: State) -> None:
        """Empty the staging tables."""
        self._copy.start_staging(state)

    def stage(self, changes: Iterable[Change], state: State) -> int:
        """Apply changes to the staging tables."""
        return self._copy.stage(changes, state)

    def replace_with_staged(self, state: State) -> None:
        """Replace the copy with the staging tables, and have all files rewritten."""
        self._copy.replace_with_staged(state)
        (self.folder / _MANIFEST).unlink(missing_ok=True)

    def count(self) -> int:
        """Return the number of records."""
        return self._copy.count()

    def must_flush(self) -> bool:
        """Whether a file may still contain a redacted text."""
        return self._copy.must_flush()

    def documents(self) -> Iterator[tuple[str, str, bytes]]:
        """Return type, id and document of each record, read from the files."""
        for file in self._manifest()[1].values():
            try:
                for id_, document in self.read(self.folder / file.name):
                    yield file.type, id_, document
            except FileNotFoundError:
                continue
            except (ValueError, OSError) as error:
                path = self.folder / file.name
                raise InvalidTarget(f"{path} is damaged ({error}): run sync with --start-over.") from error

    def flush(self, force: bool = False) -> None:
        """Rewrite outdated files if the interval has passed, a text was redacted, or `force` is set."""
        state = self._copy.state()
        if state is None or not state.in_step:
            return
        position, existing = self._manifest()
        due = force or self.must_flush() or time.monotonic() - self._written_at >= WRITE_INTERVAL or not position
        if due and position != state.position:
            try:
                self._write_all(state, existing)
            except OSError as error:
                raise TargetNotWritable(
                    f"{self.folder}: {error.strerror or error}. Free disk space, then run the command again."
                ) from error
            self._written_at = time.monotonic()
        if due:
            self._copy.flush()

    def close(self) -> None:
        """Release the lock."""
        self._copy.close()

    def _manifest(self) -> tuple[str, dict[str, File]]:
        """Read position and files (by type) from the manifest; blank and empty if it is missing or damaged."""
        try:
            manifest = json.loads((self.folder / _MANIFEST).read_text())
            return manifest["position"], {file["type"]: File(**file) for file in manifest["files"]}
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return "", {}

    def _write_all(self, state: State, existing: dict[str, File]) -> None:
        parts: list[tuple[Path, Path]] = []
        files = []
        for type_, records, newest in list(self._copy.query("types")):
            old = existing.get(type_)
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
        for name, content in (("redirects.ndjson", self._redirects()), (_MANIFEST, _manifest_text(state, files))):
            part = self.folder / f".{name}.part"
            with part.open("wb") as output:
                output.write(content)
                _flush(output)
            parts.append((part, self.folder / name))
        for part, path in parts:
            os.replace(part, path)
        for type_ in existing.keys() - {file.type for file in files}:
            (self.folder / existing[type_].name).unlink(missing_ok=True)

    def _redirects(self) -> bytes:
        names = ("type", "id", "merged_into")
        rows = self._copy.query("redirects")
        return b"".join(json.dumps(dict(zip(names, row, strict=True))).encode() + b"\n" for row in rows)


def _manifest_text(state: State, files: list[File]) -> bytes:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    listed = [asdict(file) for file in files]
    return json.dumps(
        {"url": state.url, "position": state.position, "written": now, "files": listed}, indent=1
    ).encode()


def _flush(output: IO[bytes]) -> None:
    output.flush()
    os.fsync(output.fileno())


class NdjsonTarget(FilesTarget):
    """One document per line, byte for byte."""

    suffix = "ndjson"

    def write(self, rows: Iterable[tuple[Any, ...]], file: IO[bytes]) -> None:
        """Write the documents in the order of their ids."""
        for row in rows:
            file.write(row[5].encode() + b"\n")

    def read(self, path: Path) -> Iterator[tuple[str, bytes]]:
        """Return id and document of each line."""
        with path.open("rb") as lines:
            for line in lines:
                document = line.removesuffix(b"\n")
                parsed = json.loads(document)
                yield str(parsed["id"] if isinstance(parsed, dict) and "id" in parsed else ""), document


class ParquetTarget(FilesTarget):
    """Columns type, id, version, seq, recorded_at and document (text), compressed with zstd."""

    suffix = "parquet"
    _BATCH_SIZE = 5_000

    def __init__(self, folder: str) -> None:
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError as error:
            message = "Parquet needs pyarrow: pip install './clients/mirror[parquet]'"
            raise InvalidTarget(message) from error
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
        """Write a row group per batch of records, so that at most one batch is in memory."""
        batch: list[tuple[Any, ...]] = []
        with self._arrow.parquet.ParquetWriter(file, self._schema, compression="zstd") as writer:
            for row in rows:
                batch.append((*row[:4], datetime.fromisoformat(row[4]), row[5]))
                if len(batch) == self._BATCH_SIZE:
                    self._write_batch(writer, batch)
            if batch:
                self._write_batch(writer, batch)

    def _write_batch(self, writer: Any, batch: list[tuple[Any, ...]]) -> None:
        columns = [
            self._arrow.array(column, field.type)
            for column, field in zip(zip(*batch, strict=True), self._schema, strict=True)
        ]
        writer.write_batch(self._arrow.record_batch(columns, schema=self._schema))
        batch.clear()

    def read(self, path: Path) -> Iterator[tuple[str, bytes]]:
        """Return id and document of each row."""
        with self._arrow.parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(self._BATCH_SIZE, columns=["id", "document"]):
                for id_, document in zip(batch["id"], batch["document"], strict=True):
                    yield id_.as_py(), document.as_py().encode()
