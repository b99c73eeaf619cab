"""What every target can do: apply a page of changes and the position after it in one transaction, or neither."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from diplo_mirror.changes import Change
from diplo_mirror.failures import WouldLose

FEW = 20
"""Losing fewer records than this is nothing to stop for."""


@dataclass(frozen=True, slots=True)
class State:
    """What a copy knows of itself.

    `position`: up to where the log was applied, `0` for a new copy. `in_step`: whether the copy is exactly what was
    published there; while a first copy is made it is not yet. `most`: the records it held at its fullest, since
    somebody last agreed to lose them. `staged`: up to where all has been read anew; None unless that is under way.
    """

    url: str
    position: str = "0"
    in_step: bool = False
    most: int = 0
    staged: str | None = None


class Target(ABC):
    """A copy. It is locked for as long as it is open."""

    @abstractmethod
    def state(self) -> State | None:
        """What it knows of itself; None for a copy that is only to be made."""

    @abstractmethod
    def save(self, state: State) -> None:
        """Keep a state, where nothing else changes."""

    @abstractmethod
    def apply(self, changes: Iterable[Change], state: State) -> tuple[int, State]:
        """Apply changes and keep the state after them; how many there were, and that state.

        Does nothing where it raises WouldLose.
        """

    @abstractmethod
    def start_anew(self, state: State) -> None:
        """Begin to read everything anew, beside the copy, which stays as it is meanwhile."""

    @abstractmethod
    def stage(self, changes: Iterable[Change], state: State) -> int:
        """Apply changes to what is being read anew, and keep the state; how many there were."""

    @abstractmethod
    def take_over(self, state: State) -> None:
        """Put what was read anew in the place of the copy. Does nothing where it raises WouldLose."""

    @abstractmethod
    def count(self) -> int:
        """How many records it holds."""

    @abstractmethod
    def documents(self) -> Iterator[tuple[str, str, bytes]]:
        """Type, id and document of every record that it holds."""

    def settle(self, force: bool = False) -> None:
        """Do what may wait until no changes come for a moment: erase for good, write files."""
        return None

    def must_settle(self) -> bool:
        """Whether that may not wait: a text was redacted, and is not gone for good yet."""
        return False

    @abstractmethod
    def close(self) -> None:
        """Give the lock back."""

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()


def after_dropping(state: State, dropped: int, left: int) -> State:
    """The state once so many records have gone and so many are left. Raises WouldLose.

    A copy that has grown while it followed is measured by what it held just now; `most` is 0 where all may go.
    """
    if not state.most:
        return state
    most = max(state.most, left + dropped)
    check_loss(most, left)
    return replace(state, most=most)


def check_loss(held: int, left: int) -> None:
    """Raise WouldLose where less than half of the records would be left."""
    if held - left >= FEW and left * 2 < held:
        raise WouldLose(
            f"Of {held:,} records the copy would keep {left:,}. This may be the wrong service, or one restored from an "
            "old backup. Nothing was changed. If it is right, run again with --yes."
        )
