"""`python -m bench.exports 10k|1M|3M`: a stream of all statements, and psql's `\\copy` of the same bytes to a file.

Both read the same PostgreSQL as the same role and write the same file, in interleaved rounds, and the files are
compared. The result has medians, the memory of the stream process before and after, and the rate of CSV.
"""

import argparse
import hashlib
import http.client
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from bench.database import ROOT, Database
from bench.processes import family, peak_memory
from bench.running import _free_port

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))

_SERVE = """
import sys, django
django.setup()
from diplo_api import web_server
web_server.run_streams("127.0.0.1", int(sys.argv[1]))
"""

# As the product does: CSV with control characters as delimiter and quote, which leaves JSON unchanged.
_COPY = (
    "\\copy (select body from events_current where type = 'statement' and op = 'upsert' and body is not null)"
    " to '{file}' with (format csv, delimiter E'\\x01', quote E'\\x02')"
)


def _psql(database: Database, file: Path) -> None:
    environment = {**database.environment, "PGUSER": "diplo_reader"}
    command = [database.program("psql"), "-qX", "-v", "ON_ERROR_STOP=1", "-c", _COPY.format(file=file)]
    subprocess.run(command, env=environment, check=True)


def _stream(port: int, name: str, file: Path) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.request("GET", f"/api/v1/exports/{name}")
    answer = connection.getresponse()
    if answer.status != 200:
        raise SystemExit(f"{name}: {answer.status} {answer.read()[:300]!r}")
    with file.open("wb") as written:
        shutil.copyfileobj(answer, written, 1 << 20)
    connection.close()


def _sorted_digest(file: Path) -> str:
    """A digest of the lines in any order: synchronized scans of two readers may begin at different rows."""
    total = 0
    with file.open("rb") as lines:
        for line in lines:
            total = (total + int.from_bytes(hashlib.sha256(line).digest(), "big")) % 2**256
    return f"{total:064x}"


def _peak_of_worker(pid: int) -> int:
    """The highest resident memory, in bytes, of the process that answers; its parent only supervises it."""
    (worker,) = (one for one in family(pid) if one != pid)
    return peak_memory(worker)


def _timed(work: Callable[[], None]) -> float:
    started = time.monotonic()
    work()
    return time.monotonic() - started


def measure(database: Database) -> dict[str, Any]:
    """Measure one data set."""
    port = _free_port()
    environment = {**database.environment, "DJANGO_SETTINGS_MODULE": "diplo_api.settings"}
    process = subprocess.Popen([sys.executable, "-c", _SERVE, str(port)], cwd=ROOT.parent, env=environment)
    folder = database.folder / "exports-bench"
    folder.mkdir(exist_ok=True)
    ours, theirs, csv = folder / "stream.ndjson", folder / "copy.ndjson", folder / "stream.csv"
    try:
        while True:
            try:
                _stream(port, "topics.ndjson", ours)
                break
            except OSError:
                time.sleep(0.2)
        before = _peak_of_worker(process.pid)
        _psql(database, theirs)  # fills the caches
        took: dict[str, list[float]] = {"copy": [], "stream": [], "csv": []}
        for _ in range(ROUNDS):
            took["copy"].append(_timed(lambda: _psql(database, theirs)))
            took["stream"].append(_timed(lambda: _stream(port, "statements.ndjson", ours)))
        after = _peak_of_worker(process.pid)
        took["csv"].append(_timed(lambda: _stream(port, "statements.csv", csv)))
        if _sorted_digest(ours) != _sorted_digest(theirs):
            raise SystemExit("The stream and the copy differ.")
        size = ours.stat().st_size
        best = {name: median(seconds) for name, seconds in took.items()}
        return {
            "bytes": size,
            "rows": sum(1 for _ in ours.open("rb")),
            "seconds": took,
            "megabytes_per_second": {name: round(size / best[name] / 1e6, 1) for name in ("copy", "stream")},
            "stream_to_copy": round(best["copy"] / best["stream"], 2),
            "csv_bytes": csv.stat().st_size,
            "csv_megabytes_per_second": round(csv.stat().st_size / best["csv"] / 1e6, 1),
            "peak_memory_of_worker": {"idle": before, "after_ndjson": after, "after_csv": _peak_of_worker(process.pid)},
        }
    finally:
        process.terminate()
        process.wait(30)
        shutil.rmtree(folder)


def main() -> int:
    """Load the data set unless it exists, measure, and print the result."""
    parser = argparse.ArgumentParser(prog="python -m bench.exports", description=__doc__)
    parser.add_argument("scale", choices=["10k", "1M", "3M"])
    scale = parser.parse_args().scale
    subprocess.run([sys.executable, "-m", "bench.dataset", scale], cwd=ROOT.parent, check=True)
    with Database(scale) as database:
        print(json.dumps(measure(database), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
