"""The log's epoch, and the fence: whether the log still belongs to this cluster and timeline.

A restore, or the promotion of a standby that lagged, may have lost the end of the log; positions given out before
could then be given again with other content. So the log is not served until `manage.py new_epoch`.
"""

from dataclasses import dataclass

from django.db import connections, transaction

from events.publish.deployment import sql_file


@dataclass(frozen=True)
class EpochState:
    """The epoch's name, and why the log is fenced (None: it is not)."""

    epoch: str | None
    fenced: str | None


def state(using: str = "reader") -> EpochState:
    """Read the epoch and compare it with the cluster, in one query. Readable by the reader's role."""
    with connections[using].cursor() as cursor:
        cursor.execute(sql_file("epoch_state.sql"))
        row = cursor.fetchone()
    if row is None:
        return EpochState(None, "The log has no epoch. Run: manage.py migrate")
    epoch, system, timeline, database, cluster_system, cluster_timeline, cluster_database, fenced = row
    if not fenced:
        return EpochState(epoch, None)
    told_apart = (
        ("cluster", system, cluster_system),
        ("timeline", timeline, cluster_timeline),
        ("database", database, cluster_database),
    )
    what = next(f"{name} {its}, and this is {name} {here}" for name, its, here in told_apart if its != here)
    return EpochState(epoch, f"The log belongs to {what}: restored or promoted. Run: manage.py new_epoch")


def start_new() -> str:
    """Start a new epoch on the `default` database, and set the log's sequence past every position. Returns its name."""
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended('events_publish', 0))")
        cursor.execute(sql_file("new_epoch.sql"))
        return str(cursor.fetchone()[0])
