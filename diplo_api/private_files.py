"""Small files that only their owner can read: the secret key and the initial password."""

import os
from collections.abc import Callable
from pathlib import Path


class PrivateFileError(OSError):
    """The file can be neither read nor created, or it is empty. The message contains its path, the reason and a fix."""


def read_or_create(file: Path, make: Callable[[], str]) -> str:
    """Return the text of a file, which is created with the result of `make` (mode 600) if it is missing.

    Concurrent processes get the same text. A process that is killed and a disk that is full leave no incomplete file.
    Raises PrivateFileError.
    """
    try:
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            _create(file, make())
        text = file.read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror or error if isinstance(error, OSError) else "it is not text"
        raise PrivateFileError(
            f"Cannot read or create {file}: {reason}. Make sure that this user can write to {file.parent} and that its "
            "disk is not full, or set DIPLO_DATA_DIR to another folder."
        ) from error
    if not text:
        raise PrivateFileError(f"{file} is empty. Restore it from a backup, or delete it to have it created again.")
    return text


def _create(file: Path, text: str) -> None:
    temporary = file.with_name(f".{file.name}-{os.getpid()}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "w") as stream:
            stream.write(f"{text}\n")
            stream.flush()
            os.fsync(stream.fileno())
        # os.link fails if the file exists, so no process ever reads half a text or replaces an existing one.
        os.link(temporary, file)
    except FileExistsError:
        pass
    finally:
        temporary.unlink()
