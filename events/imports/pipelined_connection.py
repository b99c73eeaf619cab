"""Two database connections that take turns, so that one batch is planned while the one before is being published.

Publishing happens inside COMMIT and takes as long as everything else of a batch: a lane sends its COMMIT and does not
wait for it. Limits: what a batch wrote is not visible to the other lane until it is settled; batches still become
public in their order, because each COMMIT is sent only after the one before has succeeded.
"""

from typing import Any

from django.db import connections
from psycopg import errors
from psycopg.pq import ExecStatus


class PipelinedConnection:
    """One connection, with at most one transaction under way."""

    def __init__(self) -> None:
        self._connection: Any = connections.create_connection("default")
        self._committing = False

    def begin(self) -> Any:
        """Open a transaction; the cursor to work with in it."""
        cursor = self._connection.cursor()
        cursor.execute("begin")
        return cursor

    def send_commit(self) -> None:
        """Ask for COMMIT without waiting for it."""
        wire = self._connection.connection.pgconn
        wire.send_query(b"commit")
        while wire.flush():
            pass
        self._committing = True

    def settle(self) -> None:
        """Wait for the COMMIT that was sent. Raises Django's error where it was refused: all is rolled back then."""
        if not self._committing:
            return
        self._committing = False
        wire = self._connection.connection.pgconn
        failed = None
        while (result := wire.get_result()) is not None:
            if result.status == ExecStatus.FATAL_ERROR:
                failed = result
        with self._connection.wrap_database_errors:
            if failed is not None:
                raise errors.error_from_result(failed)

    def rollback(self) -> None:
        """End the transaction without a trace."""
        with self._connection.cursor() as cursor:
            cursor.execute("rollback")

    def close(self) -> None:
        """Give the connection back; what was not committed is rolled back."""
        self._connection.close()
