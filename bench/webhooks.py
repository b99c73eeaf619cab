"""The time from COMMIT to the receiver of a webhook: a subscription, the process that delivers, and a receiver.

This starts `python -m bench.webhooks URL`, which makes the subscription with a key of its own, and deletes both when
its standard input ends. `python -m bench.webhooks --scale 10k` runs this measurement alone.
"""

import argparse
import json
import queue
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from statistics import median

from bench.database import ROOT, Database
from bench.publishing import writer

_CHANGES = 100
_PATIENCE = 30.0


class _Receiver(ThreadingHTTPServer):
    """Records the time of each message, and the venue in it."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.came: queue.Queue[tuple[float, str]] = queue.Queue()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.came.put((time.monotonic(), body.decode()))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Log nothing."""


@contextmanager
def _receiving() -> Iterator[_Receiver]:
    with _Receiver() as receiver:
        threading.Thread(target=receiver.serve_forever, daemon=True).start()
        try:
            yield receiver
        finally:
            receiver.shutdown()


@contextmanager
def _delivering(database: Database, url: str) -> Iterator[None]:
    """A subscription to statements, and the process that delivers its messages."""
    environment = {
        **database.environment,
        "DJANGO_SETTINGS_MODULE": "diplo_api.settings",
        "WEBHOOKS_ALLOW_LOOPBACK": "1",
    }
    with ExitStack() as stack:
        for command, says in ((["-m", "bench.webhooks", url], "subscribed\n"), (["manage.py", "deliver_webhooks"], "")):
            process = subprocess.Popen(
                [sys.executable, *command],
                cwd=ROOT.parent,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            stack.callback(_end, process, signalled=not says)
            if says and process.stdout and process.stdout.readline() != says:
                raise RuntimeError("the subscription was not created")
        yield


def _end(process: "subprocess.Popen[str]", signalled: bool) -> None:
    if process.stdin:
        process.stdin.close()
    if signalled:
        process.terminate()
    process.wait(_PATIENCE)


def delivered(database: Database) -> dict[str, float]:
    """The milliseconds from the return of COMMIT to the receiver, one change at a time on an idle system."""
    took = []
    with _receiving() as receiver, _delivering(database, receiver.url), writer(database.url) as one:
        slug = one.publish(1)[0]
        receiver.came.get(timeout=_PATIENCE)
        chance = random.Random(1)
        for number in range(_CHANGES):
            # Not just after the last delivery, when the process polls at once for more.
            time.sleep(chance.uniform(0.1, 0.2))
            wanted = f"venue {number}"
            one.change(slug, wanted)
            committed = time.monotonic()
            came, body = receiver.came.get(timeout=_PATIENCE)
            if f'"{wanted}"' not in body:
                raise RuntimeError(f"another message came first: {body[:300]}")
            took.append((came - committed) * 1000)
    took.sort()
    return {"p50": round(median(took), 1), "p99": round(took[int(len(took) * 0.99)], 1)}


def _subscribe(url: str) -> None:
    """Runs in a process with Django."""
    import django

    django.setup()
    from events.access.keys import ApiKey
    from events.access.webhooks import subscription_actions

    key = ApiKey(owner="bench", contact="bench@example.org", scopes=["webhooks"])
    key.issue()
    key.save()
    try:
        made, _ = subscription_actions.create(
            key.pk, subscription_actions.SubscriptionRequest(url, types=("statement",))
        )
        print("subscribed", flush=True)
        sys.stdin.read()
        made.delete()
    finally:
        key.delete()


def main() -> int:
    """Subscribe, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", nargs="?", help="address of the receiver: subscribe it until standard input ends")
    parser.add_argument("--scale", default="10k", help="the data set to measure on")
    arguments = parser.parse_args()
    if arguments.url:
        _subscribe(arguments.url)
        return 0
    with Database(arguments.scale) as database:
        print(json.dumps(delivered(database)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
