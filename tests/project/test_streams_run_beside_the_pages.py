"""`manage.py serve` starts the process for streams, leads to it, and stops it with clients still listening."""

import http.client
import json
import re
import signal
import urllib.request

import pytest

from tests.project.test_serve_starts_and_stops_everything import Service, free_port, members

pytestmark = pytest.mark.slow


def test_a_stream_is_reached_through_the_pages_and_ends_with_the_service(tmp_path):
    service = Service(tmp_path / "data", free_port())
    try:
        service.wait_until_it_answers()
        asked = urllib.request.Request(
            f"http://127.0.0.1:{service.port}/api/v1/changes/?types=talk", headers={"Accept": "text/event-stream"}
        )
        with urllib.request.urlopen(asked, timeout=30) as stream:
            assert f":{service.port}/" not in stream.url, "streams are served by another process"
            assert stream.headers["Content-Type"] == "text/event-stream"
            lines = iter(stream.readline, b"")
            told = next(line for line in lines if line.startswith(b"data: "))
            assert json.loads(told[6:])["type"] == "talk"
            # The pages are served by the process of the streams too, by Django's own application behind them.
            streams = http.client.HTTPConnection(re.sub(r".*//|/.*", "", stream.url), timeout=30)
            streams.request("GET", "/api/v1/topics/?limit=1")
            assert streams.getresponse().status == 200
            assert any("serve_streams" in command for command in members(service.process.pid))
            service.stop(signal.SIGINT)
        assert members(service.process.pid) == []
    finally:
        service.process.kill()
