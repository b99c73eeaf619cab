"""The base class of targets in an SQL database. Subclasses provide the connection and the SQL."""

from abc import abstractmethod
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any

from diplo_mirror.changes import Change
from diplo_mirror.targets.target import State, Target, check_data_loss, state_after_deletion


class SqlTarget(Target):
    """A copy in tables. Each method is one transaction."""

    @abstractmethod
    def _transaction(self) -> AbstractContextManager[Any]:
        """Run the block in a transaction, and translate database errors."""

    @abstractmethod
    def _translate_errors(self) -> AbstractContextManager[Any]:
        """Raise database errors as errors of the mirror."""

    @abstractmethod
    def _do(self, name: str, *values: object) -> None:
        """Execute a named statement, or several statements without parameters."""

    @abstractmethod
    def _one(self, name: str) -> Any:
        """Run a named query and return its first row, or None."""

    @abstractmethod
    def _write(self, changes: Iterable[Change], staged: Any) -> tuple[int, int]:
        """Write changes; return their number and the number of deleted records. A page contains a record only once."""

    def state(self) -> State | None:
        """Return the state of the copy."""
        with self._translate_errors():
            row = self._one("state")
        return State(row[0], row[1], bool(row[2]), row[3], row[4]) if row else None

    def save(self, state: State) -> None:
        """Store a state."""
        with self._transaction():
            self._save(state)

    def _save(self, state: State) -> None:
        self._do("save", state.url, state.position, state.in_step, state.most, state.staged)

    def apply(self, changes: Iterable[Change], state: State) -> tuple[int, State]:
        """Apply changes and store the state after them."""
        with self._transaction():
            applied, dropped = self._write(changes, "")
            if dropped:
                state = state_after_deletion(state, dropped, self.count())
            self._save(state)
        return applied, state

    def stage(self, changes: Iterable[Change], state: State) -> int:
        """Apply changes to the staging tables."""
        with self._transaction():
            applied, _ = self._write(changes, "_staged")
            self._save(state)
        return applied

    def start_staging(self, state: State) -> None:
        """Empty the staging tables."""
        with self._transaction():
            self._do("empty_staged")
            self._save(state)

    def replace_with_staged(self, state: State) -> None:
        """Replace the copy with the staging tables. Rows that are equal are not written."""
        with self._transaction():
            if state.most:
                check_data_loss(self.count(), self._one("count_kept")[0])
            for name in ("replace_with_staged", "empty_staged", "erase"):
                self._do(name)
            self._save(state)

    def count(self) -> int:
        """Return the number of records."""
        with self._translate_errors():
            return int(self._one("count")[0])

    def must_flush(self) -> bool:
        """Whether a redacted text may still be on the disk."""
        with self._translate_errors():
            return bool(self._one("to_erase")[0])
