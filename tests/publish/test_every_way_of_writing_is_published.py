"""Rows written without Django's `save` are published, each record once in a transaction."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from events.models import Party, Statement, StatementTopic, Topic
from events.publish import catalog
from tests import factories
from tests.everything import everything
from tests.publish.log import appended, document, nothing_appended
from tests.publish.sessions import open_session, run, scalar

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

TOPIC = "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"


def test_save() -> None:
    with appended(("a", "upsert", 1)):
        topic = Topic.objects.create(slug="a", publication="published", name="A")
    topic.name = "B"
    with appended(("a", "upsert", 2)):
        topic.save()
    assert document(topic)["name"] == "B"


def test_bulk_create_and_bulk_update() -> None:
    topics = [Topic(slug=slug, publication="published", name=slug) for slug in ("a", "b", "c")]
    with appended(("a", "upsert", 1), ("b", "upsert", 1), ("c", "upsert", 1)):
        Topic.objects.bulk_create(topics)
    topics[0].name = topics[2].name = "new"
    with appended(("a", "upsert", 2), ("c", "upsert", 2)):
        Topic.objects.bulk_update(topics, ["name"])


def test_bulk_create_that_updates_existing_rows() -> None:
    factories.topic(slug="a", name="A")
    rows = [Topic(slug=slug, publication="published", name=name) for slug, name in (("a", "A2"), ("b", "B"))]
    with appended(("a", "upsert", 2), ("b", "upsert", 1)):
        Topic.objects.bulk_create(rows, update_conflicts=True, unique_fields=["slug"], update_fields=["name"])
    with nothing_appended():
        Topic.objects.bulk_create([Topic(slug="a", name="ignored")], ignore_conflicts=True)


def test_update_of_a_queryset_and_its_delete() -> None:
    factories.topic(slug="a")
    factories.topic(slug="b", publication="draft")
    with appended(("a", "upsert", 2)):
        Topic.objects.update(name="All of them")
    with appended(("a", "delete", 3)):
        Topic.objects.all().delete()


def test_sql_of_a_second_session() -> None:
    with appended(("a", "upsert", 1), ("b", "upsert", 1)), open_session() as session:
        session.execute(
            f"{TOPIC} values ('a', 'published', 'A', '', '[]', '[]', ''), ('b', 'published', 'B', '', '[]', '[]', ''),"
            " ('c', 'draft', 'C', '', '[]', '[]', '')"
        )
    with appended(("a", "upsert", 2)), open_session() as session:
        session.execute("update events_topic set name = 'A2' where slug = 'a'")
    with appended(("a", "delete", 3), ("b", "upsert", 2)), open_session(autocommit=True) as session:
        session.execute("delete from events_topic where slug = 'a'")
        session.execute("update events_topic set description = 'B' where slug = 'b'")


def test_copy() -> None:
    with appended(*[(f"t-{n}", "upsert", 1) for n in range(500)]), open_session() as session:
        copy = "copy events_topic (slug, publication, name, description, identifiers, inferences, notes) from stdin"
        with session.cursor() as cursor, cursor.copy(copy) as rows:
            for n in range(500):
                rows.write_row((f"t-{n}", "published", f"Тема {n}", "", "[]", "[]", ""))


def test_merge() -> None:
    factories.topic(slug="a", name="A")
    factories.topic(slug="gone", name="Gone")
    with appended(("a", "upsert", 2), ("b", "upsert", 1), ("gone", "delete", 2)):
        run(
            "merge into events_topic t"
            " using (values ('a', 'A2', false), ('b', 'B', false), ('gone', '', true)) s (slug, name, gone)"
            " on t.slug = s.slug when matched and s.gone then delete when matched then update set name = s.name"
            " when not matched then insert (slug, publication, name, description, identifiers, inferences, notes)"
            " values (s.slug, 'published', s.name, '', '[]', '[]', '')"
        )


def test_one_statement_that_writes_several_tables() -> None:
    topic, statement = factories.topic(), factories.statement()
    with appended((topic.slug, "upsert", 2), (statement.slug, "upsert", 2)):
        run(
            "with renamed as (update events_topic set name = 'New' where id = %(topic)s returning id),"
            " again as (update events_statement set venue = 'Geneva' where id = %(statement)s returning id)"
            " insert into events_statementtopic (statement_id, topic_id, position)"
            " select a.id, r.id, 0 from renamed r, again a",
            {"topic": topic.pk, "statement": statement.pk},
        )
    assert (document(statement)["topics"], document(statement)["venue"]) == ([topic.slug], "Geneva")


def test_loaddata_twice(tmp_path: Path) -> None:
    everything()
    file = tmp_path / "all.json"
    models = [f"events.{table.model.__name__}" for table in catalog.captured_tables()]
    with file.open("w") as stream:
        call_command("dumpdata", *models, natural_foreign=True, natural_primary=True, stdout=stream)
    with nothing_appended():
        call_command("loaddata", str(file), verbosity=0)
    rows = json.loads(file.read_text())
    changed = next(row for row in rows if row["model"] == "events.statement" and row["fields"]["venue"])
    changed["fields"]["venue"] = "Geneva"
    file.write_text(json.dumps(rows))
    with appended((changed["fields"]["slug"], "upsert", 2)):
        call_command("loaddata", str(file), verbosity=0)


def test_a_role_that_may_only_write_one_table() -> None:
    topic = factories.topic()
    with appended((topic.slug, "upsert", 2)), open_session() as session:
        session.execute("create role diplo_test_clerk")
        session.execute("grant select, update on events_topic to diplo_test_clerk")
        session.execute("set role diplo_test_clerk")
        session.execute("update public.events_topic set name = 'By the clerk' where id = %s", [topic.pk])
        session.execute("set constraints all immediate")
        session.execute("reset role")
        session.execute("drop owned by diplo_test_clerk; drop role diplo_test_clerk")


PARTS = [table for table in catalog.captured_tables() if table.owner != "id"]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.table)
def test_rows_of_a_part_count_for_their_record(part: catalog.CapturedTable) -> None:
    all_ = everything()
    owner = next(
        r
        for r in all_.records()
        if part.model._default_manager.filter(**{part.owner: r.pk}).exists() and r.record_type.value == part.type
    )
    before = document(owner)
    with transaction.atomic():
        # What refers to a provision would keep it.
        run("update events_proposalresponse set provision_id = null")
    version = document(owner)["version"]
    stored = scalar(f"select json_agg(to_json(p)) from {part.table} p where {part.owner} = %s", [owner.pk])
    with appended((owner.slug, "upsert", version + 1)):
        run(f"delete from {part.table} where {part.owner} = %s", [owner.pk])
    emptied = document(owner)
    with appended((owner.slug, "upsert", version + 2)):
        run(
            f"insert into {part.table} select * from json_populate_recordset(null::{part.table}, %s)",
            [json.dumps(stored)],
        )
    differing = [key for key in before if before[key] != document(owner)[key] and key not in ("version", "updated")]
    assert differing in ([], ["responses"])
    assert emptied != before
    with nothing_appended():
        run(f"update {part.table} set {part.owner} = {part.owner}, position = position + 3")


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.table)
def test_a_part_that_moves_from_one_record_to_another_changes_both(part: catalog.CapturedTable) -> None:
    all_ = everything()
    owner = next(
        r
        for r in all_.records()
        if part.model._default_manager.filter(**{part.owner: r.pk}).exists() and r.record_type.value == part.type
    )
    row = part.model._default_manager.filter(**{part.owner: owner.pk}).first()
    assert row is not None
    other = factories.make(part.type)
    with transaction.atomic():
        run("update events_proposalresponse set provision_id = null")
        # The status is the newest of the history, in both records.
        if hasattr(row, "status"):
            left = part.model._default_manager.filter(**{part.owner: owner.pk}).exclude(pk=row.pk).last()
            assert left is not None
            type(owner)._default_manager.filter(pk=owner.pk).update(status=left.status)  # type: ignore[attr-defined]
            type(other)._default_manager.filter(pk=other.pk).update(status=row.status)
    versions = document(owner)["version"], document(other)["version"]
    with appended((owner.slug, "upsert", versions[0] + 1), (other.slug, "upsert", versions[1] + 1)):
        run(f"update {part.table} set {part.owner} = %s where id = %s", [other.pk, row.pk])


def test_parts_through_the_orm() -> None:
    statement, topic = factories.statement(), factories.topic()
    with appended((statement.slug, "upsert", 2)):
        StatementTopic.objects.create(statement=statement, topic=topic)
    with appended((statement.slug, "upsert", 3)):
        statement.topics.all().delete()
    with appended((statement.slug, "upsert", 4)), transaction.atomic():
        StatementTopic.objects.bulk_create([StatementTopic(statement=statement, topic=topic)])
        statement.venue = "Geneva"
        statement.save()


def test_a_record_deleted_with_its_parts_leaves_one_tombstone() -> None:
    all_ = everything()
    with transaction.atomic():
        Statement.objects.filter(pk=all_.statement.pk).delete()
    assert scalar("select op from events_current where slug = %s", [all_.statement.slug]) == "delete"


def test_1000_texts_changed_in_one_transaction_append_1000_changes_and_repeated_none() -> None:
    factories.statements(1000)
    update = "update events_statement set text = text || ' (corrected)' where text not like '%%(corrected)'"
    before = scalar("select max(seq) from events_version")
    with open_session() as session:
        session.execute(update.replace("%%", "%"))
    assert scalar("select count(*) from events_version where seq > %s", [before]) == 1000
    assert (
        scalar("select count(distinct record_id) from events_version where seq > %s and version = 2", [before]) == 1000
    )
    with nothing_appended(), open_session() as session:
        session.execute("update events_statement set text = text, updated_at = now()")


def test_every_table_of_the_application_is_captured_or_listed_as_not_captured() -> None:
    tables = {t for t in connection.introspection.table_names() if t.startswith("events_")}
    assert tables == {t.table for t in catalog.captured_tables()} | set(catalog.NOT_CAPTURED)
    assert Party._meta.db_table in tables
