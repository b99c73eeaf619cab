"""An import that is killed, at any moment, goes on with the same command to the same end."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from events.models.imports import ImportRun
from tests.conftest import empty_tables
from tests.imports.conftest import RunImport, state
from tests.imports.event_files import icews_file, icews_row
from tests.imports.popolo_files import popolo_file

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
from events.imports.spine import Options, ingest
summary = ingest(sys.argv[3], [Path(sys.argv[2])], Options(publish=True, batch=50, name="Killed"))
sys.exit(summary.exit_code)
"""
ROWS = 3000
KILLS = 20


def _events(folder: Path) -> Path:
    """Events that name parties which rows before them made, and one that is wrong."""
    rows = [
        icews_row(
            n, Source_Name=f"Health Ministry ({country})", Target_Name=country, Target_Sectors="NA", Target_Country="NA"
        )
        for n in range(ROWS)
        for country in [random.Random(n).choice(["Kenya", "Japan", "Estonia", "Chile", "India"])]
    ]
    return icews_file(folder / "a.tab", [*rows, icews_row(ROWS, CAMEO_Code="999")])


def _people(folder: Path) -> Path:
    """People whose memberships come batches after them, and one membership of nobody."""
    persons = [{"id": f"p{n}", "name": f"Person {n} Example"} for n in range(ROWS // 2)]
    organizations = [
        {"id": f"o{n}", "name": f"Body {n}", "parent_id": f"o{n // 2}" if n > 1 else None} for n in range(1, 60)
    ]
    held = [
        {"person_id": f"p{n}", "organization_id": f"o{n % 59 + 1}", "role": "member", "start_date": "2014"}
        for n in range(ROWS // 2)
    ]
    held.append({"person_id": "nobody", "organization_id": "o1"})
    return popolo_file(folder / "a.json", {"persons": persons, "organizations": organizations, "memberships": held})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("format_", "made", "type_", "count"),
    [
        ("icews", _events, "event", ROWS),
        ("popolo", _people, "office", ROWS // 2),
    ],
)
def test_killed_at_random_moments_it_comes_to_the_same_end(
    run_import: RunImport, tmp_path: Path, format_: str, made: Any, type_: str, count: int
) -> None:
    path = made(tmp_path)
    call_command("loaddata", "countries", verbosity=0)
    started = time.monotonic()
    assert _program(format_, path).wait() == 3
    whole = time.monotonic() - started
    expected = state()
    assert len([1 for found, _ in expected if found == type_]) == count
    empty_tables()
    call_command("loaddata", "countries", verbosity=0)
    moments = random.Random(os.environ.get("PYTEST_SEED", "imports"))
    for _ in range(KILLS):
        program = _program(format_, path)
        # Short enough that most are killed before their end, however far those before them came.
        time.sleep(moments.uniform(0.2, whole / 3))
        program.send_signal(signal.SIGKILL)
        program.wait()
    summary = run_import(format_, path, batch=50, name="Killed")
    assert (summary.exit_code, summary.vanished) == (3, 0)
    assert state() == expected
    statuses = set(ImportRun.objects.values_list("status", flat=True))
    assert "interrupted" in statuses and statuses <= {"interrupted", "done-with-rejects"}


def _program(format_: str, path: Path) -> "subprocess.Popen[bytes]":
    name = str(connection.settings_dict["NAME"])
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.project.settings"}
    return subprocess.Popen([sys.executable, "-c", PROGRAM, name, str(path), format_], env=environment)
