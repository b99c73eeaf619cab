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
from diplo_mirror.targets.target import State, Target, after_dropping, check_loss

_SQL = queries("sqlite")
_OURS = "mirror records redirects"


class SqliteTarget(Target):
    """A copy in a file; a file beside it, `-lock`, says that a mirror is at work."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        if not self._path.parent.is_dir():
            raise BadTarget(f"The folder {self._path.parent} does not exist: make it, or choose another place.")
        with _told(self._path):
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
            with _told(self._path):
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

    def state(self) -> State | None:
        """What it knows of itself."""
        row = self._db.execute(_SQL["state"]).fetchone()
        return State(row[0], row[1], bool(row[2]), row[3], row[4]) if row else None

    def save(self, state: State) -> None:
        """Keep a state."""
        with self._transaction():
            self._save(state)

    def _save(self, state: State) -> None:
        self._db.execute(_SQL["save"], (state.url, state.position, state.in_step, state.most, state.staged))

    def apply(self, changes: Iterable[Change], state: State) -> tuple[int, State]:
        """Apply changes and keep the state after them."""
        with self._transaction():
            applied, dropped = self._write(changes, "")
            if dropped:
                state = after_dropping(state, dropped, self.count())
            self._save(state)
        return applied, state

    def stage(self, changes: Iterable[Change], state: State) -> int:
        """Apply changes to what is being read anew."""
        with self._transaction():
            applied, _ = self._write(changes, "_staged")
            self._save(state)
        return applied

    def _write(self, changes: Iterable[Change], staged: str) -> tuple[int, int]:
        """How many changes there were, and how many records were there and are no more."""
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

    def start_anew(self, state: State) -> None:
        """Begin to read everything anew."""
        with self._transaction():
            self._many("empty_staged")
            self._save(state)

    def take_over(self, state: State) -> None:
        """Put what was read anew in the place of the copy; rows that are the same stay as they are."""
        with self._transaction():
            if state.most:
                check_loss(self.count(), self._db.execute(_SQL["count_kept"]).fetchone()[0])
            self._many("take_over")
            self._many("empty_staged")
            self._db.execute(_SQL["erase"])
            self._save(state)

    def count(self) -> int:
        """How many records it holds."""
        return int(self._db.execute(_SQL["count"]).fetchone()[0])

    def documents(self) -> Iterator[tuple[str, str, bytes]]:
        """Type, id and document of every record."""
        yield from self._db.execute(_SQL["documents"])

    def settle(self, force: bool = False) -> None:
        """After a redaction: empty the write-ahead log, unless a reader still looks at it; then next time."""
        if not self.must_settle():
            return
        with _told(self._path):
            busy = self._db.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
            if not busy:
                self._db.execute(_SQL["erased"])

    def must_settle(self) -> bool:
        """Whether a redacted text may still be in the write-ahead log."""
        return bool(self._db.execute(_SQL["to_erase"]).fetchone()[0])

    def query(self, name: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows of one of the statements that read."""
        with _told(self._path):
            yield from self._db.execute(_SQL[name], values)

    def close(self) -> None:
        """Close the file and give the lock back."""
        if hasattr(self, "_db"):
            self._db.close()
        self._lock.close()

    def _many(self, name: str) -> None:
        # executescript() would commit first.
        for statement in _SQL[name].split(";"):
            if statement.strip():
                self._db.execute(statement)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with _told(self._path):
            self._db.execute("begin immediate")
            try:
                yield
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """SQLite's errors as ours."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            raise BadTarget(f"{path} is no SQLite database: choose another file.") from error
        if "malformed" in str(error):
            raise BadTarget(f"{path} is damaged ({error}): move it away and sync anew.") from error
        raise CannotWrite(f"{path}: {error}. The copy is as it was after the last page; run again to go on.") from error
