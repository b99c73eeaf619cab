"""The resources that processes used, from /proc: CPU time of a server and of PostgreSQL, peak memory of a server."""

import os
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def family(pid: int) -> list[int]:
    """A process and its descendants."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := _stat(int(entry.name))):
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found, waiting = [], [pid]
    while waiting:
        found.append(one := waiting.pop())
        waiting += children.get(one, [])
    return found


def cpu_seconds(pid: int) -> float:
    """User and system CPU time of a process and its descendants, including those that have ended."""
    ticks = 0
    for one in family(pid):
        if fields := _stat(one):
            ticks += sum(map(int, fields[11:15]))
    return ticks / _TICKS


def peak_memory(pid: int) -> int:
    """The sum of the highest resident memory of a process and of each descendant so far, in bytes."""
    return sum(_peak(one) for one in family(pid))


def _peak(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)


def _stat(pid: int) -> list[str] | None:
    """The fields of /proc/<pid>/stat after the name, which may contain spaces; None when the process has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None


@dataclass(slots=True)
class Meter:
    """Measures the CPU time that a server and PostgreSQL spend between two moments."""

    server: int
    postmaster: int

    def read(self) -> tuple[float, float]:
        """The seconds of the server and of PostgreSQL so far."""
        return (cpu_seconds(self.server) if self.server else 0.0, cpu_seconds(self.postmaster))
