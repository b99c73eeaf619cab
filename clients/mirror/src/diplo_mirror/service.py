"""The API client of the mirror: pages of the log, and checksums. Uses only public endpoints."""

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
from diplo_mirror.errors import InvalidService, LongPollUnsupported, PositionGone, PositionTooOld, ServiceUnavailable

PAGE_SIZE = 1000
"""Changes per request: the maximum that the service allows."""

WAIT = 60
"""Seconds that a request waits for changes."""

_POSITION = re.compile(r"[0-9a-z]{1,16}-[0-9]{1,19}")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the log. `changes` can be iterated once; `next_since` is the position after the page."""

    changes: Iterator[changes.Change]
    next_since: str
    head: str

    @property
    def is_last(self) -> bool:
        """Whether a copy is in step after this page."""
        return self.next_since == self.head


@dataclass(frozen=True, slots=True)
class Checksums:
    """Number of records and checksum of their documents, and the same for each part (type, bucket or record)."""

    position: str
    records: int
    checksum: int
    parts: dict[str, tuple[int, int]]


class Service:
    """A DiploAPI. Its methods do not retry; they raise the exceptions of `errors`."""

    def __init__(self, url: str) -> None:
        if not _is_valid_url(url):
            raise InvalidService(f"{url} is not a valid URL: use a URL such as https://diplo.example.org")
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
        self._checked = False

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    @contextmanager
    def page(self, since: str, wait: bool) -> Iterator[Page]:
        """Return the changes after a position. With `wait`, return as soon as there are any, or after a minute."""
        self._check_service()
        query = {"since": since, "limit": PAGE_SIZE, "format": "ndjson", **({"wait": WAIT} if wait else {})}
        with self._get("changes/", query) as response:
            next_since, head = (response.headers.get(name, "") for name in ("Diplo-Next-Since", "Diplo-Position"))
            if not _POSITION.fullmatch(next_since) or not _POSITION.fullmatch(head):
                raise InvalidService(
                    f"{self.url} did not send the headers with its log position. Check whether a proxy removes headers."
                )
            # Without a block size, each block is processed as soon as it arrives.
            yield Page(map(changes.read, changes.lines(response.iter_bytes())), next_since, head)

    def checksums(self, at: str | None = None, type_: str | None = None, bucket: str | None = None) -> Checksums:
        """Return the checksums of all records, of a type or of a bucket, at a position or at the head."""
        self._check_service()
        query = {name: value for name, value in (("at", at), ("type", type_), ("bucket", bucket)) if value}
        with self._get("checksum/", query) as response:
            body = _json(response)
        try:
            parts = {part["part"]: (int(part["records"]), int(part["checksum"], 16)) for part in body["parts"]}
            return Checksums(str(body["position"]), int(body["records"]), int(body["checksum"], 16), parts)
        except (KeyError, TypeError, ValueError):
            raise InvalidService(f"{self.url} sent an invalid checksum.") from None

    def _check_service(self) -> None:
        """Check once that the URL is that of a DiploAPI."""
        if self._checked:
            return
        with self._get("", {}) as response:
            root = _json(response)
        if not isinstance(root, dict) or not {"collections", "changes", "shape_version"} <= set(root):
            raise InvalidService(f"{self.url} is not a DiploAPI: {self.url}/api/v1/ has other content. Check the URL.")
        self._checked = True

    @contextmanager
    def _get(self, path: str, query: dict[str, Any]) -> Iterator[httpx.Response]:
        try:
            with self._client.stream("GET", f"{self.url}/api/v1/{path}", params=query) as response:
                if response.status_code != 200:
                    response.read()
                    self._raise_for_status(response)
                yield response
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise InvalidService(f"{self.url} is not a valid URL: {error}") from error
        except (httpx.TransportError, httpx.DecodingError, httpx.TooManyRedirects) as error:
            raise ServiceUnavailable(f"{self.url}: {str(error) or type(error).__name__}") from error

    def _raise_for_status(self, response: httpx.Response) -> None:
        problem = _problem(response)
        detail = problem.get("detail") or f"status {response.status_code}"
        kind = str(problem.get("type", "")).rpartition("/")[2]
        if response.status_code == 410 and kind == "position-gone":
            raise PositionGone(detail)
        if kind == "position-too-old":
            raise PositionTooOld(detail)
        if response.status_code == 501:
            raise LongPollUnsupported(detail)
        if response.status_code in (408, 425, 429) or response.status_code >= 500:
            raise ServiceUnavailable(f"{self.url}: {detail}", _seconds(response.headers.get("Retry-After")))
        if not problem:
            raise InvalidService(f"{self.url} is not a DiploAPI: {response.url} answers {response.status_code}.")
        raise InvalidService(f"{self.url} refused the request: {detail}")


def _is_valid_url(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _problem(response: httpx.Response) -> dict[str, Any]:
    """Return the members of an RFC 9457 problem; empty if the response is something else."""
    try:
        body = json.loads(response.content) if "json" in response.headers.get("Content-Type", "") else {}
    except ValueError:
        body = {}
    return body if isinstance(body, dict) else {}


def _json(response: httpx.Response) -> Any:
    try:
        return json.loads(response.read())
    except ValueError:
        raise InvalidService(f"{response.url} does not answer with JSON, so it is not a DiploAPI.") from None


def _seconds(text: str | None) -> float | None:
    return float(text) if text and text.isascii() and text.isdigit() else None
