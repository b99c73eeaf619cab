"""A PostgreSQL server for one data folder: started on demand, shared by processes, stopped by the last of them.

Processes coordinate through two files that are locked with flock(2). The kernel releases these locks when a process
ends, even if it is killed:

- `start.lock` is locked exclusively while a process starts or stops the server;
- `users.lock` is locked in shared mode by each process that uses the server. A process that stops using it tries to
  lock the file exclusively. If that succeeds, it is the last process and stops the server. If the last process is
  killed, the server runs until the next process has used it.

The server listens only on a socket in a private folder, never on a network port, and trusts every user who can enter
that folder.
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
from diplo_api.embedded.errors import EmbeddedServerError, operating_system_errors
from diplo_api.embedded.paths import (
    PORT,
    RELOCATION_ROOTS,
    ServerPaths,
    expected_socket_folder,
    find_paths,
    home_directory,
    make_socket_folder,
)
from diplo_api.embedded.tuning import available_memory, configuration_text

USER = DATABASE = "diplo"
MAJOR_VERSION = "18"
# Seconds. Crash recovery replays up to max_wal_size of WAL, which can take minutes on a slow disk.
_START_TIMEOUT = 300
# Bytes. A larger log file is renamed at the next start.
_MAX_LOG_SIZE = 10 * 1024 * 1024
_PG_HBA_CONF = "# Only the owner can enter the socket's folder.\nlocal all all trust\nlocal replication all trust\n"


class EmbeddedServer:
    """The server of one data folder. Thread-safe; forked child processes may use the same object."""

    def __init__(
        self,
        data_dir: Path,
        *,
        system_user: str = "",
        fsync: bool = True,
        relocation_roots: tuple[Path, ...] = RELOCATION_ROOTS,
    ) -> None:
        """Create the object without starting or writing anything. `system_user` runs PostgreSQL if we are root."""
        self.data_dir = data_dir.absolute()
        self._system_user = system_user
        self._fsync = fsync
        self._roots = relocation_roots
        self._threads = threading.RLock()
        self._cached_paths: ServerPaths | None = None
        self._use: int | None = None  # file descriptor with the shared lock on users.lock
        self._registered = False

    # -- public methods -----------------------------------------------------------------------------------------------

    def ensure_running(self) -> dict[str, str]:
        """Start the server if it is not running, register this process as a user of it, and return how to connect.

        The result has the keys host (the socket's folder), port, user and dbname. Takes about a millisecond if the
        server is running. Raises EmbeddedServerError with the end of the server's log if it cannot be started.
        """
        with self._threads, operating_system_errors(self.data_dir):
            if self._use is not None and self._is_ready():
                return self.connection_parameters()
            with self._start_lock():
                self._register_exit_handlers()
                self._begin_use()
                self._start_unless_running()
            return self.connection_parameters()

    def connection_parameters(self) -> dict[str, str]:
        """Return how to connect to the server, whether or not it is running. Starts and writes nothing."""
        with operating_system_errors(self.data_dir):
            cluster = home_directory(self.data_dir) / "postgres"
            running = processes.read_pid_file(cluster)
            folder = running.socket_folder if running and processes.serves(running.pid, cluster) else ""
            if not folder:
                folder = str(expected_socket_folder(self._paths().system_user, cluster))
        return {"host": folder, "port": str(PORT), "user": USER, "dbname": DATABASE}

    def binaries(self) -> Path:
        """Return the folder of psql, pg_dump, pg_basebackup …, which the server's user can enter."""
        with operating_system_errors(self.data_dir):
            return self._paths().binaries

    @property
    def cluster(self) -> Path:
        """The PostgreSQL data folder, whether or not it exists."""
        with operating_system_errors(self.data_dir):
            return home_directory(self.data_dir) / "postgres"

    def postmaster_pid(self) -> int | None:
        """Return the pid of the running server, or None."""
        running = processes.read_pid_file(self.cluster)
        return running.pid if running and processes.serves(running.pid, self.cluster) else None

    def release(self) -> None:
        """Stop using the server. The last process stops it, unless `keep_running` was called."""
        with self._threads:
            if self._use is None:
                return
            if not (home_directory(self.data_dir)).is_dir():
                self._end_use()  # the data folder was deleted
                return
            with self._start_lock():
                self._end_use()
                if not self._keep_marker.exists() and self._unused():
                    self._stop()

    def stop(self, *, force: bool = False) -> bool:
        """Stop the server unless another process uses it (`force`: in any case). False if it is still running."""
        with self._threads, operating_system_errors(self.data_dir), self._start_lock():
            self._end_use()
            self._keep_marker.unlink(missing_ok=True)
            if not force and not self._unused():
                return False
            self._stop()
            return True

    def keep_running(self) -> None:
        """Keep the server running after the last process has stopped using it, until `stop` is called."""
        with operating_system_errors(self.data_dir):
            self._keep_marker.touch()

    @property
    def log(self) -> Path:
        """Path of the server's log file."""
        return self.data_dir / "postgres.log"

    # -- sharing ------------------------------------------------------------------------------------------------------

    @property
    def _keep_marker(self) -> Path:
        return self._paths().home / "keep-running"

    def _paths(self) -> ServerPaths:
        if self._cached_paths is None or not self._cached_paths.home.is_dir():
            self._cached_paths = find_paths(self.data_dir, self._system_user, self._roots)
        return self._cached_paths

    def _open(self, path: Path, flags: int = 0) -> int:
        system_user = self._paths().system_user
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | flags, 0o600)
        except PermissionError as error:
            raise EmbeddedServerError(
                f"{system_user.name} cannot open {path}, because the database belongs to another user. Run DiploAPI as "
                "that user or as root, or set DIPLO_DATA_DIR to a folder that you own."
            ) from error
        if system_user.switch and os.fstat(descriptor).st_uid == 0:
            # If root has created the file, the owner of the data must be able to open it later.
            os.fchown(descriptor, system_user.uid, system_user.gid)
        return descriptor

    @contextmanager
    def _start_lock(self) -> Iterator[None]:
        descriptor = self._open(self._paths().home / "start.lock")
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _begin_use(self) -> None:
        if self._use is None:
            self._use = self._open(self._paths().home / "users.lock")
            fcntl.flock(self._use, fcntl.LOCK_SH)

    def _end_use(self) -> None:
        if self._use is not None:
            os.close(self._use)
            self._use = None

    def _unused(self) -> bool:
        descriptor = self._open(self._paths().home / "users.lock")
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        finally:
            os.close(descriptor)
        return True

    def _register_exit_handlers(self) -> None:
        if self._registered:
            return
        self._registered = True
        atexit.register(self._release_at_exit)
        os.register_at_fork(after_in_child=self._after_fork)
        if threading.current_thread() is not threading.main_thread():
            return  # only the main thread can set handlers; web servers have their own
        for number in (signal.SIGTERM, signal.SIGHUP):
            # Existing handlers and ignored signals (nohup) are left alone.
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _exit)

    def _release_at_exit(self) -> None:
        try:
            self.release()
        except (OSError, EmbeddedServerError, subprocess.SubprocessError) as error:
            print(f"The embedded PostgreSQL could not be stopped: {error}", file=sys.stderr)

    def _after_fork(self) -> None:
        # A forked child shares the file lock of its parent. It needs a lock of its own, which outlives the parent.
        self._threads = threading.RLock()
        if self._use is not None:
            self._end_use()
            self._begin_use()

    # -- starting and stopping, under start.lock ----------------------------------------------------------------------

    def _is_ready(self) -> bool:
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
        self._remove_old_processes()
        if not self._paths().cluster.exists():
            self._install()
        self._check_version()
        self._start()

    def _wait_until_ready(self, pid: int) -> bool:
        """Wait until a running server has started or recovered; False if it has died or its socket is missing."""
        deadline = time.monotonic() + _START_TIMEOUT
        unreachable_since: float | None = None
        while processes.serves(pid, self._paths().cluster):
            answer = self._ping()
            if answer == pq.Ping.OK:
                return True
            # A cleanup of temporary files may have removed the socket. Then nobody can connect to this server.
            unreachable_since = None if answer == pq.Ping.REJECT else unreachable_since or time.monotonic()
            patience = 10 if (Path(self.connection_parameters()["host"]) / f".s.PGSQL.{PORT}").exists() else 2
            if unreachable_since and time.monotonic() - unreachable_since > patience:
                return False
            if time.monotonic() > deadline:
                message = f"PostgreSQL is not ready after {_START_TIMEOUT} s.{self._log_tail()}"
                raise EmbeddedServerError(message)
            time.sleep(0.05)
        return False

    def _remove_old_processes(self) -> None:
        cluster = self._paths().cluster
        # The backends of a killed server end by themselves, except during a long query. A new server refuses to start
        # as long as they exist, because they could corrupt its data.
        for number, timeout in ((0, 1.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
            backends = processes.of_cluster(cluster)
            for pid in backends if number else ():
                with suppress(ProcessLookupError):
                    os.kill(pid, number)
            deadline = time.monotonic() + timeout
            while backends and time.monotonic() < deadline:
                time.sleep(0.05)
                backends = processes.of_cluster(cluster)
        stale = processes.read_pid_file(cluster)
        if stale and processes.exists(stale.pid):
            # The pid now belongs to another program, but PostgreSQL would assume that its server is running. PostgreSQL
            # detects the other kinds of stale pid files itself.
            (cluster / "postmaster.pid").unlink()

    def _install(self) -> None:
        """Create a cluster and its database, under a temporary name until they are complete."""
        paths = self._paths()
        for leftover in paths.home.glob("postgres.new-*"):
            shutil.rmtree(leftover)
        unfinished = paths.home / f"postgres.new-{os.getpid()}"
        paths.system_user.new_folder(unfinished)
        command: list[str | Path] = [paths.binaries / "initdb", "-D", unfinished, "-U", USER, "-A", "trust"]
        # The builtin provider sorts by code point and has fixed character classes, independent of the version of libc.
        command += ["-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"]
        command += ["-T", "simple", "--data-checksums", *([] if self._fsync else ["--no-sync"])]
        self._run_program("initialize the database", command)
        self._write(unfinished / "pg_hba.conf", _PG_HBA_CONF)
        self._write(unfinished / "diplo.conf", "")
        configuration = unfinished / "postgresql.conf"
        self._write(configuration, configuration.read_text() + "\ninclude = 'diplo.conf'\n")
        single: list[str | Path] = [paths.binaries / "postgres", "--single", "-D", unfinished, "template1"]
        self._run_program("create the database", single, stdin=f"CREATE DATABASE {DATABASE}\n")
        unfinished.rename(paths.cluster)

    def _check_version(self) -> None:
        cluster = self._paths().cluster
        try:
            version = (cluster / "PG_VERSION").read_text().strip()
        except OSError as error:
            raise EmbeddedServerError(
                f"{cluster} is not a complete PostgreSQL data folder: {error}. Move it away to start with a new "
                "database, or restore it from a backup."
            ) from error
        if version != MAJOR_VERSION:
            raise EmbeddedServerError(
                f"The data in {cluster} was made by PostgreSQL {version}, but this release contains PostgreSQL "
                f"{MAJOR_VERSION}. Move the data with pg_dump and pg_restore, see docs/operations.md."
            )

    def _start(self) -> None:
        paths = self._paths()
        socket_folder = make_socket_folder(paths.system_user, paths.cluster)
        for name in (f".s.PGSQL.{PORT}", f".s.PGSQL.{PORT}.lock"):
            # Only this cluster uses the folder, and its server is not running. The pid in the lock file may now belong
            # to another program.
            (socket_folder / name).unlink(missing_ok=True)
        text = configuration_text(available_memory(), fsync=self._fsync)
        quoted = f'"{socket_folder}"'.replace("'", "''")
        own = f"unix_socket_directories = '{quoted}'\nport = {PORT}\n"
        self._write(paths.cluster / "diplo.conf", text + own)
        if self.log.exists() and self.log.stat().st_size > _MAX_LOG_SIZE:
            self.log.rename(self.log.with_suffix(".log.1"))
        pg_ctl = paths.binaries / "pg_ctl"
        command: list[str | Path] = [pg_ctl, "start", "-w", "-t", str(_START_TIMEOUT), "-D", paths.cluster]
        with os.fdopen(self._open(self.log, os.O_APPEND), "ab") as output:
            result = paths.system_user.run(command, output=output, timeout=_START_TIMEOUT + 30)
        if result.returncode != 0:
            raise EmbeddedServerError(f"PostgreSQL did not start.{self._log_tail()}")

    def _stop(self) -> None:
        """Stop the server if it is running: with a fast shutdown, or after a minute with an immediate one."""
        paths = self._paths()
        socket_folder = Path(self.connection_parameters()["host"])
        for mode in ("fast", "immediate"):
            if self.postmaster_pid() is None:
                break
            pg_ctl = paths.binaries / "pg_ctl"
            paths.system_user.run([pg_ctl, "stop", "-w", "-t", "60", "-m", mode, "-D", paths.cluster], timeout=90)
        if self.postmaster_pid() is not None:
            raise EmbeddedServerError(f"PostgreSQL did not stop.{self._log_tail()}")
        with suppress(OSError):
            socket_folder.rmdir()  # fails if the folder is not ours or not empty

    def _run_program(self, purpose: str, command: list[str | Path], stdin: str = "") -> None:
        result = self._paths().system_user.run(command, stdin=stdin)
        if result.returncode != 0 or "FATAL:" in result.stderr or "ERROR:" in result.stderr:
            free = shutil.disk_usage(self._paths().home).free // (1024 * 1024)
            output = "\n".join((result.stdout + result.stderr).splitlines()[-15:])
            raise EmbeddedServerError(f"PostgreSQL could not {purpose} ({free} MB free on the disk):\n{output}")

    def _write(self, path: Path, text: str) -> None:
        path.write_text(text)
        path.chmod(0o600)
        self._paths().system_user.take_ownership(path)

    def _log_tail(self) -> str:
        try:
            lines = self.log.read_text(errors="replace").splitlines()[-15:]
        except OSError:
            return ""
        return f" The end of {self.log}:\n" + "\n".join(lines)


def _exit(number: int, frame: FrameType | None) -> None:
    # Python runs exit handlers after SystemExit, but not after an unhandled signal.
    sys.exit(128 + number)
