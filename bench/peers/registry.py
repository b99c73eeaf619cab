"""The measured servers: the command that starts each, its request for a page, and how to read its response."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench.peers import answers

_HERE = Path(__file__).resolve().parent
_POSTGRAPHILE = _HERE / "postgraphile"

INCLUDE = "speaker,party,citations.source,about"
"""The four relations of the measured page."""


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request; a body makes it a POST."""

    path: str
    body: str = ""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Server:
    """A server. `command` contains `{port}`; `page` makes the request for a filter and a slug."""

    name: str
    title: str
    command: tuple[str, ...]
    page: Callable[[str, str], Request]
    read: Callable[[bytes], list[answers.Statement]]
    needs: tuple[tuple[Path, str], ...] = ()
    environment: dict[str, str] = field(default_factory=dict)

    def missing(self) -> str | None:
        """The reason why it cannot be started, with the command to run; None when it can."""
        return next((hint for path, hint in self.needs if not path.exists()), None)


def our_page(by: str, slug: str) -> Request:
    """The page of DiploAPI with an exact filter, as the peers have no trees."""
    exact = "" if by == "speaker" else ".exact"
    return Request(f"/api/v1/statements/?{by}{exact}={slug}&include={INCLUDE}")


def _rest(address: str) -> Callable[[str, str], Request]:
    return lambda by, slug: Request(f"{address}?{by}={slug}")


def _graphql(by: str, slug: str) -> Request:
    query = (_POSTGRAPHILE / "page.graphql").read_text(encoding="utf-8").replace("$Filter", by.capitalize())
    body = json.dumps({"query": " ".join(query.split()), "variables": {"slug": slug}})
    return Request("/graphql", body, (("content-type", "application/json"),))


def _uvicorn(module: str) -> tuple[str, ...]:
    return (
        sys.executable, "-m", "uvicorn", module, "--host", "127.0.0.1", "--port", "{port}", "--workers", "{processes}",
        "--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning",
    )  # fmt: skip


def _granian(module: str) -> tuple[str, ...]:
    return (
        sys.executable, "-m", "granian", module, "--host", "127.0.0.1", "--port", "{port}", "--interface", "wsgi",
        "--workers", "{processes}", "--blocking-threads", "{threads}", "--no-access-log", "--log-level", "warning",
    )  # fmt: skip


OURS = Server(
    "diplo", "DiploAPI", (sys.executable, "-m", "bench.peers.diplo", "{port}"), our_page, answers.of_included,
    # Requests are counted as in operation, and none is refused.
    environment={"THROTTLE_ANONYMOUS": "1000000000"},
)  # fmt: skip

PEERS = (
    Server(
        "fastapi", "FastAPI + asyncpg + orjson, hand-written SQL", _uvicorn("bench.peers.fastapi_handwritten:app"),
        _rest("/statements"), answers.of_included,
    ),
    Server(
        "fastapi-text", "FastAPI + asyncpg, JSON written by PostgreSQL",
        _uvicorn("bench.peers.fastapi_handwritten:app"), _rest("/text"), answers.of_included,
    ),
    Server(
        "fastapi-pydantic", "FastAPI + asyncpg + pydantic", _uvicorn("bench.peers.fastapi_pydantic:app"),
        _rest("/statements"), answers.of_nested,
    ),
    Server(
        "postgraphile", "PostGraphile 5",
        (str(_POSTGRAPHILE / "node_modules/.bin/node"), str(_POSTGRAPHILE / "server.mjs")),
        _graphql, answers.of_graphql,
        needs=((_POSTGRAPHILE / "node_modules/postgraphile", "npm is missing: install it with apt-get install npm"),),
        environment={"NODE_ENV": "production"},
    ),
    Server(
        "ninja", "django-ninja", _granian("bench.peers.orm.wsgi:application"), _rest("/ninja/statements"),
        answers.of_nested,
    ),
    Server(
        "drf", "DRF ModelSerializer + select_related/prefetch_related", _granian("bench.peers.orm.wsgi:application"),
        _rest("/drf/statements"), answers.of_nested,
    ),
)  # fmt: skip
