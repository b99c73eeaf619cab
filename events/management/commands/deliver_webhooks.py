"""`manage.py deliver_webhooks`: the process that sends what is published to those who subscribed."""

import asyncio
import os
import signal
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand

from events.access.webhooks.sending import Sender
from events.access.webhooks.worker import Worker

_EVERY = 0.5
"""Seconds between two looks at whether the parent still lives."""


class Command(BaseCommand):
    """Deliver webhooks; `manage.py serve` starts it beside the pages, and more may run anywhere."""

    help = "Deliver webhooks until told to stop; sends under way are finished."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whose end is its own."""
        told = "process id of what started it: stop when that ends, however that happens"
        parser.add_argument("--parent", type=int, metavar="PID", help=told)

    def handle(self, *args: Any, **options: Any) -> None:
        """Send until SIGINT, SIGTERM or SIGHUP."""
        asyncio.run(_deliver(options["parent"]))


async def _deliver(parent: int | None) -> None:
    async with Sender(settings.WEBHOOKS_CONNECTIONS) as sender:
        worker = Worker(sender)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, worker.stop)
        watching = asyncio.create_task(_stop_with(parent, worker)) if parent else None
        await worker.run()
        if watching:
            watching.cancel()


async def _stop_with(parent: int, worker: Worker) -> None:
    while os.getppid() == parent:
        await asyncio.sleep(_EVERY)
    worker.stop()
