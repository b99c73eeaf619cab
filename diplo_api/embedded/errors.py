"""The exception of the embedded server, and the conversion of errors of the operating system to it."""

import errno
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class EmbeddedServerError(RuntimeError):
    """The embedded PostgreSQL cannot be installed, started or stopped. The message contains the reason and the fix."""


_FIXES = {
    (errno.EACCES, errno.EPERM): "Allow this user to write there, or set DIPLO_DATA_DIR to a folder that you own.",
    (errno.ENOSPC, errno.EDQUOT): "Free some space, or set DIPLO_DATA_DIR to a folder on another disk.",
    (errno.EROFS,): "Set DIPLO_DATA_DIR to a folder on a disk that is not read-only.",
    (errno.EEXIST, errno.ENOTDIR, errno.EISDIR): "Move that file or folder away, or set DIPLO_DATA_DIR.",
}
_OTHER_FIX = "Check the disk, set DIPLO_DATA_DIR to another folder, or DATABASE_URL to your own PostgreSQL."


@contextmanager
def operating_system_errors(data_dir: Path) -> Iterator[None]:
    """Raise EmbeddedServerError, with the path and a fix, for an OSError or a program that does not end in time."""
    try:
        yield
    except OSError as error:
        path = error.filename if isinstance(error.filename, str | Path) else data_dir
        fix = next((text for numbers, text in _FIXES.items() if error.errno in numbers), _OTHER_FIX)
        raise EmbeddedServerError(
            f"The embedded PostgreSQL of {data_dir} cannot be used: {error.strerror or error} ({path}). {fix}"
        ) from error
    except UnicodeDecodeError as error:
        raise EmbeddedServerError(
            f"The embedded PostgreSQL of {data_dir} cannot be used: one of its files is damaged ({error}). {_OTHER_FIX}"
        ) from error
    except subprocess.TimeoutExpired as error:
        raise EmbeddedServerError(
            f"The embedded PostgreSQL of {data_dir} cannot be used: {' '.join(map(str, error.cmd))} did not end within "
            f"{error.timeout:.0f} s. Check the load of the machine and its disk, then try again."
        ) from error
