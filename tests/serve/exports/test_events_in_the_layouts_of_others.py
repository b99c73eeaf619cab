"""Events in the layouts of ICEWS, POLECAT and PLOVER: as they came, and else so that others can read them."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from events.imports import icews, polecat
from events.models import Event
from events.serve.exports import query
from events.serve.exports.formats import CopyStatement, find
from events.serve.exports.snapshot import open_snapshot
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

__all__ = ["run_import", "with_countries"]


def exported(name: str) -> str:
    """An export of all events, as it is streamed."""
    found = find(name)
    assert found is not None and found[1] is not None
    content = b""
    with open_snapshot() as here:
        for piece in found[0].pieces(query.whole_collection(found[1])):
            content += (
                b"".join(c for c, _ in here.copy(piece.sql, piece.values))
                if isinstance(piece, CopyStatement)
                else piece
            )
    return content.decode()


def table(text: str) -> list[dict[str, str]]:
    """Tab-separated rows as their readers read them."""
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_icews_rows_leave_as_they_came(run_import: RunImport, with_countries: None, tmp_path: Path) -> None:
    rows = [
        icews_row(1),
        icews_row(2, Intensity="NA", Latitude="NA", Longitude="NA", City="NA", Province="NA", Country="NA"),
        icews_row(3, Latitude="23.71040", Intensity="-0.50", Publisher=""),
        icews_row(4, Source_Name="NA", Source_Sectors="NA", Source_Country="NA"),
        icews_row(5, Source_Name="<b>Zoë</b> & “Ко”", Story_ID="NA", District="=1+1", Target_Country="NA"),
        icews_row(6, Country="Atlantis", Target_Country="Nowhere"),
    ]
    run_import("icews", icews_file(tmp_path / "a.tab", rows))
    assert sorted(table(exported("events.icews.tsv")), key=lambda row: row["Event ID"]) == rows


def test_polecat_rows_and_plover_objects_leave_as_they_came(
    run_import: RunImport, with_countries: None, tmp_path: Path
) -> None:
    rows = [
        polecat_row(1),
        polecat_row(2, Actor_Name="None", Actor_Country="None", Intensity="", Latitude="", Longitude=""),
        polecat_row(3, Actor_Name="A; B; C", Actor_Country="KEN"),
        polecat_row(4, Recipient_Name="", Recipient_Country="", Placename="", City="", Country="", Contexts=""),
    ]
    run_import("plover", polecat_file(tmp_path / "a.txt", rows))
    assert sorted(table(exported("events.polecat.tsv")), key=lambda row: row["Event ID"]) == rows
    Event.objects.all().update(publication="withdrawn")
    objects = [plover_object(1), plover_object(2, enddate="2021-01-05"), plover_object(3, event="ASSAULT")]
    run_import("plover", plover_file(tmp_path / "a.jsonl", objects), name="Objects")
    found = [json.loads(line) for line in exported("events.plover.jsonl").splitlines()]
    assert sorted(found, key=lambda each: each["id"]) == objects


@pytest.mark.parametrize(
    ("format_", "layout"),
    [("icews", "icews.tsv"), ("plover", "polecat.tsv"), ("plover", "plover.jsonl")],
)
def test_events_that_came_from_elsewhere_can_be_read_in_every_layout(
    seeded: None, run_import: RunImport, tmp_path: Path, format_: str, layout: str
) -> None:
    """Curated ones, with several actors, future and undated ones: what is written there can be imported as such."""
    everything()
    text = exported(f"events.{layout}")
    path = tmp_path / f"a.{layout}"
    path.write_text(text, encoding="utf-8")
    summary = run_import(format_, path, name="Read again")
    assert (summary.message, [each.reason for each in summary.rejects]) == ("", [])
    assert summary.counts["event"]["created"] > 2
    assert summary.rows == len(text.splitlines()) - (0 if layout.endswith("jsonl") else 1)


def test_a_curated_event_says_in_icews_what_it_is(seeded: None) -> None:
    told = table(exported("events.icews.tsv"))
    event = next(e for e in Event.objects.filter(slug__in={r["Event ID"] for r in told}) if e.participants.count() > 1)
    rows = [row for row in told if row["Event ID"] == event.slug]
    assert list(rows[0]) == list(icews.COLUMNS)
    assert {row["CAMEO Code"] for row in rows} == {event.cameo_id}
    names = {actor.stated or actor.party.name for actor in event.participants.filter(side="actor", party__isnull=False)}
    assert names <= {row["Source Name"] for row in rows}
    assert "NA" not in {row["Event Text"] for row in rows} and {row["Story ID"] for row in rows} == {"NA"}
    of_polecat = next(row for row in table(exported("events.polecat.tsv")) if row["Event ID"] == event.slug)
    assert list(of_polecat) == list(polecat.COLUMNS)
    assert of_polecat["Quad Code"] == "VERBAL COOPERATION"


def test_texts_with_tabs_and_line_breaks_keep_their_row(with_countries: None) -> None:
    factories.event(
        label_stated="one\ttwo\r\nthree", original=None, cameo_id="040", occurred=factories.day("2021-12-22")
    )
    (row,) = [r for r in table(exported("events.icews.tsv")) if "one" in r["Event Text"]]
    assert row["Event Text"] == "one two  three"


def test_the_real_samples_leave_as_they_came(run_import: RunImport, with_countries: None, shared_data: Path) -> None:
    path = shared_data / "icews" / "events.2018.sample-2000.tab"
    run_import("icews", path)
    assert sorted(exported("events.icews.tsv").splitlines()) == sorted(path.read_text(encoding="utf-8").splitlines())
    Event.objects.all().update(publication="withdrawn")
    path = shared_data / "cameo-plover" / "icews_plover_sample_output.jsonl"
    run_import("plover", path)
    decoder, text, objects = json.JSONDecoder(), path.read_text(encoding="utf-8"), list[Any]()
    while text := text.lstrip():
        value, end = decoder.raw_decode(text)
        objects.append(value)
        text = text[end:]
    found = [json.loads(line) for line in exported("events.plover.jsonl").splitlines()]
    assert sorted(found, key=lambda each: each["id"]) == sorted(objects, key=lambda each: each["id"])


def test_layouts_are_streamed_with_the_lists_filters(seeded: None, serving: Any) -> None:
    service = serving()
    everything_, headers = service.read("events.icews.tsv")
    assert headers["content-type"].startswith("text/tab-separated-values")
    some, _ = service.read("events.plover.jsonl?modality=future")
    all_, _ = service.read("events.plover.jsonl")
    assert everything_.startswith(b"Event ID\tEvent Date\t")
    assert 0 < len(some.splitlines()) < len(all_.splitlines())
