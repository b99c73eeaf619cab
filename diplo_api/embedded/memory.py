"""The server's settings, sized to the machine or to the container's limit if that is smaller."""

import os
import shutil
from pathlib import Path

MIB = 1024 * 1024


def available_memory() -> int:
    """Bytes of memory this process may use: the machine's, or the smallest limit of its cgroups (v2 and v1)."""
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
            continue  # absent at this level, or "max"
    return [limit for limit in limits if limit > 0]


def settings_text(memory: int, *, fsync: bool = True) -> str:
    """The text of `diplo.conf` for so many bytes of memory; `fsync=False` is for throw-away test data only."""
    values = {
        # An eighth of the memory: the rest is left to the web processes and to the system's file cache.
        "shared_buffers": _mib(memory / 8, 128, 8192),
        "effective_cache_size": _mib(memory * 5 / 8, 256, 1024 * 1024),
        "work_mem": _mib(memory / 512, 4, 32),
        "maintenance_work_mem": _mib(memory / 32, 64, 512),
        "max_wal_size": _mib(memory / 8, 1024, 4096),
        "max_connections": "200",
        # Enough for a streaming standby and its slot.
        "wal_level": "replica",
        "max_wal_senders": "10",
        "max_replication_slots": "10",
        # Pages of a solid-state disk cost about the same in any order.
        "random_page_cost": "1.1",
        # Queries of a few milliseconds: compiling them would cost more than running them.
        "jit": "off",
        "listen_addresses": "''",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "log_checkpoints": "off",
        "fsync": "on" if fsync else "off",
        "full_page_writes": "on" if fsync else "off",
    }
    if not _roomy(Path("/dev/shm")):
        # Containers often have 64 MB there, too little for a parallel query.
        values["dynamic_shared_memory_type"] = "mmap"
    lines = [f"{name} = {value}" for name, value in values.items()]
    return "\n".join(["# Written by DiploAPI at every start; put settings of your own after the include.", *lines, ""])


def _mib(size: float, least: int, most: int) -> str:
    return f"{min(max(int(size / MIB), least), most)}MB"


def _roomy(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).total >= 256 * MIB
    except OSError:
        return False
