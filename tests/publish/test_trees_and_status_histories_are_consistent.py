"""Trees have no cycle, and a status is the newest entry of its history."""

from typing import Any

import psycopg
import pytest
from django.db import transaction

from events.models import TalkStatusEntry
from events.publish import catalog
from tests import factories
from tests.publish.log import appended, nothing_appended, refused
from tests.publish.sessions import PATIENCE, in_background, open_session, run, until_blocked

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

TREES = ["party", "topic", "talk"]
HISTORIES = ["talk", "proposal"]


def _set_parent(child: Any, parent: Any) -> None:
    run(f"update {child._meta.db_table} set parent_id = %s where id = %s", [parent.pk, child.pk])


def test_the_types_that_form_trees() -> None:
    assert sorted(catalog.tree_types()) == sorted(TREES)


@pytest.mark.parametrize("type_", TREES)
@pytest.mark.parametrize("depth", [2, 3, 40])
def test_a_cycle_is_refused(type_: str, depth: int) -> None:
    chain = factories.tree(type_, depth)
    with nothing_appended(), refused("tree_without_cycle", "part of itself", "below") as refusal:
        _set_parent(chain[0], chain[-1])
    assert refusal.sqlstate == "23514"
    assert any(record.slug in refusal.message for record in chain)


@pytest.mark.parametrize("type_", TREES)
def test_a_record_that_is_its_own_parent_is_refused_immediately(type_: str) -> None:
    record = factories.make(type_)
    with nothing_appended(), refused(f"{type_}_not_its_own_parent"):
        _set_parent(record, record)


@pytest.mark.parametrize("type_", TREES)
def test_a_cycle_of_drafts_is_refused(type_: str) -> None:
    top = factories.make(type_, publication="draft")
    below = factories.make(type_, publication="draft", parent=top)
    with nothing_appended(), refused("tree_without_cycle"):
        _set_parent(top, below)


@pytest.mark.parametrize("type_", TREES)
def test_a_tree_can_be_inverted_in_one_transaction(type_: str) -> None:
    top, below = factories.tree(type_, 2)
    with appended((top.slug, "upsert", 2), (below.slug, "upsert", 2)), transaction.atomic():
        _set_parent(top, below)
        run(f"update {top._meta.db_table} set parent_id = null where id = %s", [below.pk])


@pytest.mark.parametrize("type_", TREES)
def test_one_statement_that_moves_many_records_into_a_cycle(type_: str) -> None:
    circle = [factories.make(type_) for _ in range(5)]
    table = circle[0]._meta.db_table
    with nothing_appended(), refused("tree_without_cycle"):
        run(
            f"update {table} t set parent_id = m.parent"
            " from (select unnest(%s::bigint[]) id, unnest(%s::bigint[]) parent) m where t.id = m.id",
            [[r.pk for r in circle], [r.pk for r in circle[1:] + circle[:1]]],
        )


@pytest.mark.parametrize("type_", TREES)
def test_two_sessions_whose_changes_together_make_a_cycle(type_: str) -> None:
    left, right = factories.make(type_), factories.make(type_)
    update = f"update {left._meta.db_table} set parent_id = %s where id = %s"
    with open_session() as one, open_session() as two:
        one.execute(update, [right.pk, left.pk])
        two.execute(update, [left.pk, right.pk])
        one.execute("set constraints all immediate")
        waiting = in_background(two.commit)
        until_blocked(two, by=one)
        one.commit()
        error = waiting.exception(PATIENCE)
    assert isinstance(error, psycopg.Error) and error.diag.constraint_name == "tree_without_cycle"


@pytest.mark.parametrize("type_", TREES)
def test_three_sessions_whose_changes_together_make_a_cycle(type_: str) -> None:
    records = [factories.make(type_) for _ in range(3)]
    update = f"update {records[0]._meta.db_table} set parent_id = %s where id = %s"
    with open_session() as one, open_session() as two, open_session() as three:
        for n, session in enumerate((one, two, three)):
            session.execute(update, [records[(n + 1) % 3].pk, records[n].pk])
        one.commit()
        two.commit()
        with refused("tree_without_cycle"):
            three.commit()


def _with_history(type_: str, *statuses: str, publication: str = "published") -> Any:
    """A talk or proposal whose status is the last of its history."""
    with transaction.atomic():
        record = factories.make(type_, status=statuses[-1], publication=publication)
        shown_by = factories.source()
        for place, status in enumerate(statuses):
            record.status_history.create(status=status, position=place, source=shown_by)
    return record


@pytest.mark.parametrize("type_", HISTORIES)
@pytest.mark.parametrize("publication", ["published", "draft"])
def test_a_status_other_than_the_newest_entry_is_refused(type_: str, publication: str) -> None:
    record = _with_history(type_, "unclear", publication=publication)
    with nothing_appended(), refused("status_is_newest", record.slug, "unclear", "history") as refusal:
        type(record)._default_manager.filter(pk=record.pk).update(status={"talk": "held", "proposal": "signed"}[type_])
    assert refusal.sqlstate == "23514"


def test_a_new_entry_requires_the_new_status() -> None:
    talk = _with_history("talk", "proposed", "agreed")
    entry = {"talk": talk, "status": "held", "position": 2, "source": factories.source()}
    with nothing_appended(), refused("status_is_newest", "held", "agreed"):
        TalkStatusEntry.objects.create(**entry)
    with appended((talk.slug, "upsert", 2)), transaction.atomic():
        TalkStatusEntry.objects.create(**entry)
        type(talk).objects.filter(pk=talk.pk).update(status="held")


def test_deleting_the_newest_entry_or_reordering_is_checked() -> None:
    talk = _with_history("talk", "proposed", "agreed")
    with nothing_appended(), refused("status_is_newest"):
        talk.status_history.filter(position=1).delete()
    with nothing_appended(), refused("status_is_newest"):
        run("update events_talkstatusentry set position = 1 - position where talk_id = %s", [talk.pk])
    with appended((talk.slug, "upsert", 2)):
        talk.status_history.all().delete()


def test_two_sessions_whose_changes_together_make_a_status_wrong() -> None:
    talk = _with_history("talk", "proposed", "held")
    other = _with_history("talk", "agreed")
    with open_session() as one, open_session() as two:
        # Each change is valid by itself: the newest entry moves to another record, and the status becomes the one
        # before.
        one.execute(
            "update events_talkstatusentry set talk_id = %s, position = 5 where talk_id = %s and position = 1",
            [other.pk, talk.pk],
        )
        one.execute("update events_talk set status = 'proposed' where id = %s", [talk.pk])
        one.execute("update events_talk set status = 'held' where id = %s", [other.pk])
        two.execute(
            "insert into events_talkstatusentry (talk_id, status, position, stated, source_id)"
            " select %s, 'held', 1, '', source_id from events_talkstatusentry where talk_id = %s and position = 0",
            [other.pk, other.pk],
        )
        one.commit()
        # The own entry is no longer the newest, and the status equals the newest.
        two.commit()
    assert [e.status for e in other.status_history.order_by("position")] == ["agreed", "held", "held"]
