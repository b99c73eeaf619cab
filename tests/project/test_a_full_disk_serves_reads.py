"""The disk of the database is full: `/readyz` and `/metrics` say so before and after, and every read still works."""

import json
import signal
import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from diplo_api import disk_space
from diplo_api.disk_space import FreeSpace
from tests.disks import fill, small_disk
from tests.project.test_serve_starts_and_stops_everything import free_port, service

READS = (
    *("/healthz", "/api/v1/", "/api/v1/statements/?include=speaker", "/api/v1/search/?q=talks&highlight=1"),
    *("/api/v1/changes/?since=0", "/api/v1/timeline/", "/api/v1/speakers/?count=exact", "/api/v1/parties/", "/metrics"),
    *("/api/docs/", "/admin/login/"),
)


def _get(port: int, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def _send(port: int, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(sent)


@pytest.mark.slow
def test_reads_on_a_full_disk_and_a_short_log() -> None:
    with small_disk(400) as folder:
        with service(folder / "data", free_port()) as running:
            port = running.port
            assert _get(port, "/readyz")[0] == 200
            ballast = fill(folder)
            for _ in range(3):
                assert {path: _get(port, path)[0] for path in READS} == dict.fromkeys(READS, 200)
            status, body = _get(port, "/readyz")
            failing = {check["name"]: check["detail"] for check in json.loads(body)["checks"] if not check["ok"]}
            assert status == 503 and set(failing) == {"disks"}
            assert "database: 0 of 400 MiB are free" in failing["disks"]
            assert '\ndiplo_disk_free_bytes{folder="database"} 0\n' in _get(port, "/metrics")[1]
            ballast.unlink()
            assert _get(port, "/readyz")[0] == 200
            for sent in (
                b"GET / HTTP/1.1\r\nHost: other.example.org\r\n\r\n",
                b"GET /api/v1/topics/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: x\r\n\r\n",
                b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
                b"POST /admin/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\nx",
                b"GET /api/v1/statements/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                b"GET /%FF%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            ):
                for _ in range(10):
                    _send(port, sent)
            assert _get(port, "/readyz")[0] == 200
            running.stop(signal.SIGTERM)
        log = Path(running.log).read_text()
        assert "Traceback" not in log, log
        assert len(log.splitlines()) < 60, log


def test_low_is_below_a_share_and_a_size(settings: object) -> None:
    def is_low(free_mib: int, size_mib: int, files_left: float = 1.0) -> bool:
        return FreeSpace("database", Path("/"), free_mib << 20, size_mib << 20, files_left).low

    assert is_low(500, 1_000_000), "below 1 GiB on a large disk"
    assert not is_low(1100, 1_000_000), "less than 5 %, but over 1 GiB"
    assert is_low(400, 10_000) and not is_low(600, 10_000)
    assert is_low(5000, 10_000, files_left=0.01), "no more files can be made"
    settings.FREE_SPACE_MIB = 0  # type: ignore[attr-defined]
    assert not is_low(0, 10_000, files_left=0.0)


def test_the_folders_are_those_of_database_and_exports(settings: object) -> None:
    found = {disk.folder: disk for disk in disk_space.free_space()}
    assert set(found) >= {"exports"} and all(0 < disk.free < disk.size for disk in found.values())
    elsewhere = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    settings.STORAGES = {**settings.STORAGES, "exports": elsewhere}  # type: ignore[attr-defined]
    assert "exports" not in disk_space.written_folders()
