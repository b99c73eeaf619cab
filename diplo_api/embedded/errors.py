"""The exception of the embedded server."""


class EmbeddedServerError(RuntimeError):
    """The embedded PostgreSQL cannot be installed, started or stopped. The message contains the reason and the fix."""
