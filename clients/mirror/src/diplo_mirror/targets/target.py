"""The interface of targets: they store a page of changes and the position after it in one transaction."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from diplo_mirror.changes import Change
from diplo_mirror.errors import DataLossError

MIN_LOSS = 20
"""The loss of fewer records needs no confirmation."""


@dataclass(frozen=True, slots=True)
class State:
    """The state of a copy.

    `position`: the position up to which the log is applied, `0` for a new copy. `in_step`: whether the copy is exactly
    what was published at that position; not the case before the first copy is complete. `most`: the largest number of
    records that the copy has had since the user last confirmed a loss. `staged`: the position of the staging tables;
    None unless everything is being read again.
    """

    url: str
    position: str = "0"
    in_step: bool = False
    most: int = 0
    staged: str | None = None


class Target(ABC):
    """A copy. It is locked while it is open."""

    @abstractmethod
    def state(self) -> State | None:
        """Return the state of the copy; None for a new copy."""

    @abstractmethod
    def save(self, state: State) -> None:
        """Store a state without other changes."""

    @abstractmethod
    def apply(self, changes: Iterable[Change], state: State) -> tuple[int, State]:
        """Apply changes and store the state after them; return the number of changes and that state.

        If it raises DataLossError, nothing is changed.
        """

    @abstractmethod
    def start_staging(self, state: State) -> None:
        """Empty the staging tables to read everything again. The copy itself is not changed."""

    @abstractmethod
    def stage(self, changes: Iterable[Change], state: State) -> int:
        """Apply changes to the staging tables and store the state; return the number of changes."""

    @abstractmethod
    def replace_with_staged(self, state: State) -> None:
        """Replace the copy with the staging tables. If it raises DataLossError, nothing is changed."""

    @abstractmethod
    def count(self) -> int:
        """Return the number of records."""

    @abstractmethod
    def documents(self) -> Iterator[tuple[str, str, bytes]]:
        """Return type, id and document of each record."""

    def flush(self, force: bool = False) -> None:
        """Do the work that need not be done for each page: remove redacted texts from the disk, write files."""
        return None

    def must_flush(self) -> bool:
        """Whether `flush` is urgent, because a redacted text may still be on the disk."""
        return False

    @abstractmethod
    def close(self) -> None:
        """Release the lock."""

    def __enter__(self) -> Self:
        """Return the target."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the target."""
        self.close()


def state_after_deletion(state: State, dropped: int, left: int) -> State:
    """Return the state after records were deleted; `left` is the number that is left. Raises DataLossError.

    `most` also accounts for a copy that has grown since it was stored. If it is 0, all records may be deleted.
    """
    if not state.most:
        return state
    most = max(state.most, left + dropped)
    check_data_loss(most, left)
    return replace(state, most=most)


def check_data_loss(held: int, left: int) -> None:
    """Raise DataLossError if fewer than half of the records would be left."""
    if held - left >= MIN_LOSS and left * 2 < held:
        raise DataLossError(
            f"The copy would keep {left:,} of {held:,} records. The URL may be that of another service, or the service "
            "may have been restored from an old backup. Nothing was changed. To delete the records, run the command "
            "again with --yes."
        )
