"""Members of `admin` create keys. A text is shown once, stays valid for a time after a rotation, and can be revoked."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.utils import timezone

from events.access import tokens
from events.access.key_cache import key_cache
from events.access.keys import ApiKey
from tests.admin.test_walk_in_a_browser import Person, browser, server

__all__ = ["browser", "server"]

FORM = {
    "owner": "Institute <b>for</b> Peace",
    "contact": "data@example.org",
    "scopes": ["read", "webhooks"],
    "days-TOTAL_FORMS": 0,
    "days-INITIAL_FORMS": 0,
}
ADD = "/admin/events/apikey/add/"


@pytest.fixture
def keeper(sign_in: Callable[..., Client]) -> Iterator[Client]:
    """The client of somebody who looks after keys."""
    key_cache.clear()
    yield sign_in("ada", "admin")
    key_cache.clear()


def shown(page: Any) -> str:
    """The text on the page that shows a key, which nobody may keep."""
    assert page.status_code == 200 and "no-store" in page["Cache-Control"]
    found = re.search(r'value="(diplo_[^"]+)"', page.content.decode())
    assert found and tokens.is_well_formed(found[1]), page.content.decode()[-3000:]
    return found[1]


def lets_in(text: str) -> str:
    """What `/usage/` says to a key: 200, or the kind of problem."""
    response = Client().get("/api/v1/usage/", HTTP_AUTHORIZATION=f"Api-Key {text}")
    return "in" if response.status_code == 200 else response.json()["type"].rpartition("/")[2]


def test_a_key_is_shown_once_and_not_stored(keeper: Client) -> None:
    page = keeper.post(ADD, FORM)
    text = shown(page)
    assert "Institute &lt;b&gt;for&lt;/b&gt; Peace" in page.content.decode()
    key = ApiKey.objects.get()
    assert (key.scopes, key.created_by) == (["read", "webhooks"], "ada")
    assert lets_in(text) == "in"
    # Whatever the forms wrote: rows of the key, the journal, the session.
    for address in ("", f"{key.pk}/change/", f"{key.pk}/history/"):
        again = keeper.get(f"/admin/events/apikey/{address}").content.decode()
        assert text[15:] not in again and key.prefix in again
    with connection.cursor() as cursor:
        for table in ("access_key", "django_admin_log", "django_session"):
            cursor.execute(f"select coalesce(string_agg(t::text, ' '), '') from {table} t")
            assert text[15:] not in cursor.fetchone()[0]
    assert text[15:] not in str([one.get_decoded() for one in Session.objects.all()])


def test_an_invalid_form_creates_no_key(keeper: Client) -> None:
    for wrong in ({"scopes": []}, {"scopes": ["write"]}, {"contact": "nobody"}, {"owner": "  "}):
        page = keeper.post(ADD, {**FORM, **wrong})
        assert page.status_code == 200 and b"errorlist" in page.content, wrong
    assert not ApiKey.objects.exists()


def test_editing_writes_only_changed_fields(keeper: Client) -> None:
    text = shown(keeper.post(ADD, FORM))
    key = ApiKey.objects.get()
    used = timezone.now()
    ApiKey.objects.update(last_used_at=used)
    changed = {**FORM, "scopes": ["export"], "requests_per_minute": 50}
    assert keeper.post(f"/admin/events/apikey/{key.pk}/change/", changed).status_code == 302
    key.refresh_from_db()
    assert (key.scopes, key.requests_per_minute, key.last_used_at) == (["export"], 50, used)
    assert lets_in(text) == "in"


def test_both_texts_are_valid_after_a_rotation_with_overlap_else_only_the_new_one(keeper: Client) -> None:
    first = shown(keeper.post(ADD, FORM))
    rotate = f"/admin/events/apikey/{ApiKey.objects.get().pk}/rotate/"
    for wrong in ("91", "-1", "", "x"):
        assert b"errorlist" in keeper.post(rotate, {"overlap": wrong}).content
    second = shown(keeper.post(rotate, {"overlap": "7"}))
    assert first.split("_")[1] == second.split("_")[1]
    assert (lets_in(first), lets_in(second)) == ("in", "in")
    until = ApiKey.objects.get().previous_until
    assert until is not None and timedelta(days=6) < until - timezone.now() <= timedelta(days=7)
    third = shown(keeper.post(rotate, {"overlap": "0"}))
    key_cache.clear()
    assert [lets_in(text) for text in (first, second, third)] == ["unknown-key", "expired-key", "in"]
    assert [entry.get_change_message() for entry in LogEntry.objects.order_by("-pk")[:2]] == [
        "Rotated. The previous text stays valid for 0 days.",
        "Rotated. The previous text stays valid for 7 days.",
    ]


def test_a_revoked_key_is_refused_and_cannot_be_changed(keeper: Client) -> None:
    text = shown(keeper.post(ADD, FORM))
    key = ApiKey.objects.get()
    page = f"/admin/events/apikey/{key.pk}/"
    assert lets_in(text) == "in"
    assert b"cannot be restored" in keeper.get(f"{page}revoke/").content and ApiKey.objects.get().revoked_at is None
    assert keeper.post(f"{page}revoke/").status_code == 302
    key_cache.clear()
    assert lets_in(text) == "revoked-key"
    assert keeper.post(f"{page}rotate/", {"overlap": "7"}).status_code == 403
    assert keeper.post(f"{page}change/", FORM).status_code == 403
    assert b"revoked" in keeper.get(f"{page}change/").content
    assert keeper.post("/admin/events/apikey/999999/revoke/").status_code == 404


def test_editors_and_curators_cannot_view_or_change_keys(keeper: Client, editor: Client, curator: Client) -> None:
    keeper.post(ADD, FORM)
    pk = ApiKey.objects.get().pk
    for person in (editor, curator):
        for address in ("", "add/", f"{pk}/change/", f"{pk}/rotate/", f"{pk}/revoke/"):
            assert person.get(f"/admin/events/apikey/{address}").status_code == 403, address
            assert person.post(f"/admin/events/apikey/{address}", {**FORM, "overlap": 7}).status_code == 403, address
    assert ApiKey.objects.get().previous_hash is None


@pytest.mark.browser
@pytest.mark.slow
def test_the_text_is_copied_with_one_click(make_user: Any, server: str, browser: Any) -> None:
    make_user("ada", "admin")
    ada = Person(browser, server, "ada")
    ada.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ada.open(ADD)
    ada.page.fill("#id_owner", "Institute")
    ada.page.fill("#id_contact", "data@example.org")
    ada.page.check("#id_scopes input[value=webhooks]")
    ada.page.click("input[name=_save] >> nth=-1")
    ada.see("Copy this key now")
    ada.shoot("key-shown")
    ada.page.click("#copy-key")
    ada.see("Copied.")
    copied = ada.page.evaluate("navigator.clipboard.readText()")
    assert tokens.digest(copied) == bytes(ApiKey.objects.get().secret_hash)
    ada.page.click("text=I have copied it")
    ada.see("Rotate")
    ada.shoot("key")
    assert not ada.errors
