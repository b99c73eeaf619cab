"""`manage.py deliver_webhooks`: the process that sends what is published to those who subscribed."""

import asyncio
import signal
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand

from diplo_api import web_server
from events.access.webhooks.sending import Sender
from events.access.webhooks.worker import Worker


class Command(BaseCommand):
    """Deliver webhooks; `manage.py serve` starts it beside the pages, and more may run anywhere."""

    help = "Deliver webhooks until told to stop; sends under way are finished."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether it ends with the process that started it."""
        told = "end when that process, which started it, ends, however that happens"
        parser.add_argument("--end-with-parent", type=int, metavar="PID", help=told)

    def handle(self, *args: Any, **options: Any) -> None:
        """Send until SIGINT, SIGTERM or SIGHUP."""
        if options["end_with_parent"]:
            web_server.end_with_parent(options["end_with_parent"])
        asyncio.run(_deliver())


async def _deliver() -> None:
    async with Sender(settings.WEBHOOKS_CONNECTIONS) as sender:
        worker = Worker(sender)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, worker.stop)
        await worker.run()
