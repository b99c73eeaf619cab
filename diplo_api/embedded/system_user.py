"""The system user that runs PostgreSQL: the current user, or for root an unprivileged user, as PostgreSQL refuses root.

Permissions of existing folders are not changed. Programs run as that user through the `user` argument of `subprocess`,
so `su` and `runuser` are not needed.
"""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from diplo_api.embedded.errors import EmbeddedServerError

# Environment variables that are not passed on: libpq reads PG*, and the locale changes the language of messages.
_REMOVED_PREFIXES = ("PG", "LC_")
_REMOVED_NAMES = {"LANG", "LANGUAGE", "HOME", "PYTHONPATH"}


@dataclass(frozen=True)
class SystemUser:
    """A system user. `switch`: the current user is root, so programs must be started as this user."""

    name: str
    uid: int
    gid: int
    switch: bool

    def run(
        self,
        argv: Sequence[str | Path],
        *,
        stdin: str = "",
        output: IO[bytes] | None = None,
        timeout: float = 120,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as this user, in a new session, so that Ctrl-C in the terminal does not interrupt it.

        Return the completed process with its output as text. With `output`, the output goes to a file instead; this is
        necessary for a program that starts a daemon, which would keep a pipe open. Raises OSError if the program cannot
        be started, `subprocess.TimeoutExpired` after `timeout` seconds.
        """
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in _REMOVED_NAMES and not name.startswith(_REMOVED_PREFIXES)
        }
        return subprocess.run(
            [str(part) for part in argv],
            input=stdin,
            stdout=output if output is not None else subprocess.PIPE,
            stderr=output if output is not None else subprocess.PIPE,
            text=True,
            errors="replace",
            timeout=timeout,
            cwd="/",
            env={**environment, "LC_ALL": "C", "HOME": "/"},
            start_new_session=True,
            check=False,
            user=self.uid if self.switch else None,
            group=self.gid if self.switch else None,
            extra_groups=[] if self.switch else None,
        )

    def can_enter(self, folder: Path) -> bool:
        """Whether this user can list a folder and pass all its parent folders."""
        if not self.switch:
            return os.access(folder, os.R_OK | os.X_OK)
        return self._succeeds(["/bin/sh", "-c", 'test -r "$0" && test -x "$0"', folder])

    def can_execute(self, program: Path) -> bool:
        """Whether this user can start a program (tested with --version)."""
        return self._succeeds([program, "--version"])

    def _succeeds(self, argv: Sequence[str | Path]) -> bool:
        try:
            return self.run(argv, timeout=30).returncode == 0
        except PermissionError as error:
            if self.switch and error.filename is None:
                raise EmbeddedServerError(
                    f"Cannot switch from root to {self.name}, perhaps because the container lacks CAP_SETUID, and "
                    "PostgreSQL refuses to run as root. Run DiploAPI as an ordinary user, or set DATABASE_URL to your "
                    "own PostgreSQL."
                ) from error
            return False
        except OSError:
            return False

    def take_ownership(self, path: Path) -> None:
        """Make this user the owner of a file or folder that was just created."""
        if self.switch:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def new_folder(self, path: Path) -> None:
        """Create a folder that only this user can enter. Raises FileExistsError if the path exists."""
        path.mkdir(mode=0o700)
        self.take_ownership(path)


def choose_system_user(cluster: Path, wanted: str = "") -> SystemUser:
    """Return the user that runs the server with the data folder `cluster`, which need not exist yet.

    For an ordinary user, it is that user. For root, it is the owner of existing data, else the user `wanted`, else
    `postgres`, else `nobody`. Raises EmbeddedServerError if that user does not exist or is also root.
    """
    if os.geteuid() != 0:
        return _from_uid(os.getuid(), switch=False)
    try:
        owner = cluster.stat().st_uid
    except OSError:
        owner = 0
    if owner:
        return _from_uid(owner, switch=True)
    for name in [wanted] if wanted else ["postgres", "nobody"]:
        try:
            uid = pwd.getpwnam(name).pw_uid
        except KeyError:
            continue
        if uid:
            return _from_uid(uid, switch=True)
    raise EmbeddedServerError(
        f"PostgreSQL refuses to run as root, and {wanted or 'postgres'!r} is not an unprivileged user of this system. "
        "Set DIPLO_DATABASE_USER to the name of an unprivileged user."
    )


def _from_uid(uid: int, *, switch: bool) -> SystemUser:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        # Containers often run with a user id that has no name.
        return SystemUser(str(uid), uid, os.getgid() if not switch else uid, switch)
    return SystemUser(entry.pw_name, uid, entry.pw_gid, switch)
