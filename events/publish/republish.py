"""Renders every published record anew, after a release that changed the shape of a document."""

from collections.abc import Iterator

from django.db import connection, transaction

from events.publish.catalog import model_of, record_models
from events.publish.deployment import sql_file


def republish(types: list[str] | None = None, size: int = 1000) -> Iterator[tuple[str, int, int]]:
    """Render in batches of `size` records, each its own transaction; only what differs is appended to the log.

    Yields (type, records rendered, versions appended) after each batch. Can be stopped and run again at any time.
    """
    for type_ in types or list(record_models()):
        after = 0
        mark = sql_file("each/republish.sql", type=type_, table=model_of(type_)._meta.db_table)
        while True:
            with connection.cursor() as cursor:
                cursor.execute("select coalesce(max(seq), 0) from public.events_version")
                head = cursor.fetchone()[0]
                with transaction.atomic():
                    cursor.execute(mark, {"after": after, "size": size})
                    last, rendered = cursor.fetchone()
                cursor.execute("select count(*) from public.events_version where seq > %s and type = %s", [head, type_])
                appended = cursor.fetchone()[0]
            if last is None:
                break
            after = last
            yield type_, rendered, appended
