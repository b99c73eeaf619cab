"""An import that waits too long for a lock repeats its batch, and rejects no row because of it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections

from events.imports import run
from events.models.imports import ImportRun, RunStatus
from tests.imports.conftest import RunImport, documents
from tests.imports.event_files import icews_file, icews_row
from tests.publish.sessions import open_session, scalar, until, value


@pytest.fixture
def short_lock_timeout(committed: None) -> Iterator[None]:
    """LOCK_TIMEOUT is 200 ms for new connections."""
    options = connections["default"].settings_dict["OPTIONS"]
    before = options["options"]
    options["options"] = before.replace("lock_timeout=5000", "lock_timeout=200")
    connections["default"].close()
    yield
    options["options"] = before
    connections["default"].close()


def _file(folder: Path) -> Path:
    return icews_file(folder / "a.tab", [icews_row(number) for number in range(1, 7)])


@pytest.mark.usefixtures("short_lock_timeout")
@pytest.mark.parametrize("batch", [1000, 2])
def test_batches_are_repeated_until_the_lock_is_free(run_import: RunImport, tmp_path: Path, batch: int) -> None:
    with open_session() as holder, open_session(autocommit=True) as watcher:
        holder.execute("select events_lock_publishing()")
        refused = "select count(*) from pg_locks where locktype = 'advisory' and not granted"

        def release() -> None:
            # The batch waits, gives up, and waits again.
            for waits in (True, False, True):
                until(lambda waits=waits: bool(value(watcher, refused)) == waits, "the import waits")
            holder.rollback()

        releasing = threading.Thread(target=release)
        releasing.start()
        summary = run_import("icews", _file(tmp_path), batch=batch)
        releasing.join(30)
    assert (summary.exit_code, summary.rejects, summary.message) == (0, [], "")
    assert len(documents("event")) == 6
    with connections["default"].cursor() as cursor:
        cursor.execute("show lock_timeout")
        assert cursor.fetchone() == ("200ms",)


@pytest.mark.usefixtures("short_lock_timeout")
def test_a_run_ends_in_words_when_the_lock_stays_and_continues_later(
    run_import: RunImport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "LOCK_PATIENCE", 0.5)
    monkeypatch.setattr("events.imports.dataset_source.COMMAND_PATIENCE", 0.5)
    path = _file(tmp_path)
    with open_session() as holder:
        holder.execute("select events_lock_publishing()")
        summary = run_import("icews", path, batch=2)
        holder.rollback()
    assert summary.rejects == [] and summary.exit_code == 1
    assert "Publishing is busy: another transaction holds the publishing lock" in summary.message
    assert ImportRun.objects.get().status == RunStatus.FAILED
    summary = run_import("icews", path, batch=2)
    assert (summary.exit_code, summary.rejects) == (0, [])
    assert len(documents("event")) == 6


def test_a_batch_above_the_publish_limit_is_divided(run_import: RunImport, tmp_path: Path) -> None:
    options = connections["default"].settings_dict["OPTIONS"]
    before = options["options"]
    options["options"] = before.replace("publish_limit=20000", "publish_limit=4")
    connections["default"].close()
    try:
        summary = run_import("icews", _file(tmp_path), batch=1000)
    finally:
        options["options"] = before
        connections["default"].close()
    assert (summary.exit_code, summary.rejects) == (0, [])
    assert len(documents("event")) == 6
    assert scalar("select count(*) from events_pending") == 0
