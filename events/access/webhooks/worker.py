"""The worker: sends what is published to those who subscribed, until it is told to stop.

It looks at the log twenty times a second, as the streams do (docs/decisions/0008): one statement takes those
subscriptions that have something to send and that no other worker holds. Each of them then has a turn of its own:
message after message in order, each after the receiver has taken the one before. Turns run side by side, so a slow
receiver delays nobody else; they are short while others wait, so that many slow ones do not either.

All of SQL runs in one thread, over one connection. Any number of workers may run, on any number of machines.
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
from events.access.webhooks import queue, signatures
from events.access.webhooks.sending import Sender
from events.access.webhooks.subscriptions import PausedBecause

_EVERY = 0.05
"""Seconds between two looks: what COMMIT to sending takes at most."""

_AFTER_ERROR = 1.0

_TURN = 5.0
"""Seconds after which a subscription makes room for others, and queues again."""

_PATIENCE = 8.0
"""Seconds that sends under way get to finish when the worker is told to stop."""

_PRUNE_EVERY = 60.0

_TRIES = 10
"""How often it is tried, a second apart, to keep what became of an attempt while the database is away."""

_log = logging.getLogger(__name__)


class Worker:
    """One process's work. `run` returns when `stop` was called."""

    def __init__(self, sender: Sender, most: int | None = None) -> None:
        self._sender = sender
        self._most = most or settings.WEBHOOKS_CONNECTIONS
        self._turns: dict[int, asyncio.Task[None]] = {}
        self._stopping = asyncio.Event()
        self._database = ThreadPoolExecutor(1, thread_name_prefix="webhook-queue")
        self._pruned_at = 0.0

    def stop(self) -> None:
        """Take no more messages; those under way are finished."""
        self._stopping.set()

    async def run(self) -> None:
        """Send until told to stop."""
        try:
            while not self._stopping.is_set():
                await self._pause(_EVERY if await self._look() else _AFTER_ERROR)
            if self._turns:
                await asyncio.wait(self._turns.values(), timeout=_PATIENCE)
        finally:
            for turn in self._turns.values():
                turn.cancel()
            await asyncio.gather(*self._turns.values(), return_exceptions=True)
            await self._ask(queue.close)
            self._database.shutdown()

    async def _look(self) -> bool:
        """Begin the turns of those who have something to send; False where the database cannot be asked."""
        try:
            room = self._most - len(self._turns)
            if room > 0:
                for claimed in await self._ask(queue.claim, list(self._turns), room):
                    turn = self._turns[claimed.subscription] = asyncio.create_task(self._turn(claimed))
                    turn.add_done_callback(functools.partial(self._ended, claimed.subscription))
            if time.monotonic() - self._pruned_at > _PRUNE_EVERY:
                self._pruned_at = time.monotonic()
                await self._ask(queue.prune)
        except (Error, EmbeddedServerError) as error:
            _log.warning("the log cannot be read: %s", str(error).strip())
            return False
        return True

    def _ended(self, subscription: int, _: asyncio.Task[None]) -> None:
        del self._turns[subscription]

    async def _turn(self, claimed: queue.Claim) -> None:
        subscription = claimed.subscription
        until = time.monotonic() + _TURN
        try:
            while not self._stopping.is_set() and time.monotonic() < until:
                message = await self._ask(queue.next_message, claimed)
                if message is None or not await self._deliver(message):
                    break
        except (Error, EmbeddedServerError) as error:
            _log.warning("subscription %d: %s", subscription, str(error).strip())
            await self._pause(_AFTER_ERROR)
        except Exception:
            # Nobody else may have to wait for it, and it must not be tried twenty times a second.
            _log.exception("subscription %d cannot be served", subscription)
            await self._pause(60)
        finally:
            with suppress(Error, EmbeddedServerError):
                await self._ask(queue.release, subscription)

    async def _deliver(self, message: queue.Message) -> bool:
        """Send a message and keep what became of it; whether the next one may follow at once."""
        try:
            headers = signatures.headers(message.id, message.body, message.signing)
        except signatures.SecretLost:
            await self._ask(queue.pause, message.subscription, PausedBecause.SECRET)
            return False
        outcome = await self._sender.post(message.url, message.body, headers)
        for left in reversed(range(_TRIES)):
            try:
                return bool(await self._ask(queue.record, message, outcome))
            except IntegrityError:
                return False  # it was deleted meanwhile
            except (Error, EmbeddedServerError):
                if not left:
                    raise
                await self._pause(_AFTER_ERROR)
        return False

    async def _pause(self, seconds: float) -> None:
        """Wait, but not once the worker is to stop."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)

    async def _ask(self, work: Callable[..., Any], *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._database, _in_order, work, arguments)


def _in_order(work: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    """Run it in the thread of the database; a connection that broke is given up, and opened anew by the next."""
    try:
        return work(*arguments)
    except Error:
        if connections["default"].connection is not None and not connections["default"].is_usable():
            connections["default"].close()
        raise
