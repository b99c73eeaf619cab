"""`/api/v1/webhooks/`: the actions of owners, invalid requests, and access to the webhooks of other keys."""

import json

import pytest
from django.db import connection
from standardwebhooks import Webhook, WebhookVerificationError

from events.access.webhooks import delivery_queue, signatures
from events.access.webhooks.subscriptions import WebhookDelivery, WebhookSubscription
from tests import factories
from tests.access.conftest import sent
from tests.contract.problems import assert_problem
from tests.publish.log import head
from tests.publish.sessions import open_session, run, scalar

ROOT = "/api/v1/webhooks/"
RECEIVER = "http://127.0.0.1:9/hooks"


class Owner:
    """A client with a key."""

    def __init__(self, http, text):
        self.http, self.headers = http, sent(text)

    def get(self, address=""):
        return self.http.get(ROOT + address, **self.headers)

    def post(self, address="", body=None, **more):
        data = {} if body is None else {"data": body if isinstance(body, bytes | str) else json.dumps(body)}
        return self.http.post(ROOT + address, **data, content_type="application/json", **self.headers, **more)

    def delete(self, address):
        return self.http.delete(ROOT + address, **self.headers)

    def create(self, **body):
        made = self.post(body={"url": RECEIVER, **body})
        assert made.status_code == 201, made.content
        return made.json()


@pytest.fixture
def owner(http, make_key):
    return Owner(http, make_key("webhooks")[1])


@pytest.fixture
def another(http, make_key):
    return Owner(http, make_key("webhooks")[1])


def position(seq=None):
    return f"{scalar('select epoch from events_epoch')}-{head() if seq is None else seq}"


def test_a_webhook_is_created_paused_resumed_and_deleted(owner):
    factories.topic()
    made = owner.post(body={"url": RECEIVER, "types": ["talk", "statement", "talk"], "description": "Our mirror"})
    assert made.status_code == 201 and made["Cache-Control"] == "no-store"
    webhook = made.json()
    assert made["Location"] == f"http://testserver{ROOT}{webhook['id']}/"
    secret = webhook.pop("secret")
    assert secret.startswith("whsec_") and Webhook(secret)
    assert (webhook["state"], webhook["position"], webhook["head"]) == ("active", position(), position())
    assert (webhook["types"], webhook["description"]) == (["statement", "talk"], "Our mirror")
    assert (webhook["changes_behind"], webhook["seconds_behind"]) == (0, 0)
    address = f"{webhook['id']}/"
    assert owner.get(address).json() == webhook
    assert owner.get().json() == {"results": [webhook]}
    assert secret not in json.dumps([owner.get(address).json(), *WebhookSubscription.objects.values()], default=str)

    paused = owner.post(f"{address}pause/").json()
    assert (paused["state"], paused["paused_because"]) == ("paused", "asked") and "resume" in paused["what_to_do"]
    factories.statements(3)
    assert owner.get(address).json()["changes_behind"] == 3
    assert owner.post(f"{address}resume/").json()["state"] == "active"
    moved = owner.post(f"{address}resume/", {"since": "0"}).json()
    assert moved["position"] == position(0)
    assert owner.delete(address).status_code == 204
    assert_problem(owner.get(address), 404, "not-found")
    assert owner.get().json() == {"results": []}


def test_since_sets_the_initial_position(owner):
    factories.topic()
    assert owner.create(since="0")["position"] == position(0)
    assert owner.create(since=position())["position"] == position()
    assert owner.create(since=None)["position"] == position()
    problem = assert_problem(owner.post(body={"url": RECEIVER, "since": position(head() + 1)}), 410, "position-gone")
    assert problem["errors"][0]["parameter"] == "since"
    assert_problem(owner.post(body={"url": RECEIVER, "since": "abc-5"}), 410, "position-gone")
    assert_problem(owner.post(body={"url": RECEIVER, "since": "abc-" + "9" * 30}), 410, "position-gone")


def test_the_webhook_of_another_key_is_not_found(owner, another):
    address = f"{owner.create()['id']}/"
    assert another.get().json() == {"results": []}
    for answer in (
        another.get(address),
        another.get(f"{address}deliveries/"),
        another.delete(address),
        *(another.post(f"{address}{what}/") for what in ("pause", "resume", "test", "rotate-secret")),
    ):
        assert_problem(answer, 404, "not-found")
        assert answer["Cache-Control"] == "no-store", "a cache must not return it to the owner"
    assert owner.get(address).json()["state"] == "active"


def test_a_key_with_the_scope_is_required(http, make_key):
    reader = Owner(http, make_key("read")[1])
    for address in (ROOT, f"{ROOT}wh_{'0' * 20}/", f"{ROOT}wh_{'0' * 20}/deliveries/"):
        assert_problem(http.get(address), 401, "not-authenticated")
    assert_problem(http.post(ROOT, data="{}", content_type="application/json"), 401, "not-authenticated")
    assert_problem(reader.get(), 403, "missing-scope")


WRONG = [
    ({}, "url", None),
    ({"url": None}, "url", None),
    ({"url": 5}, "url", None),
    ({"url": ""}, "url", None),
    ({"url": "https://example.org/" + "a" * 2000}, "url", None),
    ({"url": "https://example.org/\ud800"}, "url", None),
    ({"url": RECEIVER, "types": "talk"}, "types", None),
    ({"url": RECEIVER, "types": ["talks"]}, "types", "talk"),
    ({"url": RECEIVER, "types": [{}]}, "types", None),
    ({"url": RECEIVER, "description": "a\0b"}, "description", None),
    ({"url": RECEIVER, "description": "\udfff"}, "description", None),
    ({"url": RECEIVER, "description": "x" * 201}, "description", None),
    ({"url": RECEIVER, "description": ["x"]}, "description", None),
    ({"url": RECEIVER, "since": 5}, "since", None),
    ({"url": RECEIVER, "since": "yesterday"}, "since", None),
    ({"url": RECEIVER, "type": ["talk"]}, "type", "types"),
    ({"url": RECEIVER, "": 1}, "(blank)", None),
]


@pytest.mark.parametrize(("body", "member", "nearest"), WRONG)
def test_an_invalid_member_is_named(owner, body, member, nearest):
    problem = assert_problem(owner.post(body=body), 400)
    assert (problem["errors"][0]["parameter"], problem["errors"][0]["nearest"]) == (member, nearest)
    assert not WebhookSubscription.objects.exists()


def test_invalid_bodies_and_parameters_are_rejected(owner):
    deep = b"[" * 16_000
    for body in (b"", b"{", b"[]", b'"x"', b"\xff\xfe", deep, b'{"url":"' + b"a" * 20_000 + b'"}'):
        assert_problem(owner.post(body=body), 400)
    plain = owner.http.post(ROOT, data="url=x", content_type="application/x-www-form-urlencoded", **owner.headers)
    assert_problem(plain, 415, "unsupported-media-type")
    address = f"{owner.create()['id']}/"
    assert_problem(owner.post(f"{address}pause/", {"now": True}), 400, "unknown-parameter")
    assert_problem(owner.post(f"{address}pause/?now=1"), 400, "unknown-parameter")
    assert_problem(owner.get("?limit=1"), 400, "unknown-parameter")
    for query in ("limit=0", "limit=101", "limit=x", "limit=1&limit=2", "before=-1", "before=", "after=1"):
        assert_problem(owner.get(f"{address}deliveries/?{query}"), 400)
    for id_ in ("wh_", "x%00", "wh_" + "g" * 20, "1", "%F0%9F%98%80", "wh_" + "0" * 20):
        assert_problem(owner.get(f"{id_}/"), 404, "not-found")
    assert_problem(owner.http.put(f"{ROOT}{address}", **owner.headers), 405, "method-not-allowed")
    assert owner.get(f"{address}deliveries/").json() == {"results": [], "next": None}


def test_a_key_has_a_maximum_number_of_webhooks(owner, another, settings):
    settings.WEBHOOKS_MOST = 2
    first = owner.create()
    owner.create()
    problem = assert_problem(owner.post(body={"url": RECEIVER}), 409, "too-many-webhooks")
    assert "2" in problem["detail"]
    another.create()
    owner.delete(f"{first['id']}/")
    owner.create()


def signed():
    """Return body and headers of the next message."""
    (claimed,) = delivery_queue.claim([], 1)
    message = delivery_queue.next_message(claimed)
    delivery_queue.release(claimed.subscription)
    return message.body, signatures.signature_headers(message.id, message.body, message.signing)


def test_after_rotation_messages_are_signed_with_both_secrets_until_the_overlap_ends(owner):
    made = owner.create()
    address = f"{made['id']}/"
    rotated = owner.post(f"{address}rotate-secret/").json()
    assert rotated["secret"] != made["secret"]
    assert owner.get(address).json()["previous_secret_until"] == rotated["previous_secret_until"]
    owner.post(f"{address}test/")
    both = signed()
    for secret in (rotated["secret"], made["secret"]):
        assert Webhook(secret).verify(*both) == {"type": "test", "webhook": made["id"]}
    run("update webhook_subscription set previous_until = now()")
    assert owner.get(address).json()["previous_secret_until"] is None
    new_only = signed()
    assert Webhook(rotated["secret"]).verify(*new_only)
    with pytest.raises(WebhookVerificationError):
        Webhook(made["secret"]).verify(*new_only)


def test_a_secret_survives_a_change_of_the_secret_key_as_long_as_the_old_one_is_a_fallback(owner, settings):
    made = owner.create()
    one = WebhookSubscription.objects.get()
    stored = signatures.StoredSecret(one.secret_salt, one.secret_made_with)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [str(settings.SECRET_KEY)], "another key, as long as keys are"
    assert signatures.secret_text(stored) == made["secret"]
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(signatures.SecretLost):
        signatures.secret_text(stored)
    rotated = owner.post(f"{made['id']}/rotate-secret/").json()
    assert rotated["previous_secret_until"] is None, "messages cannot be signed with the lost secret"
    one.refresh_from_db()
    assert (one.previous_salt, one.previous_until) == ("", None)


def test_deliveries_are_paged_newest_first(owner):
    made = owner.create()
    one = WebhookSubscription.objects.get()
    for number in range(1, 6):
        WebhookDelivery.objects.create(
            subscription=one, message="e-1", attempt=number, result="status", status=500, milliseconds=3
        )
    seen, address = [], f"{made['id']}/deliveries/?limit=2"
    while address:
        page = owner.get(address).json()
        seen += [row["attempt"] for row in page["results"]]
        address = page["next"] and page["next"].removeprefix(f"http://testserver{ROOT}")
    assert seen == [5, 4, 3, 2, 1]
    row = owner.get(f"{made['id']}/deliveries/").json()["results"][0]
    assert list(row) == ["message", "attempt", "result", "status", "milliseconds", "at"]


def test_an_owner_cannot_resume_what_the_operator_paused(owner):
    made = owner.create()
    run("update webhook_subscription set state = 'paused', paused_because = 'operator'")
    owner.post(f"{made['id']}/pause/")
    problem = assert_problem(owner.post(f"{made['id']}/resume/"), 409, "cannot-resume")
    assert "Ask the operator" in problem["detail"]
    assert owner.get(f"{made['id']}/").json()["paused_because"] == "operator"


def test_after_a_new_epoch_it_is_only_resumed_with_a_position(owner):
    made = owner.create()
    run("update webhook_subscription set epoch = 'before', seq = 7, state = 'paused', paused_because = 'epoch'")
    shown = owner.get(f"{made['id']}/").json()
    assert (shown["position"], shown["changes_behind"], shown["seconds_behind"]) == ("before-7", None, None)
    problem = assert_problem(owner.post(f"{made['id']}/resume/"), 409, "cannot-resume")
    assert "since" in problem["detail"]
    assert owner.post(f"{made['id']}/resume/", {"since": position()}).json()["state"] == "active"


def test_while_the_log_is_fenced_no_webhook_is_created(owner):
    run("update events_epoch set timeline = timeline + 1")
    try:
        refused = owner.post(body={"url": RECEIVER})
        assert_problem(refused, 503, "not-ready")
        assert refused["Retry-After"]
        assert delivery_queue.claim([], 10) == []
    finally:
        run("update events_epoch set timeline = timeline - 1")


def test_a_webhook_that_another_transaction_locks_is_busy(owner):
    created = owner.create()
    with connection.cursor() as cursor:
        cursor.execute("set lock_timeout = '200ms'")
    try:
        with open_session() as other:
            other.execute("select from webhook_subscription for update")
            answer = owner.delete(f"{created['id']}/")
            other.rollback()
    finally:
        connection.close()
    assert_problem(answer, 503, "database-unavailable")
    assert answer["Retry-After"] == "5"
    assert answer.json()["detail"] == (
        "Another transaction holds a lock that this request needs. Nothing was written: send it again."
    )
    assert owner.delete(f"{created['id']}/").status_code == 204
