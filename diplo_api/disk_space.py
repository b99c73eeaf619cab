"""Free space on the disks of the folders that the service writes to, where these are on this machine."""

import os
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages

from diplo_api import database


@dataclass(frozen=True, slots=True)
class FreeSpace:
    """The disk of a folder. `free` and `size` are bytes; `files_left` is the share of free inodes, 0 to 1."""

    folder: str
    path: Path
    free: int
    size: int
    files_left: float

    @property
    def low(self) -> bool:
        """Whether less is free than FREE_SPACE_PERCENT and less than FREE_SPACE_MIB, or hardly any file can be made."""
        share = settings.FREE_SPACE_PERCENT / 100
        needed = min(self.size * share, settings.FREE_SPACE_MIB << 20)
        return self.free < needed or (needed > 0 and self.files_left < share)


def written_folders() -> dict[str, Path]:
    """The folders by name: `database`, unless DATABASE_URL is set, and `exports`, unless their storage is elsewhere."""
    folders = {}
    if database.is_embedded():
        folders["database"] = database.embedded_server().cluster
    if isinstance(storage := storages["exports"], FileSystemStorage):
        folders["exports"] = Path(storage.location)
    return folders


def free_space() -> list[FreeSpace]:
    """The free space of each folder, or of the nearest parent of a folder that does not exist yet. Raises OSError."""
    return [_measure(name, path) for name, path in written_folders().items()]


def _measure(name: str, path: Path) -> FreeSpace:
    existing = next(folder for folder in (path, *path.parents) if folder.exists())
    # `f_bavail` does not count what is reserved for root: PostgreSQL cannot use it.
    disk = os.statvfs(existing)
    files_left = disk.f_favail / disk.f_files if disk.f_files else 1.0
    return FreeSpace(name, path, disk.f_bavail * disk.f_frsize, disk.f_blocks * disk.f_frsize, files_left)
