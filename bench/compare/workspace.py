"""The temporary folder of a run, with a clean checkout of each commit, and the processes that run in it."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bench.database import ROOT

REPOSITORY = ROOT.parent

_SECRET_KEY = "the same for both, since it signs cursors and sessions"


_commands: set[subprocess.Popen[bytes]] = set()


class CommandFailed(RuntimeError):
    """A command of one of the commits failed; the message contains the end of its output."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A commit in a folder of its own."""

    name: str
    commit: str
    folder: Path

    def run(self, *command: str, environment: dict[str, str], log: Path) -> None:
        """Run Python with these arguments in the checkout. CommandFailed when the exit code is not 0.

        The process has a session of its own, which is killed when this process is interrupted.
        """
        with log.open("ab") as output:
            process = subprocess.Popen(
                [sys.executable, *command], cwd=self.folder, env=environment, stdout=output, stderr=output,
                stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
            _commands.add(process)
            try:
                code = process.wait()
            except BaseException:
                _kill(process)
                raise
            finally:
                _commands.discard(process)
        if code:
            end = log.read_text(errors="replace")[-2000:]
            raise CommandFailed(f"{self.name}: `{' '.join(command)}` ended with exit code {code}:\n{end}")


def stop_commands() -> None:
    """Kill all running commands, for which other threads may wait."""
    for process in list(_commands):
        _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def workspace() -> Iterator[Path]:
    """A new folder in the repository's .data; removed at the end.

    Its mode lets every user in, so that the user of PostgreSQL reaches its data where this process runs as root.
    """
    parent = REPOSITORY / ".data"
    parent.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="compare-", dir=parent))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def resolve(revision: str) -> str:
    """The full hash of the commit. CommandFailed when it does not exist."""
    return _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip()


def subject(commit: str) -> str:
    """The short hash of the commit, and the first line of its message."""
    return _git("log", "-1", "--format=%h %s", commit).strip()


@contextmanager
def checkout(name: str, commit: str, folder: Path) -> Iterator[Checkout]:
    """A checkout of the commit in this folder; removed at the end, also from Git's list of worktrees."""
    _git("worktree", "add", "--detach", "--force", str(folder), commit)
    try:
        yield Checkout(name, commit, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _git("worktree", "remove", "--force", str(folder))


def environment(data: Path, **more: str) -> dict[str, str]:
    """The environment of every process of a commit, with its data folder and without the settings of the caller."""
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR", "USER") if name in os.environ}
    return {
        **inherited,
        "PYTHONDONTWRITEBYTECODE": "1",
        "DIPLO_DATA_DIR": str(data),
        "DIPLO_DATABASE_FSYNC": "0",
        "DJANGO_SETTINGS_MODULE": "diplo_api.settings",
        "SECRET_KEY": _SECRET_KEY,
        **more,
    }


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CommandFailed(f"`git {' '.join(arguments)}`: {done.stderr.strip() or 'no such commit'}")
    return done.stdout
