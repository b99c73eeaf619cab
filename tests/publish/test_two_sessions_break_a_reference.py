"""One session publishes a reference while another withdraws its target: exactly one of them is refused."""

import functools
from collections.abc import Callable

import psycopg
import pytest
from django.db import connection, transaction

from events.models import Speaker, Statement
from tests import factories
from tests.publish.log import current, refused
from tests.publish.sessions import PATIENCE, Session, all_at_once, in_background, open_session, scalar, until_blocked

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

PUBLISH = "update events_statement set publication = 'published' where id = %s"
WITHDRAW = "update events_speaker set publication = 'withdrawn' where id = %s"


@pytest.fixture
def person(sound: None) -> Speaker:
    """A published speaker."""
    return factories.speaker()


@pytest.fixture
def said(person: Speaker) -> Statement:
    """A draft of a statement by that speaker."""
    return factories.statement(speaker=person, publication="draft")


def test_withdrawn_before_the_reference_commits(person: Speaker, said: Statement) -> None:
    with open_session() as publishing, open_session() as withdrawing:
        publishing.execute(PUBLISH, [said.pk])
        withdrawing.execute(WITHDRAW, [person.pk])
        withdrawing.commit()
        with refused("published_reference", said.slug, person.slug, "withdrawn"):
            publishing.commit()
    assert current(said) is None


def test_referred_to_before_the_withdrawal_commits(person: Speaker, said: Statement) -> None:
    with open_session() as publishing, open_session() as withdrawing:
        withdrawing.execute(WITHDRAW, [person.pk])
        publishing.execute(PUBLISH, [said.pk])
        publishing.commit()
        with refused("published_reference", said.slug, person.slug, "not published"):
            withdrawing.commit()


def _second_waits(first: Callable[[Session], object], second: Callable[[Session], object]) -> BaseException | None:
    """The second commits after the first has published but not committed: it waits, then sees its changes."""
    with open_session() as one, open_session() as two:
        first(one)
        one.execute("set constraints all immediate")
        second(two)
        waiting = in_background(two.commit)
        until_blocked(two, by=one)
        one.commit()
        return waiting.exception(PATIENCE)


def test_withdrawal_waits_for_publishing_and_sees_it(person: Speaker, said: Statement) -> None:
    error = _second_waits(lambda s: s.execute(PUBLISH, [said.pk]), lambda s: s.execute(WITHDRAW, [person.pk]))
    assert isinstance(error, psycopg.Error) and error.diag.constraint_name == "published_reference"
    assert (current(said) is not None, current(person).op) == (True, "upsert")  # type: ignore[union-attr]


def test_publishing_waits_for_withdrawal_and_sees_it(person: Speaker, said: Statement) -> None:
    error = _second_waits(lambda s: s.execute(WITHDRAW, [person.pk]), lambda s: s.execute(PUBLISH, [said.pk]))
    assert isinstance(error, psycopg.Error) and error.diag.constraint_name == "published_reference"
    assert (current(said), current(person).op) == (None, "delete")  # type: ignore[union-attr]


def test_at_the_same_moment_repeatedly() -> None:
    for _ in range(8):
        person = factories.speaker()
        said = factories.statement(speaker=person, publication="draft")

        def write(sql: str, pk: int) -> None:
            with open_session() as session:
                session.execute(sql, [pk])

        outcomes = all_at_once(
            functools.partial(write, PUBLISH, said.pk),
            functools.partial(write, WITHDRAW, person.pk),
        )
        assert sum(outcome is None for outcome in outcomes) == 1, outcomes


def test_a_new_reference_against_the_deletion_of_what_it_refers_to() -> None:
    for _ in range(2):
        person, party = factories.speaker(), factories.party()

        def delete(pk: int = person.pk) -> None:
            with open_session() as session:
                session.execute("delete from events_speaker where id = %s", [pk])

        def refer(pk: int = person.pk, party_pk: int = party.pk, slug: str = f"s-{person.pk}") -> None:
            with open_session() as session:
                session.execute("update events_party set name = 'Touched first' where id = %s", [party_pk])
                session.execute(
                    "insert into events_statement (slug, publication, kind, text, speaker_id, language, original_text,"
                    " original_language, medium, venue, sequence, notes, identifiers, inferences)"
                    " values (%s, 'published', 'quote', 'x', %s, '', '', '', '', '', '', '', '[]', '[]')",
                    [slug, pk],
                )

        deleted, referred = all_at_once(delete, refer)
        # A deadlock may abort both. They never both succeed.
        assert deleted is not None or referred is not None
        for error in (deleted, referred):
            assert error is None or error.sqlstate in ("23503", "40P01"), error
        there = scalar("select count(*) from events_speaker where id = %s", [person.pk])
        assert there == (deleted is not None)


def test_a_row_locked_for_no_key_update_can_be_referred_to() -> None:
    person = factories.speaker()
    with open_session() as other, transaction.atomic():
        Speaker.objects.select_for_update(no_key=True).get(pk=person.pk)
        other.execute("set lock_timeout = '5s'")
        other.execute(
            "insert into events_statement (slug, publication, kind, text, speaker_id, language, original_text,"
            " original_language, medium, venue, sequence, notes, identifiers, inferences)"
            " values ('others', 'published', 'quote', 'x', %s, '', '', '', '', '', '', '', '[]', '[]')",
            [person.pk],
        )
        other.commit()
        Speaker.objects.filter(pk=person.pk).update(name="Renamed under the lock")
    assert (
        scalar("select body ->> 'name' from events_current where slug = %s", [person.slug]) == "Renamed under the lock"
    )


def test_two_sessions_lock_and_refer_to_each_other_s_records_without_a_deadlock() -> None:
    """Each locks a speaker, then publishes a statement of the other speaker, and waits for the publishing lock."""
    left, right = factories.speaker(), factories.speaker()

    def work(mine: Speaker, others: Speaker) -> None:
        try:
            for n in range(10):
                with transaction.atomic():
                    Speaker.objects.select_for_update(no_key=True).get(pk=mine.pk)
                    factories.statement(speaker=others)
                    Speaker.objects.filter(pk=mine.pk).update(name=f"Name {n}")
        finally:
            connection.close()

    assert all_at_once(lambda: work(left, right), lambda: work(right, left)) == [None, None]
    assert scalar("select count(*) from events_current where type = 'statement'") == 20
