"""Keeps a copy of a DiploAPI in step with it. Uses only public endpoints.

`service` is the API client, `changes` parses the log, `targets` store the copy, `sync` updates it, and `verify`
compares it with the service. A page of the log and the position after it are stored in one transaction, so a mirror
that is killed continues where it was.
"""

__version__ = "1.0.0"
