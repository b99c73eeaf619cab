"""Tables of speeches become statements by their mapping: speaker, party, office, date and source."""

import gzip
import json
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from events.imports.run_summary import Summary
from events.imports.statements.mapping import read_mapping
from events.imports.statements.statements import rebuild
from events.models import Office, Statement
from events.models.imports import ImportedRow, PossibleDuplicate
from tests.imports.conftest import RunImport, documents, log_length, state
from tests.imports.statement_files import MAPPING, mapping_file, speech, speeches_csv


class TableImporter:
    """Imports tables as one data set with one mapping."""

    def __init__(self, run: RunImport, folder: Path, mapping: str = MAPPING) -> None:
        self._run, self.folder = run, folder
        self.mapping = mapping_file(folder / "mapping.yaml", mapping)

    def files(self, *paths: Path, **options: Any) -> Summary:
        """Import files."""
        return self._run("statements", *paths, **{"name": "Speeches", "extra": {"mapping": self.mapping}, **options})

    def rows(self, *rows: dict[str, Any], **options: Any) -> Summary:
        """Import rows as a CSV file."""
        return self.files(speeches_csv(self.folder / "speeches.csv", list(rows)), **options)


@pytest.fixture
def importer(run_import: RunImport, tmp_path: Path) -> TableImporter:
    """Has the mapping of `statement_files`."""
    return TableImporter(run_import, tmp_path)


def test_a_row_becomes_a_statement_with_speaker_party_office_and_source(importer: TableImporter) -> None:
    summary = importer.rows(speech(1), speech(2, who="Ms. Anna Example1", post="NA"))
    assert (summary.rejects, summary.counts["statement"]) == ([], {"created": 2})
    assert any("“session” is not mapped" in text for text in summary.warnings)
    first, second = documents("statement").values()
    assert (first["kind"], first["medium"], first["language"]) == ("speech", "debate", "en")
    assert first["text"] == "Peace is more than the absence of war, as point 1 says."
    assert (first["speaker"], first["party"]) == ("anna-example1", "kenya")
    assert first["made_on"]["edtf"] == "2019-09-24" and first["made_on"]["stated"] == "24/09/2019"
    assert [c["source"] for c in first["citations"]] == ["https-example-org-speeches-1", "speeches"]
    office = documents("office")[first["office"]]
    assert (office["title"], office["speaker"], office["party"]) == ("President", "anna-example1", "kenya")
    assert documents("source")["https-example-org-speeches-1"]["url"] == "https://example.org/speeches/1"
    # Without the honorific it is the same person; a missing role gives no office.
    assert (second["speaker"], second["office"]) == ("anna-example1", None)
    assert first["original"]["session"] == "74"
    assert ImportedRow.objects.filter(key="statement 2", file="speeches.csv", line=3).exists()


def test_existing_speakers_offices_and_sources_are_matched(run_import: RunImport, tmp_path: Path, seeded: None) -> None:
    existing = Office.objects.get(slug="sergei-lavrov-foreign-minister-russia")
    article = documents("source")["lavrov-three-tracks-article"]
    mapping = "text: speech\nspeaker: who\ncountry: iso3\nrole: post\ndate: day\nsource_url: url\n"
    row = speech(1, who="Mr. Sergey LAVROV", iso3="RUS", post=existing.title, day="2021-12-20", url="")
    if article["url"]:
        row["url"] = article["url"]
    before = {type_: set(documents(type_)) for type_ in ("speaker", "office", "source")}
    summary = TableImporter(run_import, tmp_path, mapping).rows(row)
    assert summary.rejects == []
    statement = next(body for body in documents("statement").values() if "point 1" in (body["text"] or ""))
    assert (statement["speaker"], statement["party"]) == ("sergei-lavrov", "russia")
    assert statement["office"] == existing.slug
    assert set(documents("speaker")) == before["speaker"] and set(documents("office")) == before["office"]
    assert set(documents("source")) - before["source"] == {"speeches"}


def test_an_uncertain_name_is_reported_as_a_possible_duplicate(importer: TableImporter, seeded: None) -> None:
    importer.rows(speech(1, who="S. Lavrov", iso3="RUS", post=""))
    found = PossibleDuplicate.objects.filter(name="S. Lavrov")
    statement = next(body for body in documents("statement").values() if "point 1" in (body["text"] or ""))
    assert statement["speaker"] == "sergei-lavrov" or found.exists()


def test_a_title_alone_does_not_name_a_speaker(importer: TableImporter) -> None:
    summary = importer.rows(speech(1, who="The President", post=""), speech(2, who="", iso3="", post="President"))
    (statement,) = documents("statement").values()
    assert (statement["speaker"], statement["party"]) == (None, "kenya")
    assert [(each.line, each.reason) for each in summary.rejects] == [
        (3, "The row names neither a speaker nor a country or party.")
    ]


def test_an_unknown_country_becomes_a_party_and_is_reported(importer: TableImporter) -> None:
    summary = importer.rows(speech(1, iso3="Ruritania"))
    assert next(iter(documents("statement").values()))["party"] == "ruritania"
    assert any("“Ruritania” is not a known country" in text for text in summary.warnings)


def test_the_same_table_again_changes_nothing_and_a_newer_one_updates(importer: TableImporter) -> None:
    rows = [speech(n) for n in range(5)]
    importer.rows(*rows)
    before = log_length()
    assert importer.rows(*rows).counts["statement"] == {"unchanged": 5}
    assert log_length() == before
    summary = importer.rows(*rows[1:4], speech(4, speech="Otherwise."), withdraw_vanished=True)
    assert summary.counts["statement"] == {"unchanged": 3, "updated": 1, "withdrawn": 1}
    assert len(documents("statement")) == 4


def test_a_changed_mapping_maps_every_row_again(importer: TableImporter) -> None:
    importer.rows(speech(1), speech(2))
    mapping_file(importer.mapping, MAPPING.replace("= debate", "= briefing"))
    assert importer.rows(speech(1), speech(2)).counts["statement"] == {"updated": 2}
    assert {body["medium"] for body in documents("statement").values()} == {"briefing"}


def test_without_a_key_a_statement_is_identified_by_its_content(run_import: RunImport, tmp_path: Path) -> None:
    importer = TableImporter(run_import, tmp_path, "text: speech\ncountry: iso3\ndate: {columns: [y, m], join: '-'}\n")
    rows = [speech(n, y="2019", m=f"0{n}") for n in (1, 2)]
    importer.rows(*rows, rows[0])
    assert [body["made_on"]["edtf"] for body in documents("statement").values()] == ["2019-01", "2019-02"]
    assert importer.rows(*reversed(rows)).counts["statement"] == {"unchanged": 2}


HOSTILE = "<script>alert(1)</script> =1+1 “Ж” \t\n two  spaces "


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"speech": HOSTILE, "who": HOSTILE, "session": HOSTILE, "post": "NA", "url": ""},
        {"day": " 24/09/2019 ", "iso3": "Kenya", "extra": "=cmd|x", "more": "NA"},
        {"day": "", "post": "", "session": ""},
    ],
)
def test_a_row_can_be_rebuilt_from_csv_jsonl_and_parquet(importer: TableImporter, given: dict[str, str]) -> None:
    row = speech(1, **given)
    mapping = read_mapping(importer.mapping)
    as_json = importer.folder / "a.jsonl"
    as_json.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    as_parquet = importer.folder / "a.parquet"
    pq.write_table(pa.Table.from_pylist([row]), as_parquet)
    paths = (speeches_csv(importer.folder / "a.csv", [row]), as_json, as_parquet)
    for number, path in enumerate(paths):
        assert importer.files(path, name=f"Data set {number}").rejects == []
    found = list(documents("statement").values())
    assert len(found) == 3
    for document in found:
        assert rebuild(document, mapping, row) == row


def test_typed_values_of_parquet_become_text(run_import: RunImport, tmp_path: Path) -> None:
    mapping = "text: text\ncountry: who.iso3\ndate: at\nlanguage: lang\nkey: n\n"
    importer = TableImporter(run_import, tmp_path, mapping)
    row = {
        "n": 7,
        "at": datetime(2020, 1, 31, 12, 30),
        "born": date(1950, 2, 3),
        "who": {"iso3": "EST", "age": 69},
        "lang": "en",
        "words": [1, 2],
        "live": True,
        "none": None,
        "text": "Typed.",
    }
    table = pa.Table.from_pylist([row])
    nanoseconds = pa.array([1580473800123456789], pa.timestamp("ns"))
    pq.write_table(table.append_column("exact", nanoseconds), tmp_path / "a.parquet")
    packed = gzip.compress((tmp_path / "a.parquet").read_bytes())
    (tmp_path / "a.parquet.gz").write_bytes(packed)
    assert importer.files(tmp_path / "a.parquet.gz").rejects == []
    (document,) = documents("statement").values()
    assert document["made_on"]["edtf"] == "2020-01-31" and document["party"] == "estonia"
    kept = document["original"]
    assert (kept["born"], kept["who.age"], kept["words"]) == ("1950-02-03", "69", "[1, 2]")
    assert (kept["live"], "none" in kept) == ("true", False)
    assert kept["exact"].startswith("2020-01-31 12:30:00.123456789")


def test_the_names_of_text_files_contain_columns(run_import: RunImport, tmp_path: Path) -> None:
    mapping = 'files: "{country}_{session}_{year}.txt"\ntext: text\ncountry: country\ndate: year\nscheme: un-gdc\n'
    importer = TableImporter(run_import, tmp_path, mapping + "key: [country, session]\n")
    with zipfile.ZipFile(tmp_path / "corpus.zip", "w") as archive:
        archive.writestr("TXT/KEN_25_1970.txt", "\ufeffMr. President,\n\nwe speak.\n".encode())
        archive.writestr("TXT/._KEN_25_1970.txt", b"\0\0")
        archive.writestr("TXT/readme.txt", b"about")
    summary = importer.files(tmp_path / "corpus.zip")
    (document,) = documents("statement").values()
    assert (document["party"], document["made_on"]["edtf"]) == ("kenya", "1970")
    assert document["text"] == "Mr. President,\n\nwe speak.\n"
    assert document["identifiers"][0] == {"scheme": "un-gdc", "identifier": "KEN 25"}
    assert [each.value for each in summary.rejects] == ["readme.txt"]


@pytest.mark.parametrize(
    ("given", "column", "reason"),
    [
        ({"speech": "  "}, "speech", "needs its text"),
        ({"day": "31/06/2019"}, "day", "does not have the format %d/%m/%Y"),
        ({"day": "0000-00-00"}, "day", "does not have the format %d/%m/%Y"),
        ({"url": "javascript:alert(1)"}, "url", "Not a web address"),
        ({"url": "https://example.org/" + "x" * 1000}, "url", "Longer than the 1000"),
        ({"who": "x" * 301}, "name", "Longer than the 300"),
        ({"post": "x" * 301}, "title", "Longer than the 300"),
        ({"id": ""}, "id", "needs a key"),
        ({"speech": "a\0b"}, "", "NUL"),
    ],
)
def test_an_invalid_row_is_rejected_with_a_reason(
    importer: TableImporter, given: dict[str, str], column: str, reason: str
) -> None:
    before = state()
    summary = importer.rows(speech(1, **given))
    (rejected,) = summary.rejects
    assert (rejected.column, reason in rejected.reason, rejected.line) == (column, True, 2), rejected.reason
    assert [item for item in state() if item not in before and item[1]["id"] != "speeches"] == []


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ("txt: speech\ncountry: iso3\n", "no such field: “txt” (the nearest is “text”)"),
        ("text: Speach\ncountry: iso3\n", "no column “Speach” (the nearest is “speech”)"),
        ("text: speech\n", "one of the fields “speaker”, “country” and “party” is required"),
        ("country: iso3\n", "the field “text” is required"),
        ("text: speech\ncountry: iso3\nkind: = speach\n", "“speach” is not one of"),
        ("text: speech\ncountry: iso3\ndate: {column: day, format: '%d/%Q'}\n", "is not a date format"),
        ("text: speech\ncountry: iso3\ndate: {column: day, format: '%d/%m'}\n", "has no year"),
        ("text: speech\ncountry: {colum: iso3}\n", "no such option: “colum” (the nearest is “column”)"),
        ("text: speech\ncountry: [iso3\n", "not YAML in line"),
        ("- text\n", "not a mapping"),
        ("text: speech\ncountry: iso3\nignore: [Session]\n", "no column “Session” (the nearest is “session”)"),
        ("text: speech\ncountry: iso3\ndelimiter: comma\n", "neither one character nor"),
    ],
)
def test_an_invalid_mapping_is_refused_with_the_most_similar_valid_name(
    run_import: RunImport, tmp_path: Path, mapping: str, message: str
) -> None:
    summary = TableImporter(run_import, tmp_path, mapping).rows(speech(1))
    assert (summary.exit_code, Statement.objects.count()) == (1, 0)
    assert message in summary.message, summary.message


def test_a_file_that_is_not_a_table_is_refused(importer: TableImporter, run_import: RunImport) -> None:
    path = importer.folder / "a"
    for content, message in (
        (b'[{"id": 1}]', "a JSON array"),
        (b"PAR1 and then nothing", "Parquet file is damaged"),
        (b'{"id": \n', "no line is a JSON object"),
        (b"id;speech\n", "no column “who”"),
    ):
        path.write_bytes(content)
        assert message in importer.files(path).message
    assert "--mapping" in run_import("statements", path, name="x").message
    assert "--dataset-name" in importer.files(path, name="").message


def test_each_invalid_line_of_jsonl_is_rejected(importer: TableImporter) -> None:
    path = importer.folder / "a.jsonl"
    deep = '{"a":' * 3000 + "1" + "}" * 3000
    lines = [json.dumps(speech(1)), "{oops", "7", deep, json.dumps(speech(2, speech="\ud800")), json.dumps(speech(3))]
    path.write_text("\n".join(lines) + '\n{"id": "4", "spee', encoding="utf-8")
    summary = importer.files(path)
    assert sorted(each.line for each in summary.rejects) == [2, 3, 4, 5, 7]
    assert summary.counts["statement"] == {"created": 2}


def test_every_mapping_in_the_guide_can_be_read(tmp_path: Path) -> None:
    guide = (Path(__file__).resolve().parents[2] / "docs" / "importing-statements.md").read_text(encoding="utf-8")
    blocks = [block.partition("```")[0] for block in guide.split("```yaml\n")[1:]]
    assert len(blocks) == 4
    for block in blocks:
        assert read_mapping(mapping_file(tmp_path / "m.yaml", block)).columns


def test_a_dry_run_reports_the_same_counts_and_writes_nothing(importer: TableImporter) -> None:
    rows = [speech(n, who=f"Anna Example{n % 2}", post="President") for n in range(5)]
    dry = importer.rows(*rows, speech(9, day="never"), dry_run=True, batch=2)
    assert (Statement.objects.count(), Office.objects.count()) == (0, 0)
    real = importer.rows(*rows, speech(9, day="never"), batch=2)
    assert (dry.counts, dry.rejected) == (real.counts, real.rejected)
