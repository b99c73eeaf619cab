"""The configuration of the server, tuned to the memory of the machine or the container."""

import os
import shutil
from pathlib import Path

MIB = 1024 * 1024


def available_memory() -> int:
    """Return the memory that this process may use, in bytes: the machine's, or the lowest limit of its cgroups."""
    return min([os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"), *_cgroup_limits()])


def _cgroup_limits(root: Path = Path("/sys/fs/cgroup"), membership: Path = Path("/proc/self/cgroup")) -> list[int]:
    try:
        lines = membership.read_text().splitlines()
    except OSError:
        return []
    files = [root / "memory/memory.limit_in_bytes"]
    for line in lines:
        _, controllers, path = line.split(":", 2)
        group = root / (controllers and "memory") / path.lstrip("/")
        name = "memory.limit_in_bytes" if controllers == "memory" else "memory.max"
        if controllers in ("", "memory"):
            files += [folder / name for folder in (group, *group.parents) if folder.is_relative_to(root)]
    limits = []
    for file in files:
        try:
            limits.append(int(file.read_text()))
        except (OSError, ValueError):
            continue  # no such file at this level, or "max"
    return [limit for limit in limits if limit > 0]


def configuration_text(memory: int, *, fsync: bool = True) -> str:
    """Return the text of `diplo.conf`. `memory` is in bytes; `fsync=False` is only for temporary test data."""
    values = {
        # An eighth of the memory: the rest is for the web processes and the file cache of the operating system.
        "shared_buffers": _mib(memory / 8, 128, 8192),
        "effective_cache_size": _mib(memory * 5 / 8, 256, 1024 * 1024),
        "work_mem": _mib(memory / 512, 4, 32),
        "maintenance_work_mem": _mib(memory / 32, 64, 512),
        "max_wal_size": _mib(memory / 8, 1024, 4096),
        "max_connections": "200",
        # Allows streaming standbys and their slots.
        "wal_level": "replica",
        "max_wal_senders": "10",
        "max_replication_slots": "10",
        # On a solid-state disk, random reads cost about as much as sequential ones.
        "random_page_cost": "1.1",
        # JIT compilation takes longer than the queries themselves, which take a few milliseconds.
        "jit": "off",
        "listen_addresses": "''",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "log_checkpoints": "off",
        "fsync": "on" if fsync else "off",
        "full_page_writes": "on" if fsync else "off",
    }
    if not _has_space(Path("/dev/shm")):
        # Containers often have 64 MB of shared memory, which is not enough for a parallel query.
        values["dynamic_shared_memory_type"] = "mmap"
    lines = [f"{name} = {value}" for name, value in values.items()]
    header = "# Written by DiploAPI at each start. Put your own settings into postgresql.conf, after the include line."
    return "\n".join([header, *lines, ""])


def _mib(size: float, minimum: int, maximum: int) -> str:
    return f"{min(max(int(size / MIB), minimum), maximum)}MB"


def _has_space(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).total >= 256 * MIB
    except OSError:
        return False
