"""The secret key that signs sessions, made on first use and kept in the data folder."""

import os
import secrets
from pathlib import Path


def kept_secret_key(file: Path) -> str:
    """The key in a file (mode 600), which is made when it is missing; processes that start together get the same one.

    Raises OSError when the file can neither be read nor made: set SECRET_KEY then.
    """
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(f".{file.name}-{os.getpid()}")
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            stream.write(secrets.token_urlsafe(64))
        try:
            # A link fails where the file exists, so nobody ever reads half a key or replaces one.
            os.link(unfinished, file)
        except FileExistsError:
            pass
        finally:
            unfinished.unlink()
    return file.read_text().strip()
