"""Invalid and hostile files: a row is rejected or a file refused with a reason; no record is incomplete."""

import csv
import gzip
import json
import zipfile
from pathlib import Path

import pytest
import zstandard
from django.core.management import call_command

from events.imports.files import MAX_LINE
from events.models import Event
from tests.imports.conftest import RunImport, documents
from tests.imports.event_files import (
    gdelt_file,
    gdelt_row,
    icews_file,
    icews_row,
    icews_text,
    plover_object,
    polecat_file,
    polecat_row,
)

pytestmark = pytest.mark.usefixtures("with_countries")


@pytest.mark.parametrize(
    ("given", "column", "reason"),
    [
        ({"Event_Date": "0000-00-00"}, "Event Date", "has the year 0000"),
        ({"Event_Date": "2018-06-31"}, "Event Date", "June 2018 has 30 days"),
        ({"Event_Date": "yesterday"}, "Event Date", "Not a day in the form"),
        ({"CAMEO_Code": "40"}, "CAMEO Code", "Nearest: 040"),
        ({"CAMEO_Code": "040; drop table"}, "CAMEO Code", "is not a CAMEO code"),
        ({"Intensity": "high"}, "Intensity", "Not a number"),
        ({"Intensity": "1e9"}, "intensity", "Not a number below"),
        ({"Latitude": "123.4"}, "Latitude", "Not between"),
        ({"Longitude": "NaN"}, "Longitude", "Not a number"),
        ({"Event_ID": ""}, "Event ID", "needs an id"),
        ({"Event_Text": "x" * 501}, "label_stated", "Longer than the 500 characters"),
        ({"Source_Name": "a\0b"}, "", "NUL character"),
        ({"City": "two\tcolumns"}, "", "21 columns, not 20"),
    ],
)
def test_an_invalid_row_is_rejected_with_a_reason_and_the_others_are_imported(
    run_import: RunImport, tmp_path: Path, given: dict[str, str], column: str, reason: str
) -> None:
    path = icews_file(tmp_path / "a.tab", [icews_row(1), icews_row(2, **given), icews_row(3)])
    summary = run_import("icews", path)
    (rejected,) = summary.rejects
    assert (rejected.line, rejected.column, rejected.file) == (3, column, "a.tab")
    assert reason in rejected.reason
    assert (summary.exit_code, summary.counts["event"]["created"]) == (3, 2)


def test_markup_and_formulas_are_stored_as_text(run_import: RunImport, tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script> =HYPERLINK(1) {{x}} %s"
    run_import("icews", icews_file(tmp_path / "a.tab", [icews_row(1, Source_Name=hostile, City="=1+1")]))
    event = next(iter(documents("event").values()))
    assert (event["actors"][0]["stated"], event["places"][0]["city"]) == (hostile, "=1+1")


def test_the_rejects_file_lists_every_row_and_contains_no_formula(run_import: RunImport, tmp_path: Path) -> None:
    path = icews_file(tmp_path / "a.tab", [icews_row(1, Intensity="=cmd|x"), icews_row(2, CAMEO_Code="zz")])
    for name, delimiter in (("rejects.tsv", "\t"), ("rejects.csv", ",")):
        run_import("icews", path, rejects=tmp_path / name)
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, delimiter=delimiter))
        assert rows[0] == ["file", "line", "column", "value", "reason"]
        assert rows[1][:4] == ["a.tab", "2", "Intensity", "'=cmd|x"]
        assert len(rows) == 3


def test_an_oversized_line_is_skipped(run_import: RunImport, tmp_path: Path) -> None:
    path = icews_file(tmp_path / "a.tab", [icews_row(1), icews_row(2)])
    with path.open("a", encoding="utf-8") as file:
        for _ in range(MAX_LINE // (1 << 20) + 2):
            file.write("x" * (1 << 20))
        file.write("\n" + icews_text([icews_row(3)]).splitlines()[1] + "\n")
    summary = run_import("icews", path)
    assert [(each.line, "at most" in each.reason) for each in summary.rejects] == [(4, True)]
    assert summary.counts["event"]["created"] == 3


def test_compressed_files_are_read(run_import: RunImport, tmp_path: Path) -> None:
    text = icews_text([icews_row(n) for n in range(50)]).encode()
    (tmp_path / "a.tab.gz").write_bytes(gzip.compress(text))
    (tmp_path / "a.tab.zst").write_bytes(zstandard.compress(text[:2000]) + zstandard.compress(text[2000:]))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("__MACOSX/a.tab", b"junk")
        archive.writestr("folder/a.tab", text)
    assert run_import("icews", tmp_path / "a.tab.gz").counts["event"]["created"] == 50
    assert run_import("icews", tmp_path / "a.tab.zst").counts["event"] == {"unchanged": 50}
    assert run_import("icews", tmp_path / "a.zip").counts["event"] == {"unchanged": 50}


@pytest.mark.parametrize("compression", ["gz", "zst"])
def test_a_truncated_file_is_imported_up_to_its_end_and_reported(
    run_import: RunImport, tmp_path: Path, compression: str
) -> None:
    text = icews_text([icews_row(n, Publisher=f"{n * 7919}") for n in range(3000)]).encode()
    packed = gzip.compress(text) if compression == "gz" else zstandard.compress(text)
    path = tmp_path / f"a.{compression}"
    path.write_bytes(packed[: len(packed) // 2])
    summary = run_import("icews", path)
    assert "ends in the middle" in summary.rejects[-1].reason
    assert (summary.exit_code, summary.counts["event"]["created"] > 100) == (3, True)


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("utf-8-sig", None), ("utf-16", None), ("utf-16-le", None), ("cp1252", None), ("cp1252", "windows-1252")],
)
def test_an_encoding_is_detected_or_given(
    run_import: RunImport, tmp_path: Path, encoding: str, named: str | None
) -> None:
    path = tmp_path / "a.tab"
    path.write_bytes(icews_text([icews_row(1, City="Besançon", Publisher="Zürich “Post”")]).encode(encoding))
    assert run_import("icews", path, encoding=named).rejects == []
    event = next(iter(documents("event").values()))
    assert (event["places"][0]["city"], event["original"]["Publisher"]) == ("Besançon", "Zürich “Post”")


def test_a_line_that_is_not_utf_8_is_rejected_by_itself(run_import: RunImport, tmp_path: Path) -> None:
    lines = icews_text([icews_row(n, City="Besançon") for n in range(3)]).encode().splitlines(keepends=True)
    lines[2] = lines[2].replace("ç".encode(), b"\xe7")
    (tmp_path / "a.tab").write_bytes(b"".join(lines))
    summary = run_import("icews", tmp_path / "a.tab")
    assert [(each.line, each.reason.startswith("Not utf-8: byte")) for each in summary.rejects] == [(3, True)]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"Event ID,Event Date\n1,2\n", "lacks the column"),
        (icews_text([icews_row(1)]).replace("\t", ",").encode(), "separated by commas"),
        (icews_text([icews_row(1)]).replace("CAMEO Code", "CAMEO").encode(), "“CAMEO Code” (“CAMEO” is there)"),
        (b"PK\x03\x04 this is no zip", "cannot be read"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "lacks the column"),
    ],
)
def test_an_invalid_file_is_refused_before_anything_is_written(
    run_import: RunImport, tmp_path: Path, content: bytes, message: str
) -> None:
    good = icews_file(tmp_path / "good.tab", [icews_row(1)])
    (tmp_path / "bad.tab").write_bytes(content)
    summary = run_import("icews", good, tmp_path / "bad.tab")
    assert message in summary.message
    assert (summary.exit_code, Event.objects.count()) == (1, 0)


def test_files_of_other_formats_are_refused(run_import: RunImport, tmp_path: Path) -> None:
    rows = icews_file(tmp_path / "a.tab", [icews_row(1)])
    assert "not a GDELT 2.0 event file" in run_import("gdelt", rows).message
    assert "lacks the column" in run_import("plover", gdelt_file(tmp_path / "b.csv", [gdelt_row(1)])).message
    assert "lacks the column" in run_import("icews", polecat_file(tmp_path / "c.txt", [polecat_row(1)])).message


def test_each_invalid_json_object_is_rejected(run_import: RunImport, tmp_path: Path) -> None:
    good, other = (json.dumps(plover_object(n), indent=2) for n in (1, 2))
    invalid = '{\n  "id": "3",\n  "date": oops\n}'
    truncated = good[: len(good) // 2]
    path = tmp_path / "a.jsonl"
    path.write_text(f"{good}\n{invalid}\n{other}\n{truncated}", encoding="utf-8")
    summary = run_import("plover", path)
    assert summary.counts["event"]["created"] == 2
    assert len(summary.rejects) == 2 and "before the object ends" in summary.rejects[1].reason


@pytest.mark.parametrize(
    "given",
    [
        {"date": "2021-02-30"},
        {"event": "CRIMES"},
        {"location": ["Kapan"]},
        {"text": "a\0b"},
        {"id": None},
        {"text": "\ud800"},
    ],
)
def test_an_invalid_plover_object_is_rejected(run_import: RunImport, tmp_path: Path, given: dict[str, str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(plover_object(1)) + "\n" + json.dumps(plover_object(2, **given)), encoding="utf-8")
    summary = run_import("plover", path)
    assert (len(summary.rejects), summary.counts["event"]["created"]) == (1, 1)


def test_an_invalid_gdelt_or_polecat_row_is_rejected(run_import: RunImport, tmp_path: Path) -> None:
    rows = [
        gdelt_row(1),
        gdelt_row(2, SQLDATE="20240231"),
        gdelt_row(3, EventCode="X"),
        gdelt_row(4, GLOBALEVENTID="x"),
    ]
    assert len(run_import("gdelt", gdelt_file(tmp_path / "a.CSV", rows)).rejects) == 3
    rows = [polecat_row(1), polecat_row(2, Event_Type="CRIMES"), polecat_row(3, Latitude="99")]
    assert len(run_import("plover", polecat_file(tmp_path / "a.txt", rows)).rejects) == 2


def test_exit_codes_of_the_command(committed: None, tmp_path: Path) -> None:
    good = icews_file(tmp_path / "a.tab", [icews_row(1)])
    call_command("ingest", "icews", str(good), "--publish", verbosity=0)
    partly = icews_file(tmp_path / "b.tab", [icews_row(1), icews_row(2, Intensity="x")])
    for path, code in ((partly, 3), (tmp_path / "missing.tab", 1)):
        with pytest.raises(SystemExit) as ended:
            call_command("ingest", "icews", str(path), "--rejects", str(tmp_path / "r.tsv"))
        assert ended.value.code == code
