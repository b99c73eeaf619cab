"""The generated SECRET_KEY, which is stored in the data folder."""

import os
import secrets
from pathlib import Path


def read_or_create_secret_key(file: Path) -> str:
    """Return the key in a file (mode 600), which is created if it is missing. Concurrent processes get the same key.

    Raises OSError if the file can be neither read nor created. In that case set SECRET_KEY in the environment.
    """
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_name(f".{file.name}-{os.getpid()}")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            stream.write(secrets.token_urlsafe(64))
        try:
            # os.link fails if the file exists, so no process ever reads half a key or replaces an existing one.
            os.link(temporary, file)
        except FileExistsError:
            pass
        finally:
            temporary.unlink()
    return file.read_text().strip()
