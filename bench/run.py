"""`python -m bench.run`: load missing data, start every server, compare their pages, measure, and write the results.

SCALE (10k, 1M, 3M; default 1M) is the largest data set. The servers are compared at 1M, or at SCALE where it is
smaller; DiploAPI is measured at every scale up to SCALE. BENCH_ROUNDS and BENCH_SECONDS set the duration.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from bench import equality, exports, floor, keys, load, machine, partners, publishing, report, rows, slowest, webhooks
from bench.database import ROOT, Database
from bench.peers.registry import OURS, PEERS, Request, Server
from bench.processes import peak_memory
from bench.running import PROCESSES, THREADS, Running, Unanswered, running

SCALE = os.environ.get("SCALE", "1M")
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "6"))

_SCALES = ("10k", "1M", "3M")
_STATEMENTS = {"10k": 10_000, "1M": 1_000_000, "3M": 3_000_000}
_KEYS = 20_000
_COMPARED = 40

# Memory is measured over so many requests, after a warm-up of so many.
_WATCHED, _WARMING = 100_000, 20_000

UNCACHED = {"PAGE_CACHE_MIB": "0"}
"""The environment without the page cache, in which DiploAPI is compared with the peers."""

Measured = dict[str, dict[str, float]]


class Bench:
    """One run: the data sets, the servers, and the results so far."""

    def __init__(self, stack: ExitStack) -> None:
        """Start PostgreSQL on each data set."""
        self.stack = stack
        self.skipped: dict[str, str] = {}
        self.scales = _SCALES[: _SCALES.index(SCALE) + 1]
        self.main = "1M" if SCALE == "3M" else SCALE
        self.databases = {scale: stack.enter_context(Database(scale)) for scale in self.scales}
        self.database = self.databases[self.main]
        self.connection = stack.enter_context(psycopg.connect(self.database.url, autocommit=True))
        self.slugs_of = {scale: self._prepare(scale) for scale in self.scales}
        self.slugs = self.slugs_of[self.main]
        self.keys = {name: keys.draw(self.slugs, _KEYS, name) for name in ("uniform", "zipf")}
        self.folder = self.database.folder / "requests"
        self.folder.mkdir(exist_ok=True)

    def _prepare(self, scale: str) -> dict[str, list[str]]:
        with psycopg.connect(self.databases[scale].url, autocommit=True) as connection:
            connection.execute((ROOT / "peers/postgraphile/pages.sql").read_text(encoding="utf-8"))
            found = keys.popular(connection)
        if empty := [by for by, slugs in found.items() if not slugs]:
            raise SystemExit(f"The data set {scale} has no full page by {', '.join(empty)}.")
        return found

    def start(self, server: Server, database: Database, extra: dict[str, str] | None = None) -> Running:
        """Start a server, which runs until the end of the run. Unanswered when it does not answer."""
        page = server.page("topic", self.slugs["topic"][0])
        return self.stack.enter_context(running(server, database, page, extra))

    def file(self, name: str, requests: list[Request]) -> Path:
        """Write requests for the load generator."""
        return load.write_requests(self.folder / f"{name}.tsv", requests)

    def case(self, one: Running, file: Path, postmaster: int | None = None) -> Callable[[float], load.Round]:
        """A function that measures one round of a server with a list of requests."""
        pid = postmaster or self.database.postmaster()
        return lambda seconds: load.measure(one, file, seconds, pid)


def interleave(
    title: str, cases: dict[str, Callable[[float], load.Round]], owners: dict[str, Running | None]
) -> Measured:
    """Warm every case up, then measure all in interleaved rounds that each start with another one; the medians."""
    print(f"{title}: {len(cases)} cases, {ROUNDS} rounds of {SECONDS:.0f} s", flush=True)
    for case in cases.values():
        case(SECONDS)
    names = list(cases)
    found: dict[str, list[load.Round]] = {name: [] for name in names}
    for number in range(ROUNDS):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            found[name].append(cases[name](SECONDS))
    measured = {name: load.summarize(rounds, owners.get(name)) for name, rounds in found.items()}
    for name, one in measured.items():
        print(f"  {name:24} {one['pages_per_second']:9,.0f} pages/s   p50 {one['p50']:7.2f} ms", flush=True)
    return measured


def compare(bench: Bench, ours: Running, cached: Running, others: dict[str, Running]) -> dict[str, Any]:
    """Every server with the same pages, with uniform and with popular keys, and the floor."""
    peers = _peers(bench)
    equal = equality.assert_same(ours, [cached, *peers.values()], bench.keys["uniform"][:_COMPARED])
    print(f"{equal:,} statements compared: all servers return the same", flush=True)
    found: dict[str, Any] = {"statements_compared": equal}
    servers = {OURS.name: ours, **peers}
    for distribution, drawn in bench.keys.items():
        cases: dict[str, Callable[[float], load.Round]] = {}
        owners: dict[str, Running | None] = dict(servers)
        for name, one in servers.items():
            requests = [one.server.page(*key) for key in drawn]
            cases[name] = bench.case(one, bench.file(f"{distribution}-{name}", requests))
        if distribution == "uniform":
            scripts = floor.write_scripts(bench.database, drawn)
            cases["floor"] = lambda seconds, scripts=scripts: floor.measure(bench.database, scripts, seconds)  # type: ignore[misc]
            repeated = [ours.server.page(*drawn[0])]
            cases["repeated"] = bench.case(cached, bench.file("repeated", repeated))
            owners["repeated"] = cached
        else:
            cases["cached"] = bench.case(cached, bench.folder / f"{distribution}-{OURS.name}.tsv")
            owners["cached"] = cached
        for scale, other in others.items():
            cases[f"diplo at {scale}"] = at_scale(bench, scale, other, distribution, bench.slugs_of[scale])
            owners[f"diplo at {scale}"] = other
        found[distribution] = interleave(f"Pages, {distribution} keys, {bench.main}", cases, owners)
    return found


def at_scale(
    bench: Bench, scale: str, one: Running, distribution: str, slugs: dict[str, list[str]]
) -> Callable[[float], load.Round]:
    """The page of DiploAPI at another scale, with these slugs."""
    drawn = keys.draw(slugs, _KEYS, distribution)
    file = bench.file(f"{distribution}-{scale}-{len(slugs['topic'])}", [OURS.page(*key) for key in drawn])
    return bench.case(one, file, bench.databases[scale].postmaster())


def alike(bench: Bench, ours: Running, others: dict[str, Running]) -> Measured:
    """The page of DiploAPI at every scale, with as many different pages as the smallest has."""
    fewest = bench.slugs_of[bench.scales[0]]
    cases = {
        f"diplo at {scale}": at_scale(
            bench, scale, others.get(scale, ours), "uniform", keys.as_many(bench.slugs_of[scale], fewest)
        )
        for scale in bench.scales
    }
    return interleave(f"As many different pages as {bench.scales[0]} has", cases, {})


def _peers(bench: Bench) -> dict[str, Running]:
    found = {}
    for peer in PEERS:
        if missing := peer.missing():
            bench.skipped[peer.name] = missing
            print(f"without {peer.title}: {missing}", flush=True)
        else:
            found[peer.name] = bench.start(peer, bench.database)
    return found


def ours_alone(bench: Bench, ours: Running) -> Measured:
    """The further rows of DiploAPI, without the page cache."""
    pages = _STATEMENTS[bench.main] // 25
    measured_rows = rows.our_rows(ours, bench.connection, bench.slugs, min(pages, 40_000))
    cases = {}
    for row in measured_rows:
        if row.skipped:
            bench.skipped[row.name] = row.skipped
            print(f"without {row.title}: {row.skipped}", flush=True)
        else:
            cases[row.name] = bench.case(ours, bench.file(row.name, row.requests))
    measured = interleave(f"Our own rows, {bench.main}", cases, {})
    titles = {row.name: row.title for row in measured_rows}
    return {name: {"title": titles[name], **one} for name, one in measured.items()}  # type: ignore[dict-item]


def memory_growth(bench: Bench, one: Running) -> dict[str, float]:
    """The peak memory of DiploAPI after a warm-up, and after many more different requests."""
    print(f"Memory over {_WATCHED:,} requests", flush=True)
    case = bench.case(one, bench.file("varied", [OURS.page(*key) for drawn in bench.keys.values() for key in drawn]))

    def ask(most: int) -> float:
        sent = 0.0
        while sent < most:
            sent += case(SECONDS).pages_per_second * SECONDS
        return sent

    ask(_WARMING)
    before = peak_memory(one.pid)
    sent = ask(_WATCHED)
    after = peak_memory(one.pid)
    return {"requests": round(sent), "before": before, "after": after, "growth": round(after / before - 1, 4)}


def main() -> int:
    """Run everything; exit code 1, with the reason, when a measurement failed."""
    if SCALE not in _SCALES:
        raise SystemExit(f"SCALE={SCALE}: one of {', '.join(_SCALES)}")
    load.wrk()
    started = time.monotonic()
    for scale in _SCALES[: _SCALES.index(SCALE) + 1]:
        subprocess.run([sys.executable, "-m", "bench.dataset", scale], cwd=ROOT.parent, check=True)
    loaded = time.monotonic()
    with ExitStack() as stack:
        bench = Bench(stack)
        ours, cached = bench.start(OURS, bench.database, UNCACHED), bench.start(OURS, bench.database)
        others = {
            scale: bench.start(OURS, bench.databases[scale], UNCACHED) for scale in bench.scales if scale != bench.main
        }
        results: dict[str, Any] = {
            "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine.description(bench.connection),
            "settings": {
                "scale": bench.main,
                "rounds": ROUNDS,
                "seconds": SECONDS,
                "connections": load.CONNECTIONS,
                "processes": PROCESSES,
                "threads": THREADS,
            },
            "datasets": {
                scale: json.loads((one.folder / "dataset.json").read_text()) for scale, one in bench.databases.items()
            },
        }
        results["pages"] = compare(bench, ours, cached, others)
        results["as_many_pages"] = alike(bench, ours, others)
        results["ours"] = ours_alone(bench, ours)
        print("Every filter, one after the other", flush=True)
        results["slowest"] = slowest.slowest(ours, bench.connection)
        with publishing.publishing_each_second(bench.database.url):
            case = {"repeated": bench.case(cached, bench.folder / "repeated.tsv")}
            results["under_writer"] = interleave("A change published each second", case, {})
        results["memory"] = memory_growth(bench, cached)
        print("Reads of data partners", flush=True)
        results["changes"] = partners.changes(ours, SECONDS)
        results["exports"] = exports.measure(bench.database)
        print("Publishing", flush=True)
        results["publishing"] = publishing.rates(bench.database.url, SECONDS)
        results["commit_to_visible"] = publishing.visible(bench.database.url, cached)
        results["commit_to_webhook"] = webhooks.delivered(bench.database)
        results["skipped"] = bench.skipped
    results["ratios"] = report.ratios(results)
    results["minutes"] = {
        "loading": round((loaded - started) / 60, 1),
        "measuring": round((time.monotonic() - loaded) / 60, 1),
    }
    report.write(results)
    print(report.markdown(results))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Unanswered, load.LoadFailed, floor.FloorFailed, equality.DifferentAnswers) as error:
        print(f"The run failed: {error}", file=sys.stderr)
        sys.exit(1)
