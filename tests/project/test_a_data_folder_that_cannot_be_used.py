"""Whatever is wrong with the data folder: one message with the path and the fix, exit code 1, and no traceback."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from diplo_api.embedded.errors import EmbeddedServerError
from diplo_api.embedded.server import EmbeddedServer
from tests.disks import fill, small_disk

ROOT = Path(__file__).resolve().parents[2]

COMMANDS = (
    ("manage.py", "serve", "--port", "0"),
    ("manage.py", "migrate"),
    ("manage.py", "check", "--database", "default"),
    ("-m", "diplo_api.database", "start"),
)


def _a_file(folder: Path) -> Path:
    (folder / "file").write_text("x")
    return folder / "file"


def _below_a_file(folder: Path) -> Path:
    return _a_file(folder) / "data"


def _location_is_a_folder(folder: Path) -> Path:
    (folder / "data" / "location").mkdir(parents=True)
    return folder / "data"


def _location_is_not_text(folder: Path) -> Path:
    (folder / "data").mkdir()
    (folder / "data" / "location").write_bytes(b"\xff\xfe")
    return folder / "data"


def _lock_is_a_folder(folder: Path) -> Path:
    (folder / "data" / "start.lock").mkdir(parents=True)
    return folder / "data"


BROKEN = [_a_file, _below_a_file, _location_is_a_folder, _location_is_not_text, _lock_is_a_folder]


def _run(arguments: tuple[str, ...], data_dir: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    given = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    given |= {"DIPLO_DATA_DIR": str(data_dir), "DJANGO_SETTINGS_MODULE": "diplo_api.settings", **environment}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[-1])
def test_each_command_ends_with_a_message(open_folder: Path, command: tuple[str, ...]) -> None:
    data_dir = _below_a_file(open_folder)
    for environment in ({}, {"SECRET_KEY": "given"}):
        result = _run(command, data_dir, **environment)
        assert result.returncode == 1, result.stdout
        assert "Traceback" not in result.stderr
        assert str(data_dir) in result.stderr and "DIPLO_DATA_DIR" in result.stderr


@pytest.mark.parametrize("break_it", BROKEN, ids=lambda function: function.__name__.strip("_"))
@pytest.mark.parametrize("method", ["ensure_running", "stop"])
def test_each_broken_folder_is_named(open_folder: Path, break_it: Callable[[Path], Path], method: str) -> None:
    data_dir = break_it(open_folder)
    with pytest.raises(EmbeddedServerError) as caught:
        getattr(EmbeddedServer(data_dir, fsync=False), method)()
    assert str(data_dir) in str(caught.value)
    assert "DIPLO_DATA_DIR" in str(caught.value)


@pytest.mark.parametrize("break_it", [_location_is_a_folder, _location_is_not_text])
@pytest.mark.parametrize("method", ["connection_parameters", "postmaster_pid", "binaries"])
def test_a_location_that_cannot_be_read(open_folder: Path, break_it: Callable[[Path], Path], method: str) -> None:
    with pytest.raises(EmbeddedServerError, match=str(open_folder)):
        getattr(EmbeddedServer(break_it(open_folder), fsync=False), method)()


@pytest.fixture
def read_only_disk() -> Iterator[Path]:
    """An empty disk that nobody can write to."""
    with small_disk(1, ",ro") as folder:
        yield folder


def test_a_read_only_disk(read_only_disk: Path) -> None:
    with pytest.raises(EmbeddedServerError, match="not read-only"):
        EmbeddedServer(read_only_disk / "data").ensure_running()
    result = _run(COMMANDS[0], read_only_disk / "data")
    assert result.returncode == 1 and "Traceback" not in result.stderr
    assert f"Cannot read or create {read_only_disk}/data/secret-key: Read-only file system" in result.stderr


def test_a_disk_that_is_full_before_the_first_start() -> None:
    with small_disk(8) as folder:
        server = EmbeddedServer(folder / "data", fsync=False)
        with pytest.raises(EmbeddedServerError, match=r"could not initialize the database \(\d MB free on the disk\)"):
            server.ensure_running()
        server.release()  # otherwise it is released when the tests end, and creates its folder again
        fill(folder)
        result = _run(COMMANDS[0], folder / "data")
        assert result.returncode == 1 and "Traceback" not in result.stderr
        assert "No space left on device" in result.stderr
        assert not list((folder / "data").glob(".secret-key*")) and not (folder / "data" / "secret-key").exists()
