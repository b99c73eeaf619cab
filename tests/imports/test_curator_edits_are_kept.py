"""An import never overwrites a value that a person changed: the new value becomes a suggestion."""

from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from events.models import Event, EventActor, Party
from events.models.imports import Suggestion
from tests.imports.conftest import RunImport, documents, log_length
from tests.imports.event_files import icews_file, icews_row

pytestmark = pytest.mark.usefixtures("with_countries")


def _edited(**changes: str) -> Event:
    """The only event of the data set, saved with changes as the admin saves it."""
    event = Event.objects.get(dataset__isnull=False)
    for name, value in changes.items():
        setattr(event, name, value)
    event.save()
    return event


def test_a_changed_field_is_kept_and_the_newer_value_suggested(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]))
    event = _edited(label_stated="a curator's wording")
    newer = icews_file(tmp_path / "b.tab", [icews_row(1, Event_Text="Their newer wording", Intensity="2")])
    summary = run_import("icews", newer)
    assert summary.counts["event"]["suggested"] == 1
    event.refresh_from_db()
    assert (event.label_stated, event.intensity) == ("a curator's wording", 2)
    suggestion = Suggestion.objects.get()
    assert (suggestion.type, suggestion.record_id, suggestion.field) == ("event", event.pk, "label_stated")
    assert (suggestion.theirs, suggestion.ours) == ("Their newer wording", "a curator's wording")


def test_the_same_file_after_an_edit_changes_nothing(run_import: RunImport, tmp_path: Path) -> None:
    path = icews_file(tmp_path / "a.tab", [icews_row(1)])
    run_import("icews", path)
    _edited(label_stated="a curator's wording")
    before = log_length()
    run_import("icews", path)
    assert log_length() == before
    assert Suggestion.objects.get().theirs == "Make statement"


def test_a_list_of_parts_counts_as_one_field(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]))
    event = _edited()
    recipient = EventActor.objects.get(event=event, side="recipient")
    recipient.party = Party.objects.get(slug="india")
    recipient.save()
    newer = [icews_row(1, City="Chittagong", Source_Name="Health Ministry (Bangladesh)")]
    run_import("icews", icews_file(tmp_path / "b.tab", newer))
    document = next(iter(documents("event").values()))
    assert document["recipients"][0]["party"] == "india"
    assert document["actors"][0]["stated"] == "Foreign Affairs (Bangladesh)"
    assert document["places"][0]["city"] == "Chittagong"
    assert Suggestion.objects.get().field == "participants"


def test_a_dismissed_suggestion_comes_back_only_with_another_value(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]))
    _edited(label_stated="ours")
    for wording, expected in (("theirs", "open"), ("theirs", "dismissed"), ("theirs again", "open")):
        rows = [icews_row(1, Event_Text=wording)]
        run_import("icews", icews_file(tmp_path / "b.tab", rows))
        assert Suggestion.objects.get().status == expected
        Suggestion.objects.update(status="dismissed")
        _edited(notes=f"looked at {wording}")


def test_a_value_that_equals_the_sources_again_is_updated_by_imports(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]))
    _edited(label_stated="two")
    run_import("icews", icews_file(tmp_path / "b.tab", [icews_row(1, Event_Text="two")]))
    run_import("icews", icews_file(tmp_path / "c.tab", [icews_row(1, Event_Text="three")]))
    assert next(iter(documents("event").values()))["label_stated"] == "three"
    assert not Suggestion.objects.exists()


def test_a_record_that_a_person_withdrew_stays_withdrawn(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]))
    _edited(publication="withdrawn")
    run_import("icews", icews_file(tmp_path / "b.tab", [icews_row(1, Intensity="5")]))
    assert documents("event") == {}


def test_a_deleted_draft_is_not_created_again(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]), publish=False)
    Event.objects.filter(dataset__isnull=False).delete()
    for intensity in ("0", "5"):
        run_import("icews", icews_file(tmp_path / "b.tab", [icews_row(1, Intensity=intensity)]), publish=False)
    assert not Event.objects.filter(dataset__isnull=False).exists()


def test_a_merged_party_is_replaced_by_its_survivor(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]))
    survivor = Party.objects.create(slug="bangladesh-mfa", name="MFA", kind="ministry", publication="published")
    merged = Party.objects.get(slug="foreign-affairs-bangladesh")
    EventActor.objects.filter(party=merged).update(party=survivor)
    Party.objects.filter(pk=merged.pk).update(publication="withdrawn", merged_into=survivor)
    run_import("icews", icews_file(tmp_path / "b.tab", [icews_row(1), icews_row(2)]))
    assert {d["actors"][0]["party"] for d in documents("event").values()} == {"bangladesh-mfa"}


@pytest.mark.parametrize(
    "write",
    [
        "update events_event set label_stated = 'ours' where dataset_id is not null",
        "update events_event set label_stated = 'ours', updated_at = '2001-01-01' where dataset_id is not null",
        "update events_eventplace set city = 'ours'",
        "delete from events_eventplace",
    ],
)
def test_a_change_by_any_sql_statement_is_detected(run_import: RunImport, tmp_path: Path, write: str) -> None:
    path = icews_file(tmp_path / "a.tab", [icews_row(1)])
    run_import("icews", path)
    with connection.cursor() as cursor:
        cursor.execute(write)
    before = log_length()
    assert run_import("icews", path).counts["event"]["suggested"] == 1
    assert run_import("icews", path).counts["event"]["unchanged"] == 1
    assert log_length() == before


def test_a_change_that_waited_for_the_import_is_detected(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]))
    event = Event.objects.get(dataset__isnull=False)
    event.label_stated, event.updated_at = "ours", timezone.now()
    newer = icews_file(tmp_path / "b.tab", [icews_row(1, Intensity="2")])
    run_import("icews", newer)
    # As a form that was submitted before the import, and waited for its lock.
    Event.objects.filter(pk=event.pk).update(label_stated="ours", updated_at=event.updated_at)
    run_import("icews", newer)
    assert Suggestion.objects.get().theirs == "Make statement"
