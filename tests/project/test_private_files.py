"""The secret key and the initial password: complete, private, and made when the service starts."""

import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from diplo_api import bootstrap
from diplo_api.private_files import PrivateFileError, read_or_create
from diplo_api.secret_key import read_or_create_secret_key
from events.management.commands import serve
from tests.disks import fill, small_disk

ROOT = Path(__file__).resolve().parents[2]


def test_a_file_is_created_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    file = tmp_path / "data" / "secret"
    assert read_or_create(file, lambda: "first") == "first"
    assert read_or_create(file, lambda: "second") == "first"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [entry.name for entry in file.parent.iterdir()] == ["secret"]


def test_a_full_disk_leaves_no_empty_file() -> None:
    with small_disk(1) as folder:
        ballast = fill(folder)
        with pytest.raises(PrivateFileError, match=f"{folder}/secret: No space left"):
            read_or_create(folder / "secret", lambda: "x" * 5000)
        assert [entry.name for entry in folder.iterdir()] == ["ballast"]
        ballast.unlink()
        assert read_or_create(folder / "secret", lambda: "made later") == "made later"


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe"])
def test_a_damaged_file_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "secret-key"
    file.write_bytes(content)
    with pytest.raises(PrivateFileError, match=str(file)):
        read_or_create(file, lambda: "never used")
    with pytest.raises(ImproperlyConfigured, match="set SECRET_KEY in the environment"):
        read_or_create_secret_key(file)


@pytest.mark.parametrize("application", ["wsgi", "asgi"])
def test_a_server_loads_the_key_when_it_starts(tmp_path: Path, application: str) -> None:
    environment = {"PATH": os.environ["PATH"], "DIPLO_DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, "-c", f"import diplo_api.{application}"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert len((tmp_path / "data" / "secret-key").read_text()) > 60
    (tmp_path / "data" / "secret-key").write_text("")
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1 and "secret-key is empty" in done.stderr


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_password_is_printed_only_to_a_terminal(tmp_path: Path, settings: object) -> None:
    settings.DATA_DIR = tmp_path  # type: ignore[attr-defined]
    password = read_or_create(bootstrap.password_file(), lambda: "the initial password")
    for output, printed in ((_Terminal(), True), (io.StringIO(), False)):
        serve.Command(stdout=output)._announce("127.0.0.1", 8000, password)
        assert (password in output.getvalue()) is printed
        assert f"stored in {tmp_path / 'admin-password'}" in output.getvalue()
