"""`popolo.json` is valid Popolo, and an empty service that imports it publishes the same documents."""

import json
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from events.imports.run import Options, ingest
from events.models import Office, Party, Speaker
from events.publish import redaction
from tests import factories
from tests.conftest import empty_tables
from tests.everything import everything
from tests.imports.conftest import RunImport, log_length, run_import, shared_data_files, state
from tests.imports.popolo_files import SAMPLE
from tests.serve.exports.conftest import exported
from tests.serve.exports.popolo_schemas import DOCUMENT

__all__ = ["run_import"]

_VALIDATOR = Draft202012Validator(DOCUMENT)
_numbers = count(1)


def assert_round_trip(path: Path) -> None:
    """Export, validate, delete all records, import, and compare the published documents."""
    content = exported("popolo.json")
    document = json.loads(content)
    assert [f"{list(e.absolute_path)}: {e.message[:200]}" for e in _VALIDATOR.iter_errors(document)] == []
    everybody = ("speaker", "party", "office")
    expected = [each for each in state() if each[0] in everybody]
    named = {slug for type_, body in expected if type_ == "office" for slug in body["sources"]}
    expected += [each for each in state() if each[0] == "source" and each[1]["id"] in named]
    path.write_bytes(content)
    empty_tables()
    summary = ingest("popolo", [path], Options(name="Ours again", publish=True))
    assert (summary.message, [each.reason for each in summary.rejects]) == ("", [])
    found = [each for each in state() if each != ("source", each[1]) or each[1]["id"] != "ours-again"]
    assert sorted(map(_text, found)) == sorted(map(_text, expected))
    before = log_length()
    assert ingest("popolo", [path], Options(name="Ours again", publish=True)).vanished == 0
    assert log_length() == before


def _text(entry: tuple[str, dict[str, Any]]) -> str:
    return json.dumps(entry, sort_keys=True)


def test_people_and_offices_are_unchanged_after_a_round_trip(
    seeded: None, run_import: RunImport, tmp_path: Path
) -> None:
    everything()
    run_import("popolo", SAMPLE, name="Ruritania")
    for path in shared_data_files("popolo"):
        run_import("popolo", path)
    assert_round_trip(tmp_path / "popolo.json")


def test_importing_into_the_exporting_service_changes_nothing(
    seeded: None, run_import: RunImport, tmp_path: Path
) -> None:
    run_import("popolo", SAMPLE, name="Ruritania")
    before, path = log_length(), tmp_path / "popolo.json"
    path.write_bytes(exported("popolo.json"))
    summary = run_import("popolo", path, name="Ours")
    assert summary.rejects == [] and summary.counts["office"]["matched"] == Office.objects.count()
    assert log_length() == before + 1  # the data set's own source


def test_drafts_withdrawn_and_redacted_records_are_not_exported(committed: None) -> None:
    speaker = factories.speaker(name="Published Example")
    Speaker.objects.create(slug="a-draft", name="DRAFT SECRET")
    gone = factories.party(name="WITHDRAWN SECRET")
    Party.objects.filter(pk=gone.pk).update(publication="withdrawn")
    redacted = factories.speaker(name="REDACTED SECRET")
    Speaker.objects.filter(pk=redacted.pk).update(publication="withdrawn")
    redaction.redact("speaker", redacted.slug, "a test", "somebody")
    content = exported("popolo.json")
    assert [person["id"] for person in json.loads(content)["persons"]] == [speaker.slug]
    assert b"SECRET" not in content


def test_the_stream_has_the_position_of_its_snapshot(seeded: None, serving: Any) -> None:
    content, headers = serving().read("popolo.json")
    assert headers["content-type"] == "application/json"
    assert headers["content-disposition"].endswith(f'popolo-{headers["diplo-position"]}.json"')
    assert content == exported("popolo.json")
    persons = {person["id"]: person for person in json.loads(content)["persons"]}
    assert persons["sergei-lavrov"]["name"] == "Sergei Lavrov"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"version": 99}, "does not have version 1"),
        ({"version": 1, "sources": [7]}, "is not a list of documents"),
        (7, "version 1"),
    ],
)
def test_an_export_of_another_release_is_refused(
    run_import: RunImport, tmp_path: Path, said: Any, message: str
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"diploapi": said, "persons": [{"id": "x", "name": "X"}]}), encoding="utf-8")
    assert message in run_import("popolo", path).message


def test_a_wrong_member_diploapi_rejects_only_its_object(run_import: RunImport, tmp_path: Path) -> None:
    good = {"id": "good", "name": "Good Example", "diploapi": {"original": {"a": 1}}}
    wrong = [
        {"born": {"edtf": "1961-02-31"}},
        {"born": "1961"},
        {"original": [1]},
        {"inferences": [7]},
        {"inferences": "x"},
        {"links": {"url": "x"}},
    ]
    persons = [{"id": f"wrong-{n}", "name": f"Wrong {n}", "diploapi": each} for n, each in enumerate(wrong)]
    organizations = [{"id": "o", "name": "O", "diploapi": {"kind": "no-kind"}}, {"id": "p", "name": "P"}]
    sources = [{"id": "s", "kind": "dataset", "title": 7}, {"id": "t", "slug": "other", "publication": "published"}]
    document = {
        "diploapi": {"version": 1, "sources": sources},
        "persons": [good, *persons],
        "organizations": organizations,
    }
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    summary = run_import("popolo", path)
    assert (summary.exit_code, summary.rejected) == (3, len(persons) + len(organizations) + len(sources))
    assert [each for each in state() if each[0] != "source"] == [each for each in state() if each[1]["id"] == "good"]
