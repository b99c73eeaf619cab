"""Which server the public API reads from, and how far a replica is behind the primary.

The lag is measured in what readers miss: the changes that the primary's log has and the replica's has not, and the time
since the first of them was published, by the primary's clock alone. An idle primary therefore makes no lag, and a
replica that has stopped receiving cannot hide one. Limits: without the primary (it is down, or cannot be reached from
here) the lag is unknown, and null.
"""

from dataclasses import dataclass
from typing import NamedTuple

from django.conf import settings
from django.db import Error
from django.db.models import TextChoices

from diplo_api.embedded.errors import EmbeddedServerError
from events.serve.delivery import reader


class ReadServer(TextChoices):
    """The server that pages are read from."""

    PRIMARY = "primary", "the one that is written to"
    REPLICA = "replica", "a streaming replica of it"
    FALLBACK = "fallback", "the primary, for as long as the replica cannot be reached"


class Standing(NamedTuple):
    """What a server says about itself (sql/standing.sql)."""

    epoch: str
    seq: int
    replays: bool
    system_identifier: int
    timeline: int
    paused: bool
    receives: bool

    @property
    def position(self) -> str:
        """Its newest position, as everywhere."""
        return f"{self.epoch}-{self.seq}"


@dataclass(frozen=True)
class ReadsFrom:
    """The server that is read from. `lag`: changes and seconds behind the primary, None where it is not known."""

    server: ReadServer
    position: str
    primary_position: str | None
    lag: tuple[int, float] | None
    problem: str | None
    detail: str

    def as_json(self) -> dict[str, object]:
        """As `/readyz` says it."""
        changes, seconds = self.lag or (None, None)
        return {
            "server": self.server.value,
            "position": self.position,
            "primary_position": self.primary_position,
            "changes_behind": changes,
            "seconds_behind": None if seconds is None else round(seconds, 3),
        }


def reads_from() -> ReadsFrom:
    """Ask the server that is read from, then the primary. Raises Django's database errors for the former only."""
    here = _standing(reader.answering())
    if reader.ON_PRIMARY not in settings.DATABASES:
        return ReadsFrom(ReadServer.PRIMARY, here.position, here.position, None, None, "there is no replica")
    if reader.answering() == reader.ON_PRIMARY:
        detail = "The replica cannot be reached; reads come from the primary until it is back."
        return ReadsFrom(ReadServer.FALLBACK, here.position, here.position, None, None, detail)
    server = ReadServer.REPLICA if here.replays else ReadServer.PRIMARY
    try:
        primary = _standing(reader.ON_PRIMARY)
        changes, seconds = reader.rows_from(reader.ON_PRIMARY, reader.QUERIES.text("lag"), {"seq": here.seq})[0]
    except (Error, EmbeddedServerError):
        receiving = "is receiving from it" if here.receives else "is not receiving"
        detail = f"The primary cannot be asked, so the lag is not known; the replica {receiving}."
        return ReadsFrom(server, here.position, None, None, None, detail if here.replays else "It is no replica.")
    lag = (changes, seconds or 0.0)
    problem = _problem(here, primary, lag)
    detail = f"{lag[1]:.1f} s and {changes} changes behind the primary" if here.replays else "the primary itself"
    return ReadsFrom(server, here.position, primary.position, lag, problem, problem or detail)


def _standing(alias: str) -> Standing:
    return Standing(*reader.rows_from(alias, reader.QUERIES.text("server_state"), {})[0])


def _problem(here: Standing, primary: Standing, lag: tuple[int, float]) -> str | None:
    if here.system_identifier != primary.system_identifier:
        return "The server of DATABASE_READER_URL is no replica of DATABASE_URL's: it is another cluster."
    if not here.replays and here.timeline != primary.timeline:
        return (
            f"The server of DATABASE_READER_URL was promoted: it writes timeline {here.timeline}, and DATABASE_URL's "
            f"{primary.timeline}."
        )
    if lag[1] <= settings.READER_MAX_LAG:
        return None
    why = "replay is paused" if here.paused else "it is replaying" if here.receives else "it is not receiving"
    return f"The replica is {lag[1]:.1f} s and {lag[0]} changes behind the primary; {why}."
