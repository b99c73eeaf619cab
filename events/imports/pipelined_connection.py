"""A database connection whose COMMIT is sent without waiting for its result.

Publishing happens inside COMMIT and takes as long as the rest of a batch. A run uses two of these connections in turn:
while one commits a batch, the next batch is planned and written on the other. Limits: the second connection does not
see the batch that is being committed. Batches still become visible in order, because each COMMIT is sent only after
the previous one has succeeded.
"""

from typing import Any

from django.db import connections
from psycopg import errors
from psycopg.pq import ExecStatus


class PipelinedConnection:
    """One connection with at most one open transaction."""

    def __init__(self) -> None:
        self._connection: Any = connections.create_connection("default")
        self._committing = False

    def begin(self) -> Any:
        """Begin a transaction and return a cursor for it."""
        cursor = self._connection.cursor()
        cursor.execute("begin")
        return cursor

    def send_commit(self) -> None:
        """Send COMMIT without waiting for its result."""
        pgconn = self._connection.connection.pgconn
        pgconn.send_query(b"commit")
        while pgconn.flush():
            pass
        self._committing = True

    def wait_for_commit(self) -> None:
        """Wait for the result of COMMIT. Raises Django's database error if it failed; all is rolled back then."""
        if not self._committing:
            return
        self._committing = False
        pgconn = self._connection.connection.pgconn
        failed = None
        while (result := pgconn.get_result()) is not None:
            if result.status == ExecStatus.FATAL_ERROR:
                failed = result
        with self._connection.wrap_database_errors:
            if failed is not None:
                raise errors.error_from_result(failed)

    def rollback(self) -> None:
        """Roll the transaction back."""
        with self._connection.cursor() as cursor:
            cursor.execute("rollback")

    def close(self) -> None:
        """Close the connection; an open transaction is rolled back."""
        self._connection.close()
