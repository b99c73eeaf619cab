"""A copy in the schema `diplo_mirror` of a PostgreSQL database.

After a redaction the table is vacuumed. Limits: PostgreSQL does not overwrite freed space at once, and redacted texts
stay in WAL archives and backups of the database.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, LiteralString

try:
    import psycopg
except ImportError as error:
    from diplo_mirror.errors import InvalidTarget

    raise InvalidTarget("PostgreSQL needs psycopg: pip install './clients/mirror[postgresql]'") from error

from diplo_mirror.changes import Change
from diplo_mirror.errors import InvalidTarget, TargetLocked, TargetNotWritable
from diplo_mirror.targets.queries import queries
from diplo_mirror.targets.sql_target import SqlTarget

_SQL: dict[str, LiteralString] = queries("postgresql")


class PostgresqlTarget(SqlTarget):
    """A copy in a database. A session-level advisory lock excludes other mirrors."""

    def __init__(self, url: str) -> None:
        try:
            self._db: psycopg.Connection[Any] = psycopg.connect(url, autocommit=True, application_name="diplo-mirror")
        except psycopg.Error as error:
            raise TargetNotWritable(f"Cannot connect to PostgreSQL: {str(error).strip()}") from error
        try:
            with self._translate_errors():
                free, encoding = self._one("lock")
                if not free:
                    raise TargetLocked("Another mirror is writing to this database.")
                if encoding != "UTF8":
                    raise InvalidTarget(f"The database has the encoding {encoding}: use a database with UTF8.")
                self._db.execute("set client_min_messages = warning")
                self._db.execute(_SQL["create"])
            self.flush()
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
        """Return type, id and document of each record."""
        with self._transaction(), self._db.cursor("documents", binary=True) as cursor:
            cursor.itersize = 1000
            yield from cursor.execute(_SQL["documents"])

    def flush(self, force: bool = False) -> None:
        """Vacuum the table after a redaction."""
        if self.must_flush():
            with self._translate_errors():
                self._db.execute(_SQL["vacuum"])
                self._db.execute(_SQL["erased"])

    def close(self) -> None:
        """Close the connection, which releases the lock."""
        self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._translate_errors(), self._db.transaction():
            yield

    @contextmanager
    def _translate_errors(self) -> Iterator[None]:
        """Raise database errors as TargetNotWritable."""
        try:
            yield
        except psycopg.Error as error:
            raise TargetNotWritable(
                f"PostgreSQL: {str(error).strip()}. The last page was rolled back. Run the command again to continue."
            ) from error
