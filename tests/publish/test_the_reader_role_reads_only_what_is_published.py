"""What the role of the public API can read and execute in the database."""

from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection, connections, transaction

from events.publish import catalog
from events.publish.epoch import state
from tests import factories
from tests.everything import everything
from tests.publish.sessions import Session, open_session, scalar, value

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

TABLES = {
    "events_version",
    "events_current",
    "events_checksum",
    "events_epoch",
    "events_clock_correction",
    "events_deployment",
    "django_migrations",
}
# The tables of search and of lists.
TABLES |= {"events_search", "events_listing"} & set(catalog.NOT_CAPTURED)
VIEWS = {table.view for table in catalog.captured_tables()}


@pytest.fixture
def reader(sound: None) -> Iterator[Session]:
    """A session of the reader role, without the timeouts of the connection of the API."""
    with open_session("reader", autocommit=True) as session:
        yield session


def _relations(kinds: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = any(%s) order by 1",
            [list(kinds)],
        )
        return [row[0] for row in cursor.fetchall()]


def _allowed(session: Session, sql: str) -> bool:
    """Whether the role has the privilege. Any other error fails the test."""
    try:
        session.execute(sql)
    except psycopg.errors.InsufficientPrivilege:
        return False
    return True


def test_it_logs_in_with_its_own_role(reader: Session) -> None:
    assert value(reader, "select session_user = current_user and current_user = 'diplo_reader'")
    with connections["reader"].cursor() as cursor:
        cursor.execute("select session_user, current_user")
        assert cursor.fetchone() == ("diplo_reader", "diplo_reader")


def test_it_has_no_special_privilege_and_is_a_member_of_no_role() -> None:
    assert (
        scalar(
            "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls from pg_roles"
            " where rolname = 'diplo_reader'"
        )
        is False
    )
    assert scalar("select count(*) from pg_auth_members where member = 'diplo_reader'::regrole") == 0


def test_it_reads_exactly_the_log_the_documents_and_the_published_views(reader: Session) -> None:
    everything(publication="draft")
    readable = {name for name in _relations("rpvmf") if _allowed(reader, f'select * from "{name}" limit 1')}
    assert readable == TABLES | VIEWS | {"published_epoch"}


def test_no_column_of_another_table_is_readable(reader: Session) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
            " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')"
            " and has_column_privilege('diplo_reader', c.oid, a.attnum, 'select') and not a.attisdropped"
        )
        tables = {row[0] for row in cursor.fetchall()}
    assert tables == TABLES | VIEWS | {"published_epoch"}


def test_no_sequence_reveals_the_number_of_drafts(reader: Session) -> None:
    assert [name for name in _relations("S") if _allowed(reader, f'select last_value from "{name}"')] == []


@pytest.mark.parametrize(
    "write",
    ["insert into {} default values", "update {} set {column} = {column}", "delete from {}", "truncate {}"],
)
def test_it_writes_nothing(reader: Session, write: str) -> None:
    everything()
    for name in _relations("rv"):
        column = scalar(
            "select attname from pg_attribute where attrelid = %s::regclass and attnum > 0 and not attisdropped"
            " and attidentity = '' limit 1",
            [f'public."{name}"'],
        )
        # Views of several tables cannot be written, and only tables can be truncated.
        refusals = (psycopg.errors.InsufficientPrivilege, psycopg.errors.WrongObjectType)
        with pytest.raises((*refusals, psycopg.errors.ObjectNotInPrerequisiteState)):
            reader.execute(write.format(f'"{name}"', column=f'"{column}"'))


@pytest.mark.parametrize(
    "ddl",
    [
        "create table mine (a int)",
        "create temporary table mine (a int)",
        "create view mine as select 1",
        "create function mine() returns int language sql as 'select 1'",
        "create function pg_temp.mine() returns int language sql as 'select 1'",
        "create schema mine",
        "create sequence mine",
        "alter table events_topic disable trigger all",
        "drop trigger events_refuse_change on events_version",
        "set session_replication_role = replica",
        "set role diplo",
        "copy events_current to program 'cat'",
        "select pg_read_file('/etc/passwd')",
        "create extension dblink",
        "comment on table events_topic is 'mine'",
        "create rule mine as on insert to events_current do nothing",
    ],
)
def test_it_can_create_and_alter_nothing(reader: Session, ddl: str) -> None:
    owner = connection.settings_dict["USER"] or scalar("select current_user")
    with pytest.raises(
        (psycopg.errors.InsufficientPrivilege, psycopg.errors.FeatureNotSupported, psycopg.errors.UndefinedFile)
    ):
        reader.execute(ddl.replace("set role diplo", f'set role "{owner}"'))


def test_it_can_execute_no_function_of_publishing(reader: Session) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select oid::regprocedure::text, has_function_privilege('diplo_reader', oid, 'execute') from pg_proc"
            " where pronamespace = 'public'::regnamespace and proname like 'events\\_%%'"
            " and (prosecdef or prorettype = 'trigger'::regtype)",
            [],
        )
        functions = dict(cursor.fetchall())
    assert len(functions) > len(catalog.record_models())
    assert [name for name, allowed in functions.items() if allowed] == ["events_lock_state()", "events_read_timeline()"]
    for type_ in catalog.record_models():
        call = [name for name in functions if name.startswith(f"events_publish_{type_}(")]
        assert len(call) == 1
        arguments = ", ".join("null" for _ in call[0].split(","))
        assert not _allowed(reader, f"select public.events_publish_{type_}({arguments})")


def test_the_published_views_show_no_internal_column() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select table_name, column_name from information_schema.columns where table_schema = 'public'"
            " and table_name like 'published\\_%%' and column_name = any(%s)",
            [list(catalog.INTERNAL_COLUMNS)],
        )
        assert cursor.fetchall() == []
    assert set(catalog.INTERNAL_COLUMNS) >= {"notes", "publication", "created_at", "updated_at"}


def test_the_published_views_show_every_other_column() -> None:
    for table in catalog.captured_tables():
        with connection.cursor() as cursor:
            cursor.execute("select column_name from information_schema.columns where table_name = %s", [table.view])
            shown = {row[0] for row in cursor.fetchall()}
        columns = {f.column for f in table.model._meta.local_concrete_fields}
        assert shown == columns - set(catalog.INTERNAL_COLUMNS), table.view


def _counts(reader: Session) -> dict[str, int]:
    return {view: value(reader, f"select count(*) from {view}") for view in sorted(VIEWS)}


def test_the_published_views_show_no_row_of_a_draft(reader: Session) -> None:
    everything(publication="draft")
    assert set(_counts(reader).values()) == {0}
    assert value(reader, "select count(*) from events_version") == 0
    assert value(reader, "select count(*) from events_current") == 0


def test_the_published_views_show_no_row_of_a_withdrawn_record(reader: Session) -> None:
    all_ = everything()
    assert all(_counts(reader).values())
    with transaction.atomic():
        for record in all_.records():
            type(record)._default_manager.filter(pk=record.pk).update(publication="withdrawn")
    assert set(_counts(reader).values()) == {0}
    assert value(reader, "select count(*) from events_current where body is not null") == 0


def test_drafts_next_to_published_records_are_hidden(reader: Session) -> None:
    published = everything()
    before = _counts(reader)
    drafts = [factories.make(type_, publication="draft") for type_ in factories.MAKERS]
    published.proposal.relations.create(kind="relates-to", other=factories.proposal(), position=1)
    drafts[5].topics.create(topic=published.topic)
    after = _counts(reader)
    dependencies = {
        "published_party": 1,
        "published_speaker": 1,
        "published_proposal": 1,
        "published_proposal_relation": 1,
    }
    assert {view: after[view] - before[view] for view in after if after[view] != before[view]} == dependencies


def test_nothing_it_can_read_contains_internal_text(reader: Session) -> None:
    everything()
    factories.topic(publication="draft", slug="hidden-draft", name="HIDDEN DRAFT", notes="INTERNAL NOTE")
    withdrawn = factories.topic(name="Once public", notes="INTERNAL NOTE")
    type(withdrawn).objects.filter(pk=withdrawn.pk).update(publication="withdrawn", name="HIDDEN CHANGE")
    for name in sorted(TABLES | VIEWS):
        text = value(reader, f"select coalesce(string_agg(t::text, ' '), '') from {name} t")
        for secret in ("INTERNAL NOTE", "PRIVATE TEXT", "hidden-draft", "HIDDEN"):
            assert secret not in text, f"{secret} in {name}"


def test_the_connection_of_the_api_is_read_only_and_has_timeouts() -> None:
    with connections["reader"].cursor() as cursor:
        cursor.execute("show default_transaction_read_only")
        assert cursor.fetchone() == ("on",)
        cursor.execute("show statement_timeout")
        assert cursor.fetchone() != ("0",)


def test_it_can_read_whether_the_log_is_fenced() -> None:
    found = state("reader")
    assert found.epoch and found.fenced is None
