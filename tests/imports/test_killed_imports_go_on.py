"""An import that is killed, at any moment, goes on with the same command to the same end."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from events.models.imports import ImportRun
from tests.conftest import empty_tables
from tests.imports.conftest import RunImport, state
from tests.imports.event_files import icews_file, icews_row

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
summary = ingest("icews", [Path(sys.argv[2])], Options(publish=True, batch=50))
sys.exit(summary.exit_code)
"""
ROWS = 3000
KILLS = 6


@pytest.mark.slow
def test_killed_at_random_moments_it_comes_to_the_same_end(run_import: RunImport, tmp_path: Path) -> None:
    rows = [
        icews_row(
            n, Source_Name=f"Health Ministry ({country})", Target_Name=country, Target_Sectors="NA", Target_Country="NA"
        )
        for n in range(ROWS)
        for country in [random.Random(n).choice(["Kenya", "Japan", "Estonia", "Chile", "India"])]
    ]
    path = icews_file(tmp_path / "a.tab", [*rows, icews_row(ROWS, CAMEO_Code="999")])
    call_command("loaddata", "countries", verbosity=0)
    started = time.monotonic()
    assert _program(path).wait() == 3
    whole = time.monotonic() - started
    expected = state()
    assert len([1 for type_, _ in expected if type_ == "event"]) == ROWS
    empty_tables()
    call_command("loaddata", "countries", verbosity=0)
    moments = random.Random(os.environ.get("PYTEST_SEED", "imports"))
    for _ in range(KILLS):
        program = _program(path)
        time.sleep(moments.uniform(0.2, whole / 2))
        program.send_signal(signal.SIGKILL)
        program.wait()
    summary = run_import("icews", path, batch=50)
    assert (summary.exit_code, summary.vanished) == (3, 0)
    assert state() == expected
    statuses = set(ImportRun.objects.values_list("status", flat=True))
    assert "interrupted" in statuses and statuses <= {"interrupted", "done-with-rejects"}


def _program(path: Path) -> "subprocess.Popen[bytes]":
    name = str(connection.settings_dict["NAME"])
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.project.settings"}
    return subprocess.Popen([sys.executable, "-c", PROGRAM, name, str(path)], env=environment)
