"""The admin's pages of imports: runs, suggestions and possible duplicates."""

from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

import events.admin.imports
from events.models import Event, Speaker
from events.models.imports import PossibleDuplicate, Suggestion
from tests.imports.conftest import RunImport, documents
from tests.imports.event_files import icews_file, icews_row

pytestmark = pytest.mark.usefixtures("with_countries")


def _client(*groups: str) -> Client:
    user = User.objects.create_user("someone", password="x", is_staff=True)
    user.groups.set(Group.objects.filter(name__in=groups))
    client = Client()
    client.force_login(user)
    return client


def _act(client: Client, model: str, action: str) -> None:
    registered = {"suggestion": Suggestion, "possibleduplicate": PossibleDuplicate}[model]
    data = {"action": action, "_selected_action": list(registered.objects.values_list("pk", flat=True))}
    assert client.post(f"/admin/events/{model}/", data).status_code == 302


def _suggestions(run_import: RunImport, tmp_path: Path) -> Event:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]))
    event = Event.objects.get(dataset__isnull=False)
    event.label_stated, event.occurred = "ours", None
    event.save()
    event.places.update(city="Our city")
    run_import("icews", icews_file(tmp_path / "b.tab", [icews_row(1, Event_Text="theirs", City="Their city")]))
    assert set(Suggestion.objects.values_list("field", flat=True)) == {"label_stated", "occurred", "places"}
    return event


def test_an_editor_accepts_suggestions(run_import: RunImport, tmp_path: Path) -> None:
    _suggestions(run_import, tmp_path)
    client = _client("editor")
    assert b"Their city" in client.get("/admin/events/suggestion/").content
    _act(client, "suggestion", "accept")
    document = next(iter(documents("event").values()))
    assert (document["label_stated"], document["places"][0]["city"]) == ("theirs", "Their city")
    assert document["occurred"]["edtf"] == "2018-06-01"
    assert document["change_note"] == "From ICEWS Coded Event Data."
    assert set(Suggestion.objects.values_list("status", "decided_by")) == {("accepted", "someone")}
    run_import("icews", icews_file(tmp_path / "b.tab", [icews_row(1, Event_Text="theirs", City="Their city")]))
    assert not Suggestion.objects.filter(status="open").exists()


def test_a_curator_cannot_change_published_records(run_import: RunImport, tmp_path: Path) -> None:
    _suggestions(run_import, tmp_path)
    _act(_client("curator"), "suggestion", "accept")
    assert next(iter(documents("event").values()))["label_stated"] == "ours"
    assert set(Suggestion.objects.values_list("status", flat=True)) == {"open"}


def test_dismissed_suggestions_do_not_change_the_record(run_import: RunImport, tmp_path: Path) -> None:
    _suggestions(run_import, tmp_path)
    _act(_client("editor"), "suggestion", "dismiss")
    assert next(iter(documents("event").values()))["label_stated"] == "ours"
    assert set(Suggestion.objects.values_list("status", flat=True)) == {"dismissed"}


def test_a_confirmed_duplicate_is_linked_by_the_next_import(run_import: RunImport, tmp_path: Path) -> None:
    for slug in ("anna-example", "anna-example-2"):
        Speaker.objects.create(slug=slug, name="Anna Example", publication="published")
    path = icews_file(tmp_path / "a.tab", [icews_row(1, Source_Name="Anna Example", Source_Sectors="Government")])
    run_import("icews", path)
    duplicate = PossibleDuplicate.objects.get()
    assert (duplicate.name, duplicate.record_id) == ("Anna Example", None)
    assert next(iter(documents("event").values()))["actors"][0]["speaker"] is None
    _act(_client("editor"), "possibleduplicate", "same")
    run_import("icews", path)
    slug = Speaker.objects.get(pk=duplicate.other_id).slug
    assert next(iter(documents("event").values()))["actors"][0]["speaker"] == slug


def test_runs_show_counts_and_rejected_rows(run_import: RunImport, tmp_path: Path) -> None:
    rows = [icews_row(1), icews_row(2, Intensity="<script>alert(1)</script>")]
    run_import("icews", icews_file(tmp_path / "a.tab", rows))
    client = _client("curator")
    assert b"done-with-rejects" in client.get("/admin/events/importrun/").content.replace(
        b"Done, with rejected rows", b"done-with-rejects"
    )
    run = events.admin.imports.ImportRun.objects.get()
    page = client.get(f"/admin/events/importrun/{run.pk}/change/").content
    assert b"Not a number." in page and b"<script>alert(1)" not in page
