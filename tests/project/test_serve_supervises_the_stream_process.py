"""`manage.py serve` starts the process for streams, redirects to it, and stops it while streams are open."""

import http.client
import json
import os
import re
import signal
import time
import urllib.request
from pathlib import Path

import pytest

from tests.project.test_serve_starts_and_stops_everything import Service, free_port, members, processes_of

pytestmark = pytest.mark.slow


def test_pages_redirect_to_a_stream_that_ends_with_the_service(tmp_path):
    service = Service(tmp_path / "data", free_port())
    try:
        service.wait_until_it_answers()
        asked = urllib.request.Request(
            f"http://127.0.0.1:{service.port}/api/v1/changes/?types=talk", headers={"Accept": "text/event-stream"}
        )
        with urllib.request.urlopen(asked, timeout=30) as stream:
            assert f":{service.port}/" not in stream.url, "another process serves streams"
            assert stream.headers["Content-Type"] == "text/event-stream"
            lines = iter(stream.readline, b"")
            told = next(line for line in lines if line.startswith(b"data: "))
            assert json.loads(told[6:])["type"] == "talk"
            # The process for streams also serves pages, through Django's ASGI application.
            streams = http.client.HTTPConnection(re.sub(r".*//|/.*", "", stream.url), timeout=30)
            streams.request("GET", "/api/v1/topics/?limit=1")
            assert streams.getresponse().status == 200
            assert any("serve_streams" in command for command in members(service.process.pid))
            service.stop(signal.SIGINT)
        assert members(service.process.pid) == []
    finally:
        service.process.kill()


def test_a_service_killed_while_it_starts_them_leaves_no_process_behind(tmp_path, make_server):
    """A child process that has just started may not yet have set its parent death signal."""
    make_server(tmp_path / "data")  # which stops the database afterwards: nobody is left to do it
    service = Service(tmp_path / "data", free_port())
    try:
        deadline = time.monotonic() + 120
        while not any("serve_streams" in command for command in members(service.process.pid)):
            assert service.process.poll() is None and time.monotonic() < deadline, service.log.read_text()
            time.sleep(0.01)
        service.process.kill()
        service.process.wait()
        while left := members(service.process.pid):
            assert time.monotonic() < deadline, left
            time.sleep(0.1)
    finally:
        for pid in processes_of(service.process.pid):
            os.kill(pid, signal.SIGKILL)


def test_a_killed_process_for_streams_is_restarted(tmp_path):
    service = Service(tmp_path / "data", free_port())
    try:
        service.wait_until_it_answers()
        stream = f"http://127.0.0.1:{service.port}/api/v1/changes/?wait=1&since=0&limit=1"
        for _ in range(2):
            os.kill(_streams_of(service), signal.SIGKILL)
            deadline = time.monotonic() + 60
            while True:
                try:
                    with urllib.request.urlopen(stream, timeout=10) as answer:
                        assert json.load(answer)["results"]
                    break
                except OSError:
                    assert time.monotonic() < deadline, service.log.read_text()
                    time.sleep(0.1)
        service.stop(signal.SIGINT)
        assert members(service.process.pid) == []
    finally:
        service.process.kill()


def _streams_of(service):
    """Return the pid of the process for streams. Pages may answer before it has started."""
    deadline = time.monotonic() + 60
    while not (found := [pid for pid in processes_of(service.process.pid) if _starts_streams(pid)]):
        assert time.monotonic() < deadline, service.log.read_text()
        time.sleep(0.05)
    [streams] = found
    return streams


def _starts_streams(pid):
    """Whether a process is the process for streams itself, not its worker."""
    parent = (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[1]
    own, of_parent = ((Path("/proc") / one / "cmdline").read_text() for one in (str(pid), parent))
    return "serve_streams" in own and "serve_streams" not in of_parent
