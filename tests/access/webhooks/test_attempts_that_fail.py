"""Failed attempts are retried with increasing delays for a day; then the webhook is paused with a reason."""

import asyncio
import re
from collections import Counter
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections

from events.access.webhooks import delivery_queue, retries
from events.access.webhooks.sender import WebhookSender
from events.access.webhooks.subscription_actions import resume
from events.access.webhooks.subscriptions import WebhookDelivery
from events.access.webhooks.worker import DeliveryWorker
from tests import factories
from tests.access.webhooks.receivers import status
from tests.publish.log import head
from tests.publish.sessions import PATIENCE, run, scalar

DAY = timedelta(days=1)


@pytest.fixture
def work(committed):
    """Return a function that runs a worker in this process until a condition is true."""

    @asynccontextmanager
    async def working():
        async with WebhookSender(5) as sender:
            worker = DeliveryWorker(sender)
            running = asyncio.create_task(worker.run())
            try:
                yield
            finally:
                worker.stop()
                await running

    async def within(condition):
        async with working(), asyncio.timeout(PATIENCE):
            while not await asyncio.to_thread(condition):
                await asyncio.sleep(0.02)

    def until_so(condition):
        def asked():
            try:
                return condition()
            finally:
                connections["default"].close()

        asyncio.run(within(asked))

    return until_so


def run_in_a_receiver(sql):
    """Run SQL in the receiver's thread and close the connection of that thread."""
    try:
        run(sql)
    finally:
        connections["default"].close()


def due_now():
    run("update webhook_subscription set next_attempt_at = now()")


def logged(made):
    return list(
        WebhookDelivery.objects.filter(subscription=made).order_by("pk").values_list("attempt", "result", "status")
    )


def test_delays_grow_and_end_after_a_day():
    failing_for, pauses = timedelta(0), []
    while (pause := retries.retry_delay(len(pauses) + 1, failing_for)) is not None:
        pauses.append(pause)
        failing_for += pause
    assert failing_for == DAY, "the last attempt is made a day after the first"
    assert 10 <= len(pauses) <= 12
    for pause, wanted in zip(pauses[:-1], retries.DELAYS, strict=False):
        assert wanted * 0.8 <= pause <= wanted * 1.2
    assert len({retries.retry_delay(3, timedelta(0)) for _ in range(20)}) > 10, "with jitter"


def test_retry_after_lengthens_a_delay_but_not_beyond_a_day():
    assert retries.retry_delay(1, timedelta(0), timedelta(minutes=7)) == timedelta(minutes=7)
    assert retries.retry_delay(5, timedelta(0), timedelta(seconds=1)) >= timedelta(minutes=24)
    assert retries.retry_delay(1, timedelta(hours=23), DAY) == timedelta(hours=1)
    assert retries.retry_delay(1, DAY, DAY) is None


def test_the_table_in_the_guide_is_the_schedule():
    guide = (Path(__file__).resolve().parents[3] / "docs" / "webhooks.md").read_text()
    units = {"s": "seconds", "min": "minutes", "h": "hours"}
    rows = re.findall(r"^\| \d+ \| (\d+) (s|min|h) \|", guide, re.MULTILINE)
    assert [timedelta(**{units[unit]: int(number)}) for number, unit in rows] == list(retries.DELAYS)


def test_a_failed_message_is_retried_and_later_ones_wait(listen, subscribe, work):
    receiver = listen(status(500))
    made = subscribe(receiver.url)
    start = head()
    factories.topic(slug="first")
    factories.topic(slug="second")
    work(lambda: WebhookDelivery.objects.count() == 1)
    made.refresh_from_db()
    assert (made.failures, made.seq, made.state) == (1, start, "active")
    assert timedelta(seconds=4) <= made.next_attempt_at - made.last_attempt_at <= timedelta(seconds=6)
    due_now()
    work(lambda: WebhookDelivery.objects.count() == 2)
    receiver.answer = status(200)
    due_now()
    work(lambda: WebhookDelivery.objects.filter(result="delivered").count() == 2)
    assert Counter(receiver.ids) == Counter({receiver.ids[0]: 3, receiver.ids[-1]: 1})
    assert logged(made) == [(1, "status", 500), (2, "status", 500), (3, "delivered", 200), (1, "delivered", 200)]
    made.refresh_from_db()
    assert (made.failures, made.failing_since, made.seq) == (0, None, head())


def test_after_a_day_it_is_paused_and_after_resume_it_continues_from_its_position(listen, subscribe, work):
    receiver = listen(status(503))
    made = subscribe(receiver.url)
    factories.topic()
    work(lambda: WebhookDelivery.objects.count() == 1)
    run("update webhook_subscription set failing_since = failing_since - interval '1 day', next_attempt_at = now()")
    work(lambda: WebhookDelivery.objects.count() == 2)
    made.refresh_from_db()
    assert (made.state, made.paused_because, made.failures) == ("paused", "failing", 2)
    due_now()
    assert delivery_queue.claim([], 10) == []
    receiver.answer = status(200)
    resume(made)
    work(lambda: WebhookDelivery.objects.count() == 3)
    assert len(set(receiver.ids)) == 1
    assert logged(made)[-1] == (1, "delivered", 200)


def test_410_pauses_at_once(listen, subscribe, work):
    made = subscribe(listen(status(410)).url)
    factories.topic()
    work(lambda: WebhookDelivery.objects.count() == 1)
    made.refresh_from_db()
    assert (made.state, made.paused_because) == ("paused", "gone")


def test_a_test_is_sent_once_even_while_paused_and_does_not_change_the_position(listen, subscribe, work):
    receiver = listen(status(500))
    made = subscribe(receiver.url)
    factories.topic()
    run("update webhook_subscription set state = 'paused', paused_because = 'asked', test_asked_at = now()")
    work(lambda: WebhookDelivery.objects.count() == 1)
    assert receiver.received[0].body == b'{"type":"test","webhook":"%s"}' % made.public_id.encode()
    assert receiver.ids[0].startswith("test-")
    seq = made.seq
    made.refresh_from_db()
    assert (made.seq, made.failures, made.state, made.test_asked_at) == (seq, 0, "paused", None)
    assert delivery_queue.claim([], 10) == []


def test_nothing_is_sent_after_its_key_becomes_invalid(listen, subscribe, work):
    receiver = listen()
    made = subscribe(receiver.url)
    factories.topic()
    for ended in (
        "revoked_at = now()",
        "revoked_at = null, expires_at = now()",
        "expires_at = null, scopes = '{read}'",
    ):
        run(f"update access_key set {ended}")
        run("update webhook_subscription set state = 'active', paused_because = '', test_asked_at = now()")
        work(lambda: scalar("select state from webhook_subscription") == "paused")
        made.refresh_from_db()
        assert (made.paused_because, made.test_asked_at) == ("key", None)
    assert receiver.received == []


def test_after_a_new_epoch_it_is_paused_and_nothing_is_sent(listen, subscribe, work):
    receiver = listen()
    made = subscribe(receiver.url)
    factories.topic()
    run("update events_epoch set epoch = 'another'")
    work(lambda: scalar("select state from webhook_subscription") == "paused")
    made.refresh_from_db()
    assert (made.paused_because, receiver.received) == ("epoch", [])


def test_after_the_secret_is_lost_it_is_paused_and_nothing_is_sent(listen, subscribe, work, settings):
    receiver = listen()
    made = subscribe(receiver.url)
    factories.topic()
    settings.SECRET_KEY = "another key, as long as keys are, but another"
    work(lambda: scalar("select state from webhook_subscription") == "paused")
    made.refresh_from_db()
    assert (made.paused_because, receiver.received) == ("secret", [])


def test_any_number_of_changes_of_other_types_is_skipped(listen, subscribe, work, monkeypatch):
    monkeypatch.setattr(delivery_queue, "SCAN_LIMIT", 7)
    receiver = listen()
    made = subscribe(receiver.url, types=("talk",))
    factories.statements(30)
    talk = factories.talk()
    factories.statements(30)
    work(lambda: scalar("select seq from webhook_subscription") == head())
    assert [talk.slug in one.body.decode() for one in receiver.received] == [True]
    assert logged(made) == [(1, "delivered", 204)]


def test_old_rows_of_the_delivery_log_are_deleted_by_age_and_number(subscribe, settings, monkeypatch):
    settings.WEBHOOKS_LOG_DAYS = 7
    monkeypatch.setattr(delivery_queue, "LOG_ROWS_KEPT", 3)
    made, other = subscribe("http://127.0.0.1:9/"), subscribe("http://127.0.0.1:9/")
    for one, days in ((made, [8, 6, 5, 4, 3, 2]), (other, [8, 6])):
        for attempt, age in enumerate(days, 1):
            row = WebhookDelivery.objects.create(
                subscription=one, message="e-1", attempt=attempt, result="status", milliseconds=1
            )
            run("update webhook_delivery set at = now() - make_interval(days => %s) where id = %s", [age, row.pk])
    delivery_queue.prune()
    assert [row[0] for row in logged(made)] == [4, 5, 6]
    assert [row[0] for row in logged(other)] == [2]


def test_a_subscription_deleted_during_an_attempt_leaves_no_rows(listen, subscribe, work):
    def delete(handler):
        run_in_a_receiver("delete from webhook_subscription")
        status(200)(handler)

    receiver = listen(delete)
    subscribe(receiver.url)
    factories.topic()
    factories.topic()
    work(lambda: bool(receiver.received) and not scalar("select count(*) from webhook_subscription"))
    assert (len(receiver.received), WebhookDelivery.objects.count()) == (1, 0)


def test_a_position_changed_during_an_attempt_is_not_overwritten(listen, subscribe, work):
    factories.topic(slug="a-first")

    def move(handler):
        receiver.answer = status(200)
        run_in_a_receiver("update webhook_subscription set seq = 0")
        status(200)(handler)

    receiver = listen(move)
    subscribe(receiver.url)
    factories.topic(slug="b-second")
    work(lambda: scalar("select seq from webhook_subscription") == head())
    assert [one.split("-")[1] for one in receiver.ids] == [
        str(head()),
        *map(str, sorted({int(x.split("-")[1]) for x in receiver.ids})),
    ]
