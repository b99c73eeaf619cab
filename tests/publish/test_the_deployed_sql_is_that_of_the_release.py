"""Deployment after migrate: the deployed SQL is that of the release, and concurrent writes are not lost."""

import shutil
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection, transaction

from events.models import Topic
from events.publish import checks, deployment
from tests import factories
from tests.publish.log import appended, nothing_appended
from tests.publish.sessions import PATIENCE, in_background, open_session, run, scalar, until, until_blocked, value

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]


def _deployed() -> dict[str, list[Any]]:
    """The definition of every view, function, trigger and type, as PostgreSQL returns it."""
    with connection.cursor() as cursor:
        found = {}
        for name, sql in {
            "views": "select relname, pg_get_viewdef(oid), obj_description(oid, 'pg_class'), relacl::text from pg_class"
            " where relkind = 'v' and relnamespace = 'public'::regnamespace order by 1",
            "functions": "select oid::regprocedure::text, pg_get_functiondef(oid), proacl::text from pg_proc"
            " where pronamespace = 'public'::regnamespace order by 1",
            "triggers": "select tgrelid::regclass::text, pg_get_triggerdef(oid), tgenabled from pg_trigger"
            " where not tgisinternal order by 1, 2",
            "types": "select typname from pg_type where typnamespace = 'public'::regnamespace"
            " and typname like 'events\\_%' order by 1",
        }.items():
            cursor.execute(sql)
            found[name] = cursor.fetchall()
    return found


def test_deploying_again_changes_nothing() -> None:
    before = _deployed()
    deployment.deploy()
    deployment.deploy()
    assert _deployed() == before
    assert deployment.deployed_checksum() == deployment.release_checksum()


def test_every_function_has_a_search_path_of_its_own() -> None:
    without = scalar(
        "select array_agg(p.oid::regprocedure::text) from pg_proc p where p.pronamespace = 'public'::regnamespace"
        " and (p.prosecdef or p.prolang = (select oid from pg_language where lanname = 'plpgsql'))"
        " and not coalesce(p.proconfig::text like '%%search_path=pg_catalog, pg_temp%%', false)",
        [],
    )
    assert without is None


def test_migrate_without_pending_migrations_deploys_nothing() -> None:
    before = scalar("select deployed_at from events_deployment")
    call_command("migrate", verbosity=0)
    assert scalar("select deployed_at from events_deployment") == before


DEPLOYED_FILES = sorted(
    str(path.relative_to(deployment.SQL))
    for path in deployment.SQL.rglob("*.sql")
    if (path.parent.name in ("render", "each") and path.name != "republish.sql")
    or (path.parent == deployment.SQL and path.stem in ("types", "guards", "publish", "epoch", "reader"))
)


@pytest.mark.parametrize("name", DEPLOYED_FILES)
def test_an_edited_file_is_noticed(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = deployment.release_checksum()
    copied = tmp_path / "sql"
    shutil.copytree(deployment.SQL, copied)
    file = copied / name
    file.write_text(file.read_text() + "\n-- edited\n")
    monkeypatch.setattr(deployment, "SQL", copied)
    assert deployment.release_checksum() != release
    messages = checks.publishing_is_deployed(databases=["default"])
    assert [message.id for message in messages] == ["events.W001"]


def test_an_edited_file_is_deployed_by_the_next_migrate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    topic = factories.topic(name="A")
    copied = tmp_path / "sql"
    shutil.copytree(deployment.SQL, copied)
    file = copied / "render" / "topic.sql"
    file.write_text(file.read_text().replace("record.name,", "upper(record.name) as name,"))
    try:
        with monkeypatch.context() as edited:
            edited.setattr(deployment, "SQL", copied)
            call_command("migrate", verbosity=0)
            assert deployment.deployed_checksum() == deployment.release_checksum()
            with appended((topic.slug, "upsert", 2)):
                Topic.objects.filter(pk=topic.pk).update(name="Brüssel")
            assert scalar("select body ->> 'name' from events_current") == "BRÜSSEL"
    finally:
        call_command("migrate", verbosity=0)
    with appended((topic.slug, "upsert", 3)):
        topic.save()
    assert deployment.deployed_checksum() == deployment.release_checksum()


def test_a_write_without_the_views_fails_at_commit_without_loss() -> None:
    topic = factories.topic(name="A")
    try:
        deployment._before_migrate("default", [(type("Migration", (), {"app_label": "events"}), False)])
        assert deployment.deployed_checksum() is None
        with nothing_appended():
            with pytest.raises(Exception, match="does not exist"), transaction.atomic():
                Topic.objects.filter(pk=topic.pk).update(name="B")
            with pytest.raises(psycopg.Error, match="does not exist"), open_session() as session:
                session.execute("delete from events_topic")
            # A draft fails as well, because it could be published in the meantime.
            with pytest.raises(Exception, match="does not exist"):
                factories.topic(publication="draft")
    finally:
        deployment.deploy()
    assert Topic.objects.get().name == "A"
    with appended((topic.slug, "upsert", 2)):
        Topic.objects.filter(pk=topic.pk).update(name="B")


def test_a_deployment_waits_for_a_running_writer() -> None:
    topic = factories.topic(name="A")
    with open_session() as writer, appended((topic.slug, "upsert", 2)):
        writer.execute("update events_topic set name = 'B' where id = %s", [topic.pk])

        def deploy() -> None:
            try:
                deployment.deploy()
            finally:
                connection.close()

        deploying = in_background(deploy)
        with open_session(autocommit=True) as watcher:
            until(
                lambda: bool(
                    value(
                        watcher,
                        "select count(*) from pg_stat_activity where %s = any(pg_blocking_pids(pid))",
                        [writer.info.backend_pid],
                    )
                ),
                "the deployment waits for the writer",
            )
        writer.commit()
        deploying.result(PATIENCE)
    assert deployment.deployed_checksum() == deployment.release_checksum()


def test_a_writer_waits_for_a_running_deployment_and_is_published() -> None:
    topic = factories.topic(name="A")
    with open_session() as deploying, open_session() as writer:
        with appended((topic.slug, "upsert", 2)):
            for text in [
                deployment.sql_file("drop_views.sql"),
                deployment.sql_file("drop_functions.sql"),
                *deployment.statements(),
            ]:
                deploying.execute(text)

            def write() -> None:
                writer.execute("update events_topic set name = 'B' where id = %s", [topic.pk])
                writer.commit()

            writing = in_background(write)
            until_blocked(writer, by=deploying)
            deploying.commit()
            writing.result(PATIENCE)


def _ids() -> list[str | None]:
    return [message.id for message in checks.publishing_is_deployed(databases=["default"])]


def _messages() -> str:
    return "\n".join(f"{m.id} {m.msg} {m.hint}" for m in checks.publishing_is_deployed(databases=["default"]))


def test_a_complete_installation_has_no_messages() -> None:
    assert _ids() == []
    assert checks.publishing_is_deployed(databases=None) == []


def test_a_table_that_is_not_captured_is_reported() -> None:
    with transaction.atomic():
        run("create table events_treaty (id bigint primary key)")
        assert "E001 events_treaty:" in _messages() and "NOT_CAPTURED" in _messages()
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "trigger", ["events_capture_insert", "events_capture_update", "events_capture_delete", "events_refuse_truncate"]
)
def test_a_table_with_a_missing_capture_trigger_is_reported(trigger: str) -> None:
    for how in (
        f"drop trigger {trigger} on events_talkparticipant",
        f"alter table events_talkparticipant disable trigger {trigger}",
    ):
        with transaction.atomic():
            run(how)
            assert "E001 events_talkparticipant:" in _messages()
            transaction.set_rollback(True)


def test_a_reference_that_is_not_checked_is_reported() -> None:
    with transaction.atomic():
        run("alter table events_talkparticipant add column delegation_id bigint references events_party (id)")
        assert "E002 events_talkparticipant.delegation_id:" in _messages()
        transaction.set_rollback(True)


def test_a_missing_or_overprivileged_reader_role_is_reported() -> None:
    with transaction.atomic():
        run("alter role diplo_reader rename to diplo_renamed")
        assert "E003" in _messages() and "CREATE ROLE diplo_reader" in _messages()
        transaction.set_rollback(True)
    for right in ("superuser", "createrole", "bypassrls", "createdb"):
        with transaction.atomic():
            run(f"alter role diplo_reader {right}")
            assert "E003" in _messages() and "ALTER ROLE diplo_reader" in _messages()
            transaction.set_rollback(True)


def test_deployed_sql_of_another_release_is_reported() -> None:
    with transaction.atomic():
        run("update events_deployment set checksum = 'of an older release'")
        assert _ids() == ["events.W001"]
        transaction.set_rollback(True)
