"""Rows of the event formats become documents; every row can be rebuilt from its document."""

import csv
import json
from pathlib import Path

import pytest

from events.imports import gdelt, icews, plover, polecat
from tests.imports.conftest import RunImport, documents
from tests.imports.event_files import (
    CONSULT,
    gdelt_file,
    gdelt_row,
    icews_file,
    icews_row,
    plover_file,
    plover_object,
    polecat_file,
    polecat_row,
)

pytestmark = pytest.mark.usefixtures("with_countries")


def test_a_ministry_is_a_party_and_a_citizen_is_a_role(run_import: RunImport, tmp_path: Path) -> None:
    unspecified = icews_row(2, Source_Name="Unspecified Actor", Source_Sectors="Unspecified", Source_Country="NA")
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1), unspecified]))
    first, second = documents("event").values()
    assert first["actors"] == [
        {
            "party": "foreign-affairs-bangladesh",
            "speaker": None,
            "sectors": ["Executive", "Foreign Ministry", "Government"],
            "country": "bangladesh",
            "stated": "Foreign Affairs (Bangladesh)",
        }
    ]
    assert [(r["party"], r["country"], r["stated"]) for r in first["recipients"]] == [
        (None, "india", "Citizen (India)")
    ]
    assert second["actors"][0]["party"] is None and second["actors"][0]["stated"] == "Unspecified Actor"
    ministry = documents("party")["foreign-affairs-bangladesh"]
    assert (ministry["kind"], ministry["parent"]) == ("ministry", "bangladesh")
    assert [slug for slug, party in documents("party").items() if "citizen" in slug or "unspecified" in slug] == []


@pytest.mark.parametrize("batch", [1000, 1])
def test_rows_of_a_reciprocal_act_are_linked_within_and_across_batches(
    run_import: RunImport, tmp_path: Path, batch: int
) -> None:
    source = {"Source_Name": "Japan", "Source_Sectors": "NA", "Source_Country": "Japan"}
    target = {"Target_Name": "Vietnam", "Target_Sectors": "NA", "Target_Country": "Vietnam"}
    reversed_ = {
        **{name.replace("Target", "Source"): value for name, value in target.items()},
        **{name.replace("Source", "Target"): value for name, value in source.items()},
    }
    same_sentence = {name.replace(" ", "_"): value for name, value in CONSULT.items()} | {
        "Story_ID": "1",
        "Sentence_Number": "3",
    }
    other_sentence = {**same_sentence, "Sentence_Number": "4"}
    rows = [
        icews_row(1, **source, **target, **same_sentence),
        icews_row(2, **reversed_, **same_sentence),
        icews_row(3, **reversed_, **other_sentence),
    ]
    run_import("icews", icews_file(tmp_path / "a.tab", rows), batch=batch)
    by_id = {d["identifiers"][0]["identifier"]: d for d in documents("event").values()}
    assert by_id["30000002"]["reciprocal_of"] == by_id["30000001"]["id"]
    assert by_id["30000001"]["reciprocal_of"] is None
    assert by_id["30000003"]["reciprocal_of"] is None


def test_the_same_id_on_two_days_is_two_events(run_import: RunImport, tmp_path: Path) -> None:
    summary = run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1), icews_row(1, Event_Date="2018-06-02")]))
    assert summary.counts["event"]["created"] == 2


def test_known_speakers_and_organizations_are_matched_and_no_speaker_is_created(
    run_import: RunImport, tmp_path: Path, seeded: None
) -> None:
    rows = [
        icews_row(1, Source_Name="Sergey Viktorovich Lavrov", Source_Country="Russian Federation"),
        icews_row(2, Source_Name="Nobody We Know", Source_Sectors="Government", Source_Country="Russian Federation"),
        icews_row(3, Source_Name="North Atlantic Treaty Organization", Source_Sectors="Global", Source_Country="NA"),
    ]
    run_import("icews", icews_file(tmp_path / "a.tab", rows))
    actors = {d["identifiers"][0]["identifier"]: d["actors"][0] for d in documents("event").values() if d["dataset"]}
    assert actors["30000001"]["speaker"] == "sergei-lavrov"
    assert (actors["30000002"]["speaker"], actors["30000002"]["party"]) == (None, None)
    assert actors["30000003"]["party"] == "nato"
    assert not [slug for slug in documents("speaker") if "nobody" in slug]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"Intensity": "NA", "Latitude": "NA", "Longitude": "NA", "City": "NA", "Province": "NA", "Country": "NA"},
        {"Latitude": "23.71040", "Intensity": "-0.50"},
        {"Latitude": "23.123456789"},
        {"Source_Name": "NA", "Source_Sectors": "NA", "Source_Country": "NA"},
        {"Source_Name": "<b>Zoë</b> & “Ко”", "Publisher": "", "Story_ID": "NA", "District": "=1+1"},
        {"Country": "Atlantis", "Target_Country": "Nowhere"},
        {"Extra": "a further column"},
    ],
)
def test_an_icews_row_can_be_rebuilt(run_import: RunImport, tmp_path: Path, given: dict[str, str]) -> None:
    row = icews_row(1, **given)
    assert run_import("icews", icews_file(tmp_path / "a.tab", [row])).rejects == []
    assert icews.rebuild(next(iter(documents("event").values()))) == row


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"Actor_Name": "None", "Actor_Country": "None", "Intensity": "", "Latitude": "", "Longitude": ""},
        {"Actor_Name": "A; B; C", "Actor_Country": "KEN"},
        {"Recipient_Name": "", "Recipient_Country": "", "Placename": "", "City": "", "Country": "", "Contexts": ""},
        {"Intensity": "1.25", "Contexts": "diplomatic;military"},
    ],
)
def test_a_polecat_row_can_be_rebuilt(run_import: RunImport, tmp_path: Path, given: dict[str, str]) -> None:
    row = polecat_row(1, **given)
    assert run_import("plover", polecat_file(tmp_path / "a.txt", [row])).rejects == []
    assert polecat.rebuild(next(iter(documents("event").values()))) == row


def test_a_polecat_row_becomes_an_event_with_coding_actors_and_place(run_import: RunImport, tmp_path: Path) -> None:
    run_import("plover", polecat_file(tmp_path / "a.txt", [polecat_row(1)]))
    event = next(iter(documents("event").values()))
    assert event["plover"] | {"version": ""} == {
        "version": "",
        "type": "CONSULT",
        "mode": "visit",
        "contexts": ["diplomatic", "military"],
        "quad_class": 1,
        "derived_from": None,
    }
    assert [(a["party"], a["country"], a["sectors"]) for a in event["actors"]] == [
        (None, "kenya", ["GOV"]),
        ("foreign-affairs-kenya", "kenya", ["GOV"]),
    ]
    assert [(a["party"], a["country"]) for a in event["recipients"]] == [("estonia", "estonia")]
    assert (event["places"][0]["name"], event["places"][0]["country"]) == ("Tallinn", "estonia")


@pytest.mark.parametrize(
    "given", [{}, {"enddate": "2021-01-05"}, {"location": None}, {"protesteridentity": None, "event": "ASSAULT"}]
)
def test_a_plover_object_can_be_rebuilt(run_import: RunImport, tmp_path: Path, given: dict[str, str]) -> None:
    value = plover_object(1, **given)
    assert run_import("plover", plover_file(tmp_path / "a.jsonl", [value])).rejects == []
    assert plover.rebuild(next(iter(documents("event").values()))) == value


def test_plover_objects_may_be_in_an_array_or_on_lines(run_import: RunImport, tmp_path: Path) -> None:
    objects = [plover_object(n) for n in range(3)]
    array = tmp_path / "array.json"
    array.write_text(json.dumps(objects, indent=1), encoding="utf-8")
    lines = tmp_path / "lines.jsonl"
    lines.write_text("".join(json.dumps(each) + "\n" for each in objects), encoding="utf-8")
    assert run_import("plover", array).counts["event"]["created"] == 3
    assert run_import("plover", lines).counts["event"]["unchanged"] == 3
    event = next(iter(documents("event").values()))
    assert event["evidence"][0]["sentence"] == "People marched <b>for hours</b>."
    assert [place["city"] for place in event["places"]] == ["Kapan", None]


def test_actors_of_gdelt_are_states_known_organizations_or_roles(run_import: RunImport, tmp_path: Path) -> None:
    police = gdelt_row(2, Actor1Code="RUSCOP", Actor1Name="POLICE", Actor1Type1Code="COP", Actor2KnownGroupCode="XXX")
    assert run_import("gdelt", gdelt_file(tmp_path / "a.CSV", [gdelt_row(1), police])).rejects == []
    first, second = documents("event").values()
    assert (first["actors"][0]["party"], first["recipients"][0]["party"]) == ("russia", "united-nations")
    assert first["places"][0]["country"] == "switzerland"
    assert (second["actors"][0]["party"], second["actors"][0]["country"]) == (None, "russia")
    assert [gdelt.rebuild(d) for d in (first, second)] == [gdelt_row(1), police]


def test_every_row_of_the_real_icews_sample_is_rebuilt_from_documents(run_import: RunImport, shared_data: Path) -> None:
    path = shared_data / "icews" / "events.2018.sample-2000.tab"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    summary = run_import("icews", path)
    assert (summary.counts["event"]["created"], summary.rejected) == (2000, 0)
    rebuilt = [icews.rebuild(document) for document in documents("event").values()]
    assert sorted(rebuilt, key=lambda r: r["Event ID"]) == sorted(rows, key=lambda r: r["Event ID"])


def test_every_object_of_the_real_plover_sample_is_rebuilt_from_documents(
    run_import: RunImport, shared_data: Path
) -> None:
    path = shared_data / "cameo-plover" / "icews_plover_sample_output.jsonl"
    decoder, text, objects = json.JSONDecoder(), path.read_text(encoding="utf-8"), []
    while text := text.lstrip():
        value, end = decoder.raw_decode(text)
        objects.append(value)
        text = text[end:]
    assert run_import("plover", path).counts["event"]["created"] == len(objects) == 4
    rebuilt = [plover.rebuild(document) for document in documents("event").values()]
    assert sorted(rebuilt, key=lambda o: o["id"]) == sorted(objects, key=lambda o: o["id"])
