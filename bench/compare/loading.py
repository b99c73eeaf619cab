"""Loads the database of a commit: everything that `manage.py demo` loads, and then changes of some records.

The changes make records with several versions, and withdrawn, merged and redacted ones. They use SQL and the management
commands, in the same order on the same rows, so two commits of the same behaviour end with the same log.
"""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import psycopg
from psycopg import sql

from bench.compare.databases import Database

SAMPLE_FILES = (
    "icews/events.2018.sample-2000.tab",
    "cameo-plover/icews_plover_sample_output.jsonl",
    "popolo/estonia-ep-popolo-v1.0.json",
    "popolo/india-lok_sabha-ep-popolo-v1.0.json",
    "popolo/ireland-dail-ep-popolo-v1.0.json",
    "popolo/kenya-ep-popolo-v1.0.json",
    "popolo/latvia-saeima-ep-popolo-v1.0.json",
    "popolo/northern_ireland-assembly-ep-popolo-v1.0.json",
    "popolo/pakistan-assembly-ep-popolo-v1.0.json",
    "popolo/scotland-parliament-ep-popolo-v1.0.json",
    "popolo/wales-assembly-ep-popolo-v1.0.json",
)
"""Real files, relative to the folder of real data: enough of each format for one minute."""

AGREEMENTS = "peace-agreements/pax_all_agreements_data.csv"
"""The file of which only every n-th row is loaded: each agreement has some 250 codings."""

_EVERY = 4

RECORD_TABLES = ("party", "speaker", "office", "source", "topic", "statement", "talk", "proposal", "event")
"""The record types; each has the table `events_<type>`."""

_MOST_TRIED = 200

# One statement a transaction: each publishes a version of every record that it touches.
_CHANGES = (
    "update events_topic set description = description || ' Edited.' where id in ({first})",
    "update events_topic set name = name || ' (edited)' where id in ({first})",
    "update events_speaker set honorific = 'Dr' where id in ({first})",
    "update events_speaker set honorific = 'Prof. Dr' where id in ({first})",
    "update events_statement set venue = 'Edited' where id in ({first})",
    "update events_proposal set title = title || ' (edited)' where id in ({first})",
    "update events_talk set place = 'Edited' where id in ({first})",
    "update events_event set label_stated = 'Edited' where id in ({first})",
    "update events_source set section = 'Edited' where id in ({first})",
    "update events_office set area = 'Edited' where id in ({first})",
    "update events_party set short_name = 'Edited' where id in ({first})",
)


def provide_samples(data: Path, parent: Path) -> list[str]:
    """Copy the real files to where `manage.py demo` of a checkout in `parent` reads them; returns their names."""
    found = [name for name in (*SAMPLE_FILES, AGREEMENTS) if (data / name).is_file()]
    for name in found:
        place = parent / "shared" / "data" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if name == AGREEMENTS:
            _write_part(data / name, place)
        else:
            place.symlink_to((data / name).resolve())
    return found


def _write_part(table: Path, part: Path) -> None:
    """Write the header and every n-th row of a CSV file."""
    csv.field_size_limit(1 << 24)
    with table.open(encoding="utf-8", newline="") as source, part.open("w", encoding="utf-8", newline="") as target:
        rows = csv.reader(source)
        writer = csv.writer(target)
        writer.writerow(next(rows))
        writer.writerows(islice(rows, 0, None, _EVERY))


def load(database: Database) -> None:
    """Load the samples and make the changes. CommandFailed when a command of the commit fails."""
    database.manage("demo")
    with database.connect(autocommit=True) as connection:
        _edit(connection)
        withdrawn = {type_: list(_withdrawn(connection, type_, 2)) for type_ in RECORD_TABLES}
        pairs = {type_: _unmerged_pair(connection, type_) for type_ in ("speaker", "topic", "source")}
    for type_, pair in pairs.items():
        if pair:
            database.manage("merge", type_, *pair, "--note", "Two records of one thing.")
    for type_ in ("event", "speaker"):
        for slug in withdrawn[type_][:1]:
            database.manage(
                "redact", type_, slug, "--reason", "compare", "--by", "compare", "--yes", slug, "--yes", slug
            )


def _edit(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    for change in _CHANGES:
        table = change.split()[1]
        first = f"select id from {table} where publication = 'published' order by id limit 3"
        with connection.transaction():
            connection.execute("select set_config('events.change_note', 'Edited to compare.', true)")
            connection.execute(change.format(first=first).encode())


def _withdrawn(connection: psycopg.Connection[tuple[object, ...]], type_: str, count: int) -> Iterator[str]:
    """Withdraw the last records that no published one refers to, which the database checks at COMMIT."""
    table = sql.Identifier(f"events_{type_}")
    candidates = connection.execute(
        sql.SQL("select id, slug from {} where publication = 'published' order by id desc limit %s").format(table),
        [_MOST_TRIED],
    ).fetchall()
    withdraw = sql.SQL("update {} set publication = 'withdrawn' where id = %s").format(table)
    for id_, slug in candidates:
        try:
            connection.execute(withdraw, [id_])
        except psycopg.errors.IntegrityError:
            continue
        yield str(slug)
        count -= 1
        if not count:
            return


def _unmerged_pair(connection: psycopg.Connection[tuple[object, ...]], type_: str) -> list[str]:
    """The slugs of two published records that can be merged: the last two."""
    table = sql.Identifier(f"events_{type_}")
    rows = connection.execute(
        sql.SQL("select slug from {} where publication = 'published' order by id desc limit 2").format(table)
    ).fetchall()
    return [str(row[0]) for row in rows] if len(rows) == 2 else []
