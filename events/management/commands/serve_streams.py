"""`manage.py serve_streams`: run the process for streams of changes, long polls and exports."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from diplo_api import web_server


class Command(BaseCommand):
    """Serve streams, long polls and exports. `manage.py serve` starts this command in a child process."""

    help = "Serve streams of changes, long polls and exports. Ctrl-C stops the process."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the options for the address and a parent process."""
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
        port = "port to listen on (default: STREAM_PORT, or 8001)"
        parser.add_argument("--port", type=int, default=settings.STREAM_PORT or 8001, help=port)
        parser.add_argument("--parent", type=int, metavar="PID", help="stop when the process with this id has ended")

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve until stopped."""
        if options["parent"]:
            web_server.terminate_with_parent(options["parent"])
        if problem := web_server.port_problem(options["host"], options["port"]):
            raise CommandError(problem)
        web_server.run_streams(options["host"], options["port"])
