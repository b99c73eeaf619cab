"""`python -m bench.compare [BASE [HEAD]]`: show that HEAD serves what BASE serves, and no slower."""

import argparse
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from functools import partial
from itertools import groupby, islice
from pathlib import Path
from types import FrameType
from typing import Any

import psycopg

from bench import load
from bench.compare import across, lists, loading, log, speed, tables
from bench.compare.comparison import Comparison, Findings
from bench.compare.data import Served
from bench.compare.databases import Database
from bench.compare.running_service import NO_LIMITS, serving
from bench.compare.workspace import (
    REPOSITORY,
    Checkout,
    CommandFailed,
    checkout,
    resolve,
    stop_commands,
    subject,
    workspace,
)
from diplo_api.embedded.errors import EmbeddedServerError

_ASKING = 4
"""The number of concurrent requests."""

_SHOWN = 4
"""The number of differences of each kind and part that are printed; the file has all."""

_SCALE = "10k"

_OF_EVERYTHING = (
    lists.documents, lists.pages, lists.filters, lists.words, lists.includes, lists.fields, lists.batches,
    lists.codings, lists.conditional, log.changes, log.versions, log.checksums, log.exports, log.built_exports,
    across.search, across.timeline, across.around, across.gone, across.contract,
)  # fmt: skip
_OF_THE_DATASET = (
    lists.pages, lists.filters, lists.words, lists.includes, log.changes, log.exports, across.search, across.timeline,
)  # fmt: skip


class Progress:
    """Prints the progress, with the time since the start."""

    def __init__(self) -> None:
        self.started = time.monotonic()

    def say(self, text: str) -> None:
        """Print one line."""
        print(f"[{time.monotonic() - self.started:5.0f} s] {text}", flush=True)


def main() -> int:
    """Run everything; returns 0 without differences, 1 for differences, 3 when pages are only slower."""
    options = _parsed()
    progress = Progress()
    try:
        base, head = resolve(options.base), resolve(options.head)
        progress.say(f"base: {subject(base)}")
        progress.say(f"head: {subject(head)}")
        with ExitStack() as stack:
            folder = stack.enter_context(workspace())
            sides = tuple(
                stack.enter_context(checkout(name, commit, folder / name))
                for name, commit in (("base", base), ("head", head))
            )
            comparisons, measured = _run(options, progress, folder, sides)
    except (CommandFailed, EmbeddedServerError, load.LoadFailed, LookupError, psycopg.Error) as error:
        print(f"The comparison failed: {error}", file=sys.stderr)
        return 2
    return _report(progress, comparisons, measured)


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.compare", description=__doc__)
    parser.add_argument("base", nargs="?", default="HEAD^", help="the commit to compare with (default: HEAD^)")
    parser.add_argument("head", nargs="?", default="HEAD", help="the commit that is compared (default: HEAD)")
    data = "folder of real files (default: ../shared/data); left out where it is missing"
    parser.add_argument("--data", type=Path, default=REPOSITORY.parent / "shared" / "data", help=data)
    parser.add_argument("--rounds", type=int, default=7, help="rounds of each kind of page (default 7)")
    parser.add_argument("--seconds", type=float, default=4, help="seconds of a round (default 4)")
    only = "samples: loading and answers about the samples; bytes: answers about the data set too; speed: neither"
    parser.add_argument("--only", choices=["samples", "bytes", "speed"], help=only)
    return parser.parse_args()


def _run(
    options: argparse.Namespace, progress: Progress, folder: Path, sides: tuple[Checkout, ...]
) -> tuple[list[Findings], list[speed.Measured]]:
    comparisons: list[Findings] = []
    measured: list[speed.Measured] = []
    if options.only in (None, "speed"):
        load.wrk()  # reported before anything else is done, where it is missing
    if options.only != "speed":
        comparisons += _compare_samples(options, progress, folder, sides)
    if options.only == "samples":
        return comparisons, measured
    with ExitStack() as stack:
        carried = base, head = _carried_dataset(progress, stack, folder, sides)
        if options.only != "speed":
            comparisons.append(_compare_served(progress, carried, _OF_THE_DATASET))
        if options.only != "bytes":
            progress.say(f"Speed, {options.rounds} rounds of {options.seconds:g} s")
            measured = speed.measure(base, head, folder, options.rounds, options.seconds)
    return comparisons, measured


def _compare_samples(
    options: argparse.Namespace, progress: Progress, folder: Path, sides: tuple[Checkout, ...]
) -> list[Findings]:
    """Load the samples with each commit and compare the databases; then compare responses with the data of the base."""
    found = loading.provide_samples(options.data, folder)
    progress.say(f"Loading the samples with each commit, {len(found)} files of {options.data} included")
    with ExitStack() as stack:
        loaded = [stack.enter_context(Database(side, folder / f"loaded-{side.name}")) for side in sides]
        _in_parallel(partial(loading.load, one) for one in loaded)
        progress.say("Comparing the loaded rows")
        of_loads = Findings()
        tables.compare_rows(of_loads, *loaded)
        for difference in tables.schema_differences(*loaded):
            of_loads.note(f"schema: {difference}")
        served = _carried(progress, stack, folder, sides, loaded[0])
        _in_parallel(partial(_build_exports, one) for one in served)
        return [of_loads, _compare_served(progress, served, _OF_EVERYTHING)]


def _carried_dataset(progress: Progress, stack: ExitStack, folder: Path, sides: tuple[Checkout, ...]) -> list[Database]:
    progress.say(f"Loading the data set {_SCALE} of the benchmark with the base")
    with Database(sides[0], folder / "dataset" / _SCALE) as source:
        environment = source.environment(BENCH_DATA_DIR=str(folder / "dataset"))
        sides[0].run("-m", "bench.dataset", _SCALE, environment=environment, log=source.log)
        return _carried(progress, stack, folder, sides, source)


def _carried(
    progress: Progress, stack: ExitStack, folder: Path, sides: tuple[Checkout, ...], source: Database
) -> list[Database]:
    """Create new databases of both commits with the data of one."""
    progress.say("Copying the data to a new database of each commit")
    dump = folder / "data.sql"
    source.dump(dump)
    made = [stack.enter_context(Database(side, folder / f"{source.folder.name}-{side.name}")) for side in sides]

    def fill(database: Database) -> None:
        database.manage("migrate", "--verbosity", "0")
        database.restore(dump, source)

    _in_parallel(partial(fill, one) for one in made)
    return made


def _build_exports(database: Database) -> None:
    database.manage("build_exports")
    database.manage("build_exports", "--incremental")


def _compare_served(
    progress: Progress, served: list[Database], kinds: tuple[Callable[..., Iterator[lists.Task]], ...]
) -> Comparison:
    with ExitStack() as stack:
        services = [stack.enter_context(serving(one, one.checkout.name, **NO_LIMITS)) for one in served]
        comparison = Comparison(*services)
        data = Served(services[0])
        counted = {name: len(documents) for name, documents in data.documents.items()}
        progress.say(f"Comparing responses: {sum(counted.values()):,} documents ({counted})")
        with ThreadPoolExecutor(_ASKING) as pool:
            try:
                for kind in kinds:
                    before, began = sum(comparison.counts.values()), time.monotonic()
                    for done in as_completed([pool.submit(task) for task in kind(comparison, data)]):
                        done.result()
                    number = sum(comparison.counts.values()) - before
                    name = f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"
                    progress.say(
                        f"  {name:20} {number:6,} compared in {time.monotonic() - began:4.0f} s,"
                        f" {len(comparison.differences):,} differences so far"
                    )
            except BaseException:
                comparison.stop()
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        return comparison


def _in_parallel(tasks: Iterator[Callable[[], Any]]) -> None:
    """Run the tasks concurrently; when one fails, end the commands of the others."""
    chosen = list(tasks)
    with ThreadPoolExecutor(len(chosen)) as pool:
        try:
            for done in as_completed([pool.submit(task) for task in chosen]):
                done.result()
        except BaseException:
            stop_commands()
            raise


def _report(progress: Progress, comparisons: list[Findings], measured: list[speed.Measured]) -> int:
    for findings in comparisons:
        _print_counts(findings)
    differences = [one for findings in comparisons for one in findings.differences]
    differences.sort(key=lambda one: (one.kind, one.part, one.address))
    for _, some in groupby(differences, key=lambda one: (one.kind, one.part)):
        for one in islice(some, _SHOWN):
            print("\n" + "\n".join(one.lines()))
    print()
    if comparisons:
        total = sum(sum(one.counts.values()) for one in comparisons)
        file = REPOSITORY / ".data" / "compare-differences.txt"
        file.write_text("".join(f"{line}\n" for one in differences for line in one.lines()), encoding="utf-8")
        print(f"{total:,} comparisons, {len(differences):,} differences" + (f" (all in {file})" if differences else ""))
    for page in measured:
        print(page.line())
    progress.say("Done")
    slower = [page for page in measured if page.ratio < speed.TARGET]
    return 1 if differences else 3 if slower else 0


def _print_counts(findings: Findings) -> None:
    """The report: the number of comparisons of each kind, how often which parts differ, and the notes."""
    print("\nCompared:")
    parts = Counter((one.kind, one.part) for one in findings.differences)
    for kind, number in sorted(findings.counts.items()):
        differ = ", ".join(f"{part} {count:,} times" for (of, part), count in sorted(parts.items()) if of == kind)
        print(f"  {kind:40} {number:7,}" + (f"   DIFFERENT: {differ}" if differ else ""))
    if findings.statuses:
        print(f"  statuses: {dict(sorted(findings.statuses.items()))}")
    for note in sorted(set(findings.notes)):
        print(f"  note: {note}")


def _interrupt(number: int, frame: FrameType | None) -> None:
    # All processes are stopped while the exception propagates; a second signal must not interrupt that.
    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(one, signal.SIG_IGN)
    raise SystemExit(128 + number)


if __name__ == "__main__":
    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(one, _interrupt)
    os.environ.pop("DATABASE_URL", None)
    sys.exit(main())
