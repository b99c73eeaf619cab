"""The API as the mirror asks it: pages of the log, and checksums. Public endpoints only."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from diplo_mirror import __version__, changes
from diplo_mirror.failures import NoStreams, NotThisService, PositionGone, PositionTooOld, Unreachable

PAGE = 1000
"""Changes that are asked for at a time; more is refused."""

WAIT = 60
"""Seconds that a request waits for something to change."""

_POSITION = re.compile(r"[0-9a-z]{1,16}-[0-9]{1,19}")


@dataclass(frozen=True, slots=True)
class Page:
    """Changes in order, to be read once; where to go on, and where the log stands."""

    changes: Iterator[changes.Change]
    next_since: str
    head: str

    @property
    def is_last(self) -> bool:
        """Whether a copy that has applied this page is what was published at `head`, exactly."""
        return self.next_since == self.head


@dataclass(frozen=True, slots=True)
class Sums:
    """How many records there are and what their documents add up to, and the same of each part."""

    position: str
    records: int
    checksum: int
    parts: dict[str, tuple[int, int]]


class Service:
    """A DiploAPI at an address. What fails raises as `failures` says, and nothing is tried again here."""

    def __init__(self, url: str) -> None:
        if not _is_address(url):
            raise NotThisService(f"{url} is no address of a service: give one as https://diplo.example.org")
        self.url = re.sub(r"(/api/v1)?/*$", "", url)
        key = os.environ.get("DIPLO_API_KEY")
        self._client = httpx.Client(
            headers={
                "User-Agent": f"diplo-mirror/{__version__}",
                **({"Authorization": f"Api-Key {key}"} if key else {}),
            },
            timeout=httpx.Timeout(30, read=WAIT + 30),
            follow_redirects=True,
        )
        self._known = False

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()

    @contextmanager
    def page(self, since: str, wait: bool) -> Iterator[Page]:
        """The changes after a position; with `wait` as soon as there are any, or none after a minute."""
        self._make_sure()
        query = {"since": since, "limit": PAGE, "format": "ndjson", **({"wait": WAIT} if wait else {})}
        with self._answer("changes/", query) as answer:
            following, head = (answer.headers.get(name, "") for name in ("Diplo-Next-Since", "Diplo-Position"))
            if not _POSITION.fullmatch(following) or not _POSITION.fullmatch(head):
                raise NotThisService(f"{self.url} does not say where its log stands: a proxy may take headers away.")
            # Blocks of the size that came, so that what is waited for is seen at once.
            yield Page(map(changes.read, changes.lines(answer.iter_bytes())), following, head)

    def sums(self, at: str | None = None, type_: str | None = None, bucket: str | None = None) -> Sums:
        """The checksum of all, of a type or of a bucket, at a position or now."""
        self._make_sure()
        query = {name: value for name, value in (("at", at), ("type", type_), ("bucket", bucket)) if value}
        with self._answer("checksum/", query) as answer:
            told = _decoded(answer)
        try:
            parts = {part["part"]: (int(part["records"]), int(part["checksum"], 16)) for part in told["parts"]}
            return Sums(str(told["position"]), int(told["records"]), int(told["checksum"], 16), parts)
        except (KeyError, TypeError, ValueError):
            raise NotThisService(f"{self.url} sent a checksum that is none.") from None

    def _make_sure(self) -> None:
        """Once: that it is a DiploAPI at all."""
        if self._known:
            return
        with self._answer("", {}) as answer:
            root = _decoded(answer)
        if not isinstance(root, dict) or not {"collections", "changes", "shape_version"} <= set(root):
            raise NotThisService(f"{self.url} is not a DiploAPI: /api/v1/ there is something else.")
        self._known = True

    @contextmanager
    def _answer(self, path: str, query: dict[str, Any]) -> Iterator[httpx.Response]:
        try:
            with self._client.stream("GET", f"{self.url}/api/v1/{path}", params=query) as answer:
                if answer.status_code != 200:
                    answer.read()
                    self._refused(answer)
                yield answer
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise NotThisService(f"{self.url} cannot be asked: {error}") from error
        except (httpx.TransportError, httpx.DecodingError, httpx.TooManyRedirects) as error:
            raise Unreachable(f"{self.url}: {str(error) or type(error).__name__}") from error

    def _refused(self, answer: httpx.Response) -> None:
        told = _problem(answer)
        said = told.get("detail") or f"status {answer.status_code}"
        kind = str(told.get("type", "")).rpartition("/")[2]
        if answer.status_code == 410 and kind == "position-gone":
            raise PositionGone(said)
        if kind == "position-too-old":
            raise PositionTooOld(said)
        if answer.status_code == 501:
            raise NoStreams(said)
        if answer.status_code in (408, 425, 429) or answer.status_code >= 500:
            raise Unreachable(f"{self.url}: {said}", _seconds(answer.headers.get("Retry-After")))
        if not told:
            raise NotThisService(f"{self.url} is not a DiploAPI: {answer.url} answers {answer.status_code}.")
        raise NotThisService(f"{self.url} refuses: {said}")


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _problem(answer: httpx.Response) -> dict[str, Any]:
    """The members of an RFC 9457 problem; none where the answer is something else."""
    try:
        told = json.loads(answer.content) if "json" in answer.headers.get("Content-Type", "") else {}
    except ValueError:
        told = {}
    return told if isinstance(told, dict) else {}


def _decoded(answer: httpx.Response) -> Any:
    try:
        return json.loads(answer.read())
    except ValueError:
        raise NotThisService(f"{answer.url} does not answer with JSON: it is not a DiploAPI.") from None


def _seconds(text: str | None) -> float | None:
    return float(text) if text and text.isascii() and text.isdigit() else None
