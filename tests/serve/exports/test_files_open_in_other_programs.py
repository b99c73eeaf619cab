"""Built files read by DuckDB, pandas, polars and LibreOffice: every value equals that of the documents."""

import csv
import json
import shutil
import subprocess
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pyarrow.parquet
import pytest

from events.serve.collections import COLLECTIONS
from events.serve.collections.collection import Collection
from events.serve.exports import flat_queries
from events.serve.exports.columns import ExportColumn
from tests import factories
from tests.everything import everything
from tests.serve.exports.conftest import by_id, unpacked

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "＝1+1",
    "\t=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "'=1+1",
    "'quoted' at the start",
    '"=1+1"',
    'a "quoted" cell, with a comma',
    "two\nlines\r\nand a \\. backslash \\N",
    "semicolon; tab\t and “typographic” — 中文, عربي, 🕊",
    "\\.",
    "NULL",
    "NA",
    "nan",
    "true",
    "0012",
    "2021-12-22",
    "1e5",
]
RUN_AS_FORMULA = tuple("=+-@＝＋－＠\t\r\n")


@pytest.fixture
def built(committed, build, folder, tmp_path, monkeypatch):
    """A build of records with all fields, with none and with hostile texts, unpacked in the current folder."""
    everything()
    for type_ in COLLECTIONS:
        factories.make(type_)
    for text in HOSTILE:
        factories.topic(name=f"x{text}", description=text)
        factories.event(label_stated=text, original={"text": text, "none": None})
    made = build()
    for file in made.files:
        name = f"{file.collection}.{file.format}"
        content = (folder / file.path).read_bytes()
        (tmp_path / name).write_bytes(content)
        if name.endswith(".gz"):
            (tmp_path / name[:-3]).write_bytes(unpacked(folder, made, file.collection, file.format))
    monkeypatch.chdir(tmp_path)
    return made


def _expected(collection: Collection) -> dict[str, dict[str, Any]]:
    """The value of each column of each document, flattened independently of the product, by id."""
    lines = by_id(Path(f"{collection.name}.ndjson").read_bytes())
    found = {}
    for id_, line in lines.items():
        document = json.loads(line)
        row: dict[str, Any] = {}
        _flatten(document, "", row, {one.name: one for one in flat_queries.columns(collection)})
        found[id_] = row
    return found


def _flatten(value: dict[str, Any], before: str, row: dict[str, Any], columns: dict[str, ExportColumn]) -> None:
    for name, member in value.items():
        column = f"{before}{name}"
        if column in columns:
            row[column] = member
        elif isinstance(member, dict):
            _flatten(member, f"{column}_", row, columns)
        else:
            assert member is None, f"{column} is not a column"
            row |= dict.fromkeys(one for one in columns if one.startswith(f"{column}_") and columns[one].within)


def _text(value: str) -> str:
    """The text of a cell without its apostrophe prefix; fails where a spreadsheet would run the cell."""
    assert not value.startswith(RUN_AS_FORMULA) and not value.strip().startswith(RUN_AS_FORMULA), repr(value)
    return value[1:] if value.startswith("'") else value


def _as_cell(column: ExportColumn, value: Any) -> str:
    if value is None:
        return ""
    if column.kind in ("list", "object"):
        return json.dumps(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _same(column: ExportColumn, cell: str, value: Any) -> bool:
    if column.kind in ("list", "object") and cell:
        return bool(json.loads(cell) == value)
    if column.kind == "number" and cell:
        return Decimal(cell) == Decimal(str(value))
    return (_text(cell) if column.kind == "text" else cell) == _as_cell(column, value)


def test_csv_has_the_values_of_the_documents(built):
    for collection in COLLECTIONS.values():
        columns = {one.name: one for one in flat_queries.columns(collection)}
        expected = _expected(collection)
        with open(f"{collection.name}.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        assert list(rows[0]) == list(columns)
        assert len(rows) == len(expected)
        for row in rows:
            for name, value in expected[row["id"]].items():
                assert _same(columns[name], row[name], value), (row["id"], name, row[name], value)


def test_parquet_has_the_values_of_the_documents_with_types(built):
    for collection in COLLECTIONS.values():
        columns = {one.name: one for one in flat_queries.columns(collection)}
        table = pyarrow.parquet.read_table(f"{collection.name}.parquet")
        assert table.column_names == list(columns)
        assert table.schema.metadata[b"position"].decode() == built.position
        assert all(table.schema.field(name).metadata[b"description"] for name in columns)
        expected = _expected(collection)
        assert table.num_rows == len(expected)
        for row in table.to_pylist():
            for name, value in expected[row["id"]].items():
                assert _typed(columns[name], row[name]) == value, (row["id"], name)


def _typed(column: ExportColumn, value: Any) -> Any:
    """A value of Parquet in the form of the document; fails where it is not of the column's type."""
    if value is None:
        return None
    types = {"day": date, "instant": datetime, "integer": int, "number": float, "flag": bool, "list": list}
    assert isinstance(value, types.get(column.kind, str))
    if column.kind == "day":
        return value.isoformat()
    if column.kind == "instant":
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}Z"
    return json.loads(value) if column.kind == "object" else value


def test_duckdb_pandas_and_polars_read_the_same(built):
    for collection in COLLECTIONS.values():
        ids = sorted(_expected(collection))
        csv_, parquet = f"{collection.name}.csv.gz", f"{collection.name}.parquet"
        columns = [one.name for one in flat_queries.columns(collection)]
        options = {"dtype": str, "keep_default_na": False, "na_values": [""]}
        frames = {
            "pandas csv": pandas.read_csv(csv_, **options),
            "pandas parquet": pandas.read_parquet(parquet),
            "polars csv": polars.read_csv(csv_, infer_schema=False),
            "polars parquet": polars.read_parquet(parquet),
            "duckdb csv": duckdb.sql(f"from read_csv('{csv_}', all_varchar = true)").df(),
            "duckdb csv, its own types": duckdb.sql(f"from read_csv('{csv_}', sample_size = -1)").df(),
            "duckdb parquet": duckdb.sql(f"from '{parquet}'").df(),
            "duckdb ndjson": duckdb.sql(f"select id from read_json('{collection.name}.ndjson.gz')").df(),
        }
        for name, frame in frames.items():
            assert sorted(frame["id"]) == ids, (collection.name, name)
            assert name == "duckdb ndjson" or list(frame.columns) == columns, (collection.name, name)
    documents = [json.loads(line) for line in by_id(Path("events.ndjson").read_bytes()).values()]
    labels = {one["id"]: one["label_stated"] for one in documents}
    read = {
        "polars": polars.read_parquet("events.parquet").rows_by_key("id", named=True, unique=True),
        "pandas": pandas.read_parquet("events.parquet").set_index("id").to_dict("index"),
        "duckdb": duckdb.sql("from 'events.parquet'").df().set_index("id").to_dict("index"),
    }
    for name, rows in read.items():
        found = {
            id_: row["label_stated"] if isinstance(row["label_stated"], str) else None for id_, row in rows.items()
        }
        assert found == labels, name
    cells = pandas.read_csv("events.csv.gz", dtype=str, keep_default_na=False).set_index("id")["label_stated"].to_dict()
    assert {id_: _text(cell) or None for id_, cell in cells.items()} == labels
    parties = duckdb.sql("select distinct unnest(actors).party from 'events.parquet'").fetchall()
    assert (next(one["actors"][0]["party"] for one in documents if one["actors"]),) in parties


@pytest.mark.slow
def test_libreoffice_opens_csv_without_running_formulas(built, tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc-nogui")
    Path("control.csv").write_text("id,text\na,=1+1\n")
    sheets = {name: _opened(office, name, tmp_path) for name in ("control", "events", "topics")}
    assert "table:formula" in sheets["control"], "the check would find a formula"
    for name in ("events", "topics"):
        assert "table:formula" not in sheets[name]
        assert "'=cmd|' /C calc'!A0" in sheets[name].replace("&apos;", "'")
        assert "中文, عربي, 🕊" in sheets[name]


def _opened(office: str, name: str, folder: Path) -> str:
    """A CSV file opened by LibreOffice, as XML: 44 is the comma, 34 the quote, 76 UTF-8; formulas are run."""
    command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"]
    command += ["--convert-to", "fods", "--outdir", str(folder), f"{name}.csv"]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / f"{name}.fods").read_text(encoding="utf-8")
