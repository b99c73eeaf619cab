"""The number of records that one transaction may publish."""

from django.db import connections


def set_publish_limit(records: int, using: str = "default") -> None:
    """Set the limit of the current transaction; 0 is no limit. Must be called inside `transaction.atomic()`.

    The setting PUBLISH_LIMIT applies otherwise. All other writers wait while a transaction publishes, so raise it only
    for work that cannot be divided. In psql: `set local events.publish_limit = 50000`.
    """
    with connections[using].cursor() as cursor:
        cursor.execute("select set_config('events.publish_limit', %s, true)", [str(records)])
