"""The server that the public API reads from, and the lag of a replica.

The lag is the changes that the primary's log has and the replica's has not, and the time since the first of them was
published, by the primary's clock. So there is no lag while the primary is idle, and a replica that has stopped
receiving has one. Limits: without the primary (it is down, or unreachable from here) the lag is unknown, and null.
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

    PRIMARY = "primary", "the server that is written to"
    REPLICA = "replica", "a streaming replica of the primary"
    FALLBACK = "fallback", "the primary, while the replica is unreachable"


class ServerState(NamedTuple):
    """The state of a server, as the statement `server_state` selects it."""

    epoch: str
    seq: int
    replays: bool
    system_identifier: int
    timeline: int
    paused: bool
    receives: bool

    @property
    def position(self) -> str:
        """Its newest position."""
        return f"{self.epoch}-{self.seq}"


@dataclass(frozen=True)
class ReadsFrom:
    """The server that is read from. `lag`: changes and seconds behind the primary, None where it is unknown."""

    server: ReadServer
    position: str
    primary_position: str | None
    lag: tuple[int, float] | None
    problem: str | None
    detail: str

    def as_json(self) -> dict[str, object]:
        """The representation in `/readyz`."""
        changes, seconds = self.lag or (None, None)
        return {
            "server": self.server.value,
            "position": self.position,
            "primary_position": self.primary_position,
            "changes_behind": changes,
            "seconds_behind": None if seconds is None else round(seconds, 3),
        }


def reads_from() -> ReadsFrom:
    """Query the server that is read from, then the primary. Raises Django's database errors for the former only."""
    here = _server_state(reader.answering())
    if reader.ON_PRIMARY not in settings.DATABASES:
        return ReadsFrom(ReadServer.PRIMARY, here.position, here.position, None, None, "there is no replica")
    if reader.answering() == reader.ON_PRIMARY:
        detail = "The replica is unreachable; the primary is read until the replica answers again."
        return ReadsFrom(ReadServer.FALLBACK, here.position, here.position, None, None, detail)
    server = ReadServer.REPLICA if here.replays else ReadServer.PRIMARY
    try:
        primary = _server_state(reader.ON_PRIMARY)
        changes, seconds = reader.rows_from(reader.ON_PRIMARY, reader.QUERIES.text("lag"), {"seq": here.seq})[0]
    except (Error, EmbeddedServerError):
        receiving = "is receiving from it" if here.receives else "is not receiving"
        detail = f"The primary is unreachable, so the lag is unknown; the replica {receiving}."
        return ReadsFrom(server, here.position, None, None, None, detail if here.replays else "It is not a replica.")
    lag = (changes, seconds or 0.0)
    problem = _problem(here, primary, lag)
    detail = f"{lag[1]:.1f} s and {changes} changes behind the primary" if here.replays else "the primary itself"
    return ReadsFrom(server, here.position, primary.position, lag, problem, problem or detail)


def _server_state(alias: str) -> ServerState:
    return ServerState(*reader.rows_from(alias, reader.QUERIES.text("server_state"), {})[0])


def _problem(here: ServerState, primary: ServerState, lag: tuple[int, float]) -> str | None:
    if here.system_identifier != primary.system_identifier:
        return "The server of DATABASE_READER_URL is not a replica of that of DATABASE_URL: it is another cluster."
    if not here.replays and here.timeline != primary.timeline:
        return (
            f"The server of DATABASE_READER_URL was promoted: it writes timeline {here.timeline}, and that of "
            f"DATABASE_URL writes timeline {primary.timeline}."
        )
    if lag[1] <= settings.READER_MAX_LAG:
        return None
    why = "replay is paused" if here.paused else "it is replaying" if here.receives else "it is not receiving"
    return f"The replica is {lag[1]:.1f} s and {lag[0]} changes behind the primary; {why}."
