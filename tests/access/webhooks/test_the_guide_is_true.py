"""docs/webhooks.md: its example receiver works, and its tables match the code."""

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from events.access.webhooks.subscriptions import PausedBecause
from events.serve.urls import urlpatterns
from tests import factories
from tests.access.conftest import sent
from tests.publish.sessions import run, until

GUIDE = (Path(__file__).resolve().parents[3] / "docs" / "webhooks.md").read_text()


@pytest.fixture
def example(tmp_path):
    """Return a function that starts the guide's receiver and returns the file with its output."""
    (code,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    started = []

    def start(port, secret):
        printed = tmp_path / "printed.txt"
        with printed.open("wb") as output:
            environment = {**os.environ, "SECRET": secret, "PORT": str(port)}
            command = [sys.executable, "-c", code]
            started.append(subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.DEVNULL))
        return printed

    yield start
    for process in started:
        process.kill()
        process.wait()


def test_the_receiver_of_the_guide_works(http, make_key, start_worker, example):
    _, text = make_key("webhooks")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    body = json.dumps({"url": f"http://127.0.0.1:{port}/diplo", "types": ["statement", "talk"]})
    made = http.post("/api/v1/webhooks/", body, content_type="application/json", **sent(text)).json()
    printed = example(port, made["secret"])
    start_worker()
    factories.topic(slug="of-another-type")
    factories.talk(slug="first")
    factories.talk(slug="second")

    # The first attempt may be made before the receiver listens.
    def both():
        run(_DUE)
        return printed.read_text().count("\n") >= 2

    until(both, "both were printed")
    assert [line.split()[1:] for line in printed.read_text().splitlines()] == [
        ["upsert", "talk", "first"],
        ["upsert", "talk", "second"],
    ]
    asked = http.post(f"/api/v1/webhooks/{made['id']}/test/", content_type="application/json", **sent(text))
    assert asked.status_code == 202
    address = f"/api/v1/webhooks/{made['id']}/deliveries/?limit=1"
    until(
        lambda: http.get(address, **sent(text)).json()["results"][0]["message"] == asked.json()["message"],
        "the test is in the delivery log",
    )
    assert http.get(address, **sent(text)).json()["results"][0]["status"] == 204


_DUE = "update webhook_subscription set next_attempt_at = now() where next_attempt_at > now()"


def test_the_guide_contains_all_reasons_and_paths():
    assert set(re.findall(r"^\| `(\w+)` \| .* \| .* \|$", GUIDE, re.MULTILINE)) == {
        "paused_because",
        *PausedBecause.values,
    }
    addresses = {
        re.sub(r"<\w+:\w+>", "{id}", str(one.pattern)) for one in urlpatterns if "webhooks" in str(one.pattern)
    }
    assert len(addresses) >= 7
    assert [one for one in addresses if f"/{one}" not in GUIDE] == []
