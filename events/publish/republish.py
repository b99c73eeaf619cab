"""Renders published records again, after a release that changed the shape of documents."""

from collections.abc import Iterator
from functools import partial

from django.db import connection, transaction

from diplo_api.postgresql.retry import COMMAND_PATIENCE, retry_transaction
from events.publish.catalog import model_of, record_models
from events.publish.deployment import sql_file


def republish(types: list[str] | None = None, size: int = 1000) -> Iterator[tuple[str, int, int]]:
    """Render all published records of these types (default: all types), in one transaction for each `size` records.

    Only documents that differ are appended to the log. Yields (type, records rendered, versions appended) after each
    batch. It can be interrupted and run again at any time. A batch waits up to a minute for other writers.
    """
    for type_ in types or list(record_models()):
        after = 0
        mark_batch = sql_file("each/republish.sql", type=type_, table=model_of(type_)._meta.db_table)
        while True:
            with connection.cursor() as cursor:
                cursor.execute("select coalesce(max(seq), 0) from public.events_version")
                head = cursor.fetchone()[0]
            last, rendered = retry_transaction(
                partial(_render_batch, mark_batch, after, size), patience=COMMAND_PATIENCE
            )
            with connection.cursor() as cursor:
                cursor.execute("select count(*) from public.events_version where seq > %s and type = %s", [head, type_])
                appended = cursor.fetchone()[0]
            if last is None:
                break
            after = last
            yield type_, rendered, appended


def _render_batch(mark_batch: str, after: int, size: int) -> tuple[int | None, int]:
    """Render the records that follow the id `after`, in one transaction. The id of the last one, and their number."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(mark_batch, {"after": after, "size": size})
        last, rendered = cursor.fetchone()
    return last, rendered
