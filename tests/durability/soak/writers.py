"""Threads that write: transactions that are committed, rolled back, refused or interrupted; and redactions."""

import random
import threading
from typing import Any

import psycopg

from tests.durability.writing import Batches


class Writer(threading.Thread):
    """Writes until stopped. Counts commits, rollbacks and lost sessions, and records the confirmed slugs."""

    def __init__(self, number: int, target: dict[str, str], pause: float) -> None:
        super().__init__(name=f"writer-{number}", daemon=True)
        self._target, self._longest_pause = target, pause
        self._chance = random.Random(number)
        self.batches = Batches(number)
        self.committed = self.rolled_back = self.losses = 0
        self.confirmed: set[str] = set()
        self._stopping = threading.Event()
        self.failure: BaseException | None = None

    def run(self) -> None:
        """Write until stopped. Reconnects if the connection is lost."""
        while not self._stopping.is_set():
            try:
                with psycopg.connect(**self._target, connect_timeout=10) as session:  # type: ignore[arg-type]
                    session.execute(f"set synchronous_commit = {self._chance.choice(['on', 'off'])}")
                    session.commit()
                    while not self._stopping.is_set():
                        made = self.batches.write(session)
                        if made is None:
                            self.rolled_back += 1
                        else:
                            self.committed += 1
                            self.confirmed.update(made)
                        self._stopping.wait(self._chance.uniform(0, self._longest_pause))
            except (psycopg.OperationalError, psycopg.InterfaceError):
                self.losses += 1
                self._stopping.wait(0.2)
            except BaseException as failure:
                self.failure = failure
                return

    def stop(self) -> None:
        """Finish the running transaction, and end the thread."""
        self._stopping.set()
        self.join(60)


_REDACTABLE = """
select c.slug from events_current c
where c.type = 'topic' and c.op = 'delete' and exists (
  select from events_version v where v.record_id = c.record_id and v.type = c.type and v.body is not null)
order by random() limit 1
"""


class Redactor(threading.Thread):
    """Redacts a random withdrawn or deleted topic every few seconds."""

    def __init__(self, target: dict[str, str], every: float) -> None:
        super().__init__(name="redactor", daemon=True)
        self._target, self._every = target, every
        self.redacted = 0
        self._stopping = threading.Event()

    def run(self) -> None:
        """Redact until stopped."""
        while not self._stopping.wait(self._every):
            try:
                with psycopg.connect(**self._target, connect_timeout=10) as session:  # type: ignore[arg-type]
                    row: Any = session.execute(_REDACTABLE).fetchone()
                    if row is not None:
                        session.execute("select events_redact('topic', %s, 'a soak', 'nobody')", row)
                        session.commit()
                        self.redacted += 1
            except psycopg.Error:
                continue  # the session was killed, or the topic published again

    def stop(self) -> None:
        """End the thread."""
        self._stopping.set()
        self.join(30)
