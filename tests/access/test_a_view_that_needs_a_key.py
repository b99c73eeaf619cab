"""Requests whose key is missing, invalid, expired, revoked, or lacks the scope."""

import time
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, connection, connections, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events.access import tokens
from events.access.key_cache import FRESH_FOR, key_cache
from events.access.keys import ApiKey
from tests.access.conftest import MakeKey, sent

pytestmark = pytest.mark.urls("tests.access.keyed_routes")

ADDRESS = "/api/v1/keyed/"


def told(response: Any) -> tuple[int, str]:
    """Return status and type of a problem, after checking its format and its challenge."""
    body = response.json()
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] == "no-store"
    assert body["status"] == response.status_code
    assert ("WWW-Authenticate" in response) == (response.status_code == 401)
    return response.status_code, body["type"].rpartition("/")[2]


def test_a_key_with_the_scope_is_accepted(http: Client, make_key: MakeKey) -> None:
    key, text = make_key("read", "webhooks")
    response = http.get(ADDRESS, **sent(text))
    assert response.json() == {"prefix": key.prefix, "owner": "Institute for Peace", "id": key.pk}
    assert text not in repr(ApiKey.objects.values().get())


def test_a_missing_or_invalid_key_is_rejected_with_the_reason(http: Client, make_key: MakeKey) -> None:
    key, text = make_key("read")
    refused = http.get(ADDRESS, **sent(text))
    assert told(refused) == (403, "missing-scope")
    assert "webhooks" in refused.json()["detail"] and key.prefix in refused.json()["detail"]
    assert told(http.get(ADDRESS)) == (401, "not-authenticated")
    other = tokens.new_token(key.prefix).text
    for header, kind in (
        (f"Api-Key {other}", "unknown-key"),
        (f"Api-Key {text[:-1]}", "unknown-key"),
        ("Api-Key", "unknown-key"),
        ("Api-Key diplo_\x00\udcff", "unknown-key"),
        (f"Bearer {text}", "not-authenticated"),
        ("", "not-authenticated"),
    ):
        assert told(http.get(ADDRESS, HTTP_AUTHORIZATION=header)) == (401, kind), header
    assert http.get(ADDRESS, HTTP_AUTHORIZATION=f"api-key  {text} ").status_code == 403


def test_an_expired_or_revoked_key_is_rejected_with_the_reason(http: Client, make_key: MakeKey) -> None:
    _, expired = make_key("webhooks", expires_at=timezone.now() - timedelta(seconds=1))
    _, revoked = make_key("webhooks", revoked_at=timezone.now())
    assert told(http.get(ADDRESS, **sent(expired))) == (401, "expired-key")
    assert told(http.get(ADDRESS, **sent(revoked))) == (401, "revoked-key")


def test_a_cached_key_expires_on_time(http: Client, make_key: MakeKey) -> None:
    ends = timezone.now() + timedelta(seconds=0.4)
    _, text = make_key("webhooks", expires_at=ends)
    assert http.get(ADDRESS, **sent(text)).status_code == 200
    time.sleep(max(0.0, (ends - timezone.now()).total_seconds()))
    assert told(http.get(ADDRESS, **sent(text))) == (401, "expired-key")


def test_after_rotation_both_texts_are_valid_until_the_overlap_ends(http: Client, make_key: MakeKey) -> None:
    key, old = make_key("webhooks")
    new = key.rotate(timedelta(days=7))
    key.save()
    assert {http.get(ADDRESS, **sent(text)).json()["prefix"] for text in (old, new)} == {key.prefix}
    key.previous_until = timezone.now()
    key.save()
    key_cache.clear()
    refused = http.get(ADDRESS, **sent(old))
    assert told(refused) == (401, "expired-key") and "new text" in refused.json()["detail"]
    assert http.get(ADDRESS, **sent(new)).status_code == 200


def test_a_cached_key_needs_no_query_and_a_revoked_one_is_rejected_a_second_later(
    http: Client, make_key: MakeKey
) -> None:
    key, text = make_key("webhooks")
    assert http.get(ADDRESS, **sent(text)).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        assert http.get(ADDRESS, **sent(text)).status_code == 200
    assert not queries.captured_queries
    ApiKey.objects.filter(pk=key.pk).update(revoked_at=timezone.now())
    time.sleep(FRESH_FOR)
    assert told(http.get(ADDRESS, **sent(text))) == (401, "revoked-key")


def test_while_the_database_is_unavailable_cached_keys_are_valid_and_others_get_503(
    http: Client, make_key: MakeKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, text = make_key("webhooks")
    assert http.get(ADDRESS, **sent(text)).status_code == 200
    time.sleep(FRESH_FOR)
    with monkeypatch.context() as elsewhere:
        connection.close()
        elsewhere.setitem(connection.settings_dict, "HOST", "/nowhere")
        elsewhere.setitem(connection.settings_dict, "EMBEDDED", False)
        assert http.get(ADDRESS, **sent(text)).status_code == 200
        key_cache.clear()
        elsewhere.setattr("events.access.key_cache.FRESH_FOR", 60)
        unavailable = http.get(ADDRESS, **sent(tokens.new_token().text))
        # The next request does not try to connect, so that requests do not queue up behind connection attempts.
        elsewhere.setattr(connection, "connect", lambda: pytest.fail("connected again at once"))
        assert told(http.get(ADDRESS, **sent(tokens.new_token().text))) == (503, "keys-unavailable")
    assert told(unavailable) == (503, "keys-unavailable") and unavailable["Retry-After"]


def test_constraints_reject_invalid_keys_and_the_reader_cannot_read_them(make_key: MakeKey) -> None:
    make_key()
    for change in (
        {"scopes": []},
        {"scopes": ["write"]},
        {"owner": " "},
        {"contact": "nobody"},
        {"secret_hash": b"short"},
        {"previous_hash": b"x" * 32},
        {"prefix": "UPPER-00"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            ApiKey.objects.update(**change)
    for table in ("access_key", "access_day", "access_window"):
        with pytest.raises(ProgrammingError, match="permission denied"), connections["reader"].cursor() as cursor:
            cursor.execute(f"select * from {table}")
