"""Invalid and hostile Popolo files: an object is rejected or a file refused with a reason; no record is incomplete."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from events.models import Party, Source, Speaker
from tests.imports.conftest import RunImport, documents
from tests.imports.popolo_files import SAMPLE, popolo_file, sample


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (SAMPLE.read_bytes()[:3000], "a.json line 71: not well-formed JSON: unterminated string"),
        (b"", "the file is empty"),
        (b"   \n", "the file is empty"),
        (b"id,name\n1,Anna\n", "a.json line 1: not well-formed JSON: expecting value."),
        (b'{"persons": {"id": "1"}}', "“persons” is not a list"),
        (b'{"foo": [1, 2]}', "the file contains no Popolo object"),
        (b"[]", "the file contains no Popolo object"),
        (b'"persons"', "the file contains no Popolo object. Not an object."),
        (b'{"persons": [{"id": "1" "name": "x"}]}', "expecting ',' delimiter"),
        (b'{"persons": [{"id": "1", "name": "a\0b"}]}', "invalid control character"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"persons": [{"id": "1", "name": "\xff\xfe"}]}\xc3\xa9\n\xc3\xa9', "is not utf-8"),
        (gzip.compress(SAMPLE.read_bytes())[:800], "ends in the middle"),
    ],
)
def test_a_file_that_is_not_popolo_is_refused(
    run_import: RunImport, tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    summary = run_import("popolo", path)
    assert (summary.exit_code, summary.rows) == (1, 0)
    assert message in summary.message
    assert not Speaker.objects.exists() and not Party.objects.exists() and not Source.objects.exists()


ORGANIZATION = {"id": "o", "name": "An assembly"}


@pytest.mark.parametrize(
    ("given", "column", "reason"),
    [
        ({"birth_date": "0000-00-00"}, "birth_date", "has the year 0000"),
        ({"birth_date": "1961-06-31"}, "birth_date", "June 1961 has 30 days"),
        ({"birth_date": "1961-00-00"}, "birth_date", "1961-00-00"),
        ({"birth_date": "31.12.1961"}, "birth_date", "Not a date in the form"),
        ({"birth_date": {"year": 1961}}, "birth_date", "Not a date in the form"),
        ({"name": None}, "name", "A person needs a name"),
        ({"name": ["x"]}, "name", "Not a text"),
        ({"name": "x" * 301}, "name", "Longer than the 300 characters"),
        ({"name": "a\0b"}, "name", "NUL character"),
        ({"name": "a\ud800b"}, "name", "half a character"),
        ({"other_names": "x"}, "other_names", "Not a list of objects"),
        ({"other_names": [{"name": ["x"]}]}, "other_names", "Not a text"),
        ({"identifiers": [None]}, "identifiers", "Not a list of objects"),
        ({"biography": "a\0b"}, "biography", "NUL character"),
        ({"id": "q"}, "id", "has the same id “q” and was read first"),
        ({"height": 10**30}, "", "The number is too large"),
        ({"height": 1e308 * 10}, "", "Infinity is not valid in JSON"),
    ],
)
def test_an_invalid_object_is_rejected_with_a_reason_and_the_others_are_imported(
    run_import: RunImport, tmp_path: Path, given: dict[str, Any], column: str, reason: str
) -> None:
    persons = [{"id": "q", "name": "Anna Example"}, {"id": "p", "name": "Wrong Example", **given}]
    memberships = [{"person_id": each["id"], "organization_id": "o", "role": "member"} for each in persons]
    document = {"organizations": [ORGANIZATION], "persons": persons, "memberships": memberships}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    summary = run_import("popolo", path)
    first = summary.rejects[0]
    assert (first.column, summary.exit_code) == (column, 3)
    assert reason in first.reason
    assert path.read_text(encoding="utf-8").splitlines()[first.line - 1] == "  {"
    assert list(documents("speaker")) == ["anna-example"]
    assert "anna-example-member-an-assembly" in documents("office")


def test_memberships_with_missing_references_are_rejected(run_import: RunImport, tmp_path: Path) -> None:
    invalid: list[dict[str, Any]] = [
        {"person_id": "nobody", "organization_id": "assembly"},
        {"person_id": "p-1", "organization_id": "nothing"},
        {"person_id": "p-1", "post_id": "none", "organization_id": "assembly"},
        {"person_id": "p-1"},
        {"organization_id": "assembly"},
        {"member_id": "neither", "organization_id": "assembly"},
        {"person_id": "p-1", "organization_id": "assembly", "start_date": "2016", "end_date": "2015"},
        {"person_id": {"id": 7}, "organization_id": "assembly"},
    ]
    document = sample()
    document["memberships"] += invalid
    summary = run_import("popolo", popolo_file(tmp_path / "a.json", document))
    found = {(each.column, each.reason) for each in summary.rejects}
    assert found == {
        ("person_id", "The files contain no person with this id."),
        ("organization_id", "The files contain no organization with this id."),
        ("post_id", "The files contain no post with this id."),
        ("organization_id", "A membership needs an organization."),
        ("person_id", "A membership needs a person, or a vacant post."),
        ("member_id", "The files contain no person or organization with this id."),
        ("end_date", "The end is before the start."),
        ("person_id", "Not an id."),
    }
    assert len(documents("office")) == 5


def test_an_optional_reference_without_its_object_is_kept_in_original_and_reported(
    run_import: RunImport, tmp_path: Path
) -> None:
    document = sample()
    document["memberships"][0] |= {"area_id": "area/atlantis", "on_behalf_of_id": "lost", "legislative_period_id": "?"}
    document["organizations"][3]["parent_id"] = "gone"
    summary = run_import("popolo", popolo_file(tmp_path / "a.json", document))
    assert (summary.exit_code, len(summary.warnings)) == (0, 4)
    office = documents("office")["ljubica-vukotic-member-assembly-of-ruritania-minor"]
    kept = {name: office["original"][f"{name}_id"] for name in ("area", "on_behalf_of", "legislative_period")}
    assert kept == {"area": "area/atlantis", "on_behalf_of": "lost", "legislative_period": "?"}
    assert (office["area"], office["on_behalf_of"], office["start"]) == (None, None, None)


def test_organizations_in_a_cycle_are_rejected_and_the_others_are_imported(
    run_import: RunImport, tmp_path: Path
) -> None:
    organizations = [
        {"id": "a", "name": "First body", "parent_id": "b"},
        {"id": "b", "name": "Second body", "parent_id": "c"},
        {"id": "c", "name": "Third body", "parent_id": "a"},
        {"id": "d", "name": "Body of itself", "parent_id": "d"},
        {"id": "e", "name": "Below the circle", "parent_id": "a"},
        {"id": "f", "name": "Below the assembly", "parent_id": "o"},
        ORGANIZATION,
    ]
    summary = run_import("popolo", popolo_file(tmp_path / "a.json", {"organizations": organizations}))
    reasons = {each.value: each.reason for each in summary.rejects}
    assert reasons["a"] == "These organizations are parents or members of each other: a → b → c → a."
    assert reasons["d"] == "These organizations are parents or members of each other: d → d."
    assert "organization/a" in reasons["organization/a"]
    assert sorted(documents("party")) == ["an-assembly", "below-the-assembly"]


def test_markup_is_stored_as_text(run_import: RunImport, tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script> =HYPERLINK(1) {{x}} %s '; drop table events_party; --"
    links = [{"url": "javascript:alert(1)"}, {"url": "https://example.org/"}]
    person = {"id": hostile, "name": hostile, "summary": hostile, "gender": "female", "links": links}
    run_import("popolo", popolo_file(tmp_path / "a.json", [person]))
    (speaker,) = documents("speaker").values()
    assert (speaker["name"], speaker["original"]["summary"]) == (hostile, hostile)
    assert speaker["identifiers"][0]["identifier"] == hostile
    assert (len(speaker["links"]), speaker["original"]["links"]) == (1, links)


def test_an_invalid_line_of_a_jsonl_file_is_rejected_by_itself(run_import: RunImport, tmp_path: Path) -> None:
    path = tmp_path / "persons.jsonl"
    lines = [
        '{"id": 1, "name": "Anna Example"}',
        '{"id": 2, "name": "Bro',
        "",
        '{"id": 3, "name": "Zoë Example"}',
        "[7]",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    summary = run_import("popolo", path)
    assert [(each.line, each.file) for each in summary.rejects] == [(2, "persons.jsonl"), (5, "persons.jsonl")]
    assert sorted(documents("speaker")) == ["anna-example", "zoe-example"]


def test_unsupported_classes_are_counted_and_reported(run_import: RunImport, tmp_path: Path) -> None:
    document = {**sample(), "motions": [{"id": "1", "text": "That"}] * 3, "votes": [{"option": "yes"}], "speeches": []}
    summary = run_import("popolo", popolo_file(tmp_path / "a.json", document))
    assert summary.exit_code == 0
    assert set(summary.warnings) == {
        "3 motions are not imported: there is no record type for them",
        "1 votes are not imported: there is no record type for them",
    }


def test_dates_of_the_period_are_not_used_for_terms_that_would_overlap(run_import: RunImport, tmp_path: Path) -> None:
    base = {"person_id": "p", "organization_id": "o", "role": "member", "legislative_period_id": "t"}
    document = {
        "persons": [{"id": "p", "name": "Anna Example"}],
        "organizations": [ORGANIZATION],
        "events": [{"id": "t", "name": "1st", "start_date": "2010-01-01", "end_date": "2014-12-31"}],
        "memberships": [{**base, "end_date": "2011-06"}, {**base, "start_date": "2012"}, {**base, "id": "all"}],
    }
    summary = run_import("popolo", popolo_file(tmp_path / "a.json", document))
    assert summary.rejects == []
    dates = [[o[name] and o[name]["edtf"] for name in ("start", "end")] for o in documents("office").values()]
    assert sorted(map(str, dates)) == ["['2012', None]", "[None, '2011-06']", "[None, None]"]
