"""One PostgreSQL server for one data folder, started on demand, shared by processes and stopped by the last of them.

Two files carry the sharing, both locked with flock(2), which the kernel releases however a process dies:

- `start.lock` is held while somebody starts or stops the server, so only one does;
- `users.lock` is held shared by every process that uses the server. A process that leaves tries to take it alone: who
  succeeds is the last and stops the server. After a SIGKILL the server keeps running until the next process has used
  it.

The server listens on a socket in a private folder only, never on a network port, and trusts who can enter that folder.
"""

import atexit
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from psycopg import pq
from psycopg.conninfo import make_conninfo

from diplo_api.embedded import processes
from diplo_api.embedded.errors import EmbeddedServerError
from diplo_api.embedded.memory import available_memory, settings_text
from diplo_api.embedded.places import (
    PORT,
    RELOCATION_ROOTS,
    Places,
    expected_socket_folder,
    find_places,
    home_of,
    make_socket_folder,
)

USER = DATABASE = "diplo"
MAJOR_VERSION = "18"
# Recovery after a crash replays at most max_wal_size of log; minutes on a slow disk.
_START_TIMEOUT = 300
_LARGEST_LOG = 10 * 1024 * 1024
_AUTHENTICATION = (
    "# Nobody but the owner can enter the socket's folder.\nlocal all all trust\nlocal replication all trust\n"
)


class EmbeddedServer:
    """The server of one data folder, as seen by this process. Threads and forked children may use one object."""

    def __init__(
        self,
        data_dir: Path,
        *,
        account: str = "",
        fsync: bool = True,
        relocation_roots: tuple[Path, ...] = RELOCATION_ROOTS,
    ) -> None:
        """Nothing is started or written yet. `account` is the system user that runs PostgreSQL when we are root."""
        self.data_dir = data_dir.absolute()
        self._account = account
        self._fsync = fsync
        self._roots = relocation_roots
        self._threads = threading.RLock()
        self._known_places: Places | None = None
        self._use: int | None = None  # descriptor that holds users.lock shared
        self._registered = False

    # -- what callers need --------------------------------------------------------------------------------------------

    def ensure_running(self) -> dict[str, str]:
        """Start the server unless it runs, count this process as a user of it, and return how to connect.

        The result has the keys host (the socket's folder), port, user and dbname. Costs about a millisecond when the
        server runs. Raises EmbeddedServerError with the end of the server's log when it cannot be started.
        """
        with self._threads:
            if self._use is not None and self._answers():
                return self.connection_parameters()
            with self._start_lock():
                self._leave_cleanly()
                self._begin_use()
                self._start_unless_running()
            return self.connection_parameters()

    def connection_parameters(self) -> dict[str, str]:
        """How to connect to the server if it runs, or as it will be; starts and writes nothing."""
        cluster = home_of(self.data_dir) / "postgres"
        running = processes.read_pid_file(cluster)
        folder = running.socket_folder if running and processes.serves(running.pid, cluster) else ""
        if not folder:
            folder = str(expected_socket_folder(self._places().account, cluster))
        return {"host": folder, "port": str(PORT), "user": USER, "dbname": DATABASE}

    def binaries(self) -> Path:
        """The folder of PostgreSQL's own programs (psql, pg_dump, pg_basebackup …), reachable by the server's user."""
        return self._places().binaries

    def postmaster_pid(self) -> int | None:
        """The pid of the running server, or None."""
        cluster = home_of(self.data_dir) / "postgres"
        running = processes.read_pid_file(cluster)
        return running.pid if running and processes.serves(running.pid, cluster) else None

    def release(self) -> None:
        """Stop using the server; the last user stops it, unless it was asked to stay (`keep_running`)."""
        with self._threads:
            if self._use is None:
                return
            if not (home_of(self.data_dir)).is_dir():
                self._end_use()  # the data is gone, and the server with it
                return
            with self._start_lock():
                self._end_use()
                if not self._keep_marker.exists() and self._unused():
                    self._stop()

    def stop(self, *, force: bool = False) -> bool:
        """Stop the server now unless another process uses it (`force`: even then). False when it was left running."""
        with self._threads, self._start_lock():
            self._end_use()
            self._keep_marker.unlink(missing_ok=True)
            if not force and not self._unused():
                return False
            self._stop()
            return True

    def keep_running(self) -> None:
        """Leave the server running when its last user leaves, until `stop` is called."""
        self._keep_marker.touch()

    @property
    def log(self) -> Path:
        """The server's log file."""
        return self.data_dir / "postgres.log"

    # -- sharing ------------------------------------------------------------------------------------------------------

    @property
    def _keep_marker(self) -> Path:
        return self._places().home / "keep-running"

    def _places(self) -> Places:
        if self._known_places is None or not self._known_places.home.is_dir():
            self._known_places = find_places(self.data_dir, self._account, self._roots)
        return self._known_places

    def _open(self, path: Path, flags: int = 0) -> int:
        account = self._places().account
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | flags, 0o600)
        except PermissionError as error:
            raise EmbeddedServerError(
                f"{account.name} may not use {path}: the database there belongs to another user. Run as that user or "
                "as root, or set DIPLO_DATA_DIR to a folder of your own."
            ) from error
        if account.switch and os.fstat(descriptor).st_uid == 0:
            # So that the data's owner can use it when root did so first.
            os.fchown(descriptor, account.uid, account.gid)
        return descriptor

    @contextmanager
    def _start_lock(self) -> Iterator[None]:
        descriptor = self._open(self._places().home / "start.lock")
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _begin_use(self) -> None:
        if self._use is None:
            self._use = self._open(self._places().home / "users.lock")
            fcntl.flock(self._use, fcntl.LOCK_SH)

    def _end_use(self) -> None:
        if self._use is not None:
            os.close(self._use)
            self._use = None

    def _unused(self) -> bool:
        descriptor = self._open(self._places().home / "users.lock")
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        finally:
            os.close(descriptor)
        return True

    def _leave_cleanly(self) -> None:
        if self._registered:
            return
        self._registered = True
        atexit.register(self._release_at_exit)
        os.register_at_fork(after_in_child=self._after_fork)
        if threading.current_thread() is not threading.main_thread():
            return  # only the main thread may set handlers; a web server's own already end its processes in order
        for number in (signal.SIGTERM, signal.SIGHUP):
            # Untouched where the program has a handler of its own or ignores the signal (nohup).
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _exit)

    def _release_at_exit(self) -> None:
        try:
            self.release()
        except (OSError, EmbeddedServerError, subprocess.SubprocessError) as error:
            print(f"The embedded PostgreSQL was not stopped: {error}", file=sys.stderr)

    def _after_fork(self) -> None:
        # A forked child shares its parent's lock; it needs one of its own, which outlives the parent's.
        self._threads = threading.RLock()
        if self._use is not None:
            self._end_use()
            self._begin_use()

    # -- starting and stopping, under start.lock ----------------------------------------------------------------------

    def _answers(self) -> bool:
        if self.postmaster_pid() is None:
            return False
        return self._ping() == pq.Ping.OK

    def _ping(self) -> pq.Ping:
        target = make_conninfo(**(self.connection_parameters() | {"dbname": "postgres", "connect_timeout": "5"}))
        return pq.Ping(pq.PGconn.ping(target.encode()))

    def _start_unless_running(self) -> None:
        pid = self.postmaster_pid()
        if pid is not None:
            if self._wait_until_ready(pid):
                return
            self._stop()
        self._clear_remains()
        if not self._places().cluster.exists():
            self._install()
        self._check_version()
        self._start()

    def _wait_until_ready(self, pid: int) -> bool:
        """Wait while a running server starts or recovers; False when it has died or lost its socket."""
        deadline = time.monotonic() + _START_TIMEOUT
        unreachable_since: float | None = None
        while processes.serves(pid, self._places().cluster):
            answer = self._ping()
            if answer == pq.Ping.OK:
                return True
            # A cleaner of temporary files may have removed the socket: nobody can connect to that server any more.
            unreachable_since = None if answer == pq.Ping.REJECT else unreachable_since or time.monotonic()
            patience = 10 if (Path(self.connection_parameters()["host"]) / f".s.PGSQL.{PORT}").exists() else 2
            if unreachable_since and time.monotonic() - unreachable_since > patience:
                return False
            if time.monotonic() > deadline:
                raise EmbeddedServerError(f"PostgreSQL did not become ready within {_START_TIMEOUT} s.{self._tail()}")
            time.sleep(0.05)
        return False

    def _clear_remains(self) -> None:
        cluster = self._places().cluster
        # Backends of a killed server end by themselves, except in a long query; a new server refuses to start beside
        # them, and rightly so.
        for number, patience in ((0, 1.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
            remains = processes.of_cluster(cluster)
            for pid in remains if number else ():
                with suppress(ProcessLookupError):
                    os.kill(pid, number)
            deadline = time.monotonic() + patience
            while remains and time.monotonic() < deadline:
                time.sleep(0.05)
                remains = processes.of_cluster(cluster)
        stale = processes.read_pid_file(cluster)
        if stale and processes.exists(stale.pid):
            # The pid now belongs to another program, which PostgreSQL would take for its server. It recognizes the
            # other kinds of stale pid file by itself.
            (cluster / "postmaster.pid").unlink()

    def _install(self) -> None:
        """Make a new cluster with the database in it, under a temporary name until it is complete."""
        places = self._places()
        for leftover in places.home.glob("postgres.new-*"):
            shutil.rmtree(leftover)
        unfinished = places.home / f"postgres.new-{os.getpid()}"
        places.account.new_folder(unfinished)
        command: list[str | Path] = [places.binaries / "initdb", "-D", unfinished, "-U", USER, "-A", "trust"]
        # Code point order and Unicode's own character classes: the same on every machine and in every release of libc.
        command += ["-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"]
        command += ["-T", "simple", "--data-checksums", *([] if self._fsync else ["--no-sync"])]
        self._do("initialize the database", command)
        self._write(unfinished / "pg_hba.conf", _AUTHENTICATION)
        self._write(unfinished / "diplo.conf", "")
        configuration = unfinished / "postgresql.conf"
        self._write(configuration, configuration.read_text() + "\ninclude = 'diplo.conf'\n")
        single: list[str | Path] = [places.binaries / "postgres", "--single", "-D", unfinished, "template1"]
        self._do("create the database", single, stdin=f"CREATE DATABASE {DATABASE}\n")
        unfinished.rename(places.cluster)

    def _check_version(self) -> None:
        cluster = self._places().cluster
        try:
            version = (cluster / "PG_VERSION").read_text().strip()
        except OSError as error:
            raise EmbeddedServerError(f"{cluster} is no complete PostgreSQL data folder: {error}.") from error
        if version != MAJOR_VERSION:
            raise EmbeddedServerError(
                f"The data in {cluster} was made by PostgreSQL {version}, and this release runs {MAJOR_VERSION}: "
                "see docs/operations.md on moving data between major versions."
            )

    def _start(self) -> None:
        places = self._places()
        socket_folder = make_socket_folder(places.account, places.cluster)
        for name in (f".s.PGSQL.{PORT}", f".s.PGSQL.{PORT}.lock"):
            # The folder serves this data only, and no server of it runs; the lock's pid may be another program's now.
            (socket_folder / name).unlink(missing_ok=True)
        text = settings_text(available_memory(), fsync=self._fsync)
        quoted = f'"{socket_folder}"'.replace("'", "''")
        own = f"unix_socket_directories = '{quoted}'\nport = {PORT}\n"
        self._write(places.cluster / "diplo.conf", text + own)
        if self.log.exists() and self.log.stat().st_size > _LARGEST_LOG:
            self.log.rename(self.log.with_suffix(".log.1"))
        pg_ctl = places.binaries / "pg_ctl"
        command: list[str | Path] = [pg_ctl, "start", "-w", "-t", str(_START_TIMEOUT), "-D", places.cluster]
        with os.fdopen(self._open(self.log, os.O_APPEND), "ab") as output:
            result = places.account.run(command, output=output, timeout=_START_TIMEOUT + 30)
        if result.returncode != 0:
            raise EmbeddedServerError(f"PostgreSQL did not start.{self._tail()}")

    def _stop(self) -> None:
        """Stop the server if it runs: in order within a minute, else at once (the next start then recovers)."""
        places = self._places()
        socket_folder = Path(self.connection_parameters()["host"])
        for mode in ("fast", "immediate"):
            if self.postmaster_pid() is None:
                break
            pg_ctl = places.binaries / "pg_ctl"
            places.account.run([pg_ctl, "stop", "-w", "-t", "60", "-m", mode, "-D", places.cluster], timeout=90)
        if self.postmaster_pid() is not None:
            raise EmbeddedServerError(f"PostgreSQL did not stop.{self._tail()}")
        with suppress(OSError):
            socket_folder.rmdir()  # leave no litter; it stays if it is not ours or not empty

    def _do(self, purpose: str, command: list[str | Path], stdin: str = "") -> None:
        result = self._places().account.run(command, stdin=stdin)
        if result.returncode != 0 or "FATAL:" in result.stderr or "ERROR:" in result.stderr:
            free = shutil.disk_usage(self._places().home).free // (1024 * 1024)
            output = "\n".join((result.stdout + result.stderr).splitlines()[-15:])
            raise EmbeddedServerError(f"PostgreSQL could not {purpose} ({free} MB free on the disk):\n{output}")

    def _write(self, path: Path, text: str) -> None:
        path.write_text(text)
        path.chmod(0o600)
        self._places().account.give(path)

    def _tail(self) -> str:
        try:
            lines = self.log.read_text(errors="replace").splitlines()[-15:]
        except OSError:
            return ""
        return f" The end of {self.log}:\n" + "\n".join(lines)


def _exit(number: int, frame: FrameType | None) -> None:
    # Python's exit handlers run on SystemExit, not on an unhandled signal.
    sys.exit(128 + number)
