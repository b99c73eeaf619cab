"""The queries of a webhook worker. The log is the queue, and a subscription's position determines its next message.

A worker holds an advisory lock on each subscription that it serves. The lock belongs to the session of its connection:
if the worker is killed, the server ends the session and another worker can take over at once. Each update of a position
compares it with the position that was read before. So a worker that has lost its connection, and with it its locks,
cannot overwrite the progress of another worker.

Limits: all functions must be called from one thread, because they share its connection. Advisory locks do not work
through a connection pooler in transaction mode: a worker needs a direct connection (docs/webhooks.md).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections
from psycopg.rows import dict_row

from diplo_api.postgresql.named_queries import NamedQueries
from events.access.webhooks.retries import DeliveryOutcome, retry_delay
from events.access.webhooks.signatures import StoredSecret
from events.access.webhooks.subscriptions import PausedBecause, WebhookState

SCAN_LIMIT = 5000
"""Maximum number of changes that one query reads to find the next one for a subscription."""

LOG_ROWS_KEPT = 10_000
"""Maximum number of rows of the delivery log that are kept per subscription."""

QUERIES = NamedQueries(Path(__file__).parent / "queries.sql")


@dataclass(frozen=True, slots=True)
class Claim:
    """A subscription that this worker has locked, and the session (backend process id) that holds the lock."""

    subscription: int
    session: int


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """The next message of a subscription: a change, or a test (then `tested` is the time of the request)."""

    subscription: int
    id: str
    url: str
    body: bytes
    signing: list[StoredSecret]
    epoch: str
    seq: int
    change_seq: int
    failures: int
    failing_for: timedelta
    tested: datetime | None = None


def rows(name: str, **values: Any) -> list[dict[str, Any]]:
    """Run a statement on `default` and return its rows as dictionaries."""
    with connections["default"].cursor() as cursor:
        cursor.execute(QUERIES.text(name), values)
        if cursor.description is None:
            return []
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _prepared_rows(name: str, **values: Any) -> list[dict[str, Any]]:
    """`rows` with a prepared statement, for queries that run for each message: planning takes ten times as long."""
    default = connections["default"]
    default.ensure_connection()
    with default.wrap_database_errors, psycopg.Cursor(default.connection, row_factory=dict_row) as cursor:
        # Django sets prepare_threshold to None, which disables prepared statements.
        default.connection.prepare_threshold = 0
        cursor.execute(QUERIES.text(name).encode(), values)
        return cursor.fetchall() if cursor.description else []


def claim(held: list[int], limit: int) -> list[Claim]:
    """Lock up to `limit` subscriptions that have something to send, except those in `held`."""
    if connections["default"].connection is None:
        rows("set_keepalives")
    return [Claim(row["id"], row["session"]) for row in _prepared_rows("claim", held=held, maximum=limit)]


def release(subscription: int) -> None:
    """Unlock a subscription."""
    _prepared_rows("release", id=subscription)


def next_message(claimed: Claim) -> OutgoingMessage | None:
    """Return the message that is due for a subscription, if any. A subscription that cannot continue is paused."""
    subscription = claimed.subscription
    found = _prepared_rows("next_message", id=subscription, session=claimed.session, scan_limit=SCAN_LIMIT)
    if not found:
        return None
    row = found[0]
    if not row["allowed"]:
        pause(subscription, PausedBecause.KEY)
    elif row["test_asked_at"] is not None:
        return _test_message(subscription, row)
    elif row["state"] != WebhookState.ACTIVE or not row["due"]:
        return None
    elif row["epoch"] != row["current_epoch"]:
        pause(subscription, PausedBecause.EPOCH)
    elif row["change_seq"] is not None:
        return _change_message(subscription, row)
    elif row["scanned_to"] is not None:
        # If there are more changes, the subscription is claimed again: other subscriptions do not wait until a million
        # changes have been scanned.
        rows("skip_changes", id=subscription, epoch=row["epoch"], seq=row["seq"], scanned_to=row["scanned_to"])
    return None


def _change_message(subscription: int, row: dict[str, Any]) -> OutgoingMessage:
    return OutgoingMessage(
        subscription=subscription,
        id=f"{row['epoch']}-{row['change_seq']}",
        url=row["url"],
        body=bytes(row["change"]),
        signing=_signing_secrets(row),
        epoch=row["epoch"],
        seq=row["seq"],
        change_seq=row["change_seq"],
        failures=row["failures"],
        failing_for=row["failing_for"],
    )


def _test_message(subscription: int, row: dict[str, Any]) -> OutgoingMessage:
    requested_at: datetime = row["test_asked_at"]
    return OutgoingMessage(
        subscription=subscription,
        id=test_message_id(requested_at),
        url=row["url"],
        body=b'{"type":"test","webhook":"%s"}' % row["public_id"].encode(),
        signing=_signing_secrets(row),
        epoch=row["epoch"],
        seq=row["seq"],
        change_seq=row["seq"],
        failures=0,
        failing_for=timedelta(0),
        tested=requested_at,
    )


def test_message_id(requested_at: datetime) -> str:
    """Return the message id of a test."""
    return f"test-{requested_at:%Y%m%d%H%M%S%f}"


def _signing_secrets(row: dict[str, Any]) -> list[StoredSecret]:
    secrets = [StoredSecret(row["secret_salt"], row["secret_made_with"])]
    if row["previous_salt"]:
        secrets.append(StoredSecret(row["previous_salt"], row["previous_made_with"]))
    return secrets


def record(message: OutgoingMessage, outcome: DeliveryOutcome) -> bool:
    """Store the outcome of an attempt; return whether the next message may be sent at once."""
    delivery = {
        "id": message.subscription,
        "message": message.id,
        "attempt": message.failures + 1,
        "result": outcome.result.value,
        "status": outcome.status,
        "milliseconds": outcome.milliseconds,
    }
    if message.tested is not None:
        rows("record_test", **delivery, requested_at=message.tested)
        return True
    position = {"epoch": message.epoch, "seq": message.seq}
    if outcome.delivered:
        _prepared_rows("record_delivered", **delivery, **position, change_seq=message.change_seq)
        return True
    failing_for = message.failing_for + timedelta(milliseconds=outcome.milliseconds if message.failures else 0)
    delay = None if outcome.gone else retry_delay(message.failures + 1, failing_for, outcome.retry_after)
    reason = PausedBecause.GONE if outcome.gone else PausedBecause.FAILING if delay is None else ""
    rows("record_failed", **delivery, **position, delay=delay or timedelta(0), reason=str(reason))
    return False


def pause(subscription: int, reason: PausedBecause) -> None:
    """Pause a subscription that cannot continue."""
    rows("pause", id=subscription, reason=reason.value)


def prune() -> None:
    """Delete old rows of the delivery log."""
    rows("prune", days=settings.WEBHOOKS_LOG_DAYS, rows_kept=LOG_ROWS_KEPT)


def close() -> None:
    """Close the connection, which releases all locks."""
    connections["default"].close()
