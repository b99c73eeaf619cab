"""The web server: granian with a few worker processes in front of the database, until it is told to stop."""

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

from diplo_api import beside

# Requests under way get this long to finish (seconds) when the server is told to stop.
_PATIENCE = 10

# prctl(2): the signal that a process gets when its parent dies, however that happens.
_PR_SET_PDEATHSIG = 1


def why_port_is_unusable(host: str, port: int) -> str | None:
    """Why nothing can listen there, in words, or None when something can."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            # As granian does, so that the connections of a server just stopped are no hindrance.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)
    except socket.gaierror:
        return f"{host!r} is no address of this machine."
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return f"Port {port} on {host} is in use by another program: choose one with 'make serve PORT={port + 1}'."
        if error.errno == errno.EACCES:
            return f"Port {port} needs root: choose one above 1023 with 'make serve PORT=8000'."
        return f"Cannot listen on {host}, port {port}: {error.strerror or error}."
    return None


def run(host: str, port: int, *, workers: int, threads: int) -> None:
    """Serve until SIGINT, SIGTERM or SIGHUP; returns when all workers have ended."""
    server = Server(
        "diplo_api.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        # More than two cost more than they bring (docs/operations.md has the figures); granian's default is hundreds.
        blocking_threads=threads,
        respawn_failed_workers=True,
        workers_kill_timeout=_PATIENCE,
        log_level=LogLevels.warning,
        process_name=None,
    )
    hangup = signal.getsignal(signal.SIGHUP)

    def end_on_hangup() -> None:
        # Granian reloads on SIGHUP; for us it means that the terminal was closed (ignored under nohup).
        signal.signal(signal.SIGHUP, signal.SIG_IGN if hangup is signal.SIG_IGN else server.signal_handler_interrupt)

    server.on_startup(end_on_hangup)
    os.register_at_fork(after_in_child=functools.partial(_prepare_worker, os.getpid()))
    # Workers are forked: each opens its own connections.
    connections.close_all()
    server.serve()


def run_streams(host: str, port: int) -> None:
    """Serve streams and long polls, from one process, until SIGINT, SIGTERM or SIGHUP."""
    server = Server(
        "diplo_api.asgi:application",
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        workers=1,
        respawn_failed_workers=True,
        # Streams never finish: clients connect again, and go on from the last event that they have.
        workers_kill_timeout=1,
        # Idle connections are what it is for.
        backlog=4096,
        backpressure=65536,
        # That it has to be killed when clients are listening is nothing to be warned of.
        log_level=LogLevels.error,
        process_name=None,
    )
    os.register_at_fork(after_in_child=functools.partial(_prepare_worker, os.getpid()))
    connections.close_all()
    server.serve()


@contextmanager
def streams_beside(host: str, port: int) -> Iterator[None]:
    """A process beside this one that serves streams, for as long as the block lasts; it listens when the block begins.

    Raises OSError where it ends instead; its own message has been printed.
    """
    with beside.kept_running("serve_streams", "--host", host, "--port", str(port)) as kept:
        # Before the pages lead anybody there.
        while not _listens(host, port):
            if kept.deaths:
                raise OSError(errno.ECHILD, "The process for streams ended at its start.")
            time.sleep(0.05)
        yield


def _listens(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True


def end_with_parent(parent: int | None = None, by: signal.Signals = signal.SIGTERM) -> None:
    """Have this process ended by a signal when the process that started it ends, however that happens.

    `parent`: that process, where it may have ended before this was called.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, by)
    if parent is not None and os.getppid() != parent:
        os.kill(os.getpid(), by)


def _prepare_worker(parent: int) -> None:
    """Make a forked worker end when, and only when, its parent says so or has died."""
    # A worker has its parent's handlers until it has loaded Django; they would swallow the order to stop.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # Ctrl-C reaches every process of the terminal's group, and the parent's order follows at once: two signals within
    # one another can block granian's worker for good. In a group of its own a worker hears the parent only.
    os.setpgid(0, 0)
    # A parent that is told to stop waits for its workers. One that was killed cannot see to it that they end, and a
    # worker that hangs at SIGTERM would stay for good (the soak left one behind in some twenty kills of the server).
    end_with_parent(parent, signal.SIGKILL)
