"""Each published change reaches the receiver: in order, signed, byte for byte as in the log."""

import json

import pytest
from django.db import connection
from standardwebhooks import Webhook, WebhookVerificationError

from events.access.webhooks import delivery_queue
from events.access.webhooks.subscription_actions import LogPosition
from events.access.webhooks.subscriptions import WebhookDelivery
from events.models import Topic
from tests import factories
from tests.publish.log import head
from tests.publish.sessions import scalar, until


def _log(http, since=0):
    """Return the lines of /changes/ with all versions."""
    answer = http.get(f"/api/v1/changes/?since={_at(since)}&versions=all&limit=1000&format=ndjson")
    return answer.content.splitlines()


def _at(seq):
    return f"{scalar('select epoch from events_epoch')}-{seq}"


def test_every_change_arrives_byte_for_byte(committed, http, listen, subscribe, start_worker):
    factories.topic(slug="before")
    everything, from_now_on, talks = listen(), listen(), listen()
    made = subscribe(everything.url, since=LogPosition("", 0))
    subscribe(from_now_on.url)
    subscribe(talks.url, types=("talk",))
    start = head()
    worker = start_worker()
    topic = factories.topic(slug="meanwhile", name="Größe — “öäü” \u2028 🕊")
    factories.talk(slug="a-talk")
    Topic.objects.filter(pk=topic.pk).update(name="Another name")
    topic.refresh_from_db()
    topic.publication = "withdrawn"
    topic.save()
    factories.talk(slug="another-talk")

    got = everything.wait_for(len(_log(http)) - 2)
    assert from_now_on.wait_for(1)
    assert [json.loads(one.body)["id"] for one in talks.wait_for(2)] == ["a-talk", "another-talk"]
    # Changes of a record that has been withdrawn in the meantime are skipped, except its tombstone.
    sent = {one.id: one.body for one in got}
    listed = {_at(json.loads(line)["seq"]): line for line in _log(http)}
    until(lambda: everything.ids[-1:] == [_at(head())], "the newest change came")
    got = list(everything.received)
    assert [one.id for one in got] == sorted({one.id for one in got}, key=lambda id_: int(id_.split("-")[1]))
    for one in got:
        assert one.body == listed[one.id]
        assert json.loads(one.body) == Webhook(made.secret).verify(one.body, one.headers)
        assert one.headers["content-type"] == "application/json"
    missing = set(listed) - {one.id for one in got}
    assert all(json.loads(listed[id_])["id"] == "meanwhile" for id_ in missing)
    assert sent
    with pytest.raises(WebhookVerificationError):
        Webhook(made.secret).verify(got[0].body + b" ", got[0].headers)
    assert [id_ for id_ in from_now_on.ids if int(id_.split("-")[1]) <= start] == []
    made.refresh_from_db()
    assert made.seq == head()
    logged = list(WebhookDelivery.objects.filter(subscription=made).order_by("pk"))
    assert [(one.message, one.attempt, one.result, one.status) for one in logged] == [
        (id_, 1, "delivered", 204) for id_ in everything.ids
    ]
    worker.stop()
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from pg_locks where locktype = 'advisory'")
        assert cursor.fetchone() == (0,)


def test_frequent_statements_are_prepared(committed, listen, subscribe):
    made = subscribe(listen().url)
    factories.topic()
    (claimed,) = delivery_queue.claim([], 5)
    try:
        for _ in range(3):
            message = delivery_queue.next_message(claimed)
            assert message is not None and (message.subscription, message.change_seq) == (made.pk, head())
        with connection.cursor() as cursor:
            cursor.execute("select statement from pg_prepared_statements")
            planned = [statement.partition("\n")[0] for (statement,) in cursor.fetchall()]
        assert planned == [delivery_queue.QUERIES.text(name).partition("\n")[0] for name in ("claim", "next_message")]
    finally:
        delivery_queue.close()
