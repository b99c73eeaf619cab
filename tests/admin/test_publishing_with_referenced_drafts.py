"""Publishing previews the drafts that a record refers to and publishes all or none. Withdrawing shows its effects."""

import json
from typing import Any

import pytest
from django.test import Client

from events.models import Event, EventActor, Office, Party, Source, Speaker, Statement, StatementCitation
from events.publish.documents import versions
from events.publish.version import Version
from tests.admin.page_forms import fields_of


@pytest.fixture
def statement(draft_speaker: Speaker, source_with_text: Source) -> Statement:
    """A draft statement whose speaker, office, party and source are drafts too."""
    party = Party.objects.create(slug="new-office", name="New Office", kind="government-office")
    office = Office.objects.create(slug="head", title="Head", party=party, speaker=draft_speaker)
    said = Statement.objects.create(
        slug="it-is-so", kind="quote", text="businesslike", speaker=draft_speaker, office=office, party=party
    )
    StatementCitation.objects.create(statement=said, source=source_with_text, ranges=[[1, 3]])
    return said


def publish_url(record: Any) -> str:
    return f"/admin/events/{record.record_type.value}/publish/?ids={record.pk}"


def test_the_preview_names_every_dependency(editor: Client, statement: Statement) -> None:
    page = editor.get(publish_url(statement)).content.decode()
    for slug in ("ada-example", "new-office", "head", "talks-to-resume", "it-is-so"):
        assert f"<code>{slug}</code>" in page
    assert "These 5 records" in page
    assert not Version.objects.exists()


def test_all_is_published_in_one_transaction_with_the_note(editor: Client, statement: Statement) -> None:
    form = fields_of(editor.get(publish_url(statement)))
    response = editor.post("/admin/events/statement/publish/", {**form, "note": "First entry."})
    assert response.status_code == 302
    log = list(Version.objects.all())
    assert len(log) == 5 and len({each.recorded_at for each in log}) == 1
    assert {each.body["change_note"] for each in log} == {"First entry."}


def test_a_change_after_the_preview_shows_the_preview_again(editor: Client, statement: Statement) -> None:
    form = fields_of(editor.get(publish_url(statement)))
    Speaker.objects.update(name="Another name")
    page = editor.post("/admin/events/statement/publish/", form)
    assert page.status_code == 200 and b"A record changed after you opened the page" in page.content
    assert not Version.objects.exists()


def test_a_withdrawn_record_is_not_published_because_another_refers_to_it(editor: Client, statement: Statement) -> None:
    Party.objects.filter(slug="new-office").update(publication="withdrawn")
    page = editor.get(publish_url(statement))
    assert b"This record was withdrawn" in page.content
    form = fields_of(page)
    assert b"Nothing was published" in editor.post("/admin/events/statement/publish/", form).content
    assert Statement.objects.get().publication == "draft"


def test_an_editor_of_one_type_cannot_publish_others(sign_in: Any, make_user: Any, statement: Statement) -> None:
    from django.contrib.auth.models import Permission, User

    client = sign_in("sam")
    names = ["view_statement", "change_statement", "publish_statement"]
    User.objects.get(username="sam").user_permissions.set(Permission.objects.filter(codename__in=names))
    form = fields_of(client.get(publish_url(statement)))
    assert client.post("/admin/events/statement/publish/", form).status_code == 403
    assert not Version.objects.exists()


def test_the_action_goes_to_the_preview(editor: Client, statement: Statement) -> None:
    chosen = {"action": "publish_selected", "_selected_action": statement.pk}
    response = editor.post("/admin/events/statement/", chosen)
    assert response["Location"] == f"/admin/events/statement/publish/?ids={statement.pk}"


def test_withdrawing_a_record_that_others_refer_to_is_refused_with_the_reason(
    editor: Client, statement: Statement
) -> None:
    editor.post("/admin/events/statement/publish/", fields_of(editor.get(publish_url(statement))))
    url = f"/admin/events/speaker/{statement.speaker_id}/withdraw/"
    page = editor.get(url)
    assert b"it-is-so" in page.content and b"head" in page.content
    answer = editor.post(url, {**fields_of(page), "note": "Gone."})
    assert "refers to it" in answer.content.decode()
    assert Speaker.objects.get().publication == "published"


def test_withdrawing_leaves_a_tombstone(editor: Client, ministry: Party) -> None:
    url = f"/admin/events/party/{ministry.pk}/withdraw/"
    assert editor.post(url, {**fields_of(editor.get(url)), "note": "An error."}).status_code == 302
    assert [each.op for each in versions(ministry)] == ["delete", "upsert"]
    assert b"Withdrawn" in editor.get(f"/admin/events/party/{ministry.pk}/versions/").content


def test_merging_moves_the_references(editor: Client, statement: Statement) -> None:
    editor.post("/admin/events/statement/publish/", fields_of(editor.get(publish_url(statement))))
    survivor = Speaker.objects.create(slug="ada-b-example", name="Ada B. Example", publication="published")
    url = f"/admin/events/speaker/{statement.speaker_id}/withdraw/"
    response = editor.post(url, {**fields_of(editor.get(url)), "merged_into": survivor.pk, "note": "The same person."})
    assert response.status_code == 302, response.content.decode()
    assert Statement.objects.get().speaker == survivor
    newest = versions(Statement.objects.get())[0]
    assert newest.body["speaker"] == "ada-b-example" and newest.body["change_note"] == "The same person."
    assert versions(Speaker.objects.get(slug="ada-example"))[0].merged_into == "ada-b-example"


def test_deleting_a_published_record_explains_the_tombstone(editor: Client, ministry: Party) -> None:
    url = f"/admin/events/party/{ministry.pk}/delete/"
    assert b"leaves a tombstone" in editor.get(url).content
    assert editor.post(url, {"post": "yes"}).status_code == 302
    assert not Party.objects.exists()
    assert Version.objects.first().op == "delete"


def test_a_code_proposes_its_reciprocal_as_a_linked_draft(editor: Client, ministry: Party) -> None:
    other = Party.objects.create(slug="other-side", name="Other Side", kind="state", publication="published")
    event = Event.objects.create(slug="they-agree", modality="future", cameo_id="036")
    EventActor.objects.create(event=event, side="actor", party=ministry)
    EventActor.objects.create(event=event, side="recipient", party=other, stated="the others")
    codes = json.loads(editor.get("/admin/events/codes/?cameo=036").content)
    assert codes["cameo"]["goldstein"] == 4.0
    assert (codes["plover"]["type"], codes["plover"]["derived_from"]) == ("AGREE", "cameo")
    assert codes["reciprocal"]["code"] == "036"
    assert "create-reciprocal" in editor.get(f"/admin/events/event/{event.pk}/change/").content.decode()
    assert editor.get(f"/admin/events/event/{event.pk}/reciprocal/").status_code == 405
    assert editor.post(f"/admin/events/event/{event.pk}/reciprocal/").status_code == 302
    event.refresh_from_db()
    made = Event.objects.exclude(pk=event.pk).get()
    assert (made.publication, made.reciprocal_of, event.reciprocal_of) == ("draft", event, made)
    assert made.plover_id == "AGREE" and made.plover_derived_from == "cameo"
    sides = {row.side: row.party for row in made.participants.all()}
    assert sides == {"actor": other, "recipient": ministry}
    form = fields_of(editor.get(publish_url(event)))
    assert editor.post("/admin/events/event/publish/", form).status_code == 302
    assert {each.body["reciprocal_of"] for each in Version.objects.filter(type="event")} == {event.slug, made.slug}


def test_a_published_event_links_back_when_its_reciprocal_is_published(editor: Client, ministry: Party) -> None:
    event = Event.objects.create(slug="they-agree", modality="future", cameo_id="036", publication="published")
    editor.post(f"/admin/events/event/{event.pk}/reciprocal/")
    made = Event.objects.exclude(pk=event.pk).get()
    event.refresh_from_db()
    assert event.reciprocal_of is None, "a published event never refers to a draft"
    editor.post("/admin/events/event/publish/", fields_of(editor.get(publish_url(made))))
    event.refresh_from_db()
    assert event.reciprocal_of == made
    assert versions(event)[0].body["reciprocal_of"] == made.slug
