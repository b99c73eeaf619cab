"""A message has the content of the log at the time of sending: no text that was redacted or withdrawn before."""

import json

from django.db import connection

from events.access.webhooks.subscriptions import WebhookDelivery
from events.models import Statement
from events.publish import redaction
from tests import factories
from tests.access.webhooks.receivers import status
from tests.publish.log import changes
from tests.publish.sessions import run, scalar, until

STATEMENTS = ("statement",)
# The factory of statements also publishes a speaker.

SECRET = "zanzibarsecretphrase"


def in_step():
    return scalar("select bool_and(s.seq = (select max(seq) from events_version)) from webhook_subscription s")


def tables_that_hold(text):
    """Return the tables of webhooks and keys that contain a text in any column."""
    with connection.cursor() as cursor:
        names = [
            name for name in connection.introspection.table_names(cursor) if name.startswith(("webhook", "access"))
        ]
    assert len(names) >= 3
    return [
        name
        for name in names
        if scalar(f'select exists (select from "{name}" t where t::text ilike %s)', [f"%{text}%"])
    ]


def told(receiver):
    return [json.loads(one.body) for one in receiver.received]


def test_a_subscription_that_is_behind_gets_the_redaction_and_not_the_text(listen, subscribe, start_worker):
    late, early = listen(), listen()
    behind = subscribe(late.url, types=STATEMENTS)
    run("update webhook_subscription set state = 'paused', paused_because = 'asked'")
    subscribe(early.url, types=STATEMENTS)
    start_worker()
    kept = factories.statement(slug="kept", text=f"First {SECRET}")
    gone = factories.statement(slug="gone", text=f"Other {SECRET}")
    early.wait_for(2)
    Statement.objects.filter(pk=kept.pk).update(text="Something harmless")
    gone.publication = "withdrawn"
    gone.save()
    for slug in ("kept", "gone"):
        redaction.redact("statement", slug, "an order of the court", "a clerk")
    run("update webhook_subscription set state = 'active', paused_because = '' where id = %s", [behind.pk])
    until(in_step, "both are in step")
    assert SECRET in early.received[0].body.decode(), "the subscription that was in step had received it"
    assert SECRET not in b"".join(one.body for one in late.received).decode()
    for receiver in (late, early):
        last = {change["id"]: change for change in told(receiver)}
        assert last["kept"]["redacted"] is True and last["kept"]["document"]["text"] == "Something harmless"
        assert (last["gone"]["redacted"], last["gone"]["op"], last["gone"]["document"]) == (True, "delete", None)
    # Of the withdrawn record only the last change is sent; of the other record all changes, with their current content.
    assert [(one["id"], one["op"]) for one in told(late)] == [
        ("kept", "upsert"),
        ("kept", "upsert"),
        ("kept", "upsert"),
        ("gone", "delete"),
    ]
    assert tables_that_hold(SECRET) == []


def test_a_retry_after_a_redaction_does_not_contain_the_text(listen, subscribe, start_worker):
    receiver = listen(status(500))
    subscribe(receiver.url, types=STATEMENTS)
    start_worker()
    made = factories.statement(slug="failed", text=SECRET)
    receiver.wait_for(1)
    until(lambda: WebhookDelivery.objects.count() == 1, "the failure is known")
    Statement.objects.filter(pk=made.pk).update(text="Something harmless")
    redaction.redact("statement", "failed", "an order of the court", "a clerk")
    receiver.answer = status(200)
    run("update webhook_subscription set next_attempt_at = now()")
    until(in_step, "it is in step")
    assert SECRET in receiver.received[0].body.decode()
    again = told(receiver)[1:]
    assert (again[0]["seq"], again[0]["redacted"], again[0]["document"]) == (changes()[1].seq, True, None)
    assert SECRET not in json.dumps(again)
    assert tables_that_hold(SECRET) == []


def test_of_records_withdrawn_or_merged_before_sending_only_the_tombstone_is_sent(listen, subscribe, start_worker):
    receiver = listen()
    subscribe(receiver.url, types=STATEMENTS)
    survivor = factories.statement(slug="survivor", text="This stays")
    withdrawn = factories.statement(slug="withdrawn", text=SECRET)
    merged = factories.statement(slug="merged", text=SECRET)
    back = factories.statement(slug="back", text="Withdrawn and published again")
    for publication in ("withdrawn", "published"):
        back.publication = publication
        back.save()
    withdrawn.publication = "withdrawn"
    withdrawn.save()
    Statement.objects.filter(pk=merged.pk).update(publication="withdrawn", merged_into=survivor)
    start_worker()
    until(in_step, "it is in step")
    assert [(one["id"], one["op"], one["merged_into"]) for one in told(receiver)] == [
        ("survivor", "upsert", None),
        ("back", "upsert", None),
        ("back", "delete", None),
        ("back", "upsert", None),
        ("withdrawn", "delete", None),
        ("merged", "delete", "survivor"),
    ]
    assert SECRET not in b"".join(one.body for one in receiver.received).decode()


def test_drafts_are_never_sent(listen, subscribe, start_worker):
    receiver = listen()
    subscribe(receiver.url, types=STATEMENTS)
    start_worker()
    factories.statement(text=SECRET, publication="draft")
    factories.statement(slug="published")
    receiver.wait_for(1)
    until(in_step, "it is in step")
    assert [one["id"] for one in told(receiver)] == ["published"]
