"""Importing the same file, a newer file or a partial file again: what changes and what is reported."""

from pathlib import Path

import pytest

from events.models import Event
from events.models.imports import ImportDataset, ImportedRow, ImportRun
from tests.imports.conftest import RunImport, documents, log_length
from tests.imports.event_files import gdelt_file, gdelt_row, icews_file, icews_row

pytestmark = pytest.mark.usefixtures("with_countries")


def test_the_same_file_again_changes_nothing(run_import: RunImport, tmp_path: Path) -> None:
    path = icews_file(tmp_path / "a.tab", [icews_row(n) for n in range(5)])
    run_import("icews", path)
    before = log_length()
    summary = run_import("icews", path)
    assert log_length() == before
    assert dict(summary.counts["event"]) == {"unchanged": 5}
    assert summary.vanished == 0


def test_rows_on_other_lines_are_unchanged(run_import: RunImport, tmp_path: Path) -> None:
    rows = [icews_row(n) for n in range(5)]
    run_import("icews", icews_file(tmp_path / "a.tab", rows))
    before = log_length()
    run_import("icews", icews_file(tmp_path / "b.tab", rows[::-1]))
    assert log_length() == before + 1  # The data set's source has another SHA-256.


def test_a_newer_file_updates_changed_rows_and_reports_missing_ones(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(n) for n in range(4)]))
    before = log_length()
    newer = [
        icews_row(0),
        icews_row(1, Intensity="-2", Target_Name="Japan", Target_Sectors="NA", Target_Country="Japan"),
    ]
    summary = run_import("icews", icews_file(tmp_path / "b.tab", newer), version="2")
    assert (summary.counts["event"]["updated"], summary.counts["event"]["unchanged"], summary.vanished) == (1, 1, 2)
    assert log_length() == before + 2
    changed = next(d for d in documents("event").values() if d["intensity"] == -2.0)
    assert (changed["version"], changed["recipients"][0]["party"]) == (2, "japan")
    assert documents("source")["icews-coded-event-data"]["dataset_version"] == "2"
    assert len(documents("event")) == 4


def test_missing_rows_are_withdrawn_on_request_and_published_again_later(run_import: RunImport, tmp_path: Path) -> None:
    whole = icews_file(tmp_path / "a.tab", [icews_row(n) for n in range(3)])
    part = icews_file(tmp_path / "b.tab", [icews_row(0)])
    run_import("icews", whole)
    summary = run_import("icews", part, withdraw_vanished=True)
    assert (summary.vanished, summary.counts["event"]["withdrawn"], len(documents("event"))) == (2, 2, 1)
    assert run_import("icews", part, withdraw_vanished=True).vanished == 0
    run_import("icews", whole)
    assert len(documents("event")) == 3


def test_nothing_is_withdrawn_for_a_file_that_cannot_be_read_completely(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(n) for n in range(3)]))
    path = icews_file(tmp_path / "b.tab", [icews_row(0)])
    path.write_text(path.read_text(encoding="utf-8") + "half a row\tof three\tcolumns\n", encoding="utf-8")
    summary = run_import("icews", path, withdraw_vanished=True)
    assert (summary.exit_code, summary.vanished, len(documents("event"))) == (3, 2, 3)
    assert any("nothing was withdrawn" in text for text in summary.warnings)


def test_a_later_run_publishes_drafts_with_the_parties_that_they_name(run_import: RunImport, tmp_path: Path) -> None:
    path = icews_file(tmp_path / "a.tab", [icews_row(n) for n in range(3)])
    summary = run_import("icews", path, publish=False)
    assert summary.counts["event"]["created"] == 3 and documents("event") == {}
    run_import("icews", path)
    assert len(documents("event")) == 3
    assert "foreign-affairs-bangladesh" in documents("party")


def test_a_dry_run_reports_the_same_counts_and_writes_nothing(run_import: RunImport, tmp_path: Path) -> None:
    rows = [icews_row(n, Source_Name=f"Health Ministry (Country {n})" if n % 2 else "Kenya") for n in range(6)]
    path = icews_file(tmp_path / "a.tab", [*rows, icews_row(9, CAMEO_Code="999")])
    before = log_length()
    dry = run_import("icews", path, dry_run=True, batch=2)
    assert (log_length(), Event.objects.count(), ImportRun.objects.count()) == (before, 0, 0)
    assert not ImportDataset.objects.exists() and not ImportedRow.objects.exists()
    real = run_import("icews", path, batch=2)
    assert (dry.counts, dry.rejected) == (real.counts, real.rejected)
    again = run_import("icews", path, dry_run=True)
    assert again.counts["event"] == {"unchanged": 6}


def test_the_first_of_two_rows_with_one_key_is_imported(run_import: RunImport, tmp_path: Path) -> None:
    rows = [icews_row(1), icews_row(2), icews_row(1, Intensity="9"), icews_row(2)]
    path = icews_file(tmp_path / "a.tab", rows)
    for batch in (1000, 2, 1):
        summary = run_import("icews", path, batch=batch)
        assert [(each.line, each.reason.split(" has ")[1]) for each in summary.rejects] == [
            (4, "the same key, and was read first.")
        ]
        assert {d["intensity"] for d in documents("event").values()} == {0.0}


def test_a_slug_that_is_in_use_gets_a_number(run_import: RunImport, tmp_path: Path) -> None:
    path = icews_file(tmp_path / "a.tab", [icews_row(1)])
    run_import("icews", path)
    run_import("icews", path, name="Another copy")
    assert sorted(documents("event")) == ["icews-30000001-2018-06-01", "icews-30000001-2018-06-01-2"]


def test_a_data_set_has_one_format(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1)]), name="Mine")
    summary = run_import("gdelt", gdelt_file(tmp_path / "a.CSV", [gdelt_row(1)]), name="Mine")
    reason = "“Mine” is a data set of the format icews, not gdelt. Use that format, or give another --dataset-name."
    assert (summary.exit_code, summary.message) == (1, reason)


def test_the_source_record_describes_the_data_set(run_import: RunImport, tmp_path: Path) -> None:
    path = icews_file(tmp_path / "a.tab", [icews_row(1)])
    run_import("icews", path, name="Mine", version="1.0", publisher="Us", licence="CC0", url="https://example.org/d")
    source = documents("source")["mine"]
    assert (source["kind"], source["title"], source["dataset_version"]) == ("dataset", "Mine", "1.0")
    assert (source["publisher"], source["licence"], source["url"]) == ("Us", "CC0", "https://example.org/d")
    run_import("icews", path, name="Mine")
    assert documents("source")["mine"]["version"] == 1
    assert next(iter(documents("event").values()))["dataset"] == "mine"


def test_each_imported_row_has_its_file_and_line(run_import: RunImport, tmp_path: Path) -> None:
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(n) for n in range(3)]))
    found = ImportedRow.objects.filter(type="event").order_by("line").values_list("file", "line", "key")
    assert list(found)[1] == ("a.tab", 3, "30000001|2018-06-01")
