"""Built files over HTTP: whole, in ranges, conditional, and only files that a manifest names."""

import hashlib
import json
import urllib.error
import urllib.request

import pytest
from django.core.files.storage import FileSystemStorage

from events.serve.exports.build_store import BUILD_STORE


def _get(address: str, **headers: str):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return urllib.request.urlopen(urllib.request.Request(address, headers=named), timeout=30)


def test_a_file_matches_its_manifest_as_a_whole_and_in_ranges(seeded, build, serving):
    build()
    service = serving()
    manifest = json.loads(service.read("")[0])
    (made,) = manifest["builds"]
    assert len(made["files"]) == 9 * 3 + 2
    for file in made["files"]:
        with _get(file["url"]) as answer:
            content = answer.read()
            assert (len(content), hashlib.sha256(content).hexdigest()) == (file["bytes"], file["sha256"])
            assert answer.headers["ETag"] == f'"{file["sha256"]}"'
            assert answer.headers["Content-Type"] == file["media_type"]
        assert (file["position"], file["epoch"], file["built_at"]) == (
            made["position"],
            made["epoch"],
            made["built_at"],
        )
        assert _get(file["codebook"]).status == 200
    etag = answer.headers["ETag"]
    for requested, start, end in (
        ("0-99", 0, 100),
        ("100-", 100, len(content)),
        ("-7", len(content) - 7, len(content)),
    ):
        with _get(file["url"], Range=f"bytes={requested}", If_Range=etag) as part:
            assert part.status == 206
            assert part.read() == content[start:end]
            assert part.headers["Content-Range"] == f"bytes {start}-{end - 1}/{len(content)}"
    for ignored in ("bytes=0-1,5-6", "rows=1-2", "bytes=-", "bytes=a-b"):
        assert _get(file["url"], Range=ignored).status == 200
    assert _get(file["url"], Range="bytes=0-9", If_Range='"another"').status == 200
    for status, headers in ((304, {"If_None_Match": etag}), (416, {"Range": f"bytes={len(content)}-"})):
        with pytest.raises(urllib.error.HTTPError) as caught:
            _get(file["url"], **headers)
        assert caught.value.code == status
    # Other files of the storage and of the machine are not files of a build.
    for name in ("manifests/x.json", "..%2F..%2Fsecret-key", "%2Fetc%2Fpasswd", made["build"]):
        with pytest.raises(urllib.error.HTTPError) as caught:
            _get(f"{service.base}/api/v1/exports/files/{name}")
        assert caught.value.code == 404


def test_page_workers_redirect_to_the_stream_process(seeded, build, http, settings):
    made = build()
    settings.STREAM_PORT = 8123
    for address in (
        f"/api/v1/exports/files/{made.files[0].path}",
        "/api/v1/exports/statements.csv?kind=quote",
        "/api/v1/exports/statements.ndjson",
    ):
        answer = http.get(address)
        assert (answer.status_code, answer["Location"]) == (307, f"http://testserver:8123{address}")
    settings.STREAM_PORT = 0
    assert http.get("/api/v1/exports/statements.csv").status_code == 501
    assert http.get("/api/v1/exports/statements.csv?kind=quotes").status_code == 400
    assert http.get("/api/v1/exports/files/none/none").status_code == 404


def test_an_unreachable_storage_is_a_503(seeded, http, folder, settings, monkeypatch):
    class Away(FileSystemStorage):
        def listdir(self, path):
            raise ConnectionError("no route to the storage")

    monkeypatch.setattr(BUILD_STORE, "storage", Away(location=str(folder)))
    answer = http.get("/api/v1/exports/")
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert answer.json()["type"].endswith("storage-unavailable")
