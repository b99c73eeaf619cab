"""The one error that the embedded server raises, always with what to do about it in its text."""


class EmbeddedServerError(RuntimeError):
    """The embedded PostgreSQL cannot be installed, started or stopped; the message says why and what helps."""
