"""A curator's day in headless Chromium: from a party to a published statement, its next version, and a conflict.

Screenshots go to `screenshots` in the data folder of the tests (git-ignored), to be looked at.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db import connections
from django.test.testcases import LiveServerThread

from events.models import Event, Office, Party, Statement
from events.publish.version import Version
from tests.admin.conftest import TEXT

SHOTS = Path(settings.DATA_DIR) / "screenshots"
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def server(committed: None) -> Iterator[str]:
    """The address of the admin, served from committed data by a thread of this process."""
    thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    yield f"http://127.0.0.1:{thread.port}"
    thread.terminate()


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A headless Chromium."""
    executable = shutil.which("chromium")
    if executable is None:
        pytest.skip("no Chromium for the walk through the admin; install with: apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api", reason="install with: pip install -r requirements-dev.txt")
    # Playwright runs an event loop in this thread, which Django takes for an asynchronous program.
    monkeypatch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield chromium
        chromium.close()
        # In a thread with an event loop Django opens further connections, which only this call closes.
        connections.close_all()


class Person:
    """Somebody at a browser of their own, logged in to the admin."""

    def __init__(self, browser: Any, server: str, name: str) -> None:
        self.page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.page.set_default_timeout(8000)
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.server = server
        self.open("/admin/")
        self.page.fill("#id_username", name)
        self.page.fill("#id_password", "a password for tests")
        self.page.click("input[type=submit]")

    def open(self, path: str) -> None:
        """Go to a page of the admin."""
        self.page.goto(self.server + path)

    def choose(self, field: str, words: str) -> None:
        """Choose from an autocomplete by typing."""
        self.page.click(f"#id_{field} + .select2-container")
        self.page.fill(".select2-container--open .select2-search__field", words)
        self.page.click(f".select2-results__option--highlighted:has-text('{words}')")

    def save(self, button: str = "_continue") -> None:
        """Press a button that saves, and wait for the page that follows."""
        with self.page.expect_navigation():
            self.page.click(f".submit-row input[name={button}] >> nth=-1")
        self.see("was added successfully")

    def see(self, words: str) -> None:
        """Wait until the words are on the page; where they do not come, keep a picture of what did."""
        try:
            self.page.wait_for_selector(f"text={words}")
        except Exception:
            self.shoot("failed")
            raise

    def shoot(self, name: str) -> None:
        """Keep a picture of the whole page."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png", full_page=True)


def test_from_a_party_to_a_published_statement_and_a_conflict(make_user: Any, server: str, browser: Any) -> None:
    make_user("edgar", "editor")
    make_user("erika", "editor")
    edgar = Person(browser, server, "edgar")
    page = edgar.page

    edgar.open("/admin/events/party/add/")
    page.fill("#id_name", "Ministère de l’Exemple")
    page.wait_for_function("document.querySelector('#id_slug').value === 'ministere-de-lexemple'")
    page.select_option("#id_kind", "ministry")
    page.click("[aria-label='aliases: add a row']")
    page.fill("[aria-label='aliases, row 1: name']", "Example Ministry")
    edgar.save()
    edgar.shoot("party")
    assert Party.objects.get().aliases == [{"name": "Example Ministry", "language": None}]

    edgar.open("/admin/events/speaker/add/")
    page.fill("#id_name", "Ada Example")
    edgar.save()

    edgar.open("/admin/events/office/add/")
    edgar.choose("speaker", "Ada Example")
    edgar.choose("party", "Ministère")
    page.fill("#id_title", "Minister")
    page.fill("#id_start_edtf", "in early 2020")
    page.wait_for_selector("#id_start_bounds.error")
    edgar.shoot("office-with-a-date-refused")
    page.fill("#id_start_edtf", "[2020-01..2020-03]")
    page.wait_for_function(
        "document.querySelector('#id_start_bounds').textContent.includes('2020-01-01 to 2020-03-31')"
    )
    page.fill("#id_start_stated", "in early 2020")
    edgar.save()
    assert str(Office.objects.get().start.end) == "2020-03-31"

    edgar.open("/admin/events/source/add/")
    page.fill("#id_title", "Talks to resume")
    page.select_option("#id_kind", "article")
    page.fill("#id_published_edtf", "2024-03-01")
    page.fill("#id_text", TEXT)
    edgar.save()
    edgar.shoot("source")

    page.click("text=Next statement from this source")
    page.select_option("#id_kind", "quote")
    page.fill("#citations-0 .quote-finder textarea", "We have agreed on four rounds")
    page.click("#citations-0 .field-ranges .find-quote")
    edgar.see("Not found in the source’s text")
    edgar.shoot("quote-not-found")
    page.fill(
        "#citations-0 .quote-finder textarea >> nth=0", "We have agreed on three rounds, and the first will be in May."
    )
    page.click("#citations-0 .field-ranges .find-quote")
    edgar.see("Found word for word")
    page.fill("#id_made_on_edtf", "2024-03-01")
    page.fill("#id_made_on_stated", "on Friday")
    edgar.choose("speaker", "Ada Example")
    page.wait_for_function("document.querySelector('#id_party').value !== ''")
    page.select_option("#id_medium", "press-conference")
    edgar.shoot("statement-before-saving")
    edgar.save()
    statement = Statement.objects.get()
    assert (statement.office.title, statement.party.name) == ("Minister", "Ministère de l’Exemple")
    assert statement.slug == "2024-03-01-ada-example-we-have-agreed-on-three-rounds"
    assert statement.citations.get().verified

    page.click("text=Publish with the drafts it refers to")
    edgar.see("These 5 records would become public together")
    edgar.shoot("publish-with-everything")
    page.click("#publish")
    edgar.see("Published: 5 records.")
    assert Version.objects.count() == 5

    erika = Person(browser, server, "erika")
    erika.open(f"/admin/events/statement/{statement.pk}/change/")

    page.fill("#id_venue", "Press hall")
    page.click(".submit-row input[name=_continue] >> nth=-1")
    edgar.see("This changes a published document")
    edgar.shoot("change-to-confirm")
    assert Statement.objects.get().venue == ""
    page.fill("#change-note", "The venue was missing.")
    page.click("#confirm-change")
    edgar.see("was changed successfully")
    page.click("text=Versions")
    edgar.see("The venue was missing.")
    edgar.shoot("versions")

    erika.page.fill("#id_venue", "Town hall")
    erika.page.click(".submit-row input[name=_continue] >> nth=-1")
    erika.see("Another user saved this record after you opened it")
    erika.shoot("conflict")
    assert erika.page.input_value("#id_venue") == "Town hall"
    assert "edgar" in erika.page.inner_text("#conflict")
    assert Statement.objects.get().venue == "Press hall"

    edgar.open(f"/admin/events/speaker/{statement.speaker_id}/withdraw/")
    edgar.see("refer to it")
    page.click("#id_merged_into + .select2-container")
    page.wait_for_selector(".select2-results__option:has-text('Ada Example')")
    edgar.shoot("withdraw")
    edgar.open("/admin/")
    edgar.shoot("overview")
    edgar.open("/admin/events/statement/")
    edgar.shoot("list")
    assert edgar.errors == erika.errors == []
    assert User.objects.count() == 2


def test_one_click_codes_an_event_and_makes_its_reciprocal(make_user: Any, server: str, browser: Any) -> None:
    make_user("edgar", "editor")
    for slug, name in (("left-side", "Left Side"), ("right-side", "Right Side")):
        Party.objects.create(slug=slug, name=name, kind="state", publication="published")
    edgar = Person(browser, server, "edgar")
    page = edgar.page

    edgar.open("/admin/events/event/add/")
    edgar.choose("cameo", "036")
    edgar.see("Goldstein: 4.0")
    page.click("#use-codes")
    assert page.input_value("#id_plover") == "AGREE" and page.input_value("#id_plover_contexts") == "diplomatic"
    page.select_option("#id_modality", "future")
    page.fill("#id_occurred_edtf", "2022-01~")
    for number, (side, name) in enumerate((("actor", "Left Side"), ("recipient", "Right Side"))):
        page.click("text=Add another Actor or recipient")
        page.select_option(f"#id_participants-{number}-side", side)
        edgar.choose(f"participants-{number}-party", name)
    page.click("text=Add another Evidence")
    page.select_option("#evidence-0 .one-of-type", "talk")
    assert page.is_visible("#id_evidence-0-talk + .select2-container")
    assert not page.is_visible("#id_evidence-0-statement + .select2-container")
    edgar.shoot("event-coded")
    page.click("#evidence-0 .inline-deletelink")
    page.wait_for_function("document.querySelector('#id_slug').value.startsWith('2022-01-left-side')")
    edgar.save()
    page.click("#create-reciprocal")
    edgar.see("Both events refer to each other")
    edgar.see("negotiate (see “Reciprocal of” below)")
    assert page.locator("#use-codes").count() == 1
    edgar.shoot("reciprocal")
    first, second = Event.objects.order_by("pk")
    assert (first.reciprocal_of, second.reciprocal_of) == (second, first)
    assert edgar.errors == []
