"""Worker processes that are killed, run concurrently, or have slow and dead receivers."""

import threading
import time

import pytest

from events.access.webhooks.subscriptions import WebhookDelivery
from events.models import Topic
from tests import factories
from tests.access.webhooks.receivers import status
from tests.publish.log import changes, head
from tests.publish.sessions import run, scalar, until


def epoch():
    return scalar("select epoch from events_epoch")


def ids(since=0):
    """Return the message ids of all changes after a position, in order."""
    return [f"{epoch()}-{change.seq}" for change in changes(since)]


def publish(number):
    """Publish a number of changes, each in a transaction of its own."""
    topic = factories.topic()
    for count in range(number - 1):
        Topic.objects.filter(pk=topic.pk).update(name=f"Name {count}")


def in_order_and_complete(receiver, expected):
    """Check that all messages arrived in order, and that only the last message was ever repeated."""
    seen: list[str] = []
    for one in receiver.ids:
        if one not in seen:
            seen.append(one)
        else:
            assert one == seen[-1], "only the message in progress is sent again"
    assert seen == expected


@pytest.mark.slow
def test_a_worker_that_is_killed_repeatedly_loses_nothing_and_keeps_the_order(listen, subscribe, start_worker):
    def slowly(handler):
        time.sleep(0.01)
        status(200)(handler)

    receivers = [listen(slowly) for _ in range(3)]
    for one in receivers:
        subscribe(one.url)
    before = head()
    publish(120)
    for round_ in range(1, 5):
        worker = start_worker()
        receivers[0].wait_for(round_ * 15)
        worker.kill()
    publish(20)
    worker = start_worker()
    expected = ids(before)
    until(lambda: all(one.ids[-1:] == expected[-1:] for one in receivers), "all receivers are in step")
    for one in receivers:
        in_order_and_complete(one, expected)
        assert len(one.ids) - len(expected) <= 4, "at most one message is repeated per kill"
    worker.stop()


def polling_workers():
    """Return the number of workers that poll the log."""
    return scalar("select count(*) from pg_stat_activity where query like 'with due as materialized%%'")


def test_another_worker_takes_over_the_message_of_a_killed_one(listen, subscribe, start_worker):
    killed = threading.Event()

    def until_killed(handler):
        assert killed.wait(30)

    receiver = listen(until_killed)
    subscribe(receiver.url)
    publish(1)
    first = start_worker()
    receiver.wait_for(1)
    second = start_worker()
    until(lambda: polling_workers() == 2, "both workers poll the log")
    assert len(receiver.ids) == 1, "the second worker does not send what the first one has locked"
    receiver.answer = status(200)
    first.kill()
    killed.set()
    publish(1)
    until(lambda: receiver.ids[-1:] == ids()[-1:], "the newest change came")
    assert receiver.ids == [ids()[0], *ids()], "the unanswered message was repeated, and then the next one was sent"
    second.stop()


@pytest.mark.slow
def test_two_workers_send_nothing_twice(listen, subscribe, start_worker):
    receivers = [listen() for _ in range(6)]
    for one in receivers:
        subscribe(one.url)
    before = head()
    workers = [start_worker() for _ in range(2)]
    publish(60)
    # With pauses between the changes, subscriptions move between the workers.
    for _ in range(20):
        publish(2)
        time.sleep(0.03)
    expected = ids(before)
    until(lambda: all(one.ids[-1:] == expected[-1:] for one in receivers), "all receivers are in step")
    assert [one.ids for one in receivers] == [expected] * 6
    until(lambda: WebhookDelivery.objects.count() == 6 * len(expected), "all of it is in the delivery log")
    for worker in workers:
        worker.stop()
    assert len({one.process.pid for one in workers}) == 2


def test_slow_and_dead_receivers_do_not_delay_others(listen, subscribe, start_worker):
    done = threading.Event()

    def stuck(handler):
        done.wait(30)

    quick, slow = listen(), listen(stuck)
    for url in ("http://127.0.0.1:9/", slow.url, quick.url):
        subscribe(url)
    start_worker(WEBHOOKS_CONNECTIONS="3")
    publish(1)
    slow.wait_for(1)
    for number in range(2, 12):
        publish(1)
        quick.wait_for(number)
    assert slow.ids == ids()[:1], "it has not answered the first message"
    done.set()


@pytest.mark.slow
def test_more_slow_receivers_than_connections_do_not_block_others(listen, subscribe, start_worker, make_key):
    def slow(handler):
        time.sleep(0.7)
        status(200)(handler)

    quick, crowd = listen(), [listen(slow) for _ in range(4)]
    for one in crowd:
        subscribe(one.url)
    subscribe(quick.url)
    publish(30)
    start_worker(WEBHOOKS_CONNECTIONS="2")
    # All messages of the slow receivers would take 4 × 30 × 0.7 / 2 = 42 seconds.
    quick.wait_for(30)
    assert min(len(one.received) for one in crowd) < 30
    in_order_and_complete(quick, ids())


def test_a_worker_that_is_stopped_completes_the_message_in_progress(listen, subscribe, start_worker):
    worker = start_worker()

    def slow(handler):
        worker.process.terminate()
        time.sleep(1)
        status(200)(handler)

    receiver = listen(slow)
    made = subscribe(receiver.url)
    publish(2)
    receiver.wait_for(1)
    worker.stop()
    made.refresh_from_db()
    assert (made.seq, WebhookDelivery.objects.get().result) == (changes()[0].seq, "delivered")


def test_a_worker_survives_the_loss_of_its_connection(listen, subscribe, start_worker):
    receiver = listen()
    subscribe(receiver.url)
    worker = start_worker()
    publish(5)
    receiver.wait_for(5)
    for _ in range(3):
        run(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where pid <> pg_backend_pid() and query like '%webhook%'"
        )
        publish(5)
        until(lambda: receiver.ids[-1:] == ids()[-1:], "the newest change came")
    in_order_and_complete(receiver, ids())
    assert worker.process.poll() is None
