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
from diplo_mirror.targets.tables import Tables

_SQL: dict[str, LiteralString] = queries("postgresql")


class PostgresqlTarget(Tables):
    """A copy in a database; an advisory lock of the session says that a mirror is at work."""

    def __init__(self, url: str) -> None:
        try:
            self._db: psycopg.Connection[Any] = psycopg.connect(url, autocommit=True, application_name="diplo-mirror")
        except psycopg.Error as error:
            raise CannotWrite(f"PostgreSQL cannot be used: {str(error).strip()}") from error
        try:
            with self._told():
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

    def _do(self, name: str, *values: object) -> None:
        self._db.execute(_SQL[name], values or None)

    def _write(self, changes: Iterable[Change], staged: LiteralString) -> tuple[int, int]:
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

    def documents(self) -> Iterator[tuple[str, str, bytes]]:
        """Type, id and document of every record."""
        with self._transaction(), self._db.cursor("documents", binary=True) as cursor:
            cursor.itersize = 1000
            yield from cursor.execute(_SQL["documents"])

    def settle(self, force: bool = False) -> None:
        """After a redaction: vacuum the table."""
        if self.must_settle():
            with self._told():
                self._db.execute(_SQL["vacuum"])
                self._db.execute(_SQL["erased"])

    def close(self) -> None:
        """Close the connection, which gives the lock back."""
        self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._told(), self._db.transaction():
            yield

    @contextmanager
    def _told(self) -> Iterator[None]:
        """PostgreSQL's errors as ours."""
        try:
            yield
        except psycopg.Error as error:
            said = str(error).strip()
            raise CannotWrite(f"PostgreSQL: {said}. The copy is as it was after the last page; run again.") from error
