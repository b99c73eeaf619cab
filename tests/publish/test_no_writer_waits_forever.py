"""A writer waits for the publishing lock for a limited time, and a transaction publishes limited numbers of records."""

import time
from collections.abc import Iterator
from io import StringIO

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, OperationalError, connection, transaction

from diplo_api.postgresql import retry
from events.models import Topic
from events.publish.limits import set_publish_limit
from tests import factories
from tests.publish.sessions import PATIENCE, Session, in_background, open_session, scalar, until_blocked, value

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

INSERT = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " select 'limit-' || n, 'published', 'A', '', '[]', '[]', '' from generate_series(1, %s) n"
)


@pytest.fixture
def holder(sound: None) -> Iterator[Session]:
    """A session that holds the publishing lock until the test ends, or until it rolls back."""
    with open_session() as session:
        session.execute("select events_lock_publishing()")
        yield session
        session.rollback()


@pytest.fixture
def impatient(sound: None) -> Iterator[None]:
    """Django's connection, with a short lock_timeout."""
    with connection.cursor() as cursor:
        cursor.execute("set lock_timeout = '200ms'")
    yield
    connection.close()


def test_the_limits_of_the_connection_default() -> None:
    shown = "select current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout')"
    with connection.cursor() as cursor:
        cursor.execute(f"{shown}, current_setting('events.publish_limit')")
        assert cursor.fetchone() == ("5s", "1min", "20000")
        if connection.connection.info.server_version >= 170_000:
            cursor.execute("show transaction_timeout")
            assert cursor.fetchone() == ("1h",)


def test_a_commit_that_waits_too_long_is_refused_in_words(holder: Session) -> None:
    with open_session() as writer:
        writer.execute("set lock_timeout = '200ms'; set statement_timeout = '100ms'")
        writer.commit()
        writer.execute(INSERT, [1])
        began = time.monotonic()
        with pytest.raises(psycopg.errors.LockNotAvailable) as refused:
            writer.commit()
        assert 0.2 <= time.monotonic() - began < 5
        diag = refused.value.diag
        assert diag.message_primary == "Publishing is busy: another transaction holds the publishing lock"
        assert diag.constraint_name == "publishing_busy"
        assert f"session {holder.info.backend_pid}" in (diag.message_detail or "")
        assert diag.message_hint == "Nothing was written. Run the transaction again."
    assert scalar("select count(*) from events_topic") == 0
    assert scalar("select count(*) from events_pending") == 0


def test_a_session_without_a_lock_timeout_has_one_while_it_waits_to_publish(holder: Session) -> None:
    with open_session() as writer, open_session(autocommit=True) as watcher:
        writer.execute("set lock_timeout = 0")
        writer.commit()
        writer.execute(INSERT, [1])
        waiting = in_background(lambda: writer.execute("set constraints all immediate"))
        until_blocked(writer, by=holder)
        state = watcher.execute(
            "select held, held_by, waiting, held_seconds > 0, waiting_seconds >= 0 from events_lock_state()"
        )
        assert state.fetchone() == (True, holder.info.backend_pid, 1, True, True)
        holder.rollback()
        waiting.result(PATIENCE)
        assert value(writer, "show lock_timeout") == "0"
        writer.commit()


@pytest.mark.usefixtures("impatient")
def test_a_command_repeats_a_busy_transaction_until_the_lock_is_free(holder: Session) -> None:
    attempts = []

    def write() -> str:
        attempts.append(time.monotonic())
        if len(attempts) == 3:
            holder.rollback()
        with transaction.atomic():
            factories.topic()
        return "committed"

    assert retry.retry_transaction(write, patience=30) == "committed"
    assert len(attempts) == 3


@pytest.mark.usefixtures("impatient", "holder")
def test_without_patience_a_busy_transaction_is_not_repeated() -> None:
    attempts = []

    def write() -> None:
        attempts.append(1)
        with transaction.atomic():
            factories.topic()

    with pytest.raises(OperationalError) as busy:
        retry.retry_transaction(write)
    assert retry.is_busy(busy.value) and not retry.is_retryable(busy.value)
    assert len(attempts) == 1


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("command", [["republish", "topic"], ["merge", "topic", "kept", "dropped"]])
def test_commands_end_in_words_when_the_lock_is_not_released(
    command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for slug in ("kept", "dropped"):
        factories.topic(slug=slug)
    for module in ("events.publish.republish", "events.management.commands.merge"):
        monkeypatch.setattr(f"{module}.COMMAND_PATIENCE", 0.5)
    with open_session() as holder:
        holder.execute("select events_lock_publishing()")
        with pytest.raises(CommandError, match="another transaction holds the locks for too long"):
            call_command(*command, stdout=StringIO())
        holder.rollback()
    call_command(*command, stdout=StringIO())


def test_a_transaction_of_too_many_records_is_refused_before_it_waits(holder: Session) -> None:
    with open_session() as writer:
        writer.execute("set events.publish_limit = 10")
        writer.commit()
        writer.execute(INSERT, [11])
        with pytest.raises(psycopg.errors.CheckViolation) as refused:
            writer.commit()
        diag = refused.value.diag
        assert diag.constraint_name == "publish_limit"
        assert diag.message_primary == (
            "The transaction changes 11 records, but at most 10 are published in one transaction"
        )
        assert "SET LOCAL events.publish_limit = 11" in (diag.message_hint or "")
        holder.rollback()
        writer.execute(INSERT, [10])
        writer.commit()
    assert scalar("select count(*) from events_version") == 10


def test_the_limit_applies_to_sessions_of_other_programs_too() -> None:
    with open_session() as writer:
        assert value(writer, "select current_setting('events.publish_limit', true)") is None
        writer.execute(INSERT, [20_001])
        with pytest.raises(psycopg.errors.CheckViolation, match="at most 20000 are published"):
            writer.execute("set constraints all immediate")


def test_the_limit_is_raised_for_one_transaction() -> None:
    with connection.cursor() as cursor:
        cursor.execute("set events.publish_limit = 2")
    try:
        with pytest.raises(IntegrityError), transaction.atomic():
            Topic.objects.bulk_create(Topic(slug=f"t-{n}", name="A", publication="published") for n in range(3))
        with transaction.atomic():
            set_publish_limit(3)
            Topic.objects.bulk_create(Topic(slug=f"t-{n}", name="A", publication="published") for n in range(3))
        assert scalar("show events.publish_limit") == "2"
    finally:
        connection.close()
    assert scalar("select count(*) from events_version") == 3


def test_a_merge_that_cannot_be_divided_takes_a_higher_limit() -> None:
    for slug in ("kept", "dropped", "other"):
        factories.topic(slug=slug)
    with connection.cursor() as cursor:
        cursor.execute("set events.publish_limit = 1")
    try:
        with pytest.raises(CommandError, match="SET LOCAL events"):
            call_command("merge", "topic", "kept", "dropped", "other", stdout=StringIO())
        call_command("merge", "topic", "kept", "dropped", "other", "--publish-limit", "2", stdout=StringIO())
    finally:
        connection.close()
    assert Topic.objects.get(slug="dropped").merged_into == Topic.objects.get(slug="kept")
