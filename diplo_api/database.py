"""The database: the PostgreSQL that DATABASE_URL names, else the embedded server, started when somebody connects.

`python -m diplo_api.database status|start|stop` looks after the embedded server by hand: `start` leaves it running
until `stop`, while otherwise the last process that uses it stops it. With `psql|pg_dump|pg_restore -- arguments` it
runs that program of the embedded server, connected to it.
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
    """The one embedded server of this project's data folder, whether it runs or not."""
    return EmbeddedServer(
        Path(settings.DATA_DIR), account=settings.DATABASE_ACCOUNT, fsync=settings.EMBEDDED_DATABASE_FSYNC
    )


def ensure_running() -> dict[str, str]:
    """Start the embedded server unless it runs; returns host (the socket's folder), port, user and dbname.

    This process then counts as a user of it until it ends. Raises EmbeddedServerError when it cannot be started.
    """
    return embedded_server().ensure_running()


def connection_parameters() -> dict[str, str]:
    """The same parameters without starting anything."""
    return embedded_server().connection_parameters()


def stop(*, force: bool = False) -> bool:
    """Stop the embedded server unless another process uses it (`force`: even then); False when it was left running."""
    return embedded_server().stop(force=force)


def binaries() -> Path:
    """The folder of the embedded PostgreSQL's programs: psql, pg_dump, pg_restore, pg_basebackup …"""
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
    """Whether this project uses the embedded server, that is, whether DATABASE_URL is unset."""
    return bool(settings.DATABASES["default"].get("EMBEDDED"))


def _run(program: str, parameters: list[str]) -> int:
    if not is_embedded():
        print(f"DATABASE_URL is set: use the {program} of that PostgreSQL.", file=sys.stderr)
        return 1
    target = ensure_running()
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "dbname": "PGDATABASE"}
    environment = {**os.environ, **{names[key]: value for key, value in target.items()}}
    # Ctrl-C is the program's: in psql it ends the query, not psql.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return subprocess.run([binaries() / program, *parameters], env=environment, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, before)


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit code (1 when nothing was done)."""
    parser = argparse.ArgumentParser(prog="python -m diplo_api.database", description=__doc__)
    parser.add_argument("action", choices=["status", "start", "stop", *_PROGRAMS])
    parser.add_argument("--force", action="store_true", help="stop the server even if another process uses it")
    parser.add_argument("parameters", nargs="*", help="for the program, after --")
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
        print("Left running: another process uses it (stop --force stops it nevertheless).", file=sys.stderr)
        return 1
    else:
        print(_status())
    return 0


if __name__ == "__main__":
    # The module of this name is the one that Django's backend uses; `__main__` would be a second copy of it.
    from diplo_api import database

    sys.exit(database.main())
