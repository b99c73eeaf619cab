"""The web servers: granian with several worker processes for pages, and with one process for streams."""

import ctypes
import errno
import functools
import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from diplo_api import supervisor

# Seconds that active requests get to complete when the server is stopped.
_SHUTDOWN_TIMEOUT = 10

# prctl(2): set the signal that this process receives when its parent dies.
_PR_SET_PDEATHSIG = 1


def port_problem(host: str, port: int) -> str | None:
    """Return why a server cannot listen on a port and what to do, or None if it can."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            # Granian sets this option, too. It allows listening while old connections are in TIME_WAIT.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)
    except socket.gaierror:
        return f"{host!r} is not an address of this machine: use 127.0.0.1, or 0.0.0.0 for all addresses."
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return (
                f"Port {port} on {host} is in use by another program. Use another port: 'make serve PORT={port + 1}'."
            )
        if error.errno == errno.EACCES:
            return f"Only root can use port {port}. Use a port above 1023: 'make serve PORT=8000'."
        return f"Cannot listen on {host}, port {port}: {error.strerror or error}."
    return None


def run(host: str, port: int, *, workers: int, threads: int) -> None:
    """Serve pages until SIGINT, SIGTERM or SIGHUP; return when all workers have ended."""
    server = Server(
        "diplo_api.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        # More than two make pages slower (see the table in docs/operations.md). Granian's default is hundreds.
        blocking_threads=threads,
        respawn_failed_workers=True,
        workers_kill_timeout=_SHUTDOWN_TIMEOUT,
        log_level=LogLevels.warning,
        process_name=None,
    )
    hangup = signal.getsignal(signal.SIGHUP)

    def stop_on_hangup() -> None:
        # Granian reloads on SIGHUP. Here SIGHUP means that the terminal was closed; under nohup it is ignored.
        signal.signal(signal.SIGHUP, signal.SIG_IGN if hangup is signal.SIG_IGN else server.signal_handler_interrupt)

    server.on_startup(stop_on_hangup)
    os.register_at_fork(after_in_child=functools.partial(_prepare_worker, os.getpid()))
    # Workers are forked and must not share connections.
    connections.close_all()
    server.serve()


def run_streams(host: str, port: int) -> None:
    """Serve streams and long polls from one process until SIGINT, SIGTERM or SIGHUP."""
    server = Server(
        "diplo_api.asgi:application",
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        workers=1,
        respawn_failed_workers=True,
        # Streams do not end by themselves. Clients reconnect and continue after the last event that they received.
        workers_kill_timeout=1,
        # The process holds thousands of idle connections.
        backlog=4096,
        backpressure=65536,
        # Granian warns when it kills a worker, which is normal here while streams are open.
        log_level=LogLevels.error,
        process_name=None,
    )
    os.register_at_fork(after_in_child=functools.partial(_prepare_worker, os.getpid()))
    connections.close_all()
    server.serve()


@contextmanager
def stream_process(host: str, port: int) -> Iterator[None]:
    """Run the process for streams until the block ends. It is listening when the block begins.

    Raises OSError if the process ends before it listens; it has then printed an error message.
    """
    with supervisor.supervised("serve_streams", "--host", host, "--port", str(port)) as process:
        # Pages redirect to this process, so it must listen first.
        while not _is_listening(host, port):
            if process.exits:
                raise OSError(errno.ECHILD, "The process for streams could not start; see its message above.")
            time.sleep(0.05)
        yield


def _is_listening(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True


def terminate_with_parent(parent: int | None = None, by: signal.Signals = signal.SIGTERM) -> None:
    """Send this process a signal when its parent process ends, even if the parent is killed.

    `parent`: the expected parent; if it has already ended, the signal is sent at once.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, by)
    if parent is not None and os.getppid() != parent:
        os.kill(os.getpid(), by)


def _prepare_worker(parent: int) -> None:
    """Set up a forked worker so that only its parent's signals, or the parent's death, end it."""
    # Until the worker has loaded Django it has the signal handlers of its parent, which would ignore SIGTERM.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # Ctrl-C sends SIGINT to the whole process group of the terminal, and the parent's SIGTERM follows at once. Two
    # nested signals can deadlock granian's worker. In a group of its own, a worker receives only the parent's signal.
    os.setpgid(0, 0)
    # A parent that is stopped waits for its workers. A parent that is killed cannot, and a worker that hangs at SIGTERM
    # would never end (the soak test found one in about twenty kills of the server). So the kernel sends SIGKILL.
    terminate_with_parent(parent, signal.SIGKILL)
