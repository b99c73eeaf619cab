"""Which process a pid belongs to. A pid file can be stale, and its pid can belong to another program."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Postmaster:
    """The contents of `postmaster.pid`: pid, port and socket folder of the server (empty until the server listens)."""

    pid: int
    port: int
    socket_folder: str


def read_pid_file(cluster: Path) -> Postmaster | None:
    """Read the `postmaster.pid` of a data folder; None if the file is missing or invalid."""
    try:
        lines = (cluster / "postmaster.pid").read_text().splitlines()
        port, folder = (int(lines[3]), lines[4]) if len(lines) > 4 else (0, "")
        return Postmaster(int(lines[0]), port, folder)
    except (OSError, ValueError, IndexError):
        return None


def serves(pid: int, cluster: Path) -> bool:
    """Whether a pid is a PostgreSQL process of this data folder (the server or one of its backends)."""
    if Path("/proc/self").exists():
        return _name(pid) == "postgres" and _working_folder(pid) == str(cluster.resolve())
    command = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return "postgres" in command.stdout and str(cluster) in command.stdout


def exists(pid: int) -> bool:
    """Whether any process has this pid, including those of other users."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def of_cluster(cluster: Path) -> list[int]:
    """Return the pids of all PostgreSQL processes of a data folder; empty if the system has no /proc."""
    folder = str(cluster.resolve())
    entries = Path("/proc").iterdir() if Path("/proc/self").exists() else iter(())
    pids = (int(entry.name) for entry in entries if entry.name.isdigit())
    return [pid for pid in pids if _name(pid) == "postgres" and _working_folder(pid) == folder]


def _name(pid: int) -> str:
    try:
        text = Path(f"/proc/{pid}/stat").read_text(errors="replace")
    except OSError:
        return ""
    # A zombie holds no resources; it only waits until its parent reads the exit status.
    name, _, rest = text.partition("(")[2].rpartition(")")
    return "" if rest.split()[:1] == ["Z"] else name


def _working_folder(pid: int) -> str:
    # The working directory of the server and its backends is the data folder.
    try:
        return os.readlink(f"/proc/{pid}/cwd")
    except OSError:
        return ""
