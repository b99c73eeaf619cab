"""Redaction erases the record from every existing file, and leaves everything else unchanged."""

import gzip
import json
from pathlib import Path

import polars
import pyarrow.parquet
import pytest
from django.core.management import call_command

from events.models import Statement
from events.publish import redaction
from events.serve.exports.build_store import BUILD_STORE
from tests import factories
from tests.publish.sessions import scalar
from tests.serve.exports.conftest import by_id, documents, unpacked

SECRET = "zanzibarsecretphrase"


def _files_with(folder: Path, text: str) -> set[str]:
    """The files that contain the text, after decompression."""
    found = set()
    for path in folder.rglob("*"):
        if path.is_dir():
            continue
        content = path.read_bytes()
        if path.suffix == ".gz":
            content = gzip.decompress(content)
        if path.suffix == ".parquet":
            content = json.dumps(pyarrow.parquet.read_table(path).to_pylist(), default=str).encode()
        if text.encode() in content:
            found.add(str(path.relative_to(folder)))
    return found


def _redact(slug: str) -> None:
    call_command("redact", "statement", slug, reason="an order of the court", yes=[slug, slug], verbosity=0)


@pytest.fixture
def said(committed):
    """A statement with the phrase, in a cell with line breaks and quotes, among 50 others."""
    factories.statements(50, text='An "ordinary",\nutterance')
    return factories.statement(slug="to-be-erased", text=f'First {SECRET},\n"quoted"\nsecond line')


def test_a_redacted_record_is_in_no_file_and_a_release_keeps_its_address(said, build, folder, http, settings):
    settings.DATA_LICENCE = "CC BY 4.0"
    build(release="2026.1")
    Statement.objects.filter(pk=said.pk).update(text=f"Second {SECRET}")
    build(incremental=True)
    full = build()
    assert len(_files_with(folder, SECRET)) == 3 + 1 + 3
    before = http.get("/api/v1/exports/releases/2026.1/").json()
    others = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and "statements" not in path.name}
    Statement.objects.filter(pk=said.pk).update(publication="withdrawn")
    _redact(said.slug)
    assert _files_with(folder, SECRET) == set()
    assert _files_with(folder, said.slug) == set()
    BUILD_STORE._listing = (0.0, [])
    after = http.get("/api/v1/exports/releases/2026.1/").json()
    assert (after["build"], after["revision"], after["release"]) == (before["build"], 2, before["release"])
    assert after["position"] == before["position"]
    kept = [path for path in others if path.parent.name != "manifests" and "changes" not in path.name]
    assert all(path.read_bytes() == others[path] for path in kept), "other files are unchanged"
    old = {(file["collection"], file["format"]): file for file in before["files"]}
    for file in after["files"]:
        was = old[file["collection"], file["format"]]
        if file["collection"] == "statements":
            assert (file["rows"], file["url"] != was["url"]) == (was["rows"] - 1, True)
        else:
            assert file == was
    made = next(one for one in BUILD_STORE.all() if one.build == full.build)
    assert by_id(unpacked(folder, made, "statements", "ndjson.gz")) == documents("statements")
    csv, parquet = (
        next(file for file in made.files if (file.collection, file.format) == ("statements", format_))
        for format_ in ("csv.gz", "parquet")
    )
    assert sorted(polars.read_csv(folder / csv.path)["id"]) == sorted(documents("statements"))
    assert sorted(polars.read_parquet(folder / parquet.path)["id"]) == sorted(documents("statements"))


def test_the_current_document_of_a_redacted_record_remains(said, build, folder):
    build()
    Statement.objects.filter(pk=said.pk).update(text="Something harmless")
    _redact(said.slug)
    made = build()
    assert _files_with(folder, SECRET) == set()
    assert (
        json.loads(by_id(unpacked(folder, made, "statements", "ndjson.gz"))[said.slug])["text"] == "Something harmless"
    )
    revisions = {one.build: one.revision for one in BUILD_STORE.all()}
    call_command("build_exports", erase=True, verbosity=0)
    assert {one.build: one.revision for one in BUILD_STORE.all()} == revisions, "no file is searched twice"


def test_the_next_build_erases_what_was_redacted_in_sql(said, build, folder):
    build()
    Statement.objects.filter(pk=said.pk).update(publication="withdrawn")
    redaction.redact("statement", said.slug, "an order of the court", "a clerk")
    assert _files_with(folder, SECRET) != set()
    build(incremental=True)
    assert _files_with(folder, SECRET) == set()


def test_after_a_new_epoch_every_redaction_is_applied_to_older_files(said, build, folder):
    build()
    Statement.objects.filter(pk=said.pk).update(publication="withdrawn")
    redaction.redact("statement", said.slug, "an order of the court", "a clerk")
    before = scalar("select epoch from events_epoch")
    call_command("new_epoch", force=True, verbosity=0)
    assert scalar("select epoch from events_epoch") != before
    call_command("build_exports", erase=True, verbosity=0)
    assert _files_with(folder, SECRET) == set()
    (one,) = BUILD_STORE.all()
    assert (one.revision, one.position.partition("-")[0]) == (2, before)
