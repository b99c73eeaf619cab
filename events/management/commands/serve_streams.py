"""`manage.py serve_streams`: the process that holds streams of changes and long polls open."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from diplo_api import web_server


class Command(BaseCommand):
    """Serve streams and long polls; `manage.py serve` starts it beside the pages."""

    help = "Serve streams of changes and long polls; Ctrl-C stops it."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen."""
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
        parser.add_argument("--port", type=int, default=settings.STREAM_PORT or 8001)
        told = "process id of what started it: stop when that ends, however that happens"
        parser.add_argument("--parent", type=int, metavar="PID", help=told)

    def handle(self, *args: Any, **options: Any) -> None:
        """Listen until told to stop."""
        if options["parent"]:
            web_server.end_with_parent(options["parent"])
        if problem := web_server.why_port_is_unusable(options["host"], options["port"]):
            raise CommandError(problem)
        web_server.run_streams(options["host"], options["port"])
