"""Load by `wrk`: a number of connections send a list of requests repeatedly to one server for some seconds."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.database import ROOT
from bench.peers.registry import Request
from bench.processes import Meter, peak_memory
from bench.running import Running

CONNECTIONS = int(os.environ.get("BENCH_CONNECTIONS", "4"))
"""The connections of the load generator."""


class LoadFailed(RuntimeError):
    """A response was an error, so the figures are worthless."""


@dataclass(frozen=True, slots=True)
class Round:
    """One round: rates per second, times in milliseconds, CPU time in ms per page, bytes per page with headers."""

    pages_per_second: float
    p50: float
    p99: float
    server_cpu: float
    database_cpu: float
    bytes: float


def wrk() -> str:
    """The path of wrk. LoadFailed, with the command that installs it, where it is missing."""
    found = shutil.which("wrk")
    if not found:
        raise LoadFailed("wrk is missing: install it with apt-get install wrk")
    return found


def write_requests(file: Path, requests: Iterable[Request]) -> Path:
    """Write requests in the format of load.lua; returns the file."""
    lines = []
    for one in requests:
        headers = "|".join(f"{name}: {value}" for name, value in one.headers)
        lines.append("\t".join(("POST" if one.body else "GET", one.path, one.body, headers)))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def measure(running: Running, file: Path, seconds: float, postmaster: int, connections: int = CONNECTIONS) -> Round:
    """One round against a server. LoadFailed when a response was an error, or none came."""
    meter = Meter(running.pid, postmaster)
    before = meter.read()
    command = [
        wrk(), "-t1", f"-c{connections}", f"-d{max(seconds, 1):.0f}s", "--timeout", "20s", "-s", str(ROOT / "load.lua"),
        f"http://127.0.0.1:{running.port}/", "--", str(file),
    ]  # fmt: skip
    output = subprocess.run(command, capture_output=True, text=True, check=False)
    after = meter.read()
    line = next((line for line in output.stdout.splitlines() if line.startswith("RESULT ")), None)
    if line is None:
        raise LoadFailed(f"{running.server.title}: wrk said {output.stdout[-500:]}{output.stderr[-500:]}")
    said = json.loads(line.removeprefix("RESULT "))
    if said["statuses"] or said["broken"] or not said["requests"]:
        raise LoadFailed(
            f"{running.server.title}: {said['statuses']} of {said['requests']} answers were errors,"
            f" {said['broken']} connections broke; see {running.log}"
        )
    pages = said["requests"]
    return Round(
        pages_per_second=pages / said["microseconds"] * 1e6,
        p50=said["p50"] / 1000,
        p99=said["p99"] / 1000,
        server_cpu=(after[0] - before[0]) / pages * 1000,
        database_cpu=(after[1] - before[1]) / pages * 1000,
        bytes=said["bytes"] / pages,
    )


def summarize(rounds: list[Round], running: Running | None = None) -> dict[str, float]:
    """The medians of the rounds, and the peak memory of the server so far, in bytes."""
    summary = {
        name: round(median(getattr(one, name) for one in rounds), 3)
        for name in ("pages_per_second", "p50", "p99", "server_cpu", "database_cpu", "bytes")
    }
    if running is not None:
        summary["peak_memory"] = peak_memory(running.pid)
    return summary
