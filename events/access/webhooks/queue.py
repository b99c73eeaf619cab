"""What a worker asks of the database. The log is the queue, and a subscription's position says what comes next.

A worker holds an advisory lock on each subscription that it serves. The lock belongs to the session of its connection:
when the worker is killed, the server ends the session, and another worker goes on at once. Every step of a
subscription is a comparison with the position that was read before, so that a worker that lost its connection, and its
locks with it, can move nothing that another one has moved meanwhile.

Limits: call everything here from one thread, whose connection it is. A connection pooler in transaction mode breaks the
locks: give the worker a connection of its own (docs/webhooks.md).
"""

import functools
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections
from psycopg.rows import dict_row

from events.access.webhooks import retries
from events.access.webhooks.outcomes import Outcome
from events.access.webhooks.signatures import StoredSecret
from events.access.webhooks.subscriptions import PausedBecause, WebhookState

WINDOW = 5000
"""How many changes are looked through at once for one that is for the subscription."""

MOST_KEPT = 10_000
"""How many rows of the delivery log are kept of each subscription."""

_SQL = Path(__file__).parent / "sql"


@dataclass(frozen=True, slots=True)
class Claim:
    """A subscription that is held, and the session (its backend's process id) that holds the lock."""

    subscription: int
    session: int


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be sent next: a change of the log, or a test (then `tested` says when it was asked for)."""

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


@functools.cache
def named_sql(name: str) -> str:
    """The text of `sql/<name>.sql`."""
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")


def rows(name: str, **values: Any) -> list[dict[str, Any]]:
    """Run a statement on `default`, and give its rows by their columns' names."""
    with connections["default"].cursor() as cursor:
        cursor.execute(named_sql(name), values)
        if cursor.description is None:
            return []
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _planned_once(name: str, **values: Any) -> list[dict[str, Any]]:
    """As `rows`, for what runs for each message and at each look: planning takes ten times as long as running it."""
    default = connections["default"]
    default.ensure_connection()
    with default.wrap_database_errors, psycopg.Cursor(default.connection, row_factory=dict_row) as cursor:
        # Django keeps psycopg from preparing anything.
        default.connection.prepare_threshold = 0
        cursor.execute(named_sql(name).encode(), values)
        return cursor.fetchall() if cursor.description else []


def claim(held: list[int], room: int) -> list[Claim]:
    """Take up to `room` subscriptions that have something to send, besides those that are held already."""
    if connections["default"].connection is None:
        rows("connect")
    return [Claim(row["id"], row["session"]) for row in _planned_once("claim", held=held, room=room)]


def release(subscription: int) -> None:
    """Let go of a subscription."""
    _planned_once("release", id=subscription)


def next_message(claimed: Claim) -> Message | None:
    """What a subscription is to get now, if anything. One that can go no further is paused, with the reason."""
    subscription = claimed.subscription
    found = _planned_once("next_message", id=subscription, session=claimed.session, window=WINDOW)
    if not found:
        return None
    row = found[0]
    if not row["allowed"]:
        pause(subscription, PausedBecause.KEY)
    elif row["test_asked_at"] is not None:
        return _test(subscription, row)
    elif row["state"] != WebhookState.ACTIVE or not row["due"]:
        return None
    elif row["epoch"] != row["epoch_now"]:
        pause(subscription, PausedBecause.EPOCH)
    elif row["change_seq"] is not None:
        return _change(subscription, row)
    elif row["looked_to"] is not None:
        # Where there is more, it is claimed again: the others need not wait while a million changes are looked through.
        place = {"id": subscription, "epoch": row["epoch"], "seq": row["seq"]}
        rows("pass_over", **place, looked_to=row["looked_to"])
    return None


def _change(subscription: int, row: dict[str, Any]) -> Message:
    return Message(
        subscription=subscription,
        id=f"{row['epoch']}-{row['change_seq']}",
        url=row["url"],
        body=bytes(row["change"]),
        signing=_signing(row),
        epoch=row["epoch"],
        seq=row["seq"],
        change_seq=row["change_seq"],
        failures=row["failures"],
        failing_for=row["failing_for"],
    )


def _test(subscription: int, row: dict[str, Any]) -> Message:
    asked_at: datetime = row["test_asked_at"]
    return Message(
        subscription=subscription,
        id=test_id(asked_at),
        url=row["url"],
        body=b'{"type":"test","webhook":"%s"}' % row["public_id"].encode(),
        signing=_signing(row),
        epoch=row["epoch"],
        seq=row["seq"],
        change_seq=row["seq"],
        failures=0,
        failing_for=timedelta(0),
        tested=asked_at,
    )


def test_id(asked_at: datetime) -> str:
    """The message id of a test."""
    return f"test-{asked_at:%Y%m%d%H%M%S%f}"


def _signing(row: dict[str, Any]) -> list[StoredSecret]:
    signing = [StoredSecret(row["secret_salt"], row["secret_made_with"])]
    if row["previous_salt"]:
        signing.append(StoredSecret(row["previous_salt"], row["previous_made_with"]))
    return signing


def record(message: Message, outcome: Outcome) -> bool:
    """Keep what became of an attempt; whether the next message may be sent at once."""
    told = {
        "id": message.subscription,
        "message": message.id,
        "attempt": message.failures + 1,
        "result": outcome.result.value,
        "status": outcome.status,
        "milliseconds": outcome.milliseconds,
    }
    if message.tested is not None:
        rows("record_test", **told, asked_at=message.tested)
        return True
    place = {"epoch": message.epoch, "seq": message.seq}
    if outcome.delivered:
        _planned_once("record_delivered", **told, **place, change_seq=message.change_seq)
        return True
    failing_for = message.failing_for + timedelta(milliseconds=outcome.milliseconds if message.failures else 0)
    pause = None if outcome.gone else retries.pause(message.failures + 1, failing_for, outcome.retry_after)
    reason = PausedBecause.GONE if outcome.gone else PausedBecause.FAILING if pause is None else ""
    rows("record_failed", **told, **place, pause=pause or timedelta(0), reason=str(reason))
    return False


def pause(subscription: int, reason: PausedBecause) -> None:
    """Pause a subscription that can go no further."""
    rows("pause", id=subscription, reason=reason.value)


def prune() -> None:
    """Delete from the delivery log what is not kept any longer."""
    rows("prune", days=settings.WEBHOOKS_LOG_DAYS, most=MOST_KEPT)


def close() -> None:
    """Let go of everything that is held: the locks end with the connection."""
    connections["default"].close()
