"""Events in the layouts of ICEWS, POLECAT and PLOVER: imported ones unchanged, all others readable as that layout."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from events.imports import icews, polecat
from events.models import Event
from tests import factories
from tests.everything import everything
from tests.imports.conftest import RunImport, run_import, with_countries
from tests.imports.event_files import (
    icews_file,
    icews_row,
    plover_file,
    plover_object,
    polecat_file,
    polecat_row,
)
from tests.serve.exports.conftest import exported

__all__ = ["run_import", "with_countries"]


def table(text: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file, read without quoting."""
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_imported_icews_rows_are_exported_unchanged(
    run_import: RunImport, with_countries: None, tmp_path: Path
) -> None:
    rows = [
        icews_row(1),
        icews_row(2, Intensity="NA", Latitude="NA", Longitude="NA", City="NA", Province="NA", Country="NA"),
        icews_row(3, Latitude="23.71040", Intensity="-0.50", Publisher=""),
        icews_row(4, Source_Name="NA", Source_Sectors="NA", Source_Country="NA"),
        icews_row(5, Source_Name="<b>Zoë</b> & “Ко”", Story_ID="NA", District="=1+1", Target_Country="NA"),
        icews_row(6, Country="Atlantis", Target_Country="Nowhere"),
    ]
    run_import("icews", icews_file(tmp_path / "a.tab", rows))
    assert sorted(table(exported("events.icews.tsv").decode()), key=lambda row: row["Event ID"]) == rows


def test_imported_polecat_rows_and_plover_objects_are_exported_unchanged(
    run_import: RunImport, with_countries: None, tmp_path: Path
) -> None:
    rows = [
        polecat_row(1),
        polecat_row(2, Actor_Name="None", Actor_Country="None", Intensity="", Latitude="", Longitude=""),
        polecat_row(3, Actor_Name="A; B; C", Actor_Country="KEN"),
        polecat_row(4, Recipient_Name="", Recipient_Country="", Placename="", City="", Country="", Contexts=""),
    ]
    run_import("plover", polecat_file(tmp_path / "a.txt", rows))
    assert sorted(table(exported("events.polecat.tsv").decode()), key=lambda row: row["Event ID"]) == rows
    Event.objects.all().update(publication="withdrawn")
    objects = [plover_object(1), plover_object(2, enddate="2021-01-05"), plover_object(3, event="ASSAULT")]
    run_import("plover", plover_file(tmp_path / "a.jsonl", objects), name="Objects")
    found = [json.loads(line) for line in exported("events.plover.jsonl").decode().splitlines()]
    assert sorted(found, key=lambda each: each["id"]) == objects


@pytest.mark.parametrize(
    ("format_", "layout"),
    [("icews", "icews.tsv"), ("plover", "polecat.tsv"), ("plover", "plover.jsonl")],
)
def test_other_events_can_be_imported_from_every_layout(
    seeded: None, run_import: RunImport, tmp_path: Path, format_: str, layout: str
) -> None:
    """Curated events, events with several actors, future and undated events: the exported file can be imported."""
    everything()
    text = exported(f"events.{layout}").decode()
    path = tmp_path / f"a.{layout}"
    path.write_text(text, encoding="utf-8")
    summary = run_import(format_, path, name="Read again")
    assert (summary.message, [each.reason for each in summary.rejects]) == ("", [])
    assert summary.counts["event"]["created"] > 2
    assert summary.rows == len(text.splitlines()) - (0 if layout.endswith("jsonl") else 1)


def test_a_curated_event_fills_the_cells_of_icews(seeded: None) -> None:
    icews_rows = table(exported("events.icews.tsv").decode())
    event = next(
        e for e in Event.objects.filter(slug__in={r["Event ID"] for r in icews_rows}) if e.participants.count() > 1
    )
    rows = [row for row in icews_rows if row["Event ID"] == event.slug]
    assert list(rows[0]) == list(icews.COLUMNS)
    assert {row["CAMEO Code"] for row in rows} == {event.cameo_id}
    names = {actor.stated or actor.party.name for actor in event.participants.filter(side="actor", party__isnull=False)}
    assert names <= {row["Source Name"] for row in rows}
    assert "NA" not in {row["Event Text"] for row in rows} and {row["Story ID"] for row in rows} == {"NA"}
    of_polecat = next(row for row in table(exported("events.polecat.tsv").decode()) if row["Event ID"] == event.slug)
    assert list(of_polecat) == list(polecat.COLUMNS)
    assert of_polecat["Quad Code"] == "VERBAL COOPERATION"


def test_texts_with_tabs_and_line_breaks_keep_their_row(with_countries: None) -> None:
    factories.event(
        label_stated="one\ttwo\r\nthree", original=None, cameo_id="040", occurred=factories.day("2021-12-22")
    )
    (row,) = [r for r in table(exported("events.icews.tsv").decode()) if "one" in r["Event Text"]]
    assert row["Event Text"] == "one two  three"


def test_real_samples_are_exported_unchanged(run_import: RunImport, with_countries: None, shared_data: Path) -> None:
    path = shared_data / "icews" / "events.2018.sample-2000.tab"
    run_import("icews", path)
    assert sorted(exported("events.icews.tsv").decode().splitlines()) == sorted(
        path.read_text(encoding="utf-8").splitlines()
    )
    Event.objects.all().update(publication="withdrawn")
    path = shared_data / "cameo-plover" / "icews_plover_sample_output.jsonl"
    run_import("plover", path)
    decoder, text, objects = json.JSONDecoder(), path.read_text(encoding="utf-8"), list[Any]()
    while text := text.lstrip():
        value, end = decoder.raw_decode(text)
        objects.append(value)
        text = text[end:]
    found = [json.loads(line) for line in exported("events.plover.jsonl").decode().splitlines()]
    assert sorted(found, key=lambda each: each["id"]) == sorted(objects, key=lambda each: each["id"])


def test_layouts_accept_the_filters_of_the_list(seeded: None, serving: Any) -> None:
    service = serving()
    everything_, headers = service.read("events.icews.tsv")
    assert headers["content-type"].startswith("text/tab-separated-values")
    some, _ = service.read("events.plover.jsonl?modality=future")
    all_, _ = service.read("events.plover.jsonl")
    assert everything_.startswith(b"Event ID\tEvent Date\t")
    assert 0 < len(some.splitlines()) < len(all_.splitlines())
