"""The machine and the versions of a measurement."""

import json
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psycopg

from bench.database import ROOT
from bench.load import wrk

_PACKAGES = (
    "django djangorestframework psycopg granian django-ninja fastapi uvicorn asyncpg pydantic orjson uvloop".split()
)


def description(connection: psycopg.Connection) -> dict[str, Any]:
    """Cores, memory, processor and versions, as values of JSON."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    settings = {
        name: connection.execute("select current_setting(%s)", [name]).fetchone()[0]  # type: ignore[index]
        for name in ("server_version", "shared_buffers", "fsync")
    }
    return {
        "cores": len(os.sched_getaffinity(0)),
        "processor": _processor(),
        "memory_bytes": memory,
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "postgresql": settings,
        "wrk": _first_line([wrk(), "-v"]),
        "node": _first_line([str(ROOT / "peers/postgraphile/node_modules/.bin/node"), "--version"]),
        "postgraphile": _postgraphile(),
        "packages": {name: version(name) for name in _PACKAGES},
    }


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _first_line(command: list[str]) -> str | None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return (done.stdout + done.stderr).strip().splitlines()[0].split(" Copyright")[0]


def _postgraphile() -> str | None:
    package = ROOT / "peers/postgraphile/node_modules/postgraphile/package.json"
    if not package.exists():
        return None
    return str(json.loads(package.read_text())["version"])
