"""Popolo objects become speakers, parties and offices; every object can be rebuilt from the documents."""

import json
from pathlib import Path
from typing import Any

import pytest

from events.imports.popolo import rebuild
from events.models import Party, Speaker
from events.models.imports import ImportedRow, PossibleDuplicate
from tests.imports.conftest import RunImport, documents, log_length, state
from tests.imports.popolo_files import LAYOUTS, PLURALS, SAMPLE, SCHEME, popolo_file, sample

TYPES = ("speaker", "party", "office", "source")


def _rebuilt_objects(scheme: str) -> dict[str, list[dict[str, Any]]]:
    """The data set's objects, rebuilt from the documents."""
    return rebuild({type_: list(documents(type_).values()) for type_ in TYPES}, scheme)


def _sorted(objects: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(each, sort_keys=True) for each in objects)


def test_the_sample_becomes_speakers_parties_and_offices(run_import: RunImport) -> None:
    summary = run_import("popolo", SAMPLE, name="Ruritania")
    assert (summary.exit_code, summary.rejects, dict(summary.warnings)) == (0, [], {})
    speaker = documents("speaker")["ljubica-vukotic"]
    assert speaker["aliases"] == [
        {"name": "Љубица Вукотић", "language": "sr"},
        {"name": "리유비차 부코티치", "language": "ko"},
    ]
    assert (speaker["born"]["edtf"], speaker["born"]["precision"], speaker["honorific"]) == ("1961-03", "month", "Dr.")
    assert speaker["identifiers"] == [
        {"scheme": SCHEME, "identifier": "p-1"},
        {"scheme": "parliament.example", "identifier": "4711"},
    ]
    assert speaker["original"]["contact_details"] == [{"type": "phone", "value": "+000 1234"}]
    assert documents("speaker")["mrym-lhdd"]["name"] == "مريم الحداد"
    parties = documents("party")
    assert {slug: (p["kind"], p["parent"]) for slug, p in parties.items()} == {
        "assembly-of-ruritania-minor": ("legislature", "republic-of-ruritania-minor"),
        "meadow-and-forest-group": ("political-party", None),
        "republic-of-ruritania-minor": ("state", None),
        "ruritanian-meadow-party": ("political-party", None),
        "ruritanian-ministry-of-external-relations": ("ministry", "republic-of-ruritania-minor"),
    }
    (membership,) = parties["ruritanian-meadow-party"]["memberships"]
    assert (membership["party"], membership["role"], membership["start"]["edtf"]) == (
        "meadow-and-forest-group",
        "founding member",
        "2011",
    )
    offices = {(o["speaker"], o["title"]): o for o in documents("office").values()}
    member = offices["ljubica-vukotic", "Member"]
    assert (member["on_behalf_of"], member["area"], member["legislative_period"]) == (
        "ruritanian-meadow-party",
        "Capital",
        "7th Assembly",
    )
    assert (member["start"]["edtf"], member["end"]["edtf"], member["sources"]) == (
        "2014-10-06",
        "2018-09-30",
        ["ruritania"],
    )
    assert [row["field"] for row in member["inferences"]] == ["start", "end"]
    acting = offices["ljubica-vukotic", "Minister of External Relations"]
    assert (acting["role"], acting["party"], acting["end"]["edtf"], acting["inferences"]) == (
        "acting",
        "ruritanian-ministry-of-external-relations",
        "2015-12",
        [{"field": "party", "basis": "The organization of the post “Minister of External Relations”."}],
    )
    north = offices["anselm-okoro-weiss", "Member for the North"]
    assert (north["area"], north["start"]["edtf"], north["end"]["edtf"]) == ("The North", "2014-10-06", "2016-11-02")
    assert [row["field"] for row in north["inferences"]] == ["area", "start"]
    assert offices["mrym-lhdd", "Treasurer"]["inferences"][0]["field"] == "title"
    vacant = offices[None, "Ombudsman"]
    assert (vacant["party"], vacant["area"], vacant["start"]["edtf"]) == (
        "assembly-of-ruritania-minor",
        "Capital",
        "1992",
    )


def test_every_object_of_the_sample_is_rebuilt_from_documents(run_import: RunImport) -> None:
    run_import("popolo", SAMPLE, name="Ruritania")
    found, source = _rebuilt_objects(SCHEME), sample()
    of_persons = [m for m in source["memberships"] if "person_id" in m]
    assert _sorted(found["memberships"]) == _sorted(of_persons)
    for plural in ("persons", "organizations", "areas", "events", "posts"):
        assert _sorted(found[plural]) == _sorted(source[plural])
    original = documents("source")["ruritania"]["original"]
    assert (original["meta"], original["@context"]) == (source["meta"], source["@context"])
    group = documents("party")["ruritanian-meadow-party"]["original"]["memberships"]
    assert group == [m for m in source["memberships"] if "person_id" not in m]


def test_each_imported_row_has_its_file_and_line(run_import: RunImport) -> None:
    run_import("popolo", SAMPLE)
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    for file, line, key in ImportedRow.objects.exclude(type="source").values_list("file", "line", "key"):
        assert file == "popolo.json"
        kind, _, name = key.partition("/")
        if kind != "membership":
            assert f'"id": "{name}"' in lines[line - 1] + lines[line], key


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_objects_in_another_file_layout_become_the_same_records(
    run_import: RunImport, tmp_path: Path, layout: str
) -> None:
    summary = run_import("popolo", *LAYOUTS[layout](tmp_path), name="Ruritania")
    assert (summary.exit_code, summary.rejects) == (0, [])
    found = _rebuilt_objects(SCHEME)
    counted = {plural: len(found[plural]) for plural in PLURALS}
    assert counted == {"persons": 3, "organizations": 5, "posts": 3, "memberships": 4, "areas": 3, "events": 2}
    member = next(
        o for o in documents("office").values() if (o["speaker"], o["title"]) == ("ljubica-vukotic", "Member")
    )
    assert (member["area"], member["start"]["edtf"]) == ("Capital", "2014-10-06")


@pytest.mark.parametrize(("country", "counts"), [("kenya", (355, 23, 355)), ("estonia", (193, 8, 299))])
def test_every_object_of_the_real_files_is_rebuilt_from_documents(
    run_import: RunImport, shared_data: Path, country: str, counts: tuple[int, ...]
) -> None:
    path = shared_data / "popolo" / f"{country}-ep-popolo-v1.0.json"
    summary = run_import("popolo", path, name=country)
    assert summary.rejected == 0
    assert tuple(len(documents(type_)) for type_ in ("speaker", "party", "office")) == counts
    found, source = _rebuilt_objects(country), json.loads(path.read_text(encoding="utf-8"))
    for plural in PLURALS:
        assert _sorted(found[plural]) == _sorted(source[plural]), plural
    assert documents("source")[country]["original"]["meta"] == source["meta"]
    before = log_length()
    again = run_import("popolo", path, name=country)
    assert log_length() == before
    assert again.counts["office"] == {"unchanged": counts[2]}


def test_existing_speakers_are_matched_and_their_blank_fields_filled(run_import: RunImport) -> None:
    ours = Speaker.objects.create(
        slug="lj-vukotic",
        name="Lj. Vukotić",
        gender="female",
        honorific="Prof.",
        identifiers=[{"scheme": "parliament.example", "identifier": "4711"}],
        publication="published",
    )
    Party.objects.create(
        slug="meadow-elsewhere", name="Ruritanian Meadow Party", kind="political-party", publication="published"
    )
    summary = run_import("popolo", SAMPLE, name="Ruritania")
    assert (summary.counts["speaker"]["matched"], summary.counts["speaker"]["created"]) == (1, 2)
    document = documents("speaker")["lj-vukotic"]
    assert (document["name"], document["born"]["edtf"], document["honorific"]) == ("Lj. Vukotić", "1961-03", "Prof.")
    assert {"name": "Ljubica Vukotić", "language": None} in document["aliases"]
    assert {"scheme": SCHEME, "identifier": "p-1"} in document["identifiers"]
    assert {o["speaker"] for o in documents("office").values()} >= {ours.slug}
    # A party of the same name may be one of another country.
    assert PossibleDuplicate.objects.get(type="party").name == "Ruritanian Meadow Party"
    assert "ruritanian-meadow-party" in documents("party")


def test_state_institutions_become_part_of_the_given_country(
    run_import: RunImport, with_countries: None, tmp_path: Path
) -> None:
    organizations = [
        {"id": "o", "name": "Senate", "classification": "upper house"},
        {"id": "p", "name": "Party of Reeds", "classification": "party"},
    ]
    path = popolo_file(tmp_path / "chile.json", {"organizations": organizations})
    run_import("popolo", path, extra={"country": "CL"})
    party = documents("party")["senate"]
    assert (party["parent"], party["inferences"][0]["field"]) == ("chile", "parent")
    assert documents("party")["party-of-reeds"]["parent"] is None
    assert _sorted(_rebuilt_objects("chile")["organizations"]) == _sorted(organizations)


def test_rows_refer_to_rows_of_other_batches_and_a_dry_run_reports_the_same_counts(run_import: RunImport) -> None:
    dry = run_import("popolo", SAMPLE, dry_run=True, batch=2)
    assert documents("speaker") == {}
    real = run_import("popolo", SAMPLE, batch=2)
    assert (dry.counts, dry.rejects, real.rejects) == (real.counts, [], [])
    small = state()
    assert len(small) == 3 + 5 + 5 + 1
    assert run_import("popolo", SAMPLE, batch=1000).counts["office"] == {"unchanged": 5}


def test_two_rows_are_not_both_matched_to_one_record(run_import: RunImport, tmp_path: Path) -> None:
    """Real files contain “Independent” several times, with one Wikidata identifier in several rows."""
    wikidata = [{"scheme": "wikidata", "identifier": "Q0"}]
    alike = [{"id": n, "name": "Unattached", "classification": "party", "identifiers": wikidata} for n in ("a", "b")]
    run_import("popolo", popolo_file(tmp_path / "first.json", {"organizations": alike[:1]}))
    alike[0] |= {"classification": "faction", "other_names": [{"name": "U", "note": "x"}], "seats": 1}
    alike[1] |= {"classification": "faction", "other_names": [{"name": "U", "note": "y"}], "seats": 2}
    summary = run_import("popolo", popolo_file(tmp_path / "second.json", {"organizations": alike}))
    assert summary.message == ""
    assert (summary.counts["party"]["matched"], summary.counts["party"]["created"]) == (1, 1)
    assert sorted(documents("party")) == ["unattached", "unattached-2"]
    assert PossibleDuplicate.objects.get().evidence.endswith("another second identifier (a, not b)")
