"""The servers and roles of the reader's connections, for the possible environments."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

from tests.serve.replica.servers import ROOT

LOGIN = ("HOST", "PORT", "NAME", "USER", "PASSWORD")
WRITER = "postgresql://writer:secret@db.example.org:5433/diplo"


def connections(data_dir: Path, **environment: str) -> dict[str, dict[str, object]]:
    """The setting DATABASES with these environment variables and no others."""
    code = "import json\nimport diplo_api.settings as s\nprint(json.dumps(s.DATABASES))"
    found: dict[str, dict[str, object]] = json.loads(printed(code, data_dir, **environment))
    return found


def printed(code: str, data_dir: Path, **environment: str) -> str:
    """The output of code in a separate Python; fails where it fails or takes a minute."""
    given = {"PATH": os.environ["PATH"], "DIPLO_DATA_DIR": str(data_dir), **environment}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=given, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def login(database: dict[str, object]) -> list[object]:
    return [database.get(key) for key in LOGIN]


def test_there_is_no_second_reader_without_a_replica(tmp_path: Path) -> None:
    assert list(connections(tmp_path)) == ["default", "reader"]
    assert list(connections(tmp_path, DATABASE_URL=WRITER)) == ["default", "reader"]


def test_the_fallback_goes_to_the_primary_as_the_reader(tmp_path: Path) -> None:
    replica = "postgresql://diplo_reader:other@replica.example.org/diplo"
    found = connections(tmp_path, DATABASE_URL=WRITER, DATABASE_READER_URL=replica)
    assert login(found["reader"]) == ["replica.example.org", "", "diplo", "diplo_reader", "other"]
    assert login(found["reader_on_primary"]) == ["db.example.org", 5433, "diplo", "diplo_reader", "other"]
    found = connections(
        tmp_path, DATABASE_URL=WRITER, DATABASE_READER_URL=replica, DATABASE_READER_PASSWORD="on-the-primary"
    )
    assert login(found["reader_on_primary"])[-2:] == ["diplo_reader", "on-the-primary"]


def test_a_replica_url_without_a_user_gets_the_reader_role(tmp_path: Path) -> None:
    replica = "postgresql://replica.example.org/diplo"
    found = connections(tmp_path, DATABASE_URL=WRITER, DATABASE_READER_URL=replica, DATABASE_READER_PASSWORD="other")
    assert login(found["reader"])[-2:] == ["diplo_reader", "other"]


def test_the_embedded_primary_can_have_a_replica(tmp_path: Path) -> None:
    found = connections(tmp_path, DATABASE_READER_URL="postgresql://diplo_reader@/diplo?host=/run/replica")
    assert found["default"]["EMBEDDED"] and found["reader_on_primary"]["EMBEDDED"]
    assert "EMBEDDED" not in found["reader"] and found["reader"]["HOST"] == "/run/replica"


def test_every_connection_has_a_timeout_and_readers_are_read_only(tmp_path: Path) -> None:
    url = "postgresql://replica.example.org/diplo?connect_timeout=9"
    found = connections(tmp_path, DATABASE_URL=WRITER, DATABASE_READER_URL=url)
    writer = found["default"]["OPTIONS"]
    assert isinstance(writer, dict) and (writer["connect_timeout"], writer["tcp_user_timeout"]) == (3, 10_000)
    for alias, patience in (("reader", 9), ("reader_on_primary", 3)):
        options = found[alias]["OPTIONS"]
        assert isinstance(options, dict)
        assert "default_transaction_read_only=on" in options["options"]
        assert "statement_timeout=5000" in options["options"]
        assert options["connect_timeout"] == patience and options["tcp_user_timeout"] == 10_000


_LOG_IN = """
import django; django.setup()
from django.db import OperationalError, connections
try:
    connections["default"].cursor()
except OperationalError as error:
    print(error)
"""


def test_connecting_to_a_host_that_does_not_answer_times_out(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"postgresql://diplo:secret@127.0.0.1:{silent.getsockname()[1]}/diplo"
        output = printed(_LOG_IN, tmp_path, DATABASE_URL=url, DJANGO_SETTINGS_MODULE="diplo_api.settings")
    assert "timeout" in output
