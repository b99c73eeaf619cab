"""The embedded server recovers: after a kill, with a reused pid, a deleted socket, or an interrupted installation."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from diplo_api.embedded.errors import EmbeddedServerError
from diplo_api.embedded.server import EmbeddedServer
from tests.project.conftest import ended

MakeServer = Callable[..., EmbeddedServer]


def query(server: EmbeddedServer, sql: str) -> list[tuple[object, ...]]:
    """Return the rows of a query on a new connection; start the server if it is not running."""
    with psycopg.connect(**server.ensure_running(), autocommit=True) as connection:
        cursor = connection.execute(sql)
        return cursor.fetchall() if cursor.description else []


def test_a_new_cluster_has_the_required_database_and_settings(make_server: MakeServer) -> None:
    server = make_server()
    assert server.postmaster_pid() is None
    rows = query(
        server,
        "SELECT current_database(), current_user, current_setting('server_version_num')::int / 10000,"
        " pg_encoding_to_char(encoding), datlocprovider::text, datlocale, current_setting('listen_addresses'),"
        " current_setting('wal_level'), current_setting('TimeZone')"
        " FROM pg_database WHERE datname = current_database()",
    )
    assert rows == [("diplo", "diplo", 18, "UTF8", "b", "C.UTF-8", "", "replica", "UTC")]


def test_committed_data_survives_a_server_killed_with_sigkill(make_server: MakeServer) -> None:
    server = make_server()
    query(server, "CREATE TABLE kept AS SELECT 42 AS answer")
    pid = server.postmaster_pid()
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert ended(pid)
    assert query(server, "SELECT answer FROM kept") == [(42,)]
    assert server.postmaster_pid() not in (None, pid)


def test_a_backend_that_outlives_its_killed_server_does_not_block_the_next(make_server: MakeServer) -> None:
    server = make_server()
    connection = psycopg.connect(**server.ensure_running())
    backend = connection.info.backend_pid
    # A backend that is computing does not notice that its server has died.
    connection.pgconn.send_query(b"SELECT count(*) FROM generate_series(1, 1000000000000)")
    pid = server.postmaster_pid()
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert ended(pid)
    assert not ended(backend, within=0.5)
    assert query(server, "SELECT 1") == [(1,)]
    assert ended(backend)
    connection.close()


def test_a_stale_pid_file_whose_pid_now_belongs_to_another_program(make_server: MakeServer) -> None:
    server = make_server()
    query(server, "SELECT 1")
    pid = server.postmaster_pid()
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert ended(pid)
    pid_file = server.data_dir / "postgres" / "postmaster.pid"
    owner = pid_file.stat()
    with subprocess.Popen(["sleep", "60"], user=owner.st_uid if os.geteuid() == 0 else None) as other:
        lines = pid_file.read_text().splitlines()
        pid_file.write_text("\n".join([str(other.pid), *lines[1:], ""]))
        assert server.postmaster_pid() is None
        assert query(server, "SELECT 1") == [(1,)]
        assert other.poll() is None, "the other program must not be stopped"
        other.kill()


def test_a_deleted_socket_folder(make_server: MakeServer) -> None:
    server = make_server()
    folder = server.ensure_running()["host"]
    shutil.rmtree(folder)
    assert query(server, "SELECT 1") == [(1,)]


def test_an_interrupted_installation_is_repeated(make_server: MakeServer, open_folder: Path) -> None:
    half = open_folder / "data" / "postgres.new-12345"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    server = make_server()
    assert query(server, "SELECT 1") == [(1,)]
    assert not half.exists()


def test_a_server_that_cannot_start_shows_the_end_of_its_log(make_server: MakeServer) -> None:
    server = make_server()
    server.ensure_running()
    server.stop()
    with (server.data_dir / "postgres" / "postgresql.conf").open("a") as configuration:
        configuration.write("no_such_setting = 1\n")
    with pytest.raises(EmbeddedServerError, match="no_such_setting"):
        server.ensure_running()


def test_data_of_another_major_version_is_an_error_with_instructions(make_server: MakeServer) -> None:
    server = make_server()
    server.ensure_running()
    server.stop()
    (server.data_dir / "postgres" / "PG_VERSION").write_text("16\n")
    with pytest.raises(EmbeddedServerError, match=r"made by PostgreSQL 16.*docs/operations\.md"):
        server.ensure_running()


def test_connection_parameters_start_and_write_nothing(make_server: MakeServer) -> None:
    server = make_server()
    before = server.ensure_running()
    server.stop()
    assert server.connection_parameters() == before
    assert server.postmaster_pid() is None
