"""Small file systems in memory, which a test can fill or make read-only."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


@contextmanager
def small_disk(mebibytes: int, options: str = "") -> Iterator[Path]:
    """Mount a tmpfs that all users can enter. Skips the test if this user may not mount file systems."""
    folder = Path(tempfile.mkdtemp(prefix="diplo-disk-"))
    given = f"size={mebibytes}m,mode=755{options}"
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", given, "tmpfs", folder], capture_output=True, check=False)
    if done.returncode:
        folder.rmdir()
        pytest.skip("this user may not mount a file system: run the tests as root to see this one")
    try:
        yield folder
    finally:
        # A server that has just been stopped may still be closing its files.
        subprocess.run(["umount", "--lazy", folder], check=True)
        folder.rmdir()


def fill(folder: Path) -> Path:
    """Fill the disk of a folder to the last byte; return the file that does so."""
    ballast = folder / "ballast"
    descriptor = os.open(ballast, os.O_WRONLY | os.O_CREAT)
    try:
        for size in (1 << 20, 1 << 12, 1):
            with suppress(OSError):
                while os.write(descriptor, bytes(size)):
                    pass
    finally:
        os.close(descriptor)
    return ballast
