"""Builds: exact at one snapshot, pruned, continued by incremental builds, and never incomplete."""

import gzip
import hashlib
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from django.core.management import CommandError, call_command

from events.models import Source, Topic
from events.serve.collections import COLLECTIONS
from events.serve.exports import builder
from events.serve.exports.build_store import BUILD_STORE
from tests import factories
from tests.everything import everything
from tests.live import ROOT
from tests.serve.exports.conftest import by_id, documents, peak_memory, unpacked

_COMMAND = [sys.executable, "manage.py", "build_exports"]


def _environment(folder) -> dict[str, str]:
    """The environment of a build in a separate process."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.clients.live_settings",
        "PYTHONPATH": str(ROOT),
        "EXPORTS_STORAGE_OPTIONS": json.dumps({"location": str(folder)}),
    }


def _refused(*words: str, **options):
    with pytest.raises(CommandError) as caught:
        call_command("build_exports", verbosity=0, **options)
    assert all(word in str(caught.value) for word in words), caught.value


def _files(folder) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_has_the_published_documents_and_a_correct_manifest(seeded, build, folder, http):
    everything(publication="draft")
    made = build()
    (listed,) = http.get("/api/v1/exports/").json()["builds"]
    assert (listed["build"], listed["position"], listed["release"]) == (made.build, made.position, None)
    for collection in COLLECTIONS.values():
        stored = documents(collection.name)
        assert by_id(unpacked(folder, made, collection.name, "ndjson.gz")) == stored
        rows = {file["format"]: file["rows"] for file in listed["files"] if file["collection"] == collection.name}
        assert rows == dict.fromkeys(("ndjson.gz", "csv.gz", "parquet"), len(stored))
    for file in listed["files"]:
        content = (folder / file["url"].partition("/files/")[2]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file["bytes"], file["sha256"])
    assert b"INTERNAL NOTE" not in b"".join(
        gzip.decompress(content) if name.endswith(".gz") else content for name, content in _files(folder).items()
    )


def test_the_newest_full_and_incremental_builds_give_the_live_state(committed, build, folder):
    topics = [factories.topic() for _ in range(4)]
    full = build()
    assert build(incremental=True) == full, "nothing has changed"
    Topic.objects.filter(pk=topics[0].pk).update(name="Changed")
    Topic.objects.filter(pk=topics[1].pk).update(publication="withdrawn")
    factories.topic()
    first = build(incremental=True)
    Topic.objects.filter(pk=topics[2].pk).update(name="Changed later")
    second = build(incremental=True)
    assert [one.since for one in (first, second)] == [full.position, full.position]
    copy = by_id(unpacked(folder, full, "topics", "ndjson.gz"))
    for line in unpacked(folder, second, "changes", "ndjson.gz").splitlines():
        change = json.loads(line)
        copy.pop(change["id"], None)
        if change["document"]:
            copy[change["id"]] = line.partition(b'"document":')[2][:-1]
    assert copy == documents("topics")
    assert len(unpacked(folder, second, "changes", "ndjson.gz").splitlines()) == 4


def test_pruning_keeps_the_last_builds_and_every_release(committed, build, folder, http, settings):
    settings.EXPORTS_KEEP, settings.DATA_LICENCE = 2, "CC BY 4.0"
    kept = []
    for number in range(5):
        factories.topic()
        made = build(release=f"2026.{number}") if number == 1 else build()
        kept.append(made)
        build(incremental=True)
    names = {one.build for one in BUILD_STORE.all()}
    assert names == {kept[1].build, kept[3].build, kept[4].build}
    assert {path.split("/")[0] for path in _files(folder)} == {*names, "manifests"}
    assert http.get("/api/v1/exports/releases/2026.1/").json()["build"] == kept[1].build
    assert http.get("/api/v1/exports/releases/2026.2/").status_code == 404
    untouched = _files(folder)
    build(incremental=True)
    assert _files(folder).items() >= untouched.items(), "existing files never change"


def test_a_release_has_licences_and_a_citation(seeded, build, http, settings):
    _refused("DATA_LICENCE", release="2026.1")
    settings.DATA_LICENCE, settings.DATA_ATTRIBUTION = "CC BY 4.0", "A service"
    dataset = factories.source(kind="dataset", title="ICEWS", dataset_version="2026-01")
    _refused(dataset.slug, "licence", release="2026.1")
    Source.objects.filter(pk=dataset.pk).update(licence="CC0 1.0")
    _refused("letters", release="../2026")
    _refused("--release", citation="A citation of nothing")
    _refused("--incremental", release="2026.1", incremental=True)
    assert BUILD_STORE.all() == []
    build(release="2026.1")
    _refused("2026.1 already", release="2026.1")
    release = http.get("/api/v1/exports/releases/2026.1/").json()["release"]
    url = "http://testserver/api/v1/exports/releases/2026.1/"
    assert release == {
        "id": "2026.1",
        "citation": f"A service. Release 2026.1. {url}",
        "url": url,
        "licences": [
            {"dataset": None, "title": None, "version": None, "licence": "CC BY 4.0"},
            {"dataset": dataset.slug, "title": "ICEWS", "version": "2026-01", "licence": "CC0 1.0"},
        ],
    }
    build(release="2026.2", citation="Cite me as {url}")
    assert http.get("/api/v1/exports/releases/2026.2/").json()["release"]["citation"].startswith("Cite me as http")


@pytest.mark.slow
def test_a_killed_build_is_not_listed_and_the_next_one_starts_over(committed, build, folder, http):
    factories.statements(2_000)
    for waited_for in ("parties.ndjson.gz", "statements.ndjson.gz", "statements.csv.gz"):
        process = subprocess.Popen(
            _COMMAND, cwd=ROOT, env=_environment(folder), stdout=subprocess.DEVNULL, start_new_session=True
        )
        deadline = time.monotonic() + 60
        while not any(path.name == waited_for for path in folder.rglob("*")):
            assert process.poll() is None and time.monotonic() < deadline, "the build ended before it was killed"
            time.sleep(0.001)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)
        assert http.get("/api/v1/exports/").json()["builds"] == []
        assert _files(folder), "the killed build left files"
    made = build()
    assert {path.split("/")[0] for path in _files(folder)} == {made.build, "manifests"}
    assert by_id(unpacked(folder, made, "statements", "ndjson.gz")) == documents("statements")


def test_memory_does_not_grow_with_the_number_of_rows(committed, folder, request):
    """A row group takes about 12 MB; twenty megabytes of data held or parsed at once would take far more."""
    factories.statement()
    few = _peak_of_a_build(folder)
    request.getfixturevalue("large")
    many = _peak_of_a_build(folder)
    assert many - few < 24 << 20, f"{few:,} bytes with a few rows, {many:,} with many"


_BUILD_AND_PRINT_PEAK = """
from django.core.management import execute_from_command_line
execute_from_command_line(["manage.py", "build_exports"])
print(open("/proc/self/status").read())
"""


def _peak_of_a_build(folder) -> int:
    # The resource usage that a parent gets of its child includes the parent's memory at the fork.
    command = [sys.executable, "-c", _BUILD_AND_PRINT_PEAK]
    done = subprocess.run(command, cwd=ROOT, env=_environment(folder), check=True, capture_output=True, text=True)
    return peak_memory(done.stdout)


def test_a_second_build_at_the_same_time_is_refused(committed, build, folder):
    with builder.exclusive_access(BUILD_STORE):
        done = subprocess.run(_COMMAND, cwd=ROOT, env=_environment(folder), capture_output=True, text=True)
        assert done.returncode == 1
        assert "Another build or erasure is running" in done.stderr
    build()


def test_a_build_with_an_unreadable_manifest_is_not_listed_and_keeps_its_files(committed, build, folder, http):
    broken, made = build(), build()
    manifest = folder / "manifests" / f"{broken.build}.1.json"
    for content in ('{"build":', "[]", '{"files": [], "release": null}'):
        BUILD_STORE._manifests.clear()
        manifest.write_text(content)
        (folder / "manifests" / "notes.txt").write_text("not ours")
        BUILD_STORE._listing = (0.0, [])
        assert [one["build"] for one in http.get("/api/v1/exports/").json()["builds"]] == [made.build]
        build(incremental=True)
        assert (folder / broken.files[0].path).exists()
        assert (folder / "manifests" / "notes.txt").exists()


def test_an_incremental_build_needs_a_full_one(committed, folder):
    factories.topic()
    _refused("no full build", incremental=True)


def test_a_storage_without_its_library_is_an_error(committed, settings, monkeypatch):
    monkeypatch.delitem(vars(BUILD_STORE), "storage", raising=False)
    settings.EXPORTS_STORAGE = "storages.backends.s3.S3Storage"
    settings.STORAGES = {**settings.STORAGES, "exports": {"BACKEND": settings.EXPORTS_STORAGE}}
    monkeypatch.setitem(sys.modules, "boto3", None)
    _refused("storages.backends.s3.S3Storage", "cannot be used", "boto3")
