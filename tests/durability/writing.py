"""Random transactions for these tests: topics are inserted, changed, withdrawn, republished, deleted and merged."""

import random
from typing import Any

import psycopg

INSERT = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " values (%s, 'published', %s, '', '[]', '[]', '')"
)
_CHANGES = {
    "change": "update events_topic set name = name || '!' where slug = %(slug)s",
    "withdraw": "update events_topic set publication = 'withdrawn' where slug = %(slug)s",
    "publish": "update events_topic set publication = 'published', merged_into_id = null where slug = %(slug)s",
    "delete": "delete from events_topic where slug = %(slug)s",
    "merge": "update events_topic set publication = 'withdrawn', merged_into_id ="
    " (select id from events_topic where slug = %(into)s) where slug = %(slug)s",
    "put below": "update events_topic set parent_id ="
    " (select id from events_topic where slug = %(into)s) where slug = %(slug)s",
}


class Batches:
    """The transactions of one writer, on its own topics. Their statements and rollbacks are random."""

    def __init__(self, number: int, rollbacks: float = 0.3) -> None:
        self.number, self._rollbacks = number, rollbacks
        self._chance = random.Random(number)
        self._batch = 0
        self._own: list[str] = []
        self.refused = 0

    def write(self, session: "psycopg.Connection[Any]") -> list[str] | None:
        """Run one transaction. Returns the slugs that it inserted, or None if it was rolled back.

        It is rolled back if the database refuses it (a topic has children, for example). Raises psycopg.Error if the
        connection is lost; the transaction may then have been committed or not.
        """
        self._batch += 1
        new = [f"w{self.number}-{self._batch}-{n}" for n in range(self._chance.randint(1, 5))]
        try:
            for slug in new:
                session.execute(INSERT, [slug, slug])
            for _ in range(self._chance.randint(0, 4) if self._own else 0):
                slug, into = self._chance.choice(self._own), self._chance.choice([*self._own, *new])
                session.execute(_CHANGES[self._chance.choice(list(_CHANGES))], {"slug": slug, "into": into})
            if self._chance.random() < self._rollbacks:
                session.rollback()
                return None
            session.commit()
        except psycopg.IntegrityError:
            session.rollback()
            self.refused += 1
            return None
        # Older topics are not changed again, so that many remain published.
        self._own = [*self._own, *new][-40:]
        return new
