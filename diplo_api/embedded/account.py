"""The system user that runs PostgreSQL: oneself, or, as PostgreSQL refuses root, an unprivileged user.

Nobody's permissions are changed for it. Programs are run as that user with `subprocess`'s own setuid support, so
neither `su` nor `runuser` is needed.
"""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from diplo_api.embedded.errors import EmbeddedServerError

# Variables through which the caller's shell would talk to the programs: libpq reads PG*, and locales change messages.
_FOREIGN_PREFIXES = ("PG", "LC_")
_FOREIGN_NAMES = {"LANG", "LANGUAGE", "HOME", "PYTHONPATH"}


@dataclass(frozen=True)
class Account:
    """A system user: `switch` is true when programs must be started as that user because we are root."""

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
        """Run a program as this user, in a session of its own, so that Ctrl-C in the terminal does not cut it short.

        Returns the finished process with its output as text; `output` sends it to a file instead, which a program
        that leaves a daemon behind needs (a pipe would stay open). Raises OSError when the program cannot be started,
        `subprocess.TimeoutExpired` after `timeout` seconds.
        """
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in _FOREIGN_NAMES and not name.startswith(_FOREIGN_PREFIXES)
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
        """Whether this user can reach and list a folder through all its parents."""
        if not self.switch:
            return os.access(folder, os.R_OK | os.X_OK)
        return self._succeeds(["/bin/sh", "-c", 'test -r "$0" && test -x "$0"', folder])

    def can_execute(self, program: Path) -> bool:
        """Whether this user can start a program (asked by starting it with --version)."""
        return self._succeeds([program, "--version"])

    def _succeeds(self, argv: Sequence[str | Path]) -> bool:
        try:
            return self.run(argv, timeout=30).returncode == 0
        except PermissionError as error:
            if self.switch and error.filename is None:
                raise EmbeddedServerError(
                    f"This root user may not become {self.name} (a container without CAP_SETUID?), and PostgreSQL "
                    "refuses to run as root. Run as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own."
                ) from error
            return False
        except OSError:
            return False

    def give(self, path: Path) -> None:
        """Make this user the owner of something that we have just created."""
        if self.switch:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def new_folder(self, path: Path) -> None:
        """Create a folder that only this user can enter. Raises FileExistsError when something is there already."""
        path.mkdir(mode=0o700)
        self.give(path)


def choose_account(cluster: Path, wanted: str = "") -> Account:
    """The user that runs the server whose data is, or will be, in the folder `cluster`.

    An ordinary user runs it himself. For root it is the owner of existing data, else the user named `wanted`, else the
    system's `postgres`, else `nobody`. Raises EmbeddedServerError when that user does not exist or is root too.
    """
    if os.geteuid() != 0:
        return _account(os.getuid(), switch=False)
    try:
        owner = cluster.stat().st_uid
    except OSError:
        owner = 0
    if owner:
        return _account(owner, switch=True)
    for name in [wanted] if wanted else ["postgres", "nobody"]:
        try:
            uid = pwd.getpwnam(name).pw_uid
        except KeyError:
            continue
        if uid:
            return _account(uid, switch=True)
    raise EmbeddedServerError(
        f"PostgreSQL refuses to run as root, and {wanted or 'postgres'!r} is no unprivileged user of this system: "
        "set DIPLO_DATABASE_USER to one."
    )


def _account(uid: int, *, switch: bool) -> Account:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        # Containers often run as a number that has no name.
        return Account(str(uid), uid, os.getgid() if not switch else uid, switch)
    return Account(entry.pw_name, uid, entry.pw_gid, switch)
