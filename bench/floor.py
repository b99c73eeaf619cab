"""The floor: PostgreSQL alone. pgbench runs the SQL that DiploAPI sends for the measured page.

The SQL is recorded from the view, which runs in this process, so it is always the SQL of this release: the page, and
the related documents by their ids (those of one page for each filter). DiploAPI caches these documents; the floor reads
them each time. pgbench has no text variables that change between transactions. Where the server binds the slug, the
script looks it up by a random number, which is one more index access.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

import psycopg
import psycopg.sql

from bench.database import ROOT, Database
from bench.load import CONNECTIONS, Round
from bench.peers.registry import our_page
from bench.processes import cpu_seconds

_KEYS = """
create schema if not exists bench;
drop table if exists bench.page_key;
create table bench.page_key (filter text, n int, slug text, primary key (filter, n))
"""
_SLUG = "(select k.slug from bench.page_key k where k.filter = '{by}' and k.n = :n)"


_PREPARING = 1


class FloorFailed(RuntimeError):
    """The SQL could not be recorded, or pgbench failed."""


def write_scripts(database: Database, keys: list[tuple[str, str]]) -> list[Path]:
    """Write one pgbench script for each filter to the data folder. FloorFailed when the view sends no SQL."""
    by_filter: dict[str, list[str]] = {}
    for by, slug in keys:
        by_filter.setdefault(by, []).append(slug)
    with psycopg.connect(database.url, autocommit=True) as connection:
        connection.execute(_KEYS)
        with connection.cursor().copy("copy bench.page_key from stdin") as copy:
            for by, slugs in by_filter.items():
                for number, slug in enumerate(slugs, 1):
                    copy.write_row((by, number, slug))
        connection.execute("vacuum (analyze) bench.page_key")
    folder = database.folder / "floor"
    folder.mkdir(exist_ok=True)
    scripts = []
    for by, slugs in by_filter.items():
        script = folder / f"{by}.sql"
        statements = _statements(database, by, slugs[0])
        text = ";\n".join([f"\\set n random(1, {len(slugs)})\n{statements[0]}", *statements[1:]])
        script.write_text(f"{text};\n", encoding="utf-8")
        scripts.append(script)
    return scripts


def _statements(database: Database, by: str, slug: str) -> list[str]:
    command = [sys.executable, "-m", "bench.floor", by, slug]
    # No cache: the page and its included documents both come from PostgreSQL.
    kept = {"DOCUMENT_CACHE_MIB": "0", "PAGE_CACHE_MIB": "0", "THROTTLE_ANONYMOUS": "0"}
    environment = {**database.environment, **kept, "DJANGO_SETTINGS_MODULE": "diplo_api.settings"}
    done = subprocess.run(command, cwd=ROOT.parent, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise FloorFailed(f"The SQL of a page could not be recorded:\n{done.stderr[-2000:]}")
    found: list[str] = json.loads(done.stdout)
    return found


def measure(database: Database, scripts: list[Path], seconds: float) -> Round:
    """One round of pgbench with the number of connections of the load generator. FloorFailed when a page fails.

    The first second, in which each connection prepares and plans every script, is not counted.
    """
    folder = scripts[0].parent
    for old in folder.glob("latency.*"):
        old.unlink()
    postmaster = database.postmaster()
    command = [
        database.program("pgbench"), "-n", "-M", "prepared", "-c", str(CONNECTIONS), "-j", "1",
        "-T", str(max(round(seconds), 1) + _PREPARING), "--log", "--log-prefix", str(folder / "latency"),
        *(part for script in scripts for part in ("-f", str(script))),
    ]  # fmt: skip
    process = subprocess.Popen(
        command, env=database.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    time.sleep(_PREPARING)
    before, began = cpu_seconds(postmaster), time.time()
    complaint = process.communicate()[1]
    used, lasted = cpu_seconds(postmaster) - before, time.time() - began
    if process.returncode:
        raise FloorFailed(f"pgbench: {complaint[-1000:]}")
    logged = [line.split() for log in folder.glob("latency.*") for line in log.open()]
    took = sorted(int(one[2]) for one in logged if int(one[4]) + int(one[5]) / 1e6 >= began)
    return Round(
        pages_per_second=len(took) / lasted,
        p50=median(took) / 1000,
        p99=took[int(len(took) * 0.99)] / 1000,
        server_cpu=0.0,
        database_cpu=used / len(took) * 1000,
        bytes=0.0,
    )


def _sql_of(by: str, slug: str) -> list[str]:
    """The statements that DiploAPI sends for a page, with a lookup of the slug. Runs in a process with Django."""
    import django

    django.setup()
    from django.test import Client

    kept: list[tuple[str, Any]] = []
    execute = psycopg.Cursor.execute

    def keep(self: Any, query: Any, params: Any = None, **options: Any) -> Any:
        kept.append((str(query), params))
        return execute(self, query, params, **options)

    psycopg.Cursor.execute = keep  # type: ignore[method-assign]
    client = Client(headers={"host": "127.0.0.1"})
    path = our_page(by, slug).path
    client.get(path)  # the first request of a process reads more than later ones
    kept.clear()
    answer = client.get(path)
    lookup = _SLUG.format(by=by)
    written = [text % _values(params, slug, lookup) if params else text for text, params in kept]
    if answer.status_code != 200 or not any(lookup in text for text in written):
        raise FloorFailed(f"{path}: status {answer.status_code}, {len(kept)} statements, none of which binds the slug")
    return written


def _values(params: Any, slug: str, lookup: str) -> Any:
    """The bound values as SQL literals."""

    def one(value: Any) -> str:
        if value == slug:
            return lookup
        if value == [slug]:
            return f"array[{lookup}]"
        return psycopg.sql.Literal(value).as_string()

    if isinstance(params, dict):
        return {name: one(value) for name, value in params.items()}
    return tuple(one(value) for value in params)


if __name__ == "__main__":
    print(json.dumps(_sql_of(*sys.argv[1:])))
