"""Followers over HTTP: a reader of all versions, and webhook receivers. Each checks every change it receives."""

import hashlib
import json
import random
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler
from typing import Any

from standardwebhooks import Webhook, WebhookVerificationError

from tests.access.webhooks.receivers import Received, Receiver, receiver, status

Documents = dict[tuple[str, str], bytes]


def document_of(change: bytes) -> bytes:
    """The bytes of the document in a change."""
    return change.partition(b',"document":')[2].removesuffix(b"}")


class EveryVersion(threading.Thread):
    """Reads `versions=all` from the start, and stores the hash of each change by its seq."""

    def __init__(self, base: str) -> None:
        super().__init__(name="every-version", daemon=True)
        self._base = base
        self.since, self.errors = "0", 0
        self.seen: dict[int, bytes] = {}
        self.out_of_order = self.twice = 0
        self.refused: list[str] = []
        self._stopping = threading.Event()

    def run(self) -> None:
        """Read until stopped."""
        while not self._stopping.is_set():
            query = f"since={self.since}&versions=all&format=ndjson&limit=1000&wait=10"
            try:
                with urllib.request.urlopen(f"{self._base}/api/v1/changes/?{query}", timeout=30) as answer:
                    lines, following = answer.read().splitlines(), answer.headers["Diplo-Next-Since"]
            except urllib.error.HTTPError as error:
                if error.code not in (429, 500, 502, 503):
                    self.refused.append(f"{error.code}: {error.read()[:300]!r}")
                    return
                self._again()
            except (OSError, HTTPException):
                self._again()
            else:
                self._keep(lines)
                self.since = following
                time.sleep(0.2)

    def _again(self) -> None:
        self.errors += 1
        self._stopping.wait(0.5)

    def _keep(self, lines: list[bytes]) -> None:
        for line in lines:
            seq = int(json.loads(line)["seq"])
            if self.seen and seq <= next(reversed(self.seen)):
                self.out_of_order += 1
            self.twice += seq in self.seen
            self.seen[seq] = hashlib.sha256(line).digest()

    def stop(self) -> None:
        """End the thread."""
        self._stopping.set()
        self.join(60)


class Subscriber:
    """A webhook receiver that maintains a copy. With `fails_once_in` it fails at random, once in so many deliveries."""

    def __init__(self, stack: ExitStack, name: str, fails_once_in: int | None = None) -> None:
        self.name, self._once_in = name, fails_once_in
        self._chance = random.Random(name)
        self.failures = self.duplicates = self.cut_off = self.out_of_order = 0
        self.forged: list[str] = []
        self.copy: Documents = {}
        self.last = self.received = 0
        self._lock = threading.Lock()
        self.webhook: Webhook | None = None
        self.receiver: Receiver = stack.enter_context(receiver(self._answer))

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        if self._once_in is not None and self._chance.random() < 1 / self._once_in:
            self.failures += 1
            how = self._chance.choice(["status", "cut", "cut after accepting it"])
            if how == "cut after accepting it":
                self._take(handler)
            if how == "status":
                status(self._chance.choice([400, 404, 500, 503]))(handler)
            else:
                handler.close_connection = True
            return
        self._take(handler)
        status(204)(handler)

    def _take(self, handler: BaseHTTPRequestHandler) -> None:
        # A delivery of a killed worker may arrive at the same time as that of the next worker.
        with self._lock:
            received = self.receiver.received
            message: Received = next(one for one in reversed(received) if one.id == handler.headers["webhook-id"])
            received.remove(message)
            if len(message.body) == int(message.headers["content-length"]):
                self._apply(message)
            else:
                self.cut_off += 1  # the sender was killed

    def _apply(self, message: Received) -> None:
        self.received += 1
        try:
            assert self.webhook is not None
            self.webhook.verify(message.body, message.headers)
        except WebhookVerificationError as error:
            self.forged.append(f"{self.name}: {message.id}: {error}")
            return
        change: dict[str, Any] = json.loads(message.body)
        seq = int(change["seq"])
        if seq == self.last:
            self.duplicates += 1
            return
        if seq < self.last:
            self.out_of_order += 1
            return
        self.last = seq
        key = (change["type"], change["id"])
        if change["document"] is None:
            self.copy.pop(key, None)
        else:
            self.copy[key] = document_of(message.body)


def subscribers(stack: ExitStack) -> Iterator[Subscriber]:
    """Three receivers, of which one fails at random."""
    yield Subscriber(stack, "webhook 1")
    yield Subscriber(stack, "webhook 2")
    yield Subscriber(stack, "webhook 3 (fails at random)", fails_once_in=500)
