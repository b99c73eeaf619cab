"""A backup is restored, or a lagging standby is promoted, while a mirror follows. It never stays wrong silently.

Before `manage.py new_epoch` the log is not served. After it, every earlier position is refused, and the mirror reads
everything again.
"""

import json
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from diplo_api.embedded.server import EmbeddedServer
from tests.clients.mirror.conftest import held, kept, run, start, until_held
from tests.durability.servers import kill_server, product, server_of_its_own
from tests.durability.writing import INSERT, Batches
from tests.serve.replica.servers import Service, Standby, query, until

pytestmark = pytest.mark.slow

Parameters = dict[str, str]


@pytest.fixture
def primary() -> Iterator[EmbeddedServer]:
    """A server with the tables of this release."""
    with server_of_its_own() as server:
        product(server.ensure_running(), "manage.py", "migrate", "--verbosity", "0")
        yield server


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The file of the mirror's copy."""
    return tmp_path / "copy.db"


def _write(target: Parameters, number: int, transactions: int = 40) -> None:
    batches = Batches(number)
    with psycopg.connect(**target) as session:  # type: ignore[arg-type]
        assert any([batches.write(session) for _ in range(transactions)])


def _published(target: Parameters) -> dict[tuple[str, str], bytes]:
    sql = "select type, slug, convert_to(body::text, 'UTF8') from events_current where op = 'upsert'"
    return {(type_, slug): document for type_, slug, document in query(target, sql)}


@contextmanager
def _served(server: EmbeddedServer, reads_through: Standby | None = None, ready: int = 200) -> Iterator[Service]:
    """The service on a server, started once /readyz responds with that status."""
    service = Service(server, reads_through, {"SERVE_WORKERS": "1"})
    try:
        service.wait_until_ready(ready)
        yield service
    finally:
        service.stop()


def _base(service: Service) -> str:
    return f"http://127.0.0.1:{service.port}"


def _assert_log_is_not_served(service: Service, position: str) -> None:
    """Asserts that changes and checksums are refused, from the start and from a position."""
    epoch, _, seq = position.rpartition("-")
    for address in (
        "changes/",
        f"changes/?since={position}",
        f"changes/?since={epoch}-{int(seq) + 10**6}",
        "changes/?format=ndjson&versions=all",
        f"changes/?since={position}&wait=1",
        f"changes/?since={position}&format=sse",
        "checksum/",
        f"checksum/?at={position}",
    ):
        answer = service.get(address)
        assert (answer.status, answer.body["type"]) == (503, "/api/v1/problems/not-ready"), address
        assert int(answer.headers["Retry-After"]) > 0


def _assert_position_is_gone(service: Service, position: str) -> None:
    for address in (f"changes/?since={position}", f"changes/?since={position}&wait=1", f"checksum/?at={position}"):
        answer = service.get(address)
        assert (answer.status, answer.body["type"]) == (410, "/api/v1/problems/position-gone"), address
        assert "since=0" in answer.body["detail"]


def _position(copy: Path) -> str:
    return str(kept(copy, "select position from mirror"))


def test_a_backup_without_the_newest_changes_is_restored_into_another_server(
    primary: EmbeddedServer, copy: Path
) -> None:
    target = primary.connection_parameters()
    dump = primary.data_dir / "dump"
    with _served(primary) as service:
        _write(target, 1)
        query(target, INSERT, ["kept", "As in the backup"])
        login = ["-h", target["host"], "-p", target["port"], "-U", target["user"], "-d", target["dbname"]]
        _program(primary, "pg_dump", *login, "--format=custom", "--file", str(dump))
        query(target, "update events_topic set name = 'Changed since' where slug = 'kept'")
        query(target, INSERT, ["lost", "Not in the backup"])
        run("sync", _base(service), "--to", f"sqlite:{copy}", "--once")
        assert held(copy) == _published(target) and ("topic", "lost") in held(copy)
    position, before = _position(copy), held(copy)

    with server_of_its_own() as restored:
        there = restored.ensure_running()
        query(there, "create role diplo_reader login")
        login = ["-h", there["host"], "-p", there["port"], "-U", there["user"], "-d", there["dbname"]]
        _program(restored, "pg_restore", *login, "--clean", "--if-exists", str(dump))
        with _served(restored, ready=503) as service:
            # Writes begin before the new epoch: positions that the copy has are assigned again to other changes.
            _write(there, 2)
            query(there, INSERT, ["found", "Written after the restore"])
            _assert_log_is_not_served(service, position)
            told = run("sync", _base(service), "--to", f"sqlite:{copy}", "--once", "--patience", "1", code=6)
            assert "not served" in told
            assert (held(copy), _position(copy)) == (before, position)

            product(there, "manage.py", "new_epoch")
            until(lambda: service.get("changes/").status == 200, "the log is served")
            _assert_position_is_gone(service, position)
            told = run("sync", _base(service), "--to", f"sqlite:{copy}", "--once")
            assert "Reading everything again" in told
            assert held(copy) == _published(there)
            assert ("topic", "lost") not in held(copy) and ("topic", "found") in held(copy)
            run("verify", _base(service), "--to", f"sqlite:{copy}")


def _program(server: EmbeddedServer, name: str, *arguments: str) -> None:
    done = subprocess.run([server.binaries() / name, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_standby_that_lags_behind_the_copy_is_promoted(primary: EmbeddedServer, copy: Path) -> None:
    """The mirror follows a service that reads from the standby and keeps running."""
    target = primary.connection_parameters()
    standby = Standby(primary, "lagging")
    try:
        standby.copy()
        standby.start()
        here = standby.parameters
        with _served(primary) as at_primary, _served(primary, standby) as service:
            _write(target, 1)
            query(target, INSERT, ["before-the-lag", "Both have it"])
            head = "select max(seq) from events_version"
            until(lambda: query(here, head) == query(target, head), "the standby has it, too")
            # The standby receives nothing that is committed from here on.
            query(here, "alter system set primary_conninfo = ''")
            query(here, "select pg_reload_conf()")
            until(lambda: query(here, "select 1 from pg_stat_wal_receiver") == [], "it receives no more")
            _write(target, 2, transactions=5)
            query(target, "update events_topic set name = 'Lost' where slug = 'before-the-lag'")
            run("sync", _base(at_primary), "--to", f"sqlite:{copy}", "--once")
            position, before = _position(copy), held(copy)
            assert before == _published(target) != _published(here)

            # The copy is ahead of the standby: it waits, because the standby may catch up.
            behind = service.get(f"changes/?since={position}")
            assert (behind.status, behind.body["type"]) == (503, "/api/v1/problems/behind")
            mirror = start("sync", _base(service), "--to", f"sqlite:{copy}")
            said: list[str] = []
            listener = threading.Thread(target=lambda: said.extend(iter(mirror.stderr.readline, "")))  # type: ignore[union-attr]
            listener.start()
            try:
                until(lambda: any("retrying" in line for line in said), "the mirror waits")
                kill_server(primary)
                standby.promote()
                _write(here, 3)
                _assert_log_is_not_served(service, position)
                assert (held(copy), _position(copy)) == (before, position)

                product(here, "manage.py", "new_epoch")
                _write(here, 4)
                # Retry-After was 30 s.
                until_held(
                    copy, lambda: held(copy) == _published(here), "the mirror has read everything again", patience=60
                )
                _assert_position_is_gone(service, position)
                assert any("Reading everything again" in line for line in said)
                query(here, "update events_topic set name = 'Goes on' where slug = 'before-the-lag'")
                until_held(copy, lambda: held(copy) == _published(here), "and follows")
                assert json.loads(held(copy)["topic", "before-the-lag"])["name"] == "Goes on"
                assert mirror.poll() is None
            finally:
                mirror.terminate()
                mirror.wait(30)
                listener.join(30)
            run("verify", _base(service), "--to", f"sqlite:{copy}")
    finally:
        primary.ensure_running()
        standby.remove()
