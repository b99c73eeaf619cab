"""A standby and a service that tests can start and stop."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psycopg

from diplo_api.embedded.server import EmbeddedServer
from diplo_api.embedded.system_user import choose_system_user

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 30.0
"""The number of seconds after which a wait fails."""

TOPIC = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " values (%s, 'published', 'A', '', '[]', '[]', '')"
)


def until(condition: Callable[[], Any], what: str) -> Any:
    """Wait until the condition is true and return its value; fails after PATIENCE seconds."""
    deadline = time.monotonic() + PATIENCE
    while not (found := condition()):
        assert time.monotonic() < deadline, f"not within {PATIENCE} s: {what}"
        time.sleep(0.02)
    return found


def query(parameters: dict[str, str], sql: str, values: Any = None) -> list[tuple[Any, ...]]:
    """The rows of a statement in a new session."""
    with psycopg.connect(**parameters, autocommit=True) as session:
        cursor = session.execute(sql, values)
        return cursor.fetchall() if cursor.description else []


def publish(primary: EmbeddedServer, *slugs: str) -> None:
    """Publish topics, each in its own transaction."""
    for slug in slugs:
        query(primary.ensure_running(), TOPIC, [slug])


def environment_of(primary: EmbeddedServer, **given: str) -> dict[str, str]:
    """The environment of a process of the product on the primary's data folder, with additional variables."""
    own = {
        "DIPLO_DATA_DIR": str(primary.data_dir),
        "DIPLO_DATABASE_FSYNC": "0",
        "DJANGO_SETTINGS_MODULE": "diplo_api.settings",
    }
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
    return {**inherited, **own, **given}


class Standby:
    """A streaming standby: `pg_basebackup` with a physical slot that reserves the write-ahead log at once."""

    def __init__(self, primary: EmbeddedServer, name: str) -> None:
        self.primary, self.name = primary, name
        self.account = choose_system_user(primary.data_dir / "postgres")
        # A short path, as sockets need, and outside the data folder, which must be empty for the base backup.
        self.home = Path(tempfile.mkdtemp(prefix="diplo-standby-"))
        self.account.take_ownership(self.home)
        self.cluster = self.home / "data"
        self.log = self.home.with_suffix(".log")
        self.parameters = {"host": str(self.home), "port": "5432", "user": "diplo", "dbname": "diplo"}

    @property
    def url(self) -> str:
        """The DATABASE_READER_URL of the standby."""
        place = urlencode({"host": self.parameters["host"], "port": self.parameters["port"]})
        return f"postgresql://diplo_reader@/diplo?{place}"

    def copy(self) -> None:
        """Take the base backup."""
        target = self.primary.ensure_running()
        query(target, "select pg_create_physical_replication_slot(%s, true)", [self.name])
        login = ["-h", target["host"], "-p", target["port"], "-U", target["user"]]
        self._do("pg_basebackup", *login, "-D", self.cluster, "-R", "-S", self.name, "-X", "stream", "-c", "fast")

    def start(self) -> None:
        """Start it and wait until it accepts connections."""
        options = {
            "unix_socket_directories": self.home,
            # A query that conflicts with replay is cancelled at once.
            "max_standby_streaming_delay": 0,
            "wal_retrieve_retry_interval": "100ms",
        }
        given = " ".join(f"-c {name}={value}" for name, value in options.items())
        self._do("pg_ctl", "start", "-w", "-D", self.cluster, "-o", given)

    def stop(self, mode: str = "fast") -> None:
        """Stop it with a mode of pg_ctl."""
        self._do("pg_ctl", "stop", "-w", "-m", mode, "-D", self.cluster)

    def promote(self) -> None:
        """Promote it and wait until it is a primary."""
        self._do("pg_ctl", "promote", "-w", "-D", self.cluster)

    def follow(self, other: "Standby") -> None:
        """Stream from another standby, which was promoted."""
        query(other.parameters, "select pg_create_physical_replication_slot(%s, true)", [self.name])
        with (self.cluster / "postgresql.auto.conf").open("a") as configuration:
            configuration.write(f"primary_conninfo = 'host={other.home} port=5432 user=diplo'\n")
        query(self.parameters, "select pg_reload_conf()")

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Pause replay for the length of the block; it still receives."""
        query(self.parameters, "select pg_wal_replay_pause()")
        until(
            lambda: query(self.parameters, "select pg_get_wal_replay_pause_state()") == [("paused",)],
            "replay is paused",
        )
        try:
            yield
        finally:
            query(self.parameters, "select pg_wal_replay_resume()")

    def remove(self) -> None:
        """Stop it in any state, and delete its files and its slot."""
        self.account.run([self.primary.binaries() / "pg_ctl", "stop", "-m", "immediate", "-D", self.cluster])
        shutil.rmtree(self.home, ignore_errors=True)
        self.log.unlink(missing_ok=True)
        drop = (
            "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = %s and not active"
        )
        query(self.primary.ensure_running(), drop, [self.name])

    def _do(self, program: str, *arguments: str | Path) -> None:
        with self.log.open("ab") as output:
            done = self.account.run([self.primary.binaries() / program, *arguments], output=output)
        assert done.returncode == 0, self.log.read_text()[-3000:]


@dataclass(frozen=True)
class Answer:
    """An answer of the service."""

    status: int
    headers: Message
    body: Any


class Service:
    """A running `manage.py serve` on the primary's data folder."""

    def __init__(self, primary: EmbeddedServer, reads_through: Standby | None, environment: dict[str, str]) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        url = {"DATABASE_READER_URL": reads_through.url} if reads_through else {}
        self.log = primary.data_dir.with_name(f"serve-{self.port}.log")
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-u", "manage.py", "serve", "--port", str(self.port)],
                cwd=ROOT,
                env=environment_of(primary, **url, **environment),
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    def get(self, address: str, timeout: float = 30) -> Answer:
        """GET an address below /api/v1/, or a path that begins with a slash, on a new connection."""
        path = address if address.startswith("/") else f"/api/v1/{address}"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=timeout) as answer:
                return Answer(answer.status, answer.headers, _decoded(answer.read()))
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, _decoded(error.read()))

    def statuses(self, address: str, times: int) -> Counter[int]:
        """Count the statuses of that many requests, four at a time, so that every worker and thread answers some."""
        found: Counter[int] = Counter()
        with self.readers(address, found, times // 4):
            pass
        return found

    @contextmanager
    def readers(self, address: str, found: Counter[int], times: int = 0) -> Iterator[None]:
        """Run four readers during the block, or for `times` requests each, and count the statuses in `found`."""
        ended, lock = threading.Event(), threading.Lock()

        def read() -> None:
            sent = 0
            while not ended.is_set() and not (times and sent == times):
                sent += 1
                status = self.get(address).status
                with lock:
                    found[status] += 1

        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            if not times:
                ended.set()
            for thread in threads:
                thread.join(120)
            assert not any(thread.is_alive() for thread in threads), "a reader got no answer"

    def ready(self) -> tuple[int, Any, dict[str, str]]:
        """Status and `reads_from` of /readyz, and the detail of each failed check."""
        answer = self.get("/readyz")
        failing = {check["name"]: check["detail"] for check in answer.body["checks"] if not check["ok"]}
        return answer.status, answer.body["reads_from"], failing

    def wait_until_ready(self, status: int = 200) -> None:
        """Wait until /readyz answers with this status."""
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text()
            try:
                if self.get("/readyz").status == status:
                    return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"not ready:\n{self.log.read_text()}")

    def stop(self) -> None:
        """Send SIGINT and wait for the end."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGINT)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise


def _decoded(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return content.decode()
