"""A copy in one SQLite file.

Readers may use the file meanwhile (write-ahead log). What is deleted is overwritten (`secure_delete`); after a
redaction the write-ahead log, which may hold the old text too, is emptied as soon as no reader is in the way.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from diplo_mirror.changes import Change
from diplo_mirror.failures import BadTarget, CannotWrite, Locked
from diplo_mirror.targets.queries import queries
from diplo_mirror.targets.tables import Tables

_SQL = queries("sqlite")
_OURS = "mirror records redirects"


class SqliteTarget(Tables):
    """A copy in a file; a file beside it, `-lock`, says that a mirror is at work."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        if not self._path.parent.is_dir():
            raise BadTarget(f"The folder {self._path.parent} does not exist: make it, or choose another place.")
        with self._told():
            self._lock = sqlite3.connect(f"{path}-lock", timeout=0, isolation_level=None)
        try:
            # Freed by the system when this process ends, however it ends.
            self._lock.execute("begin exclusive")
        except sqlite3.OperationalError as error:
            self._lock.close()
            if "locked" not in str(error):
                raise CannotWrite(f"{path}: {error}") from error
            raise Locked(f"Another mirror is writing to {path}.") from None
        try:
            with self._told():
                self._open()
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        self._db = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        there = self._db.execute(_SQL["tables"]).fetchone()[0]
        if there not in (None, _OURS):
            raise BadTarget(f"{self._path} is an SQLite database with other tables: choose another file.")
        self._db.execute("pragma journal_mode = wal")
        # The position goes with what it is the position of, so a power cut costs a few pages, never their agreement.
        self._db.execute("pragma synchronous = normal")
        self._db.execute("pragma secure_delete = on")
        self._db.executescript(_SQL["create"])
        self.settle()

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
        """Type, id and document of every record."""
        yield from self._db.execute(_SQL["documents"])

    def settle(self, force: bool = False) -> None:
        """After a redaction: empty the write-ahead log, unless a reader still looks at it; then next time."""
        if not self.must_settle():
            return
        with self._told():
            busy = self._db.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
            if not busy:
                self._db.execute(_SQL["erased"])

    def query(self, name: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows of one of the statements that read."""
        with self._told():
            yield from self._db.execute(_SQL[name], values)

    def close(self) -> None:
        """Close the file and give the lock back."""
        if hasattr(self, "_db"):
            self._db.close()
        self._lock.close()

    def _one(self, name: str) -> Any:
        return self._db.execute(_SQL[name]).fetchone()

    def _do(self, name: str, *values: object) -> None:
        if values:
            self._db.execute(_SQL[name], values)
            return
        # executescript() would commit first.
        for statement in _SQL[name].split(";"):
            if statement.strip():
                self._db.execute(statement)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._told():
            self._db.execute("begin immediate")
            try:
                yield
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's errors as ours."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if "not a database" in str(error):
                raise BadTarget(f"{self._path} is no SQLite database: choose another file.") from error
            if "malformed" in str(error):
                raise BadTarget(f"{self._path} is damaged ({error}): move it away and sync anew.") from error
            told = f"{self._path}: {error}. The copy is as it was after the last page; run again to go on."
            raise CannotWrite(told) from error
