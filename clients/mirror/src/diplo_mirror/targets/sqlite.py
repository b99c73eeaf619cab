"""A copy in one SQLite file.

Other programs can read the file at the same time (WAL mode). Deleted content is overwritten (`secure_delete`). After a
redaction the WAL, which can also contain the old text, is truncated as soon as no reader uses it.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from diplo_mirror.changes import Change
from diplo_mirror.errors import InvalidTarget, TargetLocked, TargetNotWritable
from diplo_mirror.targets.queries import queries
from diplo_mirror.targets.sql_target import SqlTarget

_SQL = queries("sqlite")
_MIRROR_TABLES = "mirror records redirects"


class SqliteTarget(SqlTarget):
    """A copy in a file. A second file, `<file>-lock`, excludes other mirrors."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        if not self._path.parent.is_dir():
            raise InvalidTarget(f"The folder {self._path.parent} does not exist: create it, or choose another path.")
        with self._translate_errors():
            self._lock = sqlite3.connect(f"{path}-lock", timeout=0, isolation_level=None)
        try:
            # The operating system releases this lock when the process ends, even if it is killed.
            self._lock.execute("begin exclusive")
        except sqlite3.OperationalError as error:
            self._lock.close()
            if "locked" not in str(error):
                raise TargetNotWritable(f"{path}: {error}") from error
            raise TargetLocked(f"Another mirror is writing to {path}.") from None
        try:
            with self._translate_errors():
                self._open()
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        self._db = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        existing = self._db.execute(_SQL["tables"]).fetchone()[0]
        if existing not in (None, _MIRROR_TABLES):
            raise InvalidTarget(f"{self._path} is an SQLite database with other tables: choose another file.")
        self._db.execute("pragma journal_mode = wal")
        # With `normal`, a power failure can lose the last transactions. As each contains its position, the copy stays
        # consistent and these pages are read again.
        self._db.execute("pragma synchronous = normal")
        self._db.execute("pragma secure_delete = on")
        for staged in ("", "_staged"):
            self._db.executescript(_SQL["create_copy"].replace("{staged}", staged))
        self._db.executescript(_SQL["create_mirror"])
        self.flush()

    def _write(self, changes: Iterable[Change], staged: str) -> tuple[int, int]:
        sql = {name: _SQL[name].replace("{staged}", staged) for name in ("keep", "drop", "redirect", "drop_redirect")}
        applied = dropped = 0
        for change in changes:
            applied += 1
            key = (change.type, change.id)
            if change.document is not None:
                known = (change.version, change.seq, change.recorded_at, change.document)
                self._db.execute(sql["keep"], (*key, *known))
            else:
                dropped += self._db.execute(sql["drop"], key).rowcount
            if change.merged_into:
                self._db.execute(sql["redirect"], (*key, change.merged_into))
            else:
                self._db.execute(sql["drop_redirect"], key)
            if change.redacted:
                self._db.execute(_SQL["erase"])
        return applied, dropped

    def documents(self) -> Iterator[tuple[str, str, bytes]]:
        """Return type, id and document of each record."""
        yield from self._db.execute(_SQL["documents"])

    def flush(self, force: bool = False) -> None:
        """Truncate the WAL after a redaction. If a reader still uses it, this is retried at the next call."""
        if not self.must_flush():
            return
        with self._translate_errors():
            busy = self._db.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
            if not busy:
                self._db.execute(_SQL["erased"])

    def query(self, name: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """Run a named query and return its rows."""
        with self._translate_errors():
            yield from self._db.execute(_SQL[name], values)

    def close(self) -> None:
        """Close the file and release the lock."""
        if hasattr(self, "_db"):
            self._db.close()
        self._lock.close()

    def _one(self, name: str) -> Any:
        return self._db.execute(_SQL[name]).fetchone()

    def _do(self, name: str, *values: object) -> None:
        if values:
            self._db.execute(_SQL[name], values)
            return
        # executescript() would commit the current transaction.
        for statement in _SQL[name].split(";"):
            if statement.strip():
                self._db.execute(statement)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._translate_errors():
            self._db.execute("begin immediate")
            try:
                yield
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise

    @contextmanager
    def _translate_errors(self) -> Iterator[None]:
        """Raise SQLite errors as InvalidTarget or TargetNotWritable."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if "not a database" in str(error):
                raise InvalidTarget(f"{self._path} is not an SQLite database: choose another file.") from error
            if "malformed" in str(error):
                raise InvalidTarget(f"{self._path} is damaged ({error}): delete it and run sync again.") from error
            message = f"{self._path}: {error}. The last page was rolled back. Run the command again to continue."
            raise TargetNotWritable(message) from error
