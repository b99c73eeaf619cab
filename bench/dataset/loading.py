"""Loads a data set: COPY into the tables of the records, in batches that are published at COMMIT.

A note next to the data names the generator and the migrations that made them. A new release of the product (migrations,
views, the shape of documents) is applied to existing data as in operation: `migrate`, then `republish`. Data of another
generator, and incomplete data, are dropped and generated again.
"""

import hashlib
import json
import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from psycopg import sql

from bench.dataset import actors, acts, subjects, utterances
from bench.dataset.copying import Table
from bench.dataset.scale import Scale
from events import models
from events.publish.deployment import release_checksum

_BATCH = 4_000
_Rows = Iterable[tuple[Table, str]]


def load(scale: Scale, workers: int) -> None:
    """Load exactly this data set into the database, and print the rate."""
    connection.ensure_connection()
    note = Path(settings.DATA_DIR) / "dataset.json"
    kept = json.loads(note.read_text()) if note.exists() else None
    if (
        kept
        and kept["generator"] == _checksum(scale)
        and _migrations().items() >= kept.get("migrations", {"": ""}).items()
    ):
        call_command("migrate", interactive=False, verbosity=0, skip_checks=True)
        _bring_up_to_date(note, kept)
        return
    note.unlink(missing_ok=True)
    _make_database_anew()
    call_command("migrate", interactive=False, verbosity=0, skip_checks=True)
    started = time.monotonic()
    _load_all(scale, workers)
    seconds = time.monotonic() - started
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from events_current where op = 'upsert'")
        published = cursor.fetchone()[0]
        began = time.monotonic()
        cursor.execute("vacuum (analyze)")
        vacuumed = time.monotonic() - began
    rate = round(published / seconds)
    made = {
        "generator": _checksum(scale),
        "migrations": _migrations(),
        "release": release_checksum(),
        "scale": scale.name,
        "statements": scale.statements,
        "documents": published,
        "seconds": round(seconds, 1),
        "vacuum_seconds": round(vacuumed, 1),
        "documents_per_second": rate,
    }
    note.write_text(json.dumps(made, indent=1))
    print(f"{scale.name}: {published:,} documents published in {seconds:.0f} s ({rate:,}/s), vacuum {vacuumed:.0f} s")


def _checksum(scale: Scale) -> str:
    """A digest of the generated data: the first records of each type, and a whole batch of statements."""
    digest = hashlib.sha256(f"{scale.statements} {utterances.BATCH} {acts.BATCH}".encode())
    for rows in (
        actors.parties(),
        subjects.topics(),
        actors.speakers(scale),
        subjects.sources(scale, 0, 200),
        subjects.talks(scale),
        subjects.proposals(scale),
        utterances.statements(scale, 0),
        acts.acts(scale, 0),
    ):
        for table, line in islice(rows, 20_000):
            digest.update(f"{table.statement}\n{line}".encode())
    return digest.hexdigest()


def _migrations() -> dict[str, str]:
    """The file and digest of each migration: one that was edited after the load cannot be applied to the data."""
    folder = Path(models.__file__).parent.parent / "migrations"
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.glob("0*"))}


def _make_database_anew() -> None:
    """Drop the database of the data set and create it empty."""
    parameters = connection.get_connection_params()
    target = {name: parameters[name] for name in ("host", "port", "user") if parameters.get(name)}
    name = sql.Identifier(parameters["dbname"])
    connections.close_all()
    with psycopg.connect(**target, dbname="postgres", autocommit=True) as raw:
        raw.execute(sql.SQL("drop database if exists {} with (force)").format(name))
        raw.execute(sql.SQL("create database {}").format(name))


def _bring_up_to_date(note: Path, kept: dict[str, Any]) -> None:
    if kept["release"] == release_checksum():
        print(f"{kept['scale']}: kept from an earlier run ({kept['documents']:,} documents)")
        return
    started = time.monotonic()
    call_command("republish", verbosity=0, skip_checks=True)
    with connection.cursor() as cursor:
        cursor.execute("vacuum (analyze)")
    note.write_text(json.dumps({**kept, "release": release_checksum()}, indent=1))
    print(f"{kept['scale']}: kept, and rendered as this release does in {time.monotonic() - started:.0f} s")


def _load_all(scale: Scale, workers: int) -> None:
    parameters = {**connection.get_connection_params(), "autocommit": False}
    parameters.pop("cursor_factory", None)
    parameters.pop("context", None)
    with psycopg.connect(**parameters) as raw:
        for rows in (
            actors.parties(),
            subjects.topics(),
            actors.speakers(scale),
            subjects.sources(scale, 0, scale.sources),
            subjects.talks(scale),
            subjects.proposals(scale),
        ):
            for part in _batches(rows):
                _write(raw, part)
        _analyze(raw)
    _report(scale, "speakers, sources, talks and proposals")
    batches = -(-scale.statements // utterances.BATCH)
    _in_parallel(workers, parameters, scale, utterances.statements, batches)
    _in_parallel(workers, parameters, scale, acts.acts, -(-scale.events // acts.BATCH))
    with psycopg.connect(**parameters) as raw:
        _continue_numbering(raw)


def _batches(rows: _Rows) -> Iterator[list[tuple[Table, str]]]:
    """Batches of some `_BATCH` records with their parts: the rows of a record follow one another."""
    part: list[tuple[Table, str]] = []
    records = 0
    for table, line in rows:
        if "id" in table.columns:
            records += 1
            if records > _BATCH:
                yield part
                part, records = [], 1
        part.append((table, line))
    if part:
        yield part


def _write(raw: psycopg.Connection[Any], rows: _Rows) -> None:
    """Write the lines in one transaction."""
    by_table: dict[Table, list[str]] = {}
    for table, line in rows:
        by_table.setdefault(table, []).append(line)
    with raw.cursor() as cursor:
        for table, lines in by_table.items():
            table.copy(cursor, lines)
    raw.commit()


def _in_parallel(
    workers: int, parameters: dict[str, Any], scale: Scale, make: Callable[[Scale, int], _Rows], batches: int
) -> None:
    """Write numbered batches from several processes, each with a connection of its own."""
    # The first batch alone, then ANALYZE: planned for a type without records, the next commits were ten times slower.
    with psycopg.connect(**parameters) as raw:
        _write(raw, make(scale, 0))
        _analyze(raw)
    connections.close_all()
    context = multiprocessing.get_context("fork")
    processes = [
        context.Process(target=_worker, args=(parameters, scale, make, range(first, batches, workers)))
        for first in range(1, workers + 1)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise SystemExit("A loading process failed; its error is above.")


def _worker(parameters: dict[str, Any], scale: Scale, make: Callable[[Scale, int], _Rows], batches: range) -> None:
    started = time.monotonic()
    with psycopg.connect(**parameters) as raw:
        for done, batch in enumerate(batches, 1):
            _write(raw, make(scale, batch))
            if batches.start == 1 and done % 25 == 0:
                rate = done * batches.step * utterances.BATCH / (time.monotonic() - started)
                print(f"  {batch * utterances.BATCH:,} {make.__name__} ({rate:,.0f}/s)", flush=True)


def _analyze(raw: psycopg.Connection[Any]) -> None:
    """Run ANALYZE now, as autovacuum does a minute later."""
    raw.commit()
    raw.autocommit = True
    raw.execute("analyze")
    raw.autocommit = False


def _continue_numbering(raw: psycopg.Connection[Any]) -> None:
    """Set the sequences to the highest ids, since the generator assigned ids itself."""
    for model in models.Record.__subclasses__():
        table = model._meta.db_table
        raw.execute(f"select setval(pg_get_serial_sequence('{table}', 'id'), (select max(id) from {table}))")
    raw.commit()


def _report(scale: Scale, what: str) -> None:
    print(f"{scale.name}: {what} are in", flush=True)
