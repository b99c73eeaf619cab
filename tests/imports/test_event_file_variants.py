"""Variants of the event formats in files of other years, releases and archives."""

import zipfile
from pathlib import Path

import pytest

from events.imports import gdelt, icews
from tests.imports.conftest import RunImport, documents
from tests.imports.event_files import gdelt_row, icews_row, icews_text

pytestmark = pytest.mark.usefixtures("with_countries")
ROWS = [icews_row(n) for n in range(3)]


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _archive(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


@pytest.mark.parametrize("form", ["without a header", "with underscores", "in capitals"])
def test_variants_of_the_icews_header_are_read(run_import: RunImport, tmp_path: Path, form: str) -> None:
    head, _, rows = icews_text(ROWS).partition("\n")
    head = {
        "without a header": "",
        "with underscores": head.replace(" ", "_") + "\n",
        "in capitals": head.upper() + "\n",
    }[form]
    summary = run_import("icews", _written(tmp_path / "a.tab", head + rows))
    assert (summary.message, summary.rejected, summary.rows) == ("", 0, 3)
    assert sorted(map(_key, ROWS)) == sorted(_key(icews.rebuild(each)) for each in documents("event").values())


@pytest.mark.parametrize("day", ["2018-06-01 00:00:00", "2018-06-01T00:00:00.000", "20180601"])
def test_days_in_other_notations_keep_the_keys_of_events(run_import: RunImport, tmp_path: Path, day: str) -> None:
    """An event keeps its key, and its row is rebuilt in the file's notation."""
    assert run_import("icews", _written(tmp_path / "a.tab", icews_text(ROWS))).rejected == 0
    again = [{**row, "Event Date": day} for row in ROWS]
    summary = run_import("icews", _written(tmp_path / "b.tab", icews_text(again)))
    assert (summary.rejected, summary.counts["event"]) == (0, {"updated": 3})
    rebuilt = [icews.rebuild(each) for each in documents("event").values()]
    assert sorted(map(_key, rebuilt)) == sorted(map(_key, again))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\t".join(["1"] * 57) + "\n", "57 columns, not 61. GDELT 1.0"),
        ("\t".join(["1"] * 58) + "\n", "58 columns, not 61. GDELT 1.0's event files have 58: they lack the three"),
        ("\t".join(["1"] * 16) + "\n", "files of mentions"),
        (",".join(["1"] * 61) + "\n", "separated by commas; this format has tabs"),
    ],
)
def test_other_files_of_gdelt_are_refused_with_the_difference(
    run_import: RunImport, tmp_path: Path, text: str, reason: str
) -> None:
    summary = run_import("gdelt", _written(tmp_path / "a.csv", text))
    assert summary.exit_code == 1 and reason in summary.message
    assert documents("source") == {}


def test_a_zip_of_gdelt_is_read(run_import: RunImport, tmp_path: Path) -> None:
    text = "".join("\t".join(gdelt_row(n)[c] for c in gdelt.COLUMNS) + "\n" for n in range(3))
    path = _archive(tmp_path / "20240131120000.export.CSV.zip", **{"20240131120000.export.CSV": text})
    assert run_import("gdelt", path).counts["event"]["created"] == 3


def test_a_zip_of_several_data_files_and_documentation(run_import: RunImport, tmp_path: Path) -> None:
    path = _archive(
        tmp_path / "a.zip",
        **{
            "2018/a.tab": icews_text(ROWS),
            "2019/b.tab": icews_text([icews_row(9)]),
            "README.txt": "Read me.",
            "2019/License": "Free.",
            "__MACOSX/2018/._a.tab": "\0\5",
            ".DS_Store": "\0",
        },
    )
    summary = run_import("icews", path)
    assert (summary.message, summary.rejected, summary.counts["event"]["created"]) == ("", 0, 4)
    noted = sorted(summary.warnings)
    assert noted == [f"a.zip/{name} is about the data, and not imported" for name in ("2019/License", "README.txt")]


def test_nothing_is_written_for_files_without_data(run_import: RunImport, tmp_path: Path) -> None:
    (tmp_path / "noise.tab").write_bytes(bytes(range(128, 256)) * 9 + b"\n" + b"\x81\x8d\n" * 3)
    for path, reason in (
        (_archive(tmp_path / "empty.zip"), "no file of data in it"),
        (_archive(tmp_path / "readme.zip", README="Read me."), "no file of data in it"),
        (tmp_path, "a folder. Name its files"),
        (tmp_path / "noise.tab", "not this format|no line that can be read"),
    ):
        summary = run_import("icews", path)
        assert summary.exit_code == 1 and any(each in summary.message for each in reason.split("|")), summary.message
    assert documents("source") == {}


def _key(row: dict[str, str]) -> list[tuple[str, str]]:
    return sorted(row.items())
