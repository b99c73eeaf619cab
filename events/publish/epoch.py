"""The epoch of the log, and whether the log is fenced: it or its data comes from another cluster or database.

A restore, or the promotion of a lagging standby, may have lost the end of the log. The same positions could then be
assigned again to other changes. A fenced log is therefore not served until `manage.py new_epoch` has run.
"""

from dataclasses import dataclass

from django.db import connections, transaction

from diplo_api.postgresql.retry import COMMAND_PATIENCE, retry_transaction
from events.publish.deployment import sql_file


@dataclass(frozen=True)
class EpochState:
    """The name of the epoch (None if there is none), and the reason why the log is fenced (None if it is not)."""

    epoch: str | None
    fenced: str | None


def state(using: str = "reader") -> EpochState:
    """Read the epoch and compare it with the cluster, in one query that the reader role may run."""
    with connections[using].cursor() as cursor:
        cursor.execute(sql_file("epoch_state.sql"))
        row = cursor.fetchone()
    if row is None:
        return EpochState(None, "The log has no epoch. Run: manage.py migrate")
    epoch, system, timeline, database, cluster_system, cluster_timeline, cluster_database, fenced = row
    if not fenced:
        return EpochState(epoch, None)
    compared = (
        ("cluster", system, cluster_system),
        ("timeline", timeline, cluster_timeline),
        ("database", database, cluster_database),
    )
    difference = next((f"{name} {its}, but this is {name} {here}" for name, its, here in compared if its != here), None)
    if difference is None:
        reason = "Only the data of another database was restored into this one (pg_restore --data-only), not its log."
        return EpochState(epoch, f"{reason} Restore the whole dump into an empty database, or run: manage.py new_epoch")
    reason = f"The log was written on {difference}: the database was restored, or a standby was promoted."
    return EpochState(epoch, f"{reason} Run: manage.py new_epoch")


def start_new() -> str:
    """Start a new epoch on the `default` database, and return its name.

    Also advances the sequence of the log past every position in it. Waits up to a minute for writers that publish.
    """

    def run_transaction() -> str:
        with transaction.atomic(), connections["default"].cursor() as cursor:
            cursor.execute("select public.events_lock_publishing()")
            cursor.execute(sql_file("new_epoch.sql"))
            return str(cursor.fetchone()[0])

    return retry_transaction(run_transaction, patience=COMMAND_PATIENCE)
