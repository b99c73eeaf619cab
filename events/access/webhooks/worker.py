"""The webhook worker: sends published changes to the subscriptions until it is stopped.

It polls the log twenty times a second, as the streams do (docs/decisions/0008): one statement claims the subscriptions
that have something to send and that no other worker holds. Each claimed subscription gets an asyncio task of its own,
which sends its messages in order, each after the receiver has accepted the previous one. The tasks run concurrently, so
a slow receiver does not delay the others. A task ends after a few seconds, so that many slow receivers do not delay
them either.

All queries run in one thread on one connection. Any number of workers can run, on any number of machines.
"""

import asyncio
import functools
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.db import Error, IntegrityError, connections

from diplo_api.embedded.errors import EmbeddedServerError
from events.access.webhooks import delivery_queue, signatures
from events.access.webhooks.sender import WebhookSender
from events.access.webhooks.subscriptions import PausedBecause

_POLL_INTERVAL = 0.05
"""Seconds between two polls: the maximum delay from COMMIT to sending."""

_DELAY_AFTER_ERROR = 1.0

_TIME_SLICE = 5.0
"""Seconds after which a subscription is released, so that others get its place."""

_SHUTDOWN_TIMEOUT = 8.0
"""Seconds that messages in progress get to complete when the worker is stopped."""

_PRUNE_INTERVAL = 60.0

_RECORD_ATTEMPTS = 10
"""How often the worker tries to store an outcome, once a second, while the database is unavailable."""

_log = logging.getLogger(__name__)


class DeliveryWorker:
    """The worker of one process. `run` returns after `stop` is called."""

    def __init__(self, sender: WebhookSender, concurrency: int | None = None) -> None:
        self._sender = sender
        self._concurrency = concurrency or settings.WEBHOOKS_CONNECTIONS
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._stopping = asyncio.Event()
        self._database_thread = ThreadPoolExecutor(1, thread_name_prefix="webhook-queue")
        self._pruned_at = 0.0

    def stop(self) -> None:
        """Start no further messages; those in progress are completed."""
        self._stopping.set()

    async def run(self) -> None:
        """Send messages until stopped."""
        try:
            while not self._stopping.is_set():
                await self._wait(_POLL_INTERVAL if await self._poll() else _DELAY_AFTER_ERROR)
            if self._tasks:
                await asyncio.wait(self._tasks.values(), timeout=_SHUTDOWN_TIMEOUT)
        finally:
            for task in self._tasks.values():
                task.cancel()
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)
            await self._query(delivery_queue.close)
            self._database_thread.shutdown()

    async def _poll(self) -> bool:
        """Start a task for each subscription that has something to send; False if the database is unavailable."""
        try:
            free = self._concurrency - len(self._tasks)
            if free > 0:
                for claimed in await self._query(delivery_queue.claim, list(self._tasks), free):
                    task = self._tasks[claimed.subscription] = asyncio.create_task(self._serve(claimed))
                    task.add_done_callback(functools.partial(self._task_ended, claimed.subscription))
            if time.monotonic() - self._pruned_at > _PRUNE_INTERVAL:
                self._pruned_at = time.monotonic()
                await self._query(delivery_queue.prune)
        except (Error, EmbeddedServerError) as error:
            _log.warning("The webhook worker cannot read the log, retrying: %s", str(error).strip())
            return False
        return True

    def _task_ended(self, subscription: int, _: asyncio.Task[None]) -> None:
        del self._tasks[subscription]

    async def _serve(self, claimed: delivery_queue.Claim) -> None:
        """Send the messages of one subscription, in order, for one time slice."""
        subscription = claimed.subscription
        until = time.monotonic() + _TIME_SLICE
        try:
            while not self._stopping.is_set() and time.monotonic() < until:
                message = await self._query(delivery_queue.next_message, claimed)
                if message is None or not await self._deliver(message):
                    break
        except (Error, EmbeddedServerError) as error:
            _log.warning("Webhook subscription %d: database error, retrying: %s", subscription, str(error).strip())
            await self._wait(_DELAY_AFTER_ERROR)
        except Exception:
            # An error in one subscription must not stop the others. The wait limits how often it is retried.
            _log.exception("Webhook subscription %d cannot be served, retrying in 60 s", subscription)
            await self._wait(60)
        finally:
            with suppress(Error, EmbeddedServerError):
                await self._query(delivery_queue.release, subscription)

    async def _deliver(self, message: delivery_queue.OutgoingMessage) -> bool:
        """Send a message and store the outcome; return whether the next message may be sent at once."""
        try:
            headers = signatures.signature_headers(message.id, message.body, message.signing)
        except signatures.SecretLost:
            await self._query(delivery_queue.pause, message.subscription, PausedBecause.SECRET)
            return False
        outcome = await self._sender.post(message.url, message.body, headers)
        for attempts_left in reversed(range(_RECORD_ATTEMPTS)):
            try:
                return bool(await self._query(delivery_queue.record, message, outcome))
            except IntegrityError:
                return False  # the subscription has been deleted
            except (Error, EmbeddedServerError):
                if not attempts_left:
                    raise
                await self._wait(_DELAY_AFTER_ERROR)
        return False

    async def _wait(self, seconds: float) -> None:
        """Sleep, but return at once when the worker is stopped."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)

    async def _query(self, function: Callable[..., Any], *arguments: Any) -> Any:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._database_thread, _call_and_check_connection, function, arguments)


def _call_and_check_connection(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    """Call the function; if it fails and the connection is broken, close it so that the next call opens a new one."""
    try:
        return function(*arguments)
    except Error:
        if connections["default"].connection is not None and not connections["default"].is_usable():
            connections["default"].close()
        raise
