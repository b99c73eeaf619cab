"""The database server: the PostgreSQL of DATABASE_URL, or else the embedded server, which starts on first use.

`python -m diplo_api.database status|start|stop` controls the embedded server. After `start` it runs until `stop`;
otherwise the last process that uses it stops it. `psql|pg_dump|pg_restore -- arguments` runs that program of the
embedded server, connected to it.
"""

import argparse
import functools
import os
import signal
import subprocess
import sys
from pathlib import Path

from django.conf import settings

from diplo_api.embedded.errors import EmbeddedServerError
from diplo_api.embedded.server import EmbeddedServer

_PROGRAMS = ("psql", "pg_dump", "pg_restore")


@functools.cache
def embedded_server() -> EmbeddedServer:
    """Return the embedded server of DATA_DIR, whether or not it is running."""
    return EmbeddedServer(
        Path(settings.DATA_DIR), system_user=settings.EMBEDDED_DATABASE_USER, fsync=settings.EMBEDDED_DATABASE_FSYNC
    )


def ensure_running() -> dict[str, str]:
    """Start the embedded server if it is not running; return host (the socket's folder), port, user and dbname.

    This process then uses the server until it ends. Raises EmbeddedServerError if the server cannot be started.
    """
    return embedded_server().ensure_running()


def connection_parameters() -> dict[str, str]:
    """Return the same parameters without starting the server."""
    return embedded_server().connection_parameters()


def stop(*, force: bool = False) -> bool:
    """Stop the embedded server unless another process uses it (`force`: in any case); False if it is still running."""
    return embedded_server().stop(force=force)


def binaries() -> Path:
    """Return the folder with the programs of the embedded PostgreSQL: psql, pg_dump, pg_restore, pg_basebackup …"""
    return embedded_server().binaries()


def _status() -> str:
    if not is_embedded():
        target = settings.DATABASES["default"]
        return f"external PostgreSQL: {target['NAME']} on {target['HOST'] or 'the local socket'} (DATABASE_URL)"
    server = embedded_server()
    pid = server.postmaster_pid()
    if pid is None:
        return f"stopped; data folder {settings.DATA_DIR}"
    parameters = server.connection_parameters()
    return f"running, pid {pid}; data folder {settings.DATA_DIR}; socket in {parameters['host']}"


def is_embedded() -> bool:
    """Whether the embedded server is used, that is, whether DATABASE_URL is unset."""
    return bool(settings.DATABASES["default"].get("EMBEDDED"))


def _run(program: str, parameters: list[str]) -> int:
    if not is_embedded():
        print(
            f"DATABASE_URL is set, so the embedded server is not used: run the {program} of your own PostgreSQL.",
            file=sys.stderr,
        )
        return 1
    target = ensure_running()
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "dbname": "PGDATABASE"}
    environment = {**os.environ, **{names[key]: value for key, value in target.items()}}
    # Only the program handles Ctrl-C: in psql it cancels the query.
    previous_handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return subprocess.run([binaries() / program, *parameters], env=environment, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, previous_handler)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return the exit code (1 if nothing was done)."""
    parser = argparse.ArgumentParser(prog="python -m diplo_api.database", description=__doc__)
    parser.add_argument("action", choices=["status", "start", "stop", *_PROGRAMS])
    parser.add_argument("--force", action="store_true", help="stop the server even if another process uses it")
    parser.add_argument("parameters", nargs="*", help="arguments of the program, after --")
    options = parser.parse_args(arguments)
    # Settings are enough: a fault elsewhere in the code must not keep anybody from stopping the server.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplo_api.settings")
    try:
        return _act(options.action, options.force, options.parameters)
    except EmbeddedServerError as error:
        print(error, file=sys.stderr)
        return 1


def _act(action: str, force: bool, parameters: list[str]) -> int:
    if action in _PROGRAMS:
        return _run(action, parameters)
    if action == "status" or not is_embedded():
        print(_status())
    elif action == "start":
        ensure_running()
        embedded_server().keep_running()
        print(_status())
    elif not stop(force=force):
        print("Not stopped: another process uses the server. To stop it anyway, use stop --force.", file=sys.stderr)
        return 1
    else:
        print(_status())
    return 0


if __name__ == "__main__":
    # Django's backend imports this module by its name; `__main__` would be a second copy with its own server object.
    from diplo_api import database

    sys.exit(database.main())
