"""While another transaction holds a lock, the admin answers in words and in time, and keeps what was typed."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import User
from django.db import connections
from django.test import Client, override_settings

from events.access.keys import ApiKey
from events.admin import lock_waits
from events.models import Party, Speaker
from events.publish.version import Version
from tests.admin.page_forms import fields_of
from tests.publish.sessions import open_session

BUSY = "Another user or an import is publishing at the moment"
LIMIT = 0.6
"""LOCK_TIMEOUT of these tests, in seconds; the default is 5."""


@pytest.fixture
def patience(committed: None) -> Iterator[None]:
    """A short LOCK_TIMEOUT for new connections, in all threads."""
    options = connections["default"].settings_dict["OPTIONS"]
    before = options["options"]
    options["options"] = before.replace("lock_timeout=5000", f"lock_timeout={round(LIMIT * 1000)}")
    assert options["options"] != before
    connections["default"].close()
    lock_waits._LastExpiry.at = float("-inf")
    with override_settings(LOCK_TIMEOUT=LIMIT):
        yield
    lock_waits._LastExpiry.at = float("-inf")
    options["options"] = before
    connections["default"].close()


@pytest.mark.usefixtures("patience")
def test_a_busy_save_shows_the_form_with_what_was_typed(editor: Client, ministry: Party) -> None:
    url = f"/admin/events/party/{ministry.pk}/change/"
    form = fields_of(editor.get(url), "party_form")
    shown = editor.post(url, {**form, "name": "Ministry of Tests"})
    confirmed = {**fields_of(shown, "party_form"), "_change_note": "Renamed by decree."}
    with open_session() as holder:
        holder.execute("select events_lock_publishing()")
        busy = editor.post(url, confirmed)
        holder.rollback()
    html = busy.content.decode()
    assert busy.status_code == 200 and BUSY in html
    assert 'value="Ministry of Tests"' in html
    assert Version.objects.count() == 1
    # The same form is saved now, with its note and without a second confirmation.
    again = fields_of(busy, "party_form")
    assert editor.post(url, again).status_code == 302
    newest = Version.objects.order_by("-seq").first()
    assert newest is not None and newest.body["name"] == "Ministry of Tests"
    assert newest.body["change_note"] == "Renamed by decree."


@pytest.mark.usefixtures("patience")
def test_a_locked_row_is_answered_in_words_too(curator: Client, draft_speaker: Speaker) -> None:
    url = f"/admin/events/speaker/{draft_speaker.pk}/change/"
    form = fields_of(curator.get(url), "speaker_form")
    with open_session() as other:
        other.execute("select from events_speaker where id = %s for update", [draft_speaker.pk])
        began = time.monotonic()
        busy = curator.post(url, {**form, "name": "Ada Other"})
        assert time.monotonic() - began < 2 * LIMIT + 2
        other.rollback()
    assert BUSY in busy.content.decode() and 'value="Ada Other"' in busy.content.decode()
    assert curator.post(url, fields_of(busy, "speaker_form")).status_code == 302
    assert Speaker.objects.get().name == "Ada Other"


@pytest.mark.usefixtures("patience")
def test_pages_that_publish_withdraw_and_delete_answer_in_words(
    editor: Client, ministry: Party, draft_speaker: Speaker
) -> None:
    publish, withdraw = f"/admin/events/speaker/publish/?ids={draft_speaker.pk}", f"/admin/events/party/{ministry.pk}/"
    plan = {**fields_of(editor.get(publish)), "ids": draft_speaker.pk}
    selected = {"action": "delete_selected", "_selected_action": ministry.pk, "post": "yes"}
    with open_session() as holder:
        holder.execute("select events_lock_publishing()")
        pages = [
            editor.post(publish, plan),
            editor.post(f"{withdraw}withdraw/", {"note": "Not a ministry."}),
            editor.post(f"{withdraw}delete/", {"post": "yes"}, follow=True),
            editor.post("/admin/events/party/", selected, follow=True),
        ]
        holder.rollback()
    assert [BUSY in page.content.decode() for page in pages] == [True] * 4
    assert "Not a ministry." in pages[1].content.decode()
    assert Party.objects.get().publication == "published"
    assert Speaker.objects.get().publication == "draft"


@pytest.mark.usefixtures("patience")
def test_other_pages_answer_503_and_offer_to_send_the_form_again(
    sign_in: Callable[..., Client],
) -> None:
    client = sign_in("root", is_superuser=True)
    key = ApiKey(owner="Embassy <of> Tests", contact="ops@example.org", scopes=["read"])
    key.issue()
    key.save()
    url = f"/admin/events/apikey/{key.pk}/change/"
    form = fields_of(client.get(url), "apikey_form")
    form = {name: value for name, value in form.items() if not name.startswith("usage")}
    with open_session() as other:
        other.execute("select from access_key where id = %s for update", [key.pk])
        busy = client.post(url, {**form, "contact": "new@example.org"})
        other.rollback()
    assert busy.status_code == 503 and busy["Retry-After"] == "5"
    again = fields_of(busy, "busy")
    assert again["contact"] == "new@example.org"
    assert again["owner"] == "Embassy <of> Tests"
    assert client.post(url, again).status_code == 302
    assert ApiKey.objects.get().contact == "new@example.org"


@pytest.mark.usefixtures("patience")
def test_a_password_is_not_sent_back(sign_in: Callable[..., Client]) -> None:
    client = sign_in("root", is_superuser=True)
    other = User.objects.create_user("other")
    secret = "correct horse battery"
    with open_session() as holder:
        holder.execute("select from auth_user where id = %s for update", [other.pk])
        busy = client.post(
            f"/admin/auth/user/{other.pk}/password/",
            {"password1": secret, "password2": secret, "usable_password": "true"},
        )
        holder.rollback()
    assert busy.status_code == 503
    assert secret not in busy.content.decode()
    assert "Go back in your browser" in busy.content.decode()


@pytest.mark.usefixtures("patience")
def test_twenty_saves_on_two_threads_are_all_answered_in_time(
    sign_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The admin has few threads. Of a queue of saves the first of each thread waits in full, the others briefly."""
    editor = sign_in("edgar", "editor")
    speakers = [Speaker.objects.create(slug=f"speaker-{n}", name=f"Speaker {n}") for n in range(20)]
    urls = [f"/admin/events/speaker/{speaker.pk}/change/" for speaker in speakers]
    forms = [{**fields_of(editor.get(url), "speaker_form"), "name": "Renamed"} for url in urls]
    full_waits: list[float] = []
    expired = lock_waits.LockWaits.expired

    def count(waits: lock_waits.LockWaits) -> None:
        if not waits._is_brief:
            full_waits.append(time.monotonic())
        expired(waits)

    monkeypatch.setattr(lock_waits.LockWaits, "expired", count)

    def save(url: str, form: dict[str, object]) -> bool:
        client = Client()
        client.cookies = editor.cookies
        return BUSY in client.post(url, form).content.decode()

    with open_session() as holder, ThreadPoolExecutor(max_workers=2) as threads:
        holder.execute("select events_lock_publishing()")
        answers = list(threads.map(save, urls, forms))
        holder.rollback()
        barrier = threading.Barrier(2)
        list(threads.map(lambda _: (barrier.wait(10), connections["default"].close()), range(2)))
    assert all(answers)
    # Two at first, and two more after each period of brief waits: on a slow machine there are several.
    periods = 1 + int((full_waits[-1] - full_waits[0]) // lock_waits._BRIEF_FOR)
    assert 1 <= len(full_waits) <= 2 * periods
    # By default: 5 s for the first two, then 9 times 0.25 s for the other 18.
    assert 5 + 9 * lock_waits._BRIEF < 10 - 2
    assert Speaker.objects.filter(name="Renamed").count() == 0


def test_the_waits_of_one_save_add_up(patience: None) -> None:
    """A second wait of the same save gets only what is left of the time."""
    from django.db import OperationalError, connection, transaction

    waits = lock_waits.LockWaits()
    with open_session() as holder, connection.execute_wrapper(waits):
        holder.execute("select pg_advisory_xact_lock(1)")
        release = threading.Timer(LIMIT / 2, holder.rollback)
        with pytest.raises(OperationalError), transaction.atomic(), connection.cursor() as cursor:
            waits.start_attempt()
            release.start()
            cursor.execute("select pg_advisory_xact_lock(1)")
            release.join()
            holder.execute("select pg_advisory_xact_lock(2)")
            began = time.monotonic()
            cursor.execute("select pg_advisory_xact_lock(2)")
    assert time.monotonic() - began < LIMIT * 0.9


@pytest.mark.usefixtures("patience")
def test_saves_wait_for_the_full_time_again_after_one_succeeded(curator: Client, draft_speaker: Speaker) -> None:
    url = f"/admin/events/speaker/{draft_speaker.pk}/change/"
    form = {**fields_of(curator.get(url), "speaker_form"), "name": "Ada Other"}
    with open_session() as holder:
        holder.execute("select events_lock_publishing()")
        assert BUSY in curator.post(url, form).content.decode()
        began = time.monotonic()
        assert BUSY in curator.post(url, form).content.decode()
        assert time.monotonic() - began < LIMIT
        holder.rollback()
        assert curator.post(url, form).status_code == 302
        form = {**fields_of(curator.get(url), "speaker_form"), "name": "Ada Third"}
        holder.execute("select events_lock_publishing()")
        threading.Timer(lock_waits._BRIEF + 0.1, holder.rollback).start()
        assert curator.post(url, form).status_code == 302
