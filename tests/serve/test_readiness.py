"""`/readyz`: each check can fail alone, and says what to run."""

import pytest
from django.db import connection, connections
from django.db.migrations.recorder import MigrationRecorder

from events.serve.delivery.reader import ALIAS


def _failing(http):
    answer = http.get("/readyz")
    body = answer.json()
    failing = {check["name"]: check["run"] for check in body["checks"] if not check["ok"]}
    assert answer.status_code == (503 if failing else 200)
    assert body["ready"] is not bool(failing)
    assert all(check["run"] is None for check in body["checks"] if check["ok"])
    return failing


def test_a_healthy_service_passes_every_check(http):
    assert _failing(http) == {}
    assert http.get("/readyz")["Cache-Control"] == "no-store"


def test_a_migration_is_not_applied(http):
    recorder = MigrationRecorder(connection)
    last = sorted(name for app, name in recorder.applied_migrations() if app == "events")[-1]
    recorder.record_unapplied("events", last)
    try:
        assert _failing(http) == {"migrations": "manage.py migrate"}
        assert f"events.{last}" in http.get("/readyz").content.decode()
    finally:
        recorder.record_applied("events", last)


def _failing_after(statement, undo, http):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        try:
            return _failing(http)
        finally:
            cursor.execute(undo)


def test_the_deployed_sql_is_of_another_release(http):
    prefixed = "update events_deployment set checksum = 'x' || checksum"
    restored = "update events_deployment set checksum = substr(checksum, 2)"
    assert _failing_after(prefixed, restored, http) == {"deployment": "manage.py migrate"}


def test_the_log_belongs_to_another_cluster(http):
    moved = "update events_epoch set system_identifier = system_identifier + 1"
    restored = "update events_epoch set system_identifier = system_identifier - 1"
    assert _failing_after(moved, restored, http) == {"epoch": "manage.py new_epoch"}


@pytest.fixture
def reader_is_the_writer(committed):
    """The connection of the reader logs in as the writer for this test."""
    kept = connections[ALIAS].settings_dict["USER"]
    connections[ALIAS].close()
    connections[ALIAS].settings_dict["USER"] = connections["default"].settings_dict["USER"]
    yield
    connections[ALIAS].close()
    connections[ALIAS].settings_dict["USER"] = kept


def test_the_reader_has_the_rights_of_the_writer(reader_is_the_writer, http):
    assert _failing(http) == {"reader": "manage.py check --database reader"}


def test_the_session_of_the_reader_may_write(http):
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("set default_transaction_read_only = off")
    try:
        assert _failing(http) == {"reader": "manage.py check --database reader"}
    finally:
        connections[ALIAS].close()
