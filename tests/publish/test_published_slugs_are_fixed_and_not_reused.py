"""A published slug never changes, and is never used by another record."""

import psycopg
import pytest
from django.db import IntegrityError, transaction

from events.models import Topic
from tests import factories
from tests.publish.log import appended, nothing_appended, refused
from tests.publish.sessions import PATIENCE, all_at_once, in_background, open_session, run, scalar, until_blocked

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

INSERT = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " values (%s, %s, 'A', '', '[]', '[]', '')"
)


@pytest.mark.parametrize("type_", factories.MAKERS)
def test_the_slug_of_a_published_record_is_fixed(type_: str) -> None:
    record = factories.make(type_)
    with nothing_appended(), refused("slug_fixed", record.slug, "another", "merge") as refusal:
        type(record)._default_manager.filter(pk=record.pk).update(slug="another")
    assert refusal.sqlstate == "23505"


def test_the_slug_of_a_withdrawn_record_is_fixed() -> None:
    topic = factories.topic()
    Topic.objects.filter(pk=topic.pk).update(publication="withdrawn")
    with nothing_appended(), refused("slug_fixed", topic.slug):
        Topic.objects.filter(pk=topic.pk).update(slug="another")
    with nothing_appended(), refused("slug_fixed", topic.slug):
        Topic.objects.filter(pk=topic.pk).update(slug="another", publication="draft")


def test_the_slug_of_a_draft_can_change_until_it_is_published() -> None:
    topic = factories.topic(publication="draft", slug="first")
    Topic.objects.filter(pk=topic.pk).update(slug="second")
    with appended(("third", "upsert", 1)):
        Topic.objects.filter(pk=topic.pk).update(slug="third", publication="published")
    factories.topic(slug="first")


def test_a_slug_changed_and_changed_back_in_one_transaction() -> None:
    topic = factories.topic(slug="mine")
    with appended(("mine", "upsert", 2)), transaction.atomic():
        Topic.objects.filter(pk=topic.pk).update(slug="other", name="New")
        Topic.objects.filter(pk=topic.pk).update(slug="mine")


@pytest.mark.parametrize("type_", factories.MAKERS)
@pytest.mark.parametrize("publication", ["published", "draft"])
def test_the_slug_of_a_deleted_record_is_not_reused(type_: str, publication: str) -> None:
    record = factories.make(type_)
    type(record)._default_manager.filter(pk=record.pk).delete()
    # The same targets: a factory would publish new ones, which the log would contain.
    references = [field for field in record._meta.local_concrete_fields if field.is_relation]
    given = {field.name: target for field in references if (target := getattr(record, field.name)) is not None}
    with nothing_appended(), refused("slug_taken", record.slug, "another slug") as refusal:
        factories.make(type_, slug=record.slug, publication=publication, **given)
    assert refusal.sqlstate == "23505"


def test_a_slug_deleted_and_reused_in_one_transaction_is_refused() -> None:
    topic = factories.topic()
    with nothing_appended(), refused("slug_taken", topic.slug), transaction.atomic():
        Topic.objects.filter(pk=topic.pk).delete()
        factories.topic(slug=topic.slug)


def test_two_published_records_cannot_swap_their_slugs() -> None:
    left, right = factories.topic(slug="left"), factories.topic(slug="right")
    with nothing_appended(), pytest.raises(IntegrityError), transaction.atomic():
        Topic.objects.filter(pk=left.pk).update(slug="tmp")
        Topic.objects.filter(pk=right.pk).update(slug="left")
        Topic.objects.filter(pk=left.pk).update(slug="right")


def test_a_draft_cannot_have_the_slug_of_a_withdrawn_record() -> None:
    topic = factories.topic()
    Topic.objects.filter(pk=topic.pk).update(publication="withdrawn")
    with nothing_appended(), pytest.raises(IntegrityError, match="slug"):
        factories.topic(slug=topic.slug, publication="draft")


def test_records_of_two_types_may_have_the_same_slug() -> None:
    with appended(("same", "upsert", 1), ("same", "upsert", 1)):
        factories.topic(slug="same")
        factories.speaker(slug="same")


def test_a_record_with_a_changed_primary_key_is_another_record() -> None:
    topic = factories.topic()
    with nothing_appended(), refused("slug_taken", topic.slug):
        run("update events_topic set id = id + 1000000 where id = %s", [topic.pk])


def test_a_reused_primary_key_does_not_inherit_versions() -> None:
    topic = factories.topic()
    pk = topic.pk
    topic.delete()
    with nothing_appended(), refused("slug_fixed", topic.slug):
        Topic.objects.create(pk=pk, slug="another", name="A", publication="published")
    with appended((topic.slug, "upsert", 3)):
        Topic.objects.create(pk=pk, slug=topic.slug, name="Restored", publication="published")


def test_two_sessions_that_use_the_same_slug() -> None:
    with open_session() as first, open_session() as second:
        first.execute(INSERT, ["same", "published"])
        waiting = in_background(lambda: second.execute(INSERT, ["same", "published"]))
        until_blocked(second, by=first)
        first.commit()
        assert isinstance(waiting.exception(PATIENCE), psycopg.errors.UniqueViolation)
        second.rollback()
    assert scalar("select count(*) from events_current where slug = 'same'") == 1


def test_one_session_deletes_a_record_and_another_takes_its_slug_at_once() -> None:
    topic = factories.topic(slug="wanted")
    with open_session() as first, open_session() as second:
        first.execute("delete from events_topic where id = %s", [topic.pk])
        waiting = in_background(lambda: second.execute(INSERT, ["wanted", "draft"]))
        until_blocked(second, by=first)
        first.commit()
        waiting.result(PATIENCE)
        with refused("slug_taken", "wanted"):
            second.commit()


def test_two_drafts_renamed_to_one_slug_by_two_sessions() -> None:
    drafts = [factories.topic(publication="draft") for _ in range(2)]

    def rename(pk: int) -> None:
        with open_session() as session:
            session.execute("update events_topic set slug = 'same', publication = 'published' where id = %s", [pk])

    outcomes = all_at_once(*[lambda pk=d.pk: rename(pk) for d in drafts])
    assert sorted(outcome is None for outcome in outcomes) == [False, True]
    assert scalar("select count(*) from events_current") == 1
