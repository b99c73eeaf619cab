"""`manage.py deliver_webhooks`: run a webhook worker."""

import asyncio
import os
import signal
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand

from events.access.webhooks.sender import WebhookSender
from events.access.webhooks.worker import DeliveryWorker

_PARENT_POLL_INTERVAL = 0.5
"""Seconds between two checks whether the parent process still runs."""


class Command(BaseCommand):
    """Deliver webhooks. `manage.py serve` starts one worker; more can run on any machine."""

    help = "Deliver webhooks until stopped. Messages in progress are completed."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the option for a parent process."""
        parser.add_argument("--parent", type=int, metavar="PID", help="stop when the process with this id has ended")

    def handle(self, *args: Any, **options: Any) -> None:
        """Deliver messages until SIGINT, SIGTERM or SIGHUP."""
        asyncio.run(_deliver(options["parent"]))


async def _deliver(parent: int | None) -> None:
    async with WebhookSender(settings.WEBHOOKS_CONNECTIONS) as sender:
        worker = DeliveryWorker(sender)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, worker.stop)
        watcher = asyncio.create_task(_stop_with_parent(parent, worker)) if parent else None
        await worker.run()
        if watcher:
            watcher.cancel()


async def _stop_with_parent(parent: int, worker: DeliveryWorker) -> None:
    while os.getppid() == parent:
        await asyncio.sleep(_PARENT_POLL_INTERVAL)
    worker.stop()
