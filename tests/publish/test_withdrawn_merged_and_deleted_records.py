"""A withdrawn, merged or deleted record leaves a tombstone with the survivor, if any, and can be published again."""

import pytest
from django.db import transaction

from events.models import Topic
from tests import factories
from tests.publish.log import appended, changes, current, document, nothing_appended, refused
from tests.publish.sessions import all_at_once, open_session, run, scalar

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]


def _set(topic: Topic, **fields: object) -> None:
    Topic.objects.filter(pk=topic.pk).update(**fields)


def test_withdrawing_leaves_a_tombstone_without_a_body() -> None:
    topic = factories.topic()
    with appended((topic.slug, "delete", 2)) as new:
        _set(topic, publication="withdrawn")
    assert (new[0].body, new[0].merged_into) == (None, None)
    assert scalar("select facts_sha256 from events_current where slug = %s", [topic.slug]) is None


def test_changing_to_draft_leaves_a_tombstone() -> None:
    topic = factories.topic()
    with appended((topic.slug, "delete", 2)):
        _set(topic, publication="draft")


def test_deleting_a_published_record_leaves_a_tombstone() -> None:
    topic = factories.topic()
    with appended((topic.slug, "delete", 2)):
        Topic.objects.filter(pk=topic.pk).delete()


def test_deleting_a_withdrawn_record_appends_nothing() -> None:
    topic = factories.topic()
    _set(topic, publication="withdrawn")
    with nothing_appended():
        Topic.objects.filter(pk=topic.pk).delete()


def test_deleting_a_draft_appends_nothing() -> None:
    with nothing_appended():
        factories.topic(publication="draft").delete()


def test_changes_of_a_withdrawn_record_append_nothing() -> None:
    topic = factories.topic()
    _set(topic, publication="withdrawn")
    with nothing_appended():
        _set(topic, name="Nobody sees this")
        _set(topic, publication="draft")
        _set(topic, publication="withdrawn", notes="why")


def test_published_again_continues_the_version_numbers_under_the_same_slug() -> None:
    topic = factories.topic(name="A")
    _set(topic, publication="withdrawn")
    with appended((topic.slug, "upsert", 3)):
        _set(topic, publication="published")
    assert document(topic)["name"] == "A"
    with appended((topic.slug, "delete", 4)):
        _set(topic, publication="withdrawn")


def test_the_tombstone_of_a_merged_record_names_the_survivor() -> None:
    topic, survivor = factories.topic(), factories.topic()
    with appended((topic.slug, "delete", 2)) as new:
        _set(topic, publication="withdrawn", merged_into=survivor)
    assert (new[0].merged_into, new[0].body) == (survivor.slug, None)


def test_merging_a_withdrawn_record_appends_a_tombstone_with_the_survivor() -> None:
    topic, survivor, other = factories.topic(), factories.topic(), factories.topic()
    _set(topic, publication="withdrawn")
    with appended((topic.slug, "delete", 3)) as new:
        _set(topic, merged_into=survivor)
    assert new[0].merged_into == survivor.slug
    with appended((topic.slug, "delete", 4)) as new:
        _set(topic, merged_into=other)
    assert new[0].merged_into == other.slug
    with nothing_appended():
        _set(topic, merged_into=other, notes="again")


def test_an_undone_merge_is_published() -> None:
    topic, survivor = factories.topic(), factories.topic()
    _set(topic, publication="withdrawn", merged_into=survivor)
    with appended((topic.slug, "delete", 3)) as new:
        _set(topic, merged_into=None)
    assert new[0].merged_into is None
    _set(topic, merged_into=survivor)
    with appended((topic.slug, "upsert", 5)) as new:
        _set(topic, publication="published", merged_into=None)
    assert new[0].merged_into is None


def test_a_merged_record_that_is_deleted_keeps_its_tombstone() -> None:
    topic, survivor = factories.topic(), factories.topic()
    _set(topic, publication="withdrawn", merged_into=survivor)
    with nothing_appended():
        Topic.objects.filter(pk=topic.pk).delete()
    assert scalar("select merged_into from events_current where slug = %s", [topic.slug]) == survivor.slug


def test_merging_a_record_that_was_never_published_appends_nothing() -> None:
    topic, survivor = factories.topic(publication="draft"), factories.topic()
    with nothing_appended():
        _set(topic, publication="withdrawn", merged_into=survivor)
    assert current(topic) is None


def test_a_tombstone_never_refers_to_a_draft() -> None:
    topic, draft = factories.topic(), factories.topic(publication="draft")
    with nothing_appended(), refused("published_reference", topic.slug, draft.slug):
        _set(topic, publication="withdrawn", merged_into=draft)
    with appended((topic.slug, "delete", 2), (draft.slug, "upsert", 1)), transaction.atomic():
        _set(topic, publication="withdrawn", merged_into=draft)
        _set(draft, publication="published")


def test_the_survivor_may_be_merged_but_not_in_a_cycle() -> None:
    first, second, third = factories.topic(), factories.topic(), factories.topic()
    _set(first, publication="withdrawn", merged_into=second)
    with appended((second.slug, "delete", 2)):
        _set(second, publication="withdrawn", merged_into=third)
    with nothing_appended(), refused("merge_without_cycle", third.slug):
        _set(third, publication="withdrawn", merged_into=first)


def test_two_sessions_that_merge_two_records_into_each_other() -> None:
    left, right = factories.topic(), factories.topic()

    def merge(one: Topic, other: Topic) -> None:
        with open_session() as session:
            session.execute(
                "update events_topic set publication = 'withdrawn', merged_into_id = %s where id = %s",
                [other.pk, one.pk],
            )

    outcomes = all_at_once(lambda: merge(left, right), lambda: merge(right, left))
    assert sorted(outcome is None for outcome in outcomes) == [False, True]
    assert sorted(current(t).op for t in (left, right)) == ["delete", "upsert"]  # type: ignore[union-attr]


def test_replacing_one_record_by_another_everywhere_in_one_transaction() -> None:
    old, new = factories.speaker(), factories.speaker()
    said = factories.statements(3, speaker=old)
    expected = [(s.slug, "upsert", 2) for s in said]
    with appended((old.slug, "delete", 2), *expected), transaction.atomic():
        run("update events_speaker set publication = 'withdrawn', merged_into_id = %s where id = %s", [new.pk, old.pk])
        run("update events_statement set speaker_id = %s where speaker_id = %s", [new.pk, old.pk])
    assert [c.op for c in changes() if c.slug == old.slug] == ["upsert", "delete"]
