"""What can go wrong, each with the exit code that tells a script so."""


class Failure(Exception):
    """An end that is told in one sentence, and by an exit code."""

    exit_code = 2


class NotThisService(Failure):
    """The address is not that of a DiploAPI, or one that does not let us in."""


class BadTarget(Failure):
    """The target cannot be opened: its address is wrong, or what lies there is no copy of ours."""


class WouldLose(Failure):
    """The copy is about to lose most of its records, which nobody has agreed to."""

    exit_code = 3


class Locked(Failure):
    """Another mirror is writing to the target."""

    exit_code = 4


class CannotWrite(Failure):
    """The target took no more: its disk is full, it may not be written, or its server is away."""

    exit_code = 5


class GaveUp(Failure):
    """The service could not be reached for as long as we were to try."""

    exit_code = 6


class Unreachable(Exception):
    """The service cannot answer now; asking again may help, after `retry_after` seconds where it says so."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class PositionGone(Exception):
    """The log that the copy followed is served no more: everything has to be read anew."""


class PositionTooOld(Exception):
    """Too much has changed since the position: follow the log first."""


class NoStreams(Exception):
    """The service does not hold requests until something changes."""
