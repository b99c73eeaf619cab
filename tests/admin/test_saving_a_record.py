"""Saving: errors at their field, confirmation of public changes, and two users who edit one record."""

import threading
from collections.abc import Callable

import pytest
from django.db import connections, transaction
from django.test import Client

from events.admin.database_errors import in_one_transaction
from events.models import (
    Event,
    Party,
    PartyMembership,
    Proposal,
    ProposalProvision,
    ProposalResponse,
    Source,
    Speaker,
    Talk,
)
from events.models.sources import SourceText
from events.publish.documents import versions
from events.publish.version import Version
from tests.admin.conftest import TEXT
from tests.admin.page_forms import fields_of, row_of


def opened(client: Client, record: Party | Speaker | Source | Talk | Proposal | Event) -> tuple[str, dict[str, object]]:
    """The address of a record's form, and the form as a browser would send it back unchanged."""
    type_ = record.record_type.value
    url = f"/admin/events/{type_}/{record.pk}/change/"
    return url, fields_of(client.get(url), f"{type_}_form")


def confirmed(client: Client, url: str, form: dict[str, object], note: str) -> None:
    """Save a change of a published record: look at the difference, then confirm it."""
    page = client.post(url, form)
    assert page.status_code == 200 and b"This changes a published document" in page.content
    again = fields_of(page, f"{url.split('/')[3]}_form")
    answer = client.post(url, {**again, "_change_note": note})
    assert answer.status_code == 302, answer.content.decode()


def test_a_form_sent_back_unchanged_changes_nothing(editor: Client, seeded: None) -> None:
    """Every record of the seed survives a round trip through its form: no version, no difference, no error."""
    from events.publish.catalog import record_models

    before = Version.objects.count()
    for model in record_models().values():
        for record in model.objects.all()[:4]:
            url, form = opened(editor, record)
            answer = editor.post(url, form)
            assert answer.status_code == 302, (url, answer.content.decode()[:8000])
    assert Version.objects.count() == before


def test_a_published_change_shows_its_difference_and_waits_for_a_note(editor: Client, ministry: Party) -> None:
    url, form = opened(editor, ministry)
    page = editor.post(url, {**form, "name": "Ministry of Tests", "_continue": "1"})
    html = page.content.decode()
    assert "<del>Test</del>" in html and "<ins>" in html
    assert 'value="Ministry of Tests"' in html, "what was typed stays in the form"
    assert 'name="_continue" value="1" class="button default"' in html
    assert "Please correct" not in html
    assert Party.objects.get().name == "Test Ministry"
    assert Version.objects.count() == 1
    confirmed(editor, url, {**form, "name": "Ministry of Tests"}, "Renamed by decree.")
    newest = versions(ministry)[0]
    assert (newest.version, newest.body["name"]) == (2, "Ministry of Tests")
    assert newest.body["change_note"] == "Renamed by decree."
    history = editor.get(f"/admin/events/party/{ministry.pk}/versions/").content.decode()
    assert "“Renamed by decree.”" in history and "<del>Test</del>" in history


def test_a_further_edit_after_the_difference_was_shown_is_shown_again(editor: Client, ministry: Party) -> None:
    url, form = opened(editor, ministry)
    page = editor.post(url, {**form, "name": "Ministry of Tests"})
    again = fields_of(page, "party_form")
    page = editor.post(url, {**again, "name": "Ministry of Something Else"})
    assert b"This changes a published document" in page.content
    assert Party.objects.get().name == "Test Ministry"


def test_a_note_of_the_curators_is_saved_without_confirmation(editor: Client, ministry: Party) -> None:
    url, form = opened(editor, ministry)
    assert editor.post(url, {**form, "notes": "Check the spelling."}).status_code == 302
    assert Party.objects.get().notes == "Check the spelling."
    assert Version.objects.count() == 1


def test_the_second_save_shows_who_changed_what_and_overwrites_nothing(
    sign_in: Callable[..., Client], ministry: Party
) -> None:
    first, second = sign_in("fiona", "editor"), sign_in("sven", "editor")
    url, form_of_second = opened(second, ministry)
    _, form_of_first = opened(first, ministry)
    confirmed(first, url, {**form_of_first, "short_name": "MoT"}, "Short name.")
    page = second.post(url, {**form_of_second, "name": "Ministry for Tests", "short_name": "Tests"})
    html = page.content.decode()
    assert "Another user saved this record after you opened it" in html
    assert "<strong>fiona</strong>" in html and "<ins>MoT</ins>" in html
    assert 'value="Ministry for Tests"' in html and 'value="Tests"' in html
    assert Party.objects.get().short_name == "MoT"
    assert Version.objects.count() == 2
    # Sending it again without having agreed changes nothing; having read and agreed, it is theirs to save.
    again = {**fields_of(page, "party_form")}
    assert "_replace" not in again
    assert b"Another user saved" in second.post(url, again).content
    start = html.index('name="_replace" value="') + len('name="_replace" value="')
    agreed = {**again, "_replace": html[start : start + 64]}
    confirmed(second, url, agreed, "Agreed with Fiona.")
    assert Party.objects.get().short_name == "Tests"


def test_a_change_of_a_part_is_a_conflict_too(editor: Client, draft_speaker: Speaker, ministry: Party) -> None:
    bloc = Party.objects.create(slug="bloc", name="Bloc", kind="bloc", publication="published")
    row = PartyMembership.objects.create(party=ministry, organization=bloc)
    url, form = opened(editor, ministry)
    row.delete()
    page = editor.post(url, {**form, "name": "Other", "memberships-0-role": "observer"})
    assert b"Another user saved" in page.content and b"the change was not made in this admin" in page.content
    assert b"Rows that were removed meanwhile are new rows in your form" in page.content
    again = fields_of(page, "party_form")
    assert (again["memberships-0-role"], again["memberships-0-id"]) == ("observer", "")
    assert (again["memberships-TOTAL_FORMS"], again["memberships-INITIAL_FORMS"]) == ("1", "0")
    assert not PartyMembership.objects.exists()


def test_rows_that_another_user_added_are_kept(editor: Client, ministry: Party) -> None:
    """Who has read of them and saves a form without them gets both: theirs first."""
    bloc = Party.objects.create(slug="bloc", name="Bloc", kind="bloc", publication="published")
    url, form = opened(editor, ministry)
    PartyMembership.objects.create(party=ministry, organization=bloc, role="observer")
    page = editor.post(url, {**form, **row_of("memberships", 0, form, organization=bloc.pk, role="member")})
    html = page.content.decode()
    start = html.index('name="_replace" value="') + len('name="_replace" value="')
    confirmed(editor, url, {**fields_of(page, "party_form"), "_replace": html[start : start + 64]}, "Both.")
    rows = ministry.memberships.order_by("position").values_list("role", "position")
    assert list(rows) == [("member", 0), ("observer", 1)]


def test_a_deadlock_is_retried(committed: None) -> None:
    pair = [Party.objects.create(slug=f"p{number}", name="P", kind="state") for number in (1, 2)]
    both_hold_one = threading.Barrier(2)
    attempts: list[str] = []
    results: list[str] = []

    def worker(name: str, order: list[Party]) -> None:
        def work() -> str:
            attempts.append(name)
            Party.objects.filter(pk=order[0].pk).update(notes=name)
            if attempts.count(name) == 1:
                both_hold_one.wait(5)
            Party.objects.filter(pk=order[1].pk).update(notes=name)
            return name

        results.append(in_one_transaction(work))
        connections.close_all()

    threads = [threading.Thread(target=worker, args=each) for each in (("a", pair), ("b", pair[::-1]))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(15)
    # On a busy machine the second try may meet the first one's other half once more.
    assert sorted(results) == ["a", "b"] and len(attempts) >= 3


def test_a_form_without_a_valid_state_overwrites_nothing(editor: Client, draft_speaker: Speaker) -> None:
    url, form = opened(editor, draft_speaker)
    for token in ("", "forged", str(form["_seen"])[:-3] + "abc"):
        page = editor.post(url, {**form, "_seen": token, "name": "Overwritten"})
        assert page.status_code == 200 and b"The changes are not known" in page.content
    assert Speaker.objects.get().name == "Ada Example"


def test_a_curator_cannot_save_a_draft_that_was_published_after_they_opened_it(
    curator: Client, draft_speaker: Speaker
) -> None:
    url, form = opened(curator, draft_speaker)
    Speaker.objects.update(publication="published")
    page = curator.post(url, {**form, "name": "What the curator typed"})
    assert page.status_code == 403
    assert b"Only an editor can change it now" in page.content and b'value="What the curator typed"' in page.content
    assert curator.post(url, fields_of(page, "speaker_form")).status_code == 403
    assert Speaker.objects.get().name == "Ada Example"


def test_two_saves_at_the_same_moment_end_in_one_conflict(
    sign_in: Callable[..., Client], ministry: Party, django_db_blocker: object
) -> None:
    second = sign_in("sven", "editor")
    url, form_of_second = opened(second, ministry)
    answers: list[bytes] = []

    def save() -> None:
        answers.append(second.post(url, {**form_of_second, "notes": "by the second"}).content)
        connections.close_all()

    with transaction.atomic():
        Party.objects.select_for_update(no_key=True).get(pk=ministry.pk)
        thread = threading.Thread(target=save)
        thread.start()
        thread.join(0.5)
        assert thread.is_alive(), "the second save waits for the row"
        Party.objects.filter(pk=ministry.pk).update(notes="by the first")
    thread.join(10)
    assert b"Another user saved" in answers[0]
    assert Party.objects.get().notes == "by the first"


def test_a_reference_to_a_draft_is_refused_at_its_field(editor: Client, ministry: Party) -> None:
    draft = Party.objects.create(slug="a-draft", name="A Draft", kind="state")
    url, form = opened(editor, ministry)
    page = editor.post(url, {**form, "parent": draft.pk})
    html = page.content.decode()
    row = html[html.index("field-parent") : html.index("field-aliases")]
    assert "errorlist" in row and "which is a draft" in row and "Publish party “a-draft”" in row
    assert Party.objects.get(pk=ministry.pk).parent is None


def test_a_cycle_is_refused_at_the_parent(editor: Client, draft_speaker: Speaker) -> None:
    top = Party.objects.create(slug="top", name="Top", kind="state")
    below = Party.objects.create(slug="below", name="Below", kind="ministry", parent=top)
    url, form = opened(editor, top)
    html = editor.post(url, {**form, "parent": below.pk}).content.decode()
    assert "would be part of itself" in html[html.index("field-parent") : html.index("field-aliases")]
    assert Party.objects.get(pk=top.pk).parent is None


def test_a_status_that_is_not_the_newest_is_refused_at_its_field(editor: Client, source_with_text: Source) -> None:
    talk = Talk.objects.create(slug="talks", title="Talks", kind="process", status="agreed")
    url, form = opened(editor, talk)
    row = row_of("status_history", 0, form, status="held", source=source_with_text.pk)
    html = editor.post(url, {**form, **row}).content.decode()
    assert "newest entry of its history is “held”" in html[html.index("field-status") : html.index("field-starts")]
    assert editor.post(url, {**form, **row, "status": "held"}).status_code == 302
    assert Talk.objects.get().status_history.get().status == "held"


def test_a_row_without_a_reference_is_refused_with_the_reason(editor: Client, draft_speaker: Speaker) -> None:
    talk = Talk.objects.create(slug="talks", title="Talks", kind="process", status="agreed")
    url, form = opened(editor, talk)
    html = editor.post(url, {**form, **row_of("participants", 0, form, role="party")}).content.decode()
    assert "Choose at least one of party, speaker, office." in html


def test_rows_are_saved_in_the_order_given(editor: Client, committed: None) -> None:
    proposal = Proposal.objects.create(slug="a-plan", title="A plan", kind="plan", status="published")
    for number in (1, 2, 3):
        ProposalProvision.objects.create(proposal=proposal, number=str(number), text="…", position=number - 1)
    url, form = opened(editor, proposal)
    places = {"provisions-0-place": 3, "provisions-1-place": 1, "provisions-2-place": 2}
    row = row_of("provisions", 3, form, number="4", text="new", place=1)
    assert editor.post(url, {**form, **places, **row}).status_code == 302
    order = list(proposal.provisions.order_by("position").values_list("number", "position"))
    assert order == [("2", 0), ("4", 1), ("3", 2), ("1", 3)]


def test_a_row_that_another_refers_to_is_not_removed(editor: Client, ministry: Party, source_with_text: Source) -> None:
    proposal = Proposal.objects.create(slug="a-plan", title="A plan", kind="plan", status="published")
    provision = ProposalProvision.objects.create(proposal=proposal, number="1", text="…")
    ProposalResponse.objects.create(
        proposal=proposal, party=ministry, stance="reject", provision=provision, source=source_with_text
    )
    url, form = opened(editor, proposal)
    page = editor.post(url, {**form, "provisions-0-DELETE": "on"})
    assert b"would require deleting the following protected related objects" in page.content
    assert ProposalProvision.objects.exists()
    assert editor.post(url, {**form, "responses-0-DELETE": "on"}).status_code == 302
    url, form = opened(editor, proposal)
    assert editor.post(url, {**form, "provisions-0-DELETE": "on"}).status_code == 302
    assert not ProposalProvision.objects.exists()


def test_a_source_takes_the_hash_of_its_text_and_refuses_another_text(editor: Client, committed: None) -> None:
    form = fields_of(editor.get("/admin/events/source/add/"), "source_form")
    typed = {**form, "title": "An article", "kind": "article", "text": TEXT.replace(". ", ".\r\n")}
    assert editor.post("/admin/events/source/add/", typed).status_code == 302
    source = Source.objects.get()
    assert "\r" not in SourceText.objects.get().text and len(source.sha256) == 64
    url, form = opened(editor, source)
    assert form["text"] == SourceText.objects.get().text
    page = editor.post(url, {**form, "text": "Another text."})
    assert b"SHA-256 of this text is" in page.content
    assert editor.post(url, {**form, "text": "Another text.", "sha256": ""}).status_code == 302
    assert SourceText.objects.get().text == "Another text."


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_pages_of_a_deleted_record_do_not_fail(editor: Client, method: str) -> None:
    assert getattr(editor, method)("/admin/events/party/999/change/").status_code == 302
    assert getattr(editor, method)("/admin/events/party/999/delete/").status_code == 302
    assert editor.get("/admin/events/party/999/versions/").status_code == 404
    assert editor.get("/admin/events/party/999/withdraw/").status_code == 404
    assert editor.get("/admin/events/party/publish/?ids=999&ids=x").status_code == 302
