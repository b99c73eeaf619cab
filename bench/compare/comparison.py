"""Requests the same address from two services, and records the differences between the responses.

Statuses, headers and bodies must be equal to the byte, except:

- the last part of an ETag, a digest that depends on the code of the commit;
- the sentences of errors (`title`, `detail`, `message`); their other members are compared;
- headers about the connection, the time and the number of requests left.
"""

import gzip
import http.client
import json
import re
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bench.compare.running_service import Service
from bench.running import Answer

IGNORED_HEADERS = frozenset(
    "connection date keep-alive ratelimit ratelimit-policy server transfer-encoding x-request-id".split()
)
_PROBLEM = "application/problem+json"
_SENTENCES = frozenset(("title", "detail", "message"))
_TAG = re.compile(r'"([0-9a-z]+-[0-9]+)-[0-9a-f]{12}(-[a-z]+)?"')
_AROUND = 60


class Stopped(Exception):
    """The run was interrupted: no more requests are sent."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference at an address: the part of the responses, the place in it, and both values."""

    kind: str
    address: str
    part: str
    place: str
    base: str
    head: str

    def lines(self) -> list[str]:
        """The difference as text."""
        return [
            f"[{self.kind}] {self.address}",
            f"    {self.part} {self.place}".rstrip(),
            f"    base: {self.base}",
            f"    head: {self.head}",
        ]


@dataclass
class Findings:
    """The number of comparisons of each kind, the differences and the notes. Safe for threads."""

    counts: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def equal(self, kind: str, address: str, part: str, base: Any, head: Any) -> None:
        """Compare two values."""
        self.count(kind)
        if base != head:
            self.add(Difference(kind, address, part, "", repr(base)[:500], repr(head)[:500]))

    def count(self, kind: str, status: int | None = None, number: int = 1) -> None:
        """Count comparisons."""
        with self._lock:
            self.counts[kind] += number
            if status is not None:
                self.statuses[status] += 1

    def add(self, found: Difference) -> None:
        """Add a difference."""
        with self._lock:
            self.differences.append(found)

    def note(self, text: str) -> None:
        """Add a note to the report, which is no difference."""
        with self._lock:
            self.notes.append(text)


class Comparison(Findings):
    """The findings in the responses of two services."""

    def __init__(self, base: Service, head: Service) -> None:
        """Send nothing yet."""
        super().__init__()
        self.base, self.head = base, head
        self._stopped = False

    def stop(self) -> None:
        """End running tasks at their next request."""
        self._stopped = True

    def same(
        self,
        kind: str,
        path: str,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        streams: bool = False,
        most: int | None = None,
        in_order: bool = True,
    ) -> tuple[Answer, Answer]:
        """Send the request to both and compare; returns both responses. `streams` and `most` as in `Service.ask`.

        Without `in_order`, lines of the bodies in another order are only noted.
        """
        if self._stopped:
            raise Stopped
        base, head = (_ask(one, path, method, headers, streams, most) for one in (self.base, self.head))
        address = path if method == "GET" else f"{method} {path}"
        if headers:
            address += f" {dict(headers)}"
        if not in_order and base.body != head.body and _lines(base) == _lines(head):
            self.note(f"{kind}: the same rows in another order: {address}")
            head = Answer(head.status, head.headers, base.body)
        self.answers(kind, address, base, head)
        return base, head

    def answers(self, kind: str, address: str, base: Answer, head: Answer) -> None:
        """Compare two responses."""
        self.count(kind, base.status)
        for found in differences(base, head):
            self.add(Difference(kind, address, *found))


def _ask(
    service: Service, path: str, method: str, headers: Mapping[str, str] | None, streams: bool, most: int | None
) -> Answer:
    try:
        return service.ask(path, method, headers, streams, most)
    except (OSError, http.client.HTTPException) as error:
        # A broken connection is compared too, as the other service may respond.
        return Answer(0, {}, f"{type(error).__name__}: {error}".encode())


def differences(base: Answer, head: Answer) -> Iterator[tuple[str, str, str, str]]:
    """Each part in which two responses differ, the place in it, both values: the status only, else headers and body."""
    if base.status != head.status:
        yield "status", "", f"{base.status} {_text(base.body[:200])}", f"{head.status} {_text(head.body[:200])}"
        return
    is_problem = base.headers.get("content-type", "").startswith(_PROBLEM)
    ignored = IGNORED_HEADERS | ({"content-length"} if is_problem else set())
    for name in sorted((base.headers.keys() | head.headers.keys()) - ignored):
        values = [header_value(name, one.headers.get(name)) for one in (base, head)]
        if values[0] != values[1]:
            yield f"header {name}", "", str(base.headers.get(name)), str(head.headers.get(name))
    if base.body == head.body or (is_problem and _machine_readable(base.body) == _machine_readable(head.body)):
        return
    place = next(
        (n for n, (one, other) in enumerate(zip(base.body, head.body, strict=False)) if one != other),
        min(len(base.body), len(head.body)),
    )
    where = f"byte {place:,} of {len(base.body):,} (base) and {len(head.body):,} (head)"
    yield "body", where, _excerpt(base.body, place), _excerpt(head.body, place)


def _lines(answer: Answer) -> list[bytes]:
    """The lines of a body, sorted."""
    is_compressed = answer.headers.get("content-encoding") == "gzip"
    return sorted((gzip.decompress(answer.body) if is_compressed else answer.body).splitlines())


def header_value(name: str, value: str | None) -> str | None:
    """The value of a header for the comparison: of an ETag, the position and the content coding."""
    if name == "etag" and value and (found := _TAG.fullmatch(value)):
        return f"{found[1]} {found[2]}"
    return value


def _machine_readable(body: bytes) -> Any:
    """A problem without its sentences."""

    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: without(member) for name, member in value.items() if name not in _SENTENCES}
        return [without(one) for one in value] if isinstance(value, list) else value

    try:
        return without(json.loads(body))
    except ValueError:
        return body


def _excerpt(body: bytes, place: int) -> str:
    return _text(body[max(place - _AROUND, 0) : place + _AROUND]) or "(ends)"


def _text(body: bytes) -> str:
    return body.decode("utf-8", "backslashreplace")
