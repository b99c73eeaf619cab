"""Invalid and truncated responses: the copy is not changed, and the error is reported."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.clients.mirror.conftest import run

ROOT = {"collections": [], "changes": "…", "shape_version": "1.0.0"}
CHANGE = {
    "seq": 2,
    "type": "topic",
    "id": "second",
    "version": 1,
    "op": "upsert",
    "recorded_at": "2026-11-24T21:00:00.000000Z",
    "merged_into": None,
    "redacted": False,
    "document": {"id": "second", "type": "topic"},
}


def _line(**other):
    return json.dumps({**CHANGE, **other}, separators=(",", ":")).encode() + b"\n"


FIRST = _line(seq=1, id="first", document={"id": "first"})
WHOLE = FIRST + _line()


class Liar(BaseHTTPRequestHandler):
    """A service with two records whose first page of changes is `lie`; later pages are correct."""

    protocol_version = "HTTP/1.1"
    lie = b""
    following, promised, always = "e1-2", 0, False

    def do_GET(self):
        if not self.path.startswith("/api/v1/changes/"):
            sums = {"position": "e1-2", "records": 2, "checksum": "0" * 32, "parts": []}
            return self._send(json.dumps(sums if "checksum" in self.path else ROOT).encode())
        lies, Liar.told = not Liar.told or Liar.always, True
        body = Liar.lie if lies else (WHOLE if "since=0" in self.path else b"")
        self._send(body, Liar.following if lies else "e1-2", Liar.promised if lies else 0)
        self.close_connection = True

    def _send(self, body, following="e1-2", more=0):
        self.send_response(200)
        self.send_header("Diplo-Next-Since", following)
        self.send_header("Diplo-Position", "e1-2")
        self.send_header("Content-Length", str(len(body) + more))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def liar(monkeypatch):
    monkeypatch.setattr(Liar, "told", False, raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Liar)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _files(folder):
    return {path.name for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "line",
    [
        _line(type="../../outside"),
        _line(type="Topic"),
        _line(id="x/../y"),
        _line(id=""),
        _line(id="a" * 201),
        _line(id=7),
        _line(seq="2"),
        _line(seq=2**63),
        _line(seq=-1),
        _line(version=2**31),
        _line(op="drop"),
        _line(merged_into="'; drop table records; --"),
        _line(recorded_at="yesterday"),
        _line(redacted=0),
        _line(document="text"),
        _line(document=[]),
        _line().replace(b'{"id":"second"', b'{"id":"sec\xff\xfeond"'),
        _line().replace(b'"id":"second","type":"topic"', b'"id":"sec\0ond"'),
        _line().replace(b"document", b"documents"),
        b"[]\n",
        b"<html>\n",
    ],
    ids=range(21),
)
def test_a_line_that_is_not_a_valid_change(liar, monkeypatch, tmp_path, line):
    monkeypatch.setattr(Liar, "lie", FIRST + line)
    target = f"ndjson:{tmp_path}/copy"
    told = run("sync", liar, "--to", target, "--once", code=2)
    assert "no change" in told and "Traceback" not in told
    assert not {name for name in _files(tmp_path) if name.endswith(".ndjson")}
    # The page was rolled back, including the valid line.
    run("sync", liar, "--to", target, "--once")
    assert (tmp_path / "copy" / "topic.ndjson").read_text().count("\n") == 2
    assert _files(tmp_path) >= {"manifest.json", "mirror.db", "redirects.ndjson", "topic.ndjson"}


def test_a_truncated_response_is_retried(liar, monkeypatch, tmp_path):
    monkeypatch.setattr(Liar, "lie", WHOLE[:-30])
    monkeypatch.setattr(Liar, "promised", 30)
    told = run("sync", liar, "--to", f"sqlite:{tmp_path}/copy.db", "--once")
    assert "retrying" in told and "2 changes; in step at e1-2" in told


def test_an_empty_page_that_is_not_the_last_is_an_error(liar, monkeypatch, tmp_path):
    monkeypatch.setattr(Liar, "following", "e1-1")
    monkeypatch.setattr(Liar, "always", True)
    assert "does not send them" in run("sync", liar, "--to", f"sqlite:{tmp_path}/copy.db", "--once", code=2)


def test_invalid_positions_and_a_folder_with_another_format(liar, monkeypatch, tmp_path):
    monkeypatch.setattr(Liar, "lie", WHOLE)
    monkeypatch.setattr(Liar, "following", "2; drop")
    assert "log position" in run("sync", liar, "--to", f"ndjson:{tmp_path}/copy", "--once", code=2)
    run("sync", liar, "--to", f"ndjson:{tmp_path}/copy", "--once")
    assert "another format" in run("sync", liar, "--to", f"parquet:{tmp_path}/copy", "--once", code=2)
    (tmp_path / "file").write_text("")
    assert "is a file" in run("sync", liar, "--to", f"ndjson:{tmp_path}/file", "--once", code=2)
