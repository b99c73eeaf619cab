"""`manage.py serve`: set up the database and run all processes of the service."""

import ipaddress
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import BaseCommand, CommandError, call_command
from django.db import DatabaseError, connection

from diplo_api import bootstrap, checks, database, supervisor, web_server
from diplo_api.embedded.errors import EmbeddedServerError
from diplo_api.private_files import PrivateFileError
from diplo_api.secret_key import load_secret_key


class Command(BaseCommand):
    """Start the database, migrate it, load the seed fixtures into a new one, and serve until stopped."""

    help = "Set up the database and serve the API and the admin. Ctrl-C stops all processes."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the options for addresses, processes and threads."""
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")
        streams = "port of the process for streams and long polls (default: the next free port)"
        parser.add_argument("--stream-port", type=int, default=settings.STREAM_PORT, help=streams)
        parser.add_argument("--workers", type=int, default=settings.SERVE_WORKERS, help="number of web processes")
        parser.add_argument("--threads", type=int, default=settings.SERVE_THREADS, help="threads per web process")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the steps in order. If a step fails, the command ends with an error message."""
        host, port = options["host"], options["port"]
        if problem := web_server.port_problem(host, port):
            raise CommandError(problem)
        try:
            load_secret_key()
            password = self._set_up()
        except (EmbeddedServerError, ImproperlyConfigured, PrivateFileError) as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            raise CommandError("Interrupted.", returncode=130) from None
        self._announce(host, port, password)
        streams = options["stream_port"] or self._free_port_after(host, port)
        settings.STREAM_PORT = streams
        try:
            with web_server.stream_process(host, streams), supervisor.supervised("deliver_webhooks"):
                web_server.run(host, port, workers=options["workers"], threads=options["threads"])
        except OSError as error:
            raise CommandError(f"{error.strerror or error}") from error
        except KeyboardInterrupt:
            raise CommandError("Interrupted.", returncode=130) from None
        self.stdout.write("Stopped.")

    def _set_up(self) -> str | None:
        with self._step("Starting PostgreSQL" if database.is_embedded() else "Connecting to PostgreSQL"):
            self._connect()
        with self._step("Checking the configuration"):
            self.check(databases=["default"])
        with self._step("Migrating the database"):
            call_command("migrate", interactive=False, verbosity=0)
        with self._step("Loading the seed fixtures"):
            bootstrap.load_seed_fixtures()
        if problem := checks.reader_problem():
            self.stderr.write(self.style.ERROR(f"{problem[0]}\n{problem[1]}"))
        return bootstrap.create_superuser()

    @staticmethod
    def _free_port_after(host: str, port: int) -> int:
        """Return the next free port."""
        candidates = range(port + 1, min(port + 100, 65536))
        found = next((one for one in candidates if web_server.port_problem(host, one) is None), None)
        if found is None:
            raise CommandError(
                f"No port from {port + 1} to {port + 99} is free for streams: set one with --stream-port."
            )
        return found

    def _connect(self) -> None:
        try:
            connection.ensure_connection()
        except DatabaseError as error:
            hint = "Correct DATABASE_URL, or unset it to use the embedded PostgreSQL."
            raise CommandError(f"Cannot connect to the database: {str(error).strip()}\n{hint}") from error

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        self.stdout.write(f"{name} … ", ending="")
        self.stdout.flush()
        started = time.monotonic()
        try:
            yield
        except BaseException:
            self.stdout.write("failed")
            raise
        self.stdout.write(f"{time.monotonic() - started:.1f} s")

    def _announce(self, host: str, port: int, password: str | None) -> None:
        base = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        self.stdout.write(f"API    {base}/api/v1/\nDocs   {base}/api/docs/\nAdmin  {base}/admin/")
        stored = f"stored in {bootstrap.password_file()}"
        # Output that is not a terminal is kept: in a file, or in the journal of a service manager.
        if password and self.stdout.isatty():
            self.stdout.write(f"       user {bootstrap.ADMIN}, password {password} ({stored})")
        elif bootstrap.password_file().exists():
            self.stdout.write(f"       user {bootstrap.ADMIN}, initial password {stored}")
        if not _is_loopback(host) and not set(settings.ALLOWED_HOSTS) - {"127.0.0.1", "localhost", "[::1]"}:
            self.stdout.write(
                "Requests from other machines get 400. To allow them, set the host names that clients use:\n"
                f"  make serve HOST={host} PORT={port} ALLOWED_HOSTS=diplo.example.org"
            )
        self.stdout.write("Ctrl-C stops all processes.")
        self.stdout.flush()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
