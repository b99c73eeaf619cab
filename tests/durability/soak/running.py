"""The run of a soak: start all processes, disturb them, wait until all are in step, and compare."""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg
from standardwebhooks import Webhook

from diplo_api.embedded.server import EmbeddedServer
from tests.clients.mirror.conftest import mirror_environment
from tests.clients.mirror.copies import Copy, FilesCopy, PostgresqlCopy, SqliteCopy
from tests.durability.servers import SOUND, kill_server, product, server_of_its_own, url_of
from tests.durability.soak.ledger import Account, Ledger
from tests.durability.soak.processes import Supervised, command_of, descendants
from tests.durability.soak.readers import Documents, EveryVersion, Subscriber, subscribers
from tests.durability.soak.writers import Redactor, Writer
from tests.live import free_port
from tests.publish.sessions import until

PATIENCE = 200.0
"""Seconds without progress after which followers count as stuck (a webhook waits up to 144 s before a retry)."""

_KEY = """
import django; django.setup()
from events.access.keys import ApiKey
key = ApiKey(owner="Soak", contact="soak@example.org", scopes=["read", "webhooks"]); text = key.issue(); key.save()
print(text)
"""
_LIVE = "select type, slug, convert_to(body::text, 'UTF8') from events_current where op = 'upsert'"
_LOG = """
select seq, convert_to(public.events_render_change(
  seq, type, slug, version, op, recorded_at, merged_into, redacted, body), 'UTF8'), redacted from events_version
"""
_HEAD = "select coalesce(max(seq), 0) from events_version"


class Soak:
    """One run. `report` is called with each line of progress."""

    def __init__(self, seconds: float, seed: int, report: Callable[[str], Any]) -> None:
        self.seconds, self._chance, self._report = seconds, random.Random(seed), report
        self.ledger = Ledger()

    def run(self) -> Ledger:
        """Run the soak. Returns its ledger."""
        with ExitStack() as stack:
            self._start(stack)
            self._report("all processes run; writing and killing begins")
            started = time.monotonic()
            for thread in (*self._writers, self._redactor, self._every):
                thread.start()
            while (left := self.seconds - (time.monotonic() - started)) > 0:
                time.sleep(min(left, self._chance.uniform(1.5, 5)))
                self._kill_something()
            for one in (*self._writers, self._redactor):
                one.stop()
            self.ledger.seconds = time.monotonic() - started
            self._report("writing has ended; waiting until all followers are in step")
            self._server.ensure_running()
            self._come_to_rest()
            self._report("comparing")
            self._compare()
        return self.ledger

    # -- What runs ---------------------------------------------------------------------------------------------------

    def _start(self, stack: ExitStack) -> None:
        self._server: EmbeddedServer = stack.enter_context(server_of_its_own())
        self._target = self._server.ensure_running()
        self._folder = Path(tempfile.mkdtemp(prefix="diplo-soak-"))
        stack.callback(shutil.rmtree, self._folder, ignore_errors=True)
        self._port = free_port()
        self._base = f"http://127.0.0.1:{self._port}"
        environment = {
            **os.environ,
            "DATABASE_URL": url_of(self._target),
            "DIPLO_DATA_DIR": str(self._folder / "data"),
            "DJANGO_SETTINGS_MODULE": "diplo_api.settings",
            "WEBHOOKS_ALLOW_LOOPBACK": "1",
            "THROTTLE_ANONYMOUS": "6000",
        }
        (self._folder / "data").mkdir()
        manage = [sys.executable, "-u", "manage.py"]
        ports = ["--port", str(self._port), "--stream-port", str(free_port())]
        self._web = self._supervise(stack, "web", [*manage, "serve", *ports], environment)
        until(self._answers, "the service answers", patience=120)
        self._webhooks = self._supervise(stack, "webhooks", [*manage, "deliver_webhooks"], environment)
        self._subscribe(stack)
        self._start_mirrors(stack)
        self._writers = [Writer(number, self._target, pause=0.5) for number in range(8)]
        self._redactor = Redactor(self._target, every=5)
        self._every = EveryVersion(self._base)
        stack.callback(self._every.stop)

    def _supervise(self, stack: ExitStack, name: str, command: list[str], environment: dict[str, str]) -> Supervised:
        one = Supervised(name, command, environment, self._folder / f"{name}.log")
        stack.callback(one.stop)
        return one

    def _start_mirrors(self, stack: ExitStack) -> None:
        with psycopg.connect(**self._target, autocommit=True) as session:  # type: ignore[arg-type]
            session.execute("create database copy template template0 encoding 'UTF8'")
        (self._folder / "sqlite").mkdir()
        self._copies: dict[str, Copy] = {
            "mirror (SQLite)": SqliteCopy(self._folder / "sqlite"),
            "mirror (PostgreSQL)": PostgresqlCopy(url_of({**self._target, "dbname": "copy"})),
            "mirror (NDJSON)": FilesCopy("ndjson", self._folder),
        }
        self._mirrors = {
            name: self._supervise(
                stack,
                name.replace(" ", "-"),
                [sys.executable, "-m", "diplo_mirror", "sync", self._base, "--to", copy.address],
                mirror_environment(),
            )
            for name, copy in self._copies.items()
        }

    def _subscribe(self, stack: ExitStack) -> None:
        key = product(self._target, "-c", _KEY).strip()
        self._subscribers: list[Subscriber] = list(subscribers(stack))
        for one in self._subscribers:
            asked = urllib.request.Request(
                f"{self._base}/api/v1/webhooks/",
                json.dumps({"url": one.receiver.url, "since": "0"}).encode(),
                {"Authorization": f"Api-Key {key}", "Content-Type": "application/json"},
            )
            with urllib.request.urlopen(asked, timeout=30) as answer:
                one.webhook = Webhook(json.load(answer)["secret"])

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self._base}/readyz", timeout=10):
                return True
        except OSError:
            return False

    # -- What is killed ----------------------------------------------------------------------------------------------

    def _kill_something(self) -> None:
        kills: list[tuple[str, float, Callable[[], bool]]] = [
            ("web server", 2, self._kill_web_server),
            ("page worker", 2, lambda: self._kill_child("serve", "serve_streams", "deliver_webhooks")),
            ("stream process", 2, lambda: self._kill_child("serve_streams")),
            ("webhook worker", 3, self._kill_webhook_worker),
            ("mirror", 4, self._kill_mirror),
            ("PostgreSQL backend", 2, self._kill_backend),
            ("PostgreSQL", 2, self._kill_postgresql),
        ]
        unseen = [kill for kill in kills if kill[0] not in self.ledger.killed]
        name, _, kill = self._chance.choices(unseen or kills, [weight for _, weight, _ in unseen or kills])[0]
        if kill():
            self.ledger.killed[name] = self.ledger.killed.get(name, 0) + 1
            self._report(f"kill -9: {name}")

    def _kill_web_server(self) -> bool:
        self._web.kill()
        return True

    def _kill_child(self, wanted: str, *others: str) -> bool:
        """Kill a random descendant of the web server whose command line contains `wanted` and none of `others`."""
        below = [
            pid
            for pid in descendants(self._web.process.pid)
            if wanted in (command := command_of(pid)) and not any(other in command for other in others)
        ]
        return bool(below) and _killed(self._chance.choice(below))

    def _kill_webhook_worker(self) -> bool:
        """Kill the webhook worker of the web server, or the separate one."""
        if self._chance.random() < 0.5 and self._kill_child("deliver_webhooks"):
            return True
        self._webhooks.kill()
        return True

    def _kill_mirror(self) -> bool:
        self._mirrors[self._chance.choice(list(self._mirrors))].kill()
        return True

    def _kill_backend(self) -> bool:
        sql = "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
        try:
            with psycopg.connect(**self._target, connect_timeout=5) as session:  # type: ignore[arg-type]
                pids = [row[0] for row in session.execute(sql)]
        except psycopg.Error:
            return False
        # The server then restarts all other backends.
        return bool(pids) and _killed(self._chance.choice(pids))

    def _kill_postgresql(self) -> bool:
        kill_server(self._server)
        time.sleep(self._chance.uniform(0, 1.5))
        self._server.ensure_running()
        return True

    # -- The end -----------------------------------------------------------------------------------------------------

    def _query(self, sql: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(**self._target) as session:  # type: ignore[arg-type]
            return session.execute(sql).fetchall()

    def _come_to_rest(self) -> None:
        until(self._answers, "the service answers", patience=PATIENCE)
        [(head,)] = self._query(_HEAD)
        # Webhooks skip the changes of a record that has been withdrawn since, but not the last one.
        [(last,)] = self._query("select coalesce(max(seq), 0) from events_current")
        followers: dict[str, tuple[Callable[[], int], int]] = {
            "the reader of every version": (lambda: int(self._every.since.rpartition("-")[2]), head),
            **{one.name: (lambda one=one: one.last, last) for one in self._subscribers},
            **{name: (lambda copy=copy: _position(copy), head) for name, copy in self._copies.items()},
        }
        self.ledger.faults += until_in_step(followers)
        if self.ledger.faults:
            self.ledger.faults.append(product(self._target, "manage.py", "subscriptions"))
            self.ledger.faults += [path.read_text()[-3000:] for path in self._folder.glob("web*.log")]
        for mirror in self._mirrors.values():
            mirror.stop()

    def _compare(self) -> None:
        ledger, live = self.ledger, {(type_, slug): body for type_, slug, body in self._query(_LIVE)}
        log = {seq: (hashlib.sha256(line).digest(), redacted) for seq, line, redacted in self._query(_LOG)}
        ledger.changes, ledger.records, ledger.redacted = len(log), len(live), self._redactor.redacted
        self._account_for_writers()
        try:
            product(self._target, "-c", SOUND)
        except AssertionError as error:
            ledger.faults.append(f"the log is not sound: {error}")
        every = self._every
        # A change that was read before its redaction had another text; only its position is compared.
        wrong = sum(
            every.seen.get(seq) != now for seq, (now, redacted) in log.items() if not redacted and seq in every.seen
        )
        ledger.faults += every.refused
        ledger.accounts.append(
            Account(
                "every version",
                len(every.seen),
                f"{every.errors} answers failed",
                lost=len(log.keys() - every.seen.keys()),
                out_of_order=every.out_of_order + every.twice,
                wrong=wrong + len(every.seen.keys() - log.keys()),
            )
        )
        for name, copy in self._copies.items():
            disturbed = f"started {self._mirrors[name].starts} times"
            ledger.accounts.append(_compared(name, copy.held(), live, disturbed))
            ledger.faults += _examples(name, copy.held(), live)
            self._verify(name, copy)
        for one in self._subscribers:
            disturbed = f"failed {one.failures} times, {one.duplicates} received twice, {one.cut_off} interrupted"
            account = _compared(one.name, one.copy, live, disturbed)
            account.received, account.out_of_order = one.received, one.out_of_order
            ledger.faults += one.forged[:3] + _examples(one.name, one.copy, live)
            ledger.accounts.append(account)

    def _account_for_writers(self) -> None:
        published = {row[0] for row in self._query("select slug from events_version where type = 'topic'")}
        for writer in self._writers:
            self.ledger.committed += writer.committed
            self.ledger.rolled_back += writer.rolled_back
            self.ledger.refused += writer.batches.refused
            self.ledger.cut_off += writer.losses
            if writer.failure is not None:
                self.ledger.faults.append(f"{writer.name} failed: {writer.failure!r}")
            if missing := writer.confirmed - published:
                self.ledger.faults.append(f"{len(missing)} confirmed records of {writer.name} were never published")

    def _verify(self, name: str, copy: Copy) -> None:
        """Compare the copy with the service by the mirror's own `verify`."""
        command = [sys.executable, "-m", "diplo_mirror", "verify", self._base, "--to", copy.address, "--quiet"]
        done = subprocess.run(command, env=mirror_environment(), capture_output=True, text=True, check=False)
        if done.returncode:
            self.ledger.faults.append(f"{name}: verify ended with {done.returncode}: {done.stdout}{done.stderr}")


def until_in_step(followers: dict[str, tuple[Callable[[], int], int]]) -> list[str]:
    """Wait until each follower has reached its position, as long as any makes progress. Returns a fault for others."""
    seen: dict[str, int] = {}
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        now = {name: position() for name, (position, _) in followers.items()}
        if all(now[name] >= goal for name, (_, goal) in followers.items()):
            return []
        if now != seen:
            seen, deadline = now, time.monotonic() + PATIENCE
        time.sleep(0.2)
    behind = [name for name, (_, goal) in followers.items() if seen[name] < goal]
    return [f"{name} has been at {seen[name]} of {followers[name][1]} for {PATIENCE:.0f} s" for name in behind]


def _compared(name: str, held: Documents, live: Documents, disturbed: str) -> Account:
    lost = live.keys() - held.keys()
    wrong = sum(held[key] != live[key] for key in held.keys() & live.keys()) + len(held.keys() - live.keys())
    return Account(name, len(held), disturbed, lost=len(lost), wrong=wrong)


def _examples(name: str, held: Documents, live: Documents) -> list[str]:
    """Up to three records that differ, for diagnosis."""
    differing = sorted(key for key in held.keys() | live.keys() if held.get(key) != live.get(key))
    return [f"{name}: {key}: has {held.get(key)!r}, published is {live.get(key)!r}" for key in differing[:3]]


def _position(copy: Copy) -> int:
    try:
        return int(copy.position().rpartition("-")[2])
    except (psycopg.Error, OSError, ValueError):
        return 0


def _killed(pid: int) -> bool:
    try:
        os.kill(pid, 9)
    except ProcessLookupError:
        return False
    return True
