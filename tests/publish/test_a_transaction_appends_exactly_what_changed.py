"""A transaction appends each record whose document differs at COMMIT once, and nothing else."""

import pytest
from django.db import IntegrityError, connection, transaction

from events.models import Speaker, Statement, StatementTopic, Topic
from tests import factories
from tests.everything import everything
from tests.publish.log import appended, changes, current, document, head, nothing_appended
from tests.publish.sessions import open_session, run, scalar

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]


def test_a_save_that_changes_nothing_public_appends_nothing() -> None:
    all_ = everything()
    with nothing_appended():
        for record in all_.records():
            record.save()
            type(record)._default_manager.filter(pk=record.pk).update(notes="Only for curators")


def test_changes_of_drafts_append_nothing() -> None:
    with nothing_appended():
        all_ = everything(publication="draft")
        for record in all_.records():
            record.save()
        with transaction.atomic():
            for record in reversed(all_.records()):
                type(record)._default_manager.filter(pk=record.pk).update(inferences=[])
        Statement.objects.filter(pk=all_.statement.pk).delete()


def test_several_changes_of_a_record_are_one_version() -> None:
    statement, topic = factories.statement(), factories.topic()
    with appended((statement.slug, "upsert", 2)), transaction.atomic():
        statement.venue = "Geneva"
        statement.save()
        StatementTopic.objects.create(statement=statement, topic=topic)
        Statement.objects.filter(pk=statement.pk).update(medium="speech")
    body = document(statement)
    assert (body["venue"], body["topics"], body["medium"]) == ("Geneva", [topic.slug], "speech")


def test_a_change_reverted_in_the_same_transaction_appends_nothing() -> None:
    topic = factories.topic(name="A")
    with nothing_appended(), transaction.atomic():
        Topic.objects.filter(pk=topic.pk).update(name="B")
        Topic.objects.filter(pk=topic.pk).update(name="A")


def test_inserted_and_deleted_in_one_transaction_appends_nothing() -> None:
    with nothing_appended(), transaction.atomic():
        factories.topic().delete()


def test_published_and_withdrawn_in_one_transaction_appends_nothing() -> None:
    draft = factories.topic(publication="draft")
    with nothing_appended(), transaction.atomic():
        Topic.objects.filter(pk=draft.pk).update(publication="published")
        Topic.objects.filter(pk=draft.pk).update(publication="withdrawn")
    assert current(draft) is None


def test_withdrawn_and_published_again_in_one_transaction_appends_nothing() -> None:
    topic = factories.topic()
    with nothing_appended(), transaction.atomic():
        Topic.objects.filter(pk=topic.pk).update(publication="withdrawn")
        Topic.objects.filter(pk=topic.pk).update(publication="published")


def test_a_transaction_rolled_back_appends_nothing() -> None:
    topic = factories.topic()
    with nothing_appended(), transaction.atomic():
        Topic.objects.filter(pk=topic.pk).update(name="No")
        factories.topic()
        transaction.set_rollback(True)


def test_a_change_rolled_back_to_a_savepoint_is_not_published() -> None:
    kept, taken_back = factories.topic(), factories.topic()
    with appended((kept.slug, "upsert", 2)), transaction.atomic():
        savepoint = transaction.savepoint()
        Topic.objects.filter(pk=taken_back.pk).update(name="No")
        transaction.savepoint_rollback(savepoint)
        Topic.objects.filter(pk=kept.pk).update(name="Yes")


def test_the_first_write_rolled_back_to_a_savepoint_and_repeated() -> None:
    topic = factories.topic(name="A")
    with appended((topic.slug, "upsert", 2)), transaction.atomic():
        for name in ("No", "Nor this"):
            savepoint = transaction.savepoint()
            Topic.objects.filter(pk=topic.pk).update(name=name)
            transaction.savepoint_rollback(savepoint)
        Topic.objects.filter(pk=topic.pk).update(name="Yes")
    assert document(topic)["name"] == "Yes"


def test_nested_savepoints_of_which_some_are_rolled_back() -> None:
    topics = [factories.topic() for _ in range(4)]
    expected = [(topics[n].slug, "upsert", 2) for n in (0, 1, 3)]
    with appended(*expected), transaction.atomic():
        Topic.objects.filter(pk=topics[0].pk).update(name="kept")
        with transaction.atomic():
            Topic.objects.filter(pk=topics[1].pk).update(name="kept")
            try:
                with transaction.atomic():
                    Topic.objects.filter(pk=topics[2].pk).update(name="not kept")
                    raise LookupError
            except LookupError:
                pass
        Topic.objects.filter(pk=topics[3].pk).update(name="kept")


def test_published_in_a_savepoint_that_is_rolled_back_is_published_in_its_final_state_at_commit() -> None:
    topic = factories.topic(name="A")
    with appended((topic.slug, "upsert", 2)), transaction.atomic():
        Topic.objects.filter(pk=topic.pk).update(name="B")
        savepoint = transaction.savepoint()
        Topic.objects.filter(pk=topic.pk).update(name="C")
        connection.check_constraints()
        assert document(topic)["name"] == "C"
        transaction.savepoint_rollback(savepoint)
        assert document(topic)["name"] == "A"
    assert document(topic)["name"] == "B"


def test_an_error_found_early_in_a_savepoint_and_corrected() -> None:
    speaker = factories.speaker(publication="draft")
    statement = factories.statement(publication="draft", speaker=speaker)
    with appended((statement.slug, "upsert", 1), (speaker.slug, "upsert", 1)), transaction.atomic():
        Statement.objects.filter(pk=statement.pk).update(publication="published")
        with pytest.raises(IntegrityError), transaction.atomic():
            connection.check_constraints()
        Speaker.objects.filter(pk=speaker.pk).update(publication="published")


def test_a_write_after_publishing_early_is_published_too() -> None:
    topic = factories.topic(name="A")
    with transaction.atomic():
        with transaction.atomic():
            Topic.objects.filter(pk=topic.pk).update(name="B")
            connection.check_constraints()
        Topic.objects.filter(pk=topic.pk).update(name="C")
    assert [c.body["name"] for c in changes() if c.body] == ["A", "B", "C"]
    assert document(topic)["name"] == "C"


def test_constraints_immediate_from_the_start() -> None:
    with open_session() as session:
        session.execute("set constraints all immediate")
        session.execute(
            "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
            " values ('now', 'published', 'A', '', '[]', '[]', '')"
        )
        assert session.execute("select version from events_current where slug = 'now'").fetchone() == (1,)
        session.execute("update events_topic set name = 'B' where slug = 'now'")
    assert scalar("select body ->> 'name' from events_current where slug = 'now'") == "B"


def test_a_prepared_transaction_is_published_when_it_is_prepared_and_visible_when_it_commits() -> None:
    if scalar("show max_prepared_transactions") == "0":
        # Then PostgreSQL refuses PREPARE TRANSACTION itself, and nothing is left of it.
        with open_session() as session, pytest.raises(Exception, match="prepared transactions are disabled"):
            session.execute("update events_topic set name = name")
            session.execute("prepare transaction 'diplo-test'")
        return
    topic = factories.topic()
    with open_session(autocommit=True) as session:
        session.execute("begin")
        session.execute("update events_topic set name = 'Prepared' where id = %s", [topic.pk])
        session.execute("prepare transaction 'diplo-test'")
        assert document(topic)["version"] == 1
        session.execute("commit prepared 'diplo-test'")
    assert document(topic)["name"] == "Prepared"


def test_two_sessions_that_write_one_record_lose_no_change() -> None:
    statement, topic = factories.statement(), factories.topic()
    with open_session() as first, open_session() as second:
        first.execute("update events_statement set venue = 'Geneva' where id = %s", [statement.pk])
        second.execute(
            "insert into events_statementtopic (statement_id, topic_id, position) values (%s, %s, 0)",
            [statement.pk, topic.pk],
        )
        first.commit()
        assert (document(statement)["venue"], document(statement)["topics"]) == ("Geneva", [])
        second.commit()
    body = document(statement)
    assert (body["venue"], body["topics"], body["version"]) == ("Geneva", [topic.slug], 3)


def test_a_failed_transaction_leaves_nothing_pending_for_the_next() -> None:
    draft = factories.speaker(publication="draft")
    before = head()
    with pytest.raises(IntegrityError):
        factories.statement(speaker=draft)
    assert head() == before
    with appended(("after", "upsert", 1)):
        factories.topic(slug="after")
    assert run("select * from events_pending") == 0
