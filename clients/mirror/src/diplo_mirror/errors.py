"""The errors of the mirror, with the exit code of the command for each."""


class MirrorError(Exception):
    """An error that ends the command with a message and an exit code."""

    exit_code = 2


class InvalidService(MirrorError):
    """The URL is not that of a DiploAPI, or the service refuses access."""


class InvalidTarget(MirrorError):
    """The target cannot be opened: its address is wrong, or it contains something other than a copy."""


class DataLossError(MirrorError):
    """The copy would lose most of its records, and the user has not confirmed that."""

    exit_code = 3


class TargetLocked(MirrorError):
    """Another mirror is writing to the target."""

    exit_code = 4


class TargetNotWritable(MirrorError):
    """The target cannot be written: disk full, no permission, or database server unavailable."""

    exit_code = 5


class ServiceTimeout(MirrorError):
    """The service was unavailable for longer than `--patience`."""

    exit_code = 6


class ServiceUnavailable(Exception):
    """The service cannot answer at the moment. Retry after `retry_after` seconds, if the service sent that."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class PositionGone(Exception):
    """The position of the copy is in another epoch of the log: everything must be read again."""


class PositionTooOld(Exception):
    """The log has too many changes since the position: apply them first."""


class LongPollUnsupported(Exception):
    """The service does not support requests that wait for changes."""
