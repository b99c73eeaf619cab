"""The rate of publishing, one record and many in a COMMIT, and the time from COMMIT to the response with the change.

The statements that it publishes are deleted afterwards; their tombstones remain in the log.
"""

import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from statistics import median
from typing import Any

import psycopg

from bench.peers.registry import Request
from bench.running import Running

_BATCH = 1_000
_CHANGES = 100
_PREFIX = "zz-measured"

_COLUMNS = """
select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
where table_schema = 'public' and table_name = %s and is_generated = 'NEVER' and column_name <> all(%s)
"""


class Writer:
    """Publishes copies of one statement, with its topics and citations, each with a slug of its own."""

    def __init__(self, url: str) -> None:
        """Connect. The copied statement is that with the lowest id."""
        self.connection = psycopg.connect(url)
        self._run, self._number = f"{_PREFIX}-{time.time_ns()}", 0
        own = self._columns("events_statement", "id", "slug")
        parts = {
            table: self._columns(table, "id", "statement_id")
            for table in ("events_statementtopic", "events_statementcitation")
        }
        copies = [
            f"insert into events_statement (slug, {own}) select made, {own_of(own)}"
            " from unnest(%(slugs)s::text[]) made, events_statement original where original.id = %(like)s returning id"
        ]
        copies += [
            f"insert into {table} (statement_id, {names}) select made, {own_of(names)}"
            f" from unnest(%(ids)s::bigint[]) made, {table} original where original.statement_id = %(like)s"
            for table, names in parts.items()
        ]
        self._statements = copies
        row = self.connection.execute("select min(id) from events_statement").fetchone()
        self._like = row[0] if row else 0

    def publish(self, count: int) -> list[str]:
        """Publish `number` new statements in one transaction; returns their slugs."""
        slugs = [f"{self._run}-{self._number + one}" for one in range(count)]
        self._number += count
        values: dict[str, Any] = {"slugs": slugs, "like": self._like}
        values["ids"] = [row[0] for row in self.connection.execute(self._statements[0], values)]
        for statement in self._statements[1:]:
            self.connection.execute(statement, values)
        self.connection.commit()
        return slugs

    def change(self, slug: str, venue: str) -> None:
        """Change one statement and COMMIT."""
        self.connection.execute("update events_statement set venue = %s where slug = %s", [venue, slug])
        self.connection.commit()

    def close(self) -> None:
        """Delete the published statements in batches, and disconnect."""
        like = f"{self._run}-%"
        sql = "select array_agg(id) from (select id from events_statement where slug like %s limit 1000) found"
        while (found := self.connection.execute(sql, [like]).fetchone()) and found[0]:
            for table in ("events_statementtopic", "events_statementcitation"):
                self.connection.execute(f"delete from {table} where statement_id = any(%s)", [found[0]])
            self.connection.execute("delete from events_statement where id = any(%s)", [found[0]])
            self.connection.commit()
        self.connection.close()

    def _columns(self, table: str, *without: str) -> str:
        row = self.connection.execute(_COLUMNS, [table, list(without)]).fetchone()
        return str(row[0]) if row else ""


def own_of(names: str) -> str:
    """The same columns of the copied row."""
    return ", ".join(f"original.{name}" for name in names.split(", "))


@contextmanager
def writer(url: str) -> Iterator[Writer]:
    """A writer that deletes its statements at the end."""
    one = Writer(url)
    try:
        yield one
    finally:
        one.connection.rollback()
        one.close()


def rates(url: str, seconds: float) -> dict[str, float]:
    """Published statements per second: one per COMMIT on one and on four connections, and 1,000 per COMMIT."""
    with writer(url) as one:
        one.publish(10)
        single = _rate(one, 1, seconds)
        batched = _rate(one, _BATCH, max(seconds, 3))

    def work(_: int) -> float:
        with writer(url) as another:
            return _rate(another, 1, seconds)

    with ThreadPoolExecutor(4) as pool:
        together = sum(pool.map(work, range(4)))
    return {
        "single_per_second": round(single, 1),
        "single_from_4_connections_per_second": round(together, 1),
        "batched_per_second": round(batched, 1),
    }


def _rate(one: Writer, batch: int, seconds: float) -> float:
    started, published = time.monotonic(), 0
    while time.monotonic() - started < seconds:
        published += len(one.publish(batch))
    return published / (time.monotonic() - started)


def visible(url: str, running: Running) -> dict[str, float]:
    """The milliseconds from the return of COMMIT to the response with the change, and the number of stale responses."""
    took, stale = [], 0
    with writer(url) as one:
        slug = one.publish(1)[0]
        request = Request(f"/api/v1/statements/{slug}/")
        for number in range(_CHANGES):
            wanted = f"venue {number}"
            one.change(slug, wanted)
            committed = time.monotonic()
            while json.loads(running.must(request).body)["venue"] != wanted:
                stale += 1
                if time.monotonic() - committed > 10:
                    raise RuntimeError(f"{request.path}: a change was not seen within 10 s of its COMMIT")
            took.append((time.monotonic() - committed) * 1000)
    took.sort()
    return {"p50": round(median(took), 2), "p99": round(took[int(len(took) * 0.99)], 2), "stale": stale}


@contextmanager
def publishing_each_second(url: str) -> Iterator[None]:
    """Publish a change once a second while the block runs."""
    ended = threading.Event()
    with ThreadPoolExecutor(1) as pool, writer(url) as one:
        slug = one.publish(1)[0]

        def work() -> None:
            number = 0
            while not ended.wait(1):
                number += 1
                one.change(slug, f"venue {number}")

        changing = pool.submit(work)
        try:
            yield
        finally:
            ended.set()
            changing.result()
