"""The log and the current documents cannot be changed directly, and captured tables cannot be truncated."""

import psycopg
import pytest
from django.db import connection, transaction

from events.models import Version
from events.publish import catalog
from tests import factories
from tests.publish.log import head, nothing_appended, refused
from tests.publish.sessions import open_session, run, scalar

pytestmark = pytest.mark.publish

CAPTURED = [table.table for table in catalog.captured_tables()]


@pytest.mark.usefixtures("everything_published", "undone")
@pytest.mark.parametrize("table", CAPTURED)
@pytest.mark.parametrize("how", ["truncate {}", "truncate {} cascade", "truncate only {} restart identity cascade"])
def test_truncate_is_refused(table: str, how: str) -> None:
    # Without CASCADE, PostgreSQL refuses it if another table has a foreign key to it.
    referred = how == "truncate {}" and scalar(
        "select exists (select from pg_constraint where contype = 'f' and confrelid = %s::regclass"
        " and conrelid <> confrelid)",
        [table],
    )
    if referred:
        with pytest.raises(Exception, match="cannot truncate a table referenced"), transaction.atomic():
            run(how.format(table))
    else:
        with refused("truncate_refused", "TRUNCATE", "Use DELETE"), transaction.atomic():
            run(how.format(table))
    assert scalar(f"select count(*) from {table}") > 0


@pytest.mark.usefixtures("everything_published", "undone")
@pytest.mark.parametrize("vocabulary", ["events_cameocode", "events_plovertype"])
def test_truncate_of_a_vocabulary_does_not_cascade_to_events(vocabulary: str) -> None:
    with refused("truncate_refused", "events_event"), transaction.atomic():
        run(f"truncate {vocabulary} cascade")


LOG_WRITES = {
    "update": "update events_version set slug = slug",
    "update that finds no row": "update events_version set slug = 'x' where seq < 0",
    "delete": "delete from events_version",
    "truncate": "truncate events_version",
    "insert": "insert into events_version (type, record_id, slug, version, op, body, recorded_at)"
    " values ('topic', 1, 'forged', 1, 'upsert', '{}', now())",
    "insert of nothing": "insert into events_version (type, record_id, slug, version, op, body, recorded_at)"
    " select type, record_id, slug, version, op, body, recorded_at from events_version where false",
    "merge": "merge into events_version v using (values (1)) x (n) on v.seq = x.n when matched then delete",
    "update through a query": "with gone as (delete from events_version returning 1) select count(*) from gone",
}
CURRENT_WRITES = {
    "insert": "insert into events_current (type, record_id, slug, seq, version, op, body, recorded_at)"
    " values ('topic', 1, 'forged', 1, 1, 'upsert', '{}', now())",
    "update": "update events_current set body = '{}'",
    "upsert": "insert into events_current select * from events_current"
    " on conflict (type, record_id) do update set version = 9",
    "delete": "delete from events_current",
    "truncate": "truncate events_current",
}


@pytest.mark.usefixtures("everything_published", "undone")
@pytest.mark.parametrize("how", LOG_WRITES)
def test_the_log_is_insert_only_and_publishing_inserts(how: str) -> None:
    constraint = "written_by_publishing" if how.startswith("insert") else "log_is_insert_only"
    with nothing_appended():
        with refused(constraint, "events_version") as refusal, transaction.atomic():
            run(LOG_WRITES[how])
        assert refusal.sqlstate == "42501"


@pytest.mark.usefixtures("everything_published", "undone")
@pytest.mark.parametrize("how", CURRENT_WRITES)
def test_only_publishing_writes_current_documents(how: str) -> None:
    before = scalar("select md5(string_agg(c::text, '' order by seq)) from events_current c")
    with refused("written_by_publishing", "events_current") as refusal, transaction.atomic():
        run(CURRENT_WRITES[how])
    assert refusal.sqlstate == "42501"
    assert scalar("select md5(string_agg(c::text, '' order by seq)) from events_current c") == before


@pytest.mark.usefixtures("sound")
def test_copy_into_the_log_is_refused() -> None:
    with open_session() as session, session.cursor() as cursor, refused("written_by_publishing"):
        with cursor.copy(
            "copy events_version (type, record_id, slug, version, op, body, recorded_at) from stdin"
        ) as rows:
            rows.write_row(("topic", 1, "forged", 1, "upsert", "{}", "2026-01-01"))


@pytest.mark.usefixtures("sound")
def test_django_refuses_to_save_a_version() -> None:
    factories.topic()
    version = Version.objects.get()
    version.slug = "forged"
    with nothing_appended(), pytest.raises(TypeError, match="only publishing writes the log"):
        version.save()
    with nothing_appended(), refused("log_is_insert_only"):
        Version.objects.filter(pk=version.pk).update(slug="forged")
    with nothing_appended(), refused("log_is_insert_only"):
        version.delete()


@pytest.mark.usefixtures("sound")
def test_a_user_defined_function_does_not_bypass_the_guard() -> None:
    factories.topic()
    with nothing_appended(), open_session() as session:
        session.execute(
            "create function forge() returns void language sql as $$ update events_current set body = '{}' $$"
        )
        with refused("written_by_publishing"):
            session.execute("select forge()")


@pytest.mark.usefixtures("sound")
def test_a_transaction_whose_publishing_fails_changes_no_table() -> None:
    before = head()
    with open_session() as session:
        session.execute(
            "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
            " values ('fine', 'published', 'A', '', '[]', '[]', '')"
        )
        session.execute("update events_topic set slug = slug")
        session.execute("delete from events_pending_transaction")
        # Deleting pending records would leave them unpublished, which the check after every test finds.
        session.rollback()
    assert head() == before
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from events_pending_transaction")
        assert cursor.fetchone() == (0,)
    with pytest.raises(psycopg.Error), open_session() as session:
        session.execute("select events_publish_topic('{1}')")
