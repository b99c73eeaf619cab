"""What copies in a SQL database have in common: the steps, each a transaction. The databases differ in the SQL."""

from abc import abstractmethod
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any

from diplo_mirror.changes import Change
from diplo_mirror.targets.target import State, Target, after_dropping, check_loss


class Tables(Target):
    """A copy in tables."""

    @abstractmethod
    def _transaction(self) -> AbstractContextManager[Any]:
        """All or nothing of what is done within; the database's errors as ours."""

    @abstractmethod
    def _told(self) -> AbstractContextManager[Any]:
        """The database's errors as ours."""

    @abstractmethod
    def _do(self, name: str, *values: object) -> None:
        """Carry out one of the statements, or several that take no values."""

    @abstractmethod
    def _one(self, name: str) -> Any:
        """The first row of one of the statements that read; None where there is none."""

    @abstractmethod
    def _write(self, changes: Iterable[Change], staged: Any) -> tuple[int, int]:
        """How many changes there were, and how many records were there and are no more. A page has no record twice."""

    def state(self) -> State | None:
        """What it knows of itself."""
        with self._told():
            row = self._one("state")
        return State(row[0], row[1], bool(row[2]), row[3], row[4]) if row else None

    def save(self, state: State) -> None:
        """Keep a state."""
        with self._transaction():
            self._save(state)

    def _save(self, state: State) -> None:
        self._do("save", state.url, state.position, state.in_step, state.most, state.staged)

    def apply(self, changes: Iterable[Change], state: State) -> tuple[int, State]:
        """Apply changes and keep the state after them."""
        with self._transaction():
            applied, dropped = self._write(changes, "")
            if dropped:
                state = after_dropping(state, dropped, self.count())
            self._save(state)
        return applied, state

    def stage(self, changes: Iterable[Change], state: State) -> int:
        """Apply changes to what is being read anew."""
        with self._transaction():
            applied, _ = self._write(changes, "_staged")
            self._save(state)
        return applied

    def start_anew(self, state: State) -> None:
        """Begin to read everything anew."""
        with self._transaction():
            self._do("empty_staged")
            self._save(state)

    def take_over(self, state: State) -> None:
        """Put what was read anew in the place of the copy; rows that are the same stay as they are."""
        with self._transaction():
            if state.most:
                check_loss(self.count(), self._one("count_kept")[0])
            for name in ("take_over", "empty_staged", "erase"):
                self._do(name)
            self._save(state)

    def count(self) -> int:
        """How many records it holds."""
        with self._told():
            return int(self._one("count")[0])

    def must_settle(self) -> bool:
        """Whether what was redacted may still be there in some form."""
        with self._told():
            return bool(self._one("to_erase")[0])
