"""Fixtures for subscriptions, receivers, and worker processes on the test database."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection

from events.access.webhooks import subscription_actions
from events.access.webhooks.subscriptions import WebhookSubscription
from tests.access.conftest import MakeKey, get, http, make_key
from tests.access.webhooks.receivers import Answer, Receiver, receiver
from tests.publish.programs import ROOT, url_of

__all__ = ["get", "http", "make_key"]


@pytest.fixture(autouse=True)
def loopback(settings: Any) -> None:
    """Allow loopback addresses, on which the receivers of the tests listen."""
    settings.WEBHOOKS_ALLOW_LOOPBACK = True


@pytest.fixture
def listen() -> Iterator[Callable[..., Receiver]]:
    """Return a function that starts a receiver, which listens until the test ends."""
    with ExitStack() as stack:
        yield lambda answer=None, **given: stack.enter_context(receiver(answer, **given))


@pytest.fixture
def subscribe(make_key: MakeKey) -> Callable[..., WebhookSubscription]:
    """Return a function that creates a subscription, with its secret in `.secret`."""
    key, _ = make_key("webhooks")

    def make(url: str, **wanted: Any) -> WebhookSubscription:
        made, secret = subscription_actions.create(
            wanted.pop("key", key).pk, subscription_actions.SubscriptionRequest(url, **wanted)
        )
        made.secret = secret
        return made

    return make


class WorkerProcess:
    """A process that runs `manage.py deliver_webhooks`."""

    def __init__(self, log: Path, **environment: str) -> None:
        self.log = log
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "deliver_webhooks"],
                cwd=ROOT,
                env={
                    **os.environ,
                    "DJANGO_SETTINGS_MODULE": "diplo_api.settings",
                    "DATABASE_URL": url_of(str(connection.settings_dict["NAME"])),
                    "SECRET_KEY": str(django_settings.SECRET_KEY),
                    "WEBHOOKS_ALLOW_LOOPBACK": "1",
                    **environment,
                },
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def kill(self) -> None:
        """Kill it with SIGKILL."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Stop it with SIGTERM, and check its exit code and that it has logged nothing."""
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=20) == 0, self.log.read_text()
        assert self.log.read_text() == ""


@pytest.fixture
def start_worker(committed: None, tmp_path: Path) -> Iterator[Callable[..., WorkerProcess]]:
    """Return a function that starts a worker process, which is killed at the end of the test."""
    started: list[WorkerProcess] = []

    def start(**environment: str) -> WorkerProcess:
        started.append(WorkerProcess(tmp_path / f"worker-{len(started)}.log", **environment))
        return started[-1]

    yield start
    for one in started:
        one.kill()


@contextmanager
def answered_by(listening: Receiver, answer: Answer) -> Iterator[None]:
    """Give a receiver another answer until the block ends."""
    before, listening.answer = listening.answer, answer
    try:
        yield
    finally:
        listening.answer = before
