"""A restored or migrated database publishes, and a log that may have lost its end is fenced."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.db import transaction

from events.publish import epoch
from tests import factories
from tests.everything import everything
from tests.publish.log import head
from tests.publish.programs import call, manage, scratch_database
from tests.publish.sessions import Session, parameters, run, scalar, value

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

INSERT = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " values (%s, 'published', 'A', '', '[]', '[]', '')"
)
EVERY_ROW = "select string_agg(t::text, E'\\n' order by seq) from {} t"


def _publishes(session: Session, since: int) -> None:
    """Asserts that writes to the database are published after `since`, and that its invariants are checked."""
    session.execute(INSERT, ["written-after"])
    session.execute("update events_statement set venue = 'Restored' where kind = 'quote'")
    session.commit()
    new = session.execute("select op, version from events_version where seq > %s order by seq", [since]).fetchall()
    assert sorted(new) == [("upsert", 1), ("upsert", 2)]
    with pytest.raises(psycopg.Error) as caught:
        session.execute("update events_speaker set publication = 'withdrawn'")
        session.commit()
    session.rollback()
    assert caught.value.diag.constraint_name == "published_reference"
    with pytest.raises(psycopg.Error, match="TRUNCATE"):
        session.execute("truncate events_topic cascade")
    session.rollback()


def _connect(dbname: str, **more: str) -> Session:
    return psycopg.connect(**{**parameters(), "dbname": dbname, **more})


def test_a_restored_dump_has_the_same_log_and_publishes(tmp_path: Path) -> None:
    everything()
    factories.topic(publication="draft")
    dump, own = tmp_path / "dump", str(parameters()["dbname"])
    call("pg_dump", own, "--format=custom", "--file", dump)
    with scratch_database("restored") as name:
        call("pg_restore", name, "--exit-on-error", "--dbname", name, dump)
        with _connect(name) as session:
            for table in ("events_version", "events_current"):
                assert value(session, EVERY_ROW.format(table)) == scalar(EVERY_ROW.format(table))
            _publishes(session, head())
        with _connect(name, user=str(parameters("reader")["user"])) as reader:
            assert value(reader, "select count(*) from events_current where slug = 'written-after'") == 1
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                reader.execute("select 1 from events_topic")


def test_a_dump_restored_in_two_steps_schema_and_then_data(tmp_path: Path) -> None:
    everything()
    dump, own = tmp_path / "dump", str(parameters()["dbname"])
    call("pg_dump", own, "--format=custom", "--file", dump)
    with scratch_database("two_steps") as name:
        call("pg_restore", name, "--exit-on-error", "--schema-only", "--dbname", name, dump)
        call("pg_restore", name, "--exit-on-error", "--data-only", "--disable-triggers", "--dbname", name, dump)
        with _connect(name) as session:
            assert value(session, EVERY_ROW.format("events_version")) == scalar(EVERY_ROW.format("events_version"))
            _publishes(session, head())


@pytest.mark.parametrize("options", [[], ["--disable-triggers"]], ids=["with triggers", "without triggers"])
def test_data_only_restored_into_a_new_database_is_fenced(tmp_path: Path, options: list[str]) -> None:
    everything()
    dump, own = tmp_path / "dump", str(parameters()["dbname"])
    call("pg_dump", own, "--format=custom", "--file", dump)
    with scratch_database("data_only") as name:
        manage(name, "migrate", "--verbosity", "0")
        with _connect(name) as session:
            assert value(session, "select fenced from published_epoch") is False
        # Rows that `migrate` made exist already, so pg_restore reports errors, and goes on.
        call("pg_restore", name, "--data-only", *options, "--dbname", name, dump, may_fail=True)
        with _connect(name) as session:
            assert value(session, "select count(*) from events_version") > 0, "a plausible log"
            assert value(session, "select count(*) from events_epoch") == 1
        with _connect(name, user=str(parameters("reader")["user"])) as reader:
            assert value(reader, "select fenced from published_epoch") is True
        manage(name, "new_epoch")
        with _connect(name) as session:
            assert value(session, "select fenced from published_epoch") is False
            last = value(session, "select max(seq) from events_version")
            session.execute(INSERT, ["after-the-restore"])
            session.commit()
            assert value(session, "select max(seq) from events_version") == last + 1


@pytest.mark.slow
def test_migrated_back_to_before_publishing_and_forward_again() -> None:
    factories.topic()
    with scratch_database("migrated", copied=True) as name:
        manage(name, "migrate", "events", "0001", "--verbosity", "0")
        with _connect(name) as session:
            # Nothing can be written that would go unpublished.
            with pytest.raises(psycopg.Error, match="events_pending"):
                session.execute(INSERT, ["between"])
            session.rollback()
        manage(name, "migrate", "--verbosity", "0")
        assert "no issues" in manage(name, "check", "--database", "default")
        with _connect(name) as session:
            session.execute(INSERT, ["after"])
            session.commit()
            assert value(session, "select version from events_current where slug = 'after'") == 1
            session.execute("update events_topic set name = name || '!' where slug <> 'after'")
            session.commit()
            # The log was dropped with its tables, so what was published before begins anew.
            assert value(session, "select array_agg(version order by seq) from events_version") == [1, 1]


@pytest.fixture
def epoch_kept(sound: None) -> Iterator[None]:
    """Restores the epoch after the test."""
    kept = scalar("select row_to_json(e)::text from events_epoch e")
    yield
    with transaction.atomic():
        run("delete from events_epoch")
        run("insert into events_epoch select * from json_populate_record(null::events_epoch, %s)", [kept])


@pytest.mark.usefixtures("epoch_kept")
@pytest.mark.parametrize("alias", ["default", "reader"])
def test_the_log_of_another_cluster_is_fenced_until_a_new_epoch(alias: str) -> None:
    before = epoch.state(alias)
    assert before.fenced is None
    run("update events_epoch set system_identifier = system_identifier + 1")
    fenced = epoch.state(alias)
    assert fenced.epoch == before.epoch
    assert fenced.fenced and "cluster" in fenced.fenced and "manage.py new_epoch" in fenced.fenced
    name = epoch.start_new()
    assert name != before.epoch
    assert epoch.state(alias) == epoch.EpochState(name, None)


@pytest.mark.usefixtures("epoch_kept")
@pytest.mark.parametrize("alias", ["default", "reader"])
def test_data_of_another_database_is_fenced_until_a_new_epoch(alias: str) -> None:
    run("insert into events_origin select system_identifier, database::bigint + 1 from events_epoch")
    fenced = epoch.state(alias).fenced
    assert fenced and "--data-only" in fenced and "manage.py new_epoch" in fenced
    name = epoch.start_new()
    assert epoch.state(alias) == epoch.EpochState(name, None)
    assert scalar("select count(*) from events_origin") == 1


@pytest.mark.usefixtures("epoch_kept")
def test_a_promoted_standby_is_fenced_by_its_timeline() -> None:
    run("update events_epoch set timeline = timeline + 1")
    fenced = epoch.state("reader").fenced
    assert fenced and "timeline" in fenced
    epoch.start_new()
    assert epoch.state("reader").fenced is None


@pytest.mark.usefixtures("epoch_kept")
def test_a_new_epoch_reuses_no_position() -> None:
    factories.topic()
    last = head()
    # What a restore of the tables without their sequences leaves.
    run("select setval(pg_get_serial_sequence('events_version', 'seq'), 1, false)")
    epoch.start_new()
    factories.topic()
    assert head() > last


@pytest.mark.usefixtures("epoch_kept")
def test_the_command_starts_an_epoch_only_if_the_log_is_fenced() -> None:
    before, out, err = epoch.state("default").epoch, StringIO(), StringIO()
    with pytest.raises(SystemExit):
        call_command("new_epoch", stdout=out, stderr=err)
    assert "nothing to do" in err.getvalue() and epoch.state("default").epoch == before
    call_command("new_epoch", "--force", stdout=out)
    assert epoch.state("default").epoch != before
    run("update events_epoch set system_identifier = 1")
    call_command("new_epoch", stdout=out)
    assert epoch.state("default").fenced is None and f"Epoch {before} ended" in out.getvalue()


def test_records_can_be_written_while_the_log_is_fenced() -> None:
    kept = scalar("select system_identifier from events_epoch")
    try:
        run("update events_epoch set system_identifier = 1")
        factories.topic()
        assert scalar("select count(*) from events_current") == 1
    finally:
        run("update events_epoch set system_identifier = %s", [kept])
