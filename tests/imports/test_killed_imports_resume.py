"""A killed import resumes with the same command, and its result equals that of an uninterrupted import."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from events.imports.queries import fetch
from events.models import Source
from events.models.imports import ImportDataset, ImportedRow, ImportRun
from tests.conftest import empty_tables
from tests.imports.agreement_files import agreement_row, agreements_file
from tests.imports.calendar_files import calendar_file, meeting
from tests.imports.conftest import RunImport, documents, log_length, state
from tests.imports.event_files import icews_file, icews_row
from tests.imports.popolo_files import popolo_file
from tests.imports.statement_files import mapping_file, speech, speeches_csv

PROGRAM = """
import sys
from pathlib import Path
import django
django.setup()
from django.conf import settings
from django.db import connections
for database in settings.DATABASES.values():
    database["NAME"] = sys.argv[1]
for alias in connections:
    connections[alias].settings_dict["NAME"] = sys.argv[1]
from events.imports.run import Options, ingest
mapping = Path(sys.argv[4]) if len(sys.argv) > 4 else None
print("begins", flush=True)
options = Options("Killed", publish=True, batch=50, extra={"mapping": mapping})
summary = ingest(sys.argv[2], [Path(sys.argv[3])], options)
sys.exit(summary.message or summary.exit_code)
"""
KILLS = 4
"""For each of the five formats: twenty in all."""


def _events(folder: Path) -> Path:
    """Events that refer to ministries created by earlier rows."""
    random_ = random.Random(1)
    countries = [random_.choice(["Kenya", "Japan", "Estonia", "Chile", "India"]) for _ in range(2000)]
    rows = [
        icews_row(n, Source_Name=f"Health Ministry ({c})", Target_Name=c, Target_Sectors="NA", Target_Country="NA")
        for n, c in enumerate(countries)
    ]
    return icews_file(folder / "a.tab", [*rows, icews_row(2000, CAMEO_Code="999")])


def _people(folder: Path) -> Path:
    """Persons with memberships in later batches, and a membership of an unknown person."""
    persons: list[dict[str, Any]] = [{"id": f"p{n}", "name": f"Person {n} Example"} for n in range(800)]
    bodies = [{"id": f"o{n}", "name": f"Body {n}", "parent_id": f"o{n // 2}" if n > 1 else None} for n in range(1, 60)]
    memberships = [
        {"person_id": f"p{n}", "organization_id": f"o{n % 59 + 1}", "role": "member", "start_date": "2014"}
        for n in range(800)
    ]
    memberships.append({"person_id": "nobody", "organization_id": "o1"})
    return popolo_file(folder / "a.json", {"persons": persons, "organizations": bodies, "memberships": memberships})


def _agreements(folder: Path) -> Path:
    """Agreements of forty processes, whose agendas depend on the whole file."""
    rows = [agreement_row(n, PP=str(n % 40), PPName=f"Process {n % 40}") for n in range(1000)]
    return agreements_file(folder / "a.csv", [*rows, agreement_row(1000, Dat="1995-02-31")])


def _speeches(folder: Path) -> Path:
    """Speeches by some two hundred people, each with a source."""
    given = "Anna Boris Carlos Dmitri Elena Farid Grace Hassan Irina Jamal Kofi Leila Miguel Nadia Omar Priya".split()
    family = "Almeida Bergstrom Castillo Dubois Eriksen Fontaine Gutierrez Hakimi Ivanov Jankowski Lindqvist".split()
    names = [f"{one} {other}" for one in given for other in family]
    rows = [speech(n, who=names[n % len(names)]) for n in range(1200)]
    return speeches_csv(folder / "a.csv", [*rows, speech(1200, day="31/06/2019")])


def _meetings(folder: Path) -> Path:
    """Meetings, some of them changed meetings of a series at the end of the file."""
    series = meeting("series", RRULE="FREQ=DAILY;COUNT=900")
    changed = [
        meeting(
            "series" if n % 9 == 0 else f"m{n}", RECURRENCE_ID=f"2024{n % 12 + 1:02}10T090000Z" if n % 9 == 0 else ""
        )
        for n in range(1, 1000)
    ]
    return calendar_file(folder / "a.ics", *changed, meeting("broken", DTSTART="20240631"), series)


FORMATS: dict[str, Callable[[Path], Path]] = {
    "icews": _events,
    "popolo": _people,
    "peace-agreements": _agreements,
    "statements": _speeches,
    "icalendar": _meetings,
}


@pytest.mark.slow
@pytest.mark.parametrize("format_", FORMATS)
def test_killed_at_random_moments_it_has_the_same_result(committed: None, tmp_path: Path, format_: str) -> None:
    path = FORMATS[format_](tmp_path)
    call_command("loaddata", "countries", verbosity=0)
    program = _started(format_, path)
    started = time.monotonic()
    assert program.wait() == 3
    duration = time.monotonic() - started
    expected = state(), _internal_log()
    assert len(expected[0]) > 900
    empty_tables()
    call_command("loaddata", "countries", verbosity=0)
    moments = random.Random(os.environ.get("PYTEST_SEED", format_))
    killed = 0
    while killed < KILLS:
        program = _started(format_, path)
        # Short enough that most runs are killed before their end, whatever earlier runs have imported.
        time.sleep(moments.uniform(0, duration / 2))
        program.send_signal(signal.SIGKILL)
        killed += program.wait() == -signal.SIGKILL
    last = _started(format_, path)
    assert last.wait() == 3, last.stderr.read() if last.stderr else ""
    assert (state(), _internal_log()) == expected
    assert set(ImportRun.objects.values_list("status", flat=True)) <= {"interrupted", "done-with-rejects"}
    before = log_length()
    assert _started(format_, path).wait() == 3
    assert log_length() == before


def test_killed_before_the_data_set_refers_to_its_source_record(run_import: RunImport, tmp_path: Path) -> None:
    """The data set then has no source record; the next run must not report it as deleted."""
    path = icews_file(tmp_path / "a.tab", [icews_row(1)])
    assert run_import("icews", path).exit_code == 0
    ImportDataset.objects.update(source_id=None)
    summary = run_import("icews", path)
    assert (summary.exit_code, summary.message) == (0, "")
    source = Source.objects.get(kind="dataset")
    assert ImportDataset.objects.get().source_id == source.pk and source.slug in documents("source")


def test_a_run_waits_for_statements_of_a_killed_run(committed: None, tmp_path: Path) -> None:
    """The server still executes the COMMIT of a killed program: the next run begins after it."""
    path = icews_file(tmp_path / "a.tab", [icews_row(1)])
    orphan = connection.copy()
    with orphan.cursor() as cursor:
        cursor.execute("begin")
        fetch(cursor, "lock_batch", ["Killed"])
    program = _started("icews", path)
    deadline = time.monotonic() + 50
    while not _waiting_locks() and program.poll() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    assert program.poll() is None and documents("event") == {}
    orphan.close()
    assert program.wait() == 0 and len(documents("event")) == 1


def _waiting_locks() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from pg_locks where locktype = 'advisory' and not granted")
        return int(cursor.fetchone()[0])


def _internal_log() -> list[Any]:
    """The imported rows without the ids in some keys, which differ because the countries are loaded again."""
    columns = ("key", "type", "created", "main", "withdrawn", "file", "line")
    rows = ImportedRow.objects.values_list(*columns)
    return sorted((re.sub(r"#[0-9]+", "#", key), *values) for key, *values in rows)


def _started(format_: str, path: Path) -> "subprocess.Popen[str]":
    """A started import in a process of its own."""
    name = str(connection.settings_dict["NAME"])
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.project.settings"}
    arguments = [name, format_, str(path)]
    if format_ == "statements":
        arguments.append(str(mapping_file(path.parent / "mapping.yaml")))
    command = [sys.executable, "-c", PROGRAM, *arguments]
    program = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert program.stdout is not None and program.stdout.readline() == "begins\n"
    return program
