"""Where the log stands, watched once for everybody who waits for it to move.

The position is asked for every so often, for as long as somebody waits. Unlike LISTEN, that works on a replica and
through a connection pooler as it does on the primary; it costs a twentieth of a millisecond each time.
"""

import asyncio
from collections.abc import Awaitable, Callable

from django.db import Error

from diplo_api.embedded.errors import EmbeddedServerError
from events.serve.delivery.positions import Position

_EVERY = 0.05
"""Seconds between two looks: what COMMIT to reader takes at most, the reading aside."""

_AFTER_ERROR = 1.0


class Head:
    """The newest position. `read` gives it, or None while the log is fenced."""

    def __init__(self, read: Callable[[], Awaitable[Position | None]]) -> None:
        self._read = read
        self._now: Position | None = None
        self._fenced = False
        self._moved = asyncio.Event()
        self._waiting = 0
        self._watching: asyncio.Task[None] | None = None

    async def beyond(self, known: Position, seconds: float) -> bool:
        """Wait until the log has moved on from a position, or cannot be served; False when the time is up first."""
        self._waiting += 1
        if self._watching is None or self._watching.done():
            self._watching = asyncio.create_task(self._watch())
        try:
            async with asyncio.timeout(seconds):
                while not self._is_beyond(known):
                    await self._moved.wait()
            return True
        except TimeoutError:
            return False
        finally:
            self._waiting -= 1

    def _is_beyond(self, known: Position) -> bool:
        now = self._now
        return self._fenced or (now is not None and (now.epoch != known.epoch or now.seq > known.seq))

    async def _watch(self) -> None:
        # What was known when somebody last waited may be long past.
        self._now, self._fenced = None, False
        while self._waiting:
            try:
                now = await self._read()
            except (Error, EmbeddedServerError):
                await asyncio.sleep(_AFTER_ERROR)
                continue
            if now != self._now or (now is None) != self._fenced:
                self._now, self._fenced = now, now is None
                self._moved.set()
                self._moved = asyncio.Event()
            await asyncio.sleep(_EVERY)
