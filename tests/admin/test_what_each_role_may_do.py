"""Curators write drafts; editors also publish, and edit published records; admins also manage accounts."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from events.models import Party, Speaker
from events.publish.catalog import record_models
from events.publish.version import Version
from tests.admin.page_forms import fields_of, row_of


def change_url(record: Party | Speaker) -> str:
    return f"/admin/events/{record.record_type.value}/{record.pk}/change/"


def test_the_groups_are_made_by_a_migration(committed: None) -> None:
    assert set(Group.objects.values_list("name", flat=True)) >= {"curator", "editor", "admin"}
    publish = Group.objects.get(name="editor").permissions.filter(codename__startswith="publish_")
    assert publish.count() == 9
    assert not Group.objects.get(name="curator").permissions.filter(codename__startswith="publish_").exists()


def test_a_curator_writes_drafts(curator: Client) -> None:
    form = fields_of(curator.get("/admin/events/speaker/add/"), "speaker_form")
    response = curator.post("/admin/events/speaker/add/", {**form, "name": "Ада Пример"})
    assert response.status_code == 302
    speaker = Speaker.objects.get()
    assert (speaker.slug, speaker.publication) == ("ada-primer", "draft")
    form = fields_of(curator.get(change_url(speaker)), "speaker_form")
    assert curator.post(change_url(speaker), {**form, "honorific": "Dr"}).status_code == 302
    assert Speaker.objects.get().honorific == "Dr"
    assert not Version.objects.exists()


@pytest.mark.parametrize("publication", ["published", "withdrawn"])
def test_a_curator_cannot_change_a_published_or_withdrawn_record(
    curator: Client, ministry: Party, publication: str
) -> None:
    Party.objects.filter(pk=ministry.pk).update(publication=publication)
    page = curator.get(change_url(ministry))
    assert page.status_code == 200
    assert b'name="_save"' not in page.content and b'name="name"' not in page.content
    assert b"memberships-__prefix__" not in page.content
    before = Version.objects.count()
    row = row_of("memberships", 0, {}, organization=ministry.pk)
    sent = {"name": "Changed", "kind": "state", "memberships-INITIAL_FORMS": 0, **row}
    assert curator.post(change_url(ministry), sent).status_code == 403
    assert curator.post(f"/admin/events/party/{ministry.pk}/delete/", {"post": "yes"}).status_code == 403
    assert curator.get(f"/admin/events/party/{ministry.pk}/withdraw/").status_code == 403
    assert curator.post("/admin/events/party/publish/", {"ids": ministry.pk}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": ministry.pk, "post": "yes"}
    assert curator.post("/admin/events/party/", chosen).status_code == 403
    assert Party.objects.get().name == "Test Ministry"
    assert Version.objects.count() == before


def test_a_curator_views_every_published_record(curator: Client, seeded: None) -> None:
    for model in record_models().values():
        page = curator.get(change_url(model.objects.first()))
        assert page.status_code == 200 and b'name="_save"' not in page.content


def test_a_curator_cannot_publish_a_draft(curator: Client, draft_speaker: Speaker) -> None:
    assert curator.get(f"/admin/events/speaker/publish/?ids={draft_speaker.pk}").status_code == 403
    chosen = {"action": "publish_selected", "_selected_action": draft_speaker.pk}
    curator.post("/admin/events/speaker/", chosen)
    form = fields_of(curator.get(change_url(draft_speaker)), "speaker_form")
    curator.post(change_url(draft_speaker), {**form, "publication": "published"})
    assert Speaker.objects.get().publication == "draft"
    assert not Version.objects.exists()


def test_an_editor_changes_a_published_record(editor: Client, ministry: Party) -> None:
    page = editor.get(change_url(ministry))
    assert b'name="_save"' in page.content
    assert b'name="slug"' not in page.content, "a published slug is fixed"
    assert f"/api/v1/parties/{ministry.slug}/" in page.content.decode()


def test_nobody_edits_codes(sign_in: Callable[..., Client]) -> None:
    root = sign_in("root", None, is_superuser=True)
    assert root.get("/admin/events/cameocode/036/change/").status_code == 200
    assert root.post("/admin/events/cameocode/036/change/", {"label": "x"}).status_code == 403
    assert root.get("/admin/events/cameocode/add/").status_code == 403
    assert root.get("/admin/events/plovertype/add/").status_code == 403


def test_users_without_a_role_see_nothing(sign_in: Callable[..., Client], ministry: Party) -> None:
    nobody = sign_in("nobody")
    assert nobody.get(change_url(ministry)).status_code == 403
    assert nobody.get(f"/admin/events/party/{ministry.pk}/versions/").status_code == 403
    assert nobody.get("/admin/events/offices/?speaker=1").status_code == 403
    assert nobody.post("/admin/events/quote/", {"source": 1}).status_code == 403
    assert nobody.post("/admin/events/slug/", {"_type": "party"}).status_code == 403
    assert b"test-ministry" not in nobody.get("/admin/").content
    assert Client().get("/admin/events/edtf/?q=2021").status_code == 302


def test_an_admin_manages_accounts_but_creates_no_superuser(
    sign_in: Callable[..., Client], make_user: Callable[..., User]
) -> None:
    admin = sign_in("anna", "admin")
    root = make_user("root", None, is_superuser=True)
    carla = make_user("carla", "curator")
    url = f"/admin/auth/user/{carla.pk}/change/"
    form = fields_of(admin.get(url), "user_form")
    assert "is_superuser" not in form and "user_permissions" not in form
    editor = str(Group.objects.get(name="editor").pk)
    response = admin.post(url, {**form, "groups": [editor], "is_superuser": "on"})
    assert response.status_code == 302
    carla.refresh_from_db()
    assert not carla.is_superuser and carla.groups.get().name == "editor"
    password = {"password1": "another password", "password2": "another password"}
    assert admin.post(f"/admin/auth/user/{root.pk}/password/", password).status_code == 403
    assert admin.post(f"/admin/auth/user/{root.pk}/delete/", {"post": "yes"}).status_code == 403
