"""Renders published records again, after a release that changed the shape of documents."""

from collections.abc import Iterator

from django.db import connection, transaction

from events.publish.catalog import model_of, record_models
from events.publish.deployment import sql_file


def republish(types: list[str] | None = None, size: int = 1000) -> Iterator[tuple[str, int, int]]:
    """Render all published records of these types (default: all types), in one transaction for each `size` records.

    Only documents that differ are appended to the log. Yields (type, records rendered, versions appended) after each
    batch. It can be interrupted and run again at any time.
    """
    for type_ in types or list(record_models()):
        after = 0
        mark_batch = sql_file("each/republish.sql", type=type_, table=model_of(type_)._meta.db_table)
        while True:
            with connection.cursor() as cursor:
                cursor.execute("select coalesce(max(seq), 0) from public.events_version")
                head = cursor.fetchone()[0]
                with transaction.atomic():
                    cursor.execute(mark_batch, {"after": after, "size": size})
                    last, rendered = cursor.fetchone()
                cursor.execute("select count(*) from public.events_version where seq > %s and type = %s", [head, type_])
                appended = cursor.fetchone()[0]
            if last is None:
                break
            after = last
            yield type_, rendered, appended
