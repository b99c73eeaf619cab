"""A copy in the schema `diplo_mirror` of a PostgreSQL database.

After a redaction the table is vacuumed. Limits: what PostgreSQL has freed it does not overwrite at once, and its
write-ahead log and backups are its operator's.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, LiteralString

try:
    import psycopg
except ImportError as error:
    from diplo_mirror.failures import BadTarget

    raise BadTarget("For PostgreSQL install more: pip install './clients/mirror[postgresql]'") from error

from diplo_mirror.changes import Change
from diplo_mirror.failures import BadTarget, CannotWrite, Locked
from diplo_mirror.targets.queries import queries
from diplo_mirror.targets.target import State, Target, after_dropping, check_loss

_SQL: dict[str, LiteralString] = queries("postgresql")


class PostgresqlTarget(Target):
    """A copy in a database; an advisory lock of the session says that a mirror is at work."""

    def __init__(self, url: str) -> None:
        try:
            self._db: psycopg.Connection[Any] = psycopg.connect(url, autocommit=True, application_name="diplo-mirror")
        except psycopg.Error as error:
            raise CannotWrite(f"PostgreSQL cannot be used: {str(error).strip()}") from error
        try:
            with _told():
                free, encoding = self._one("lock")
                if not free:
                    raise Locked("Another mirror is writing to this database.")
                if encoding != "UTF8":
                    raise BadTarget(f"The database has the encoding {encoding}: documents need one with UTF8.")
                self._db.execute("set client_min_messages = warning")
                self._db.execute(_SQL["create"])
            self.settle()
        except BaseException:
            self.close()
            raise

    def _one(self, name: str) -> Any:
        return self._db.execute(_SQL[name]).fetchone()

    def state(self) -> State | None:
        """What it knows of itself."""
        with _told():
            row = self._one("state")
        return State(*row) if row else None

    def save(self, state: State) -> None:
        """Keep a state."""
        with _told():
            self._save(state)

    def _save(self, state: State) -> None:
        self._db.execute(_SQL["save"], (state.url, state.position, state.in_step, state.most, state.staged))

    def apply(self, changes: Iterable[Change], state: State) -> tuple[int, State]:
        """Apply changes and keep the state after them."""
        with _told(), self._db.transaction():
            applied, dropped = self._write(changes, "")
            if dropped:
                state = after_dropping(state, dropped, self.count())
            self._save(state)
        return applied, state

    def stage(self, changes: Iterable[Change], state: State) -> int:
        """Apply changes to what is being read anew."""
        with _told(), self._db.transaction():
            applied, _ = self._write(changes, "_staged")
            self._save(state)
        return applied

    def _write(self, changes: Iterable[Change], staged: LiteralString) -> tuple[int, int]:
        """How many changes there were, and how many records were there and are no more. A page has no record twice."""
        applied, redacted = 0, False
        self._db.execute(_SQL["incoming"])
        with self._db.cursor() as cursor, cursor.copy(_SQL["copy"]) as copy:
            for change in changes:
                applied += 1
                redacted |= change.redacted
                known = (change.version, change.seq, change.recorded_at, change.document, change.merged_into)
                copy.write_row((change.type, change.id, *known))
        if not applied:
            return 0, 0
        dropped = self._db.execute(_SQL["drop"].replace("{staged}", staged)).rowcount
        for name in ("keep", "drop_redirects", "redirect"):
            self._db.execute(_SQL[name].replace("{staged}", staged))
        if redacted:
            self._db.execute(_SQL["erase"])
        return applied, dropped

    def start_anew(self, state: State) -> None:
        """Begin to read everything anew."""
        with _told(), self._db.transaction():
            self._db.execute(_SQL["empty_staged"])
            self._save(state)

    def take_over(self, state: State) -> None:
        """Put what was read anew in the place of the copy; rows that are the same stay as they are."""
        with _told(), self._db.transaction():
            if state.most:
                check_loss(self.count(), self._one("count_kept")[0])
            self._db.execute(_SQL["take_over"])
            self._db.execute(_SQL["empty_staged"])
            self._db.execute(_SQL["erase"])
            self._save(state)

    def count(self) -> int:
        """How many records it holds."""
        with _told():
            return int(self._one("count")[0])

    def documents(self) -> Iterator[tuple[str, str, bytes]]:
        """Type, id and document of every record."""
        with _told(), self._db.transaction(), self._db.cursor("documents", binary=True) as cursor:
            cursor.itersize = 1000
            yield from cursor.execute(_SQL["documents"])

    def must_settle(self) -> bool:
        """Whether the table has to be vacuumed."""
        with _told():
            return bool(self._one("to_erase")[0])

    def settle(self, force: bool = False) -> None:
        """After a redaction: vacuum the table."""
        if self.must_settle():
            with _told():
                self._db.execute(_SQL["vacuum"])
                self._db.execute(_SQL["erased"])

    def close(self) -> None:
        """Close the connection, which gives the lock back."""
        self._db.close()


@contextmanager
def _told() -> Iterator[None]:
    """PostgreSQL's errors as ours."""
    try:
        yield
    except psycopg.Error as error:
        said = str(error).strip()
        raise CannotWrite(f"PostgreSQL: {said}. The copy is as it was after the last page; run again.") from error
