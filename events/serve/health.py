"""Whether the process lives (`/healthz`), and whether it can serve (`/readyz`), for whoever starts and watches it.

`/readyz` asks the database everything each time, through the connection that pages are read through; each check that
fails says what to run. It names no address and no password: those go to the log.
"""

import functools
import logging
from collections.abc import Callable

from django.conf import settings
from django.db import Error, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils.connection import ConnectionDoesNotExist
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from diplo_api.embedded.errors import EmbeddedServerError
from events.publish import deployment, epoch
from events.serve.fields import Choice, Flag, Integer, JsonObject, Number, Text
from events.serve.openapi.operations import Operation
from events.serve.reader import ON_PRIMARY, answering, named_sql, rows
from events.serve.replica import ReadServer, ReadsFrom, reads_from

_log = logging.getLogger(__name__)


class Check(JsonObject):
    """One check."""

    name = Text("The name of the check.")
    ok = Flag("Whether the check passes.")
    detail = Text("What was found.")
    run = Text("The command to run. Null if the check passes.", null=True)


class Reading(JsonObject):
    """The server that pages are read from, and its lag behind the primary."""

    server = Choice(ReadServer)
    position = Text("The newest position of the log on this server, as in `Diplo-Position`.")
    primary_position = Text("The newest position on the primary. Null if the primary cannot be reached.", null=True)
    changes_behind = Integer(
        "The number of changes that the replica lacks, up to 100,000. Null if unknown, or without a replica.",
        null=True,
    )
    seconds_behind = Number(
        "How many seconds ago the first of them was published; 0 if the replica lacks none.", null=True
    )


class Readiness(JsonObject):
    """Whether the service can serve."""

    ready = Flag("Whether every check passes.")
    checks = Check(many=True, help_text="The checks; each one depends on those before it.")
    reads_from = Reading(allow_null=True, help_text="The server that pages are read from. Null if unreachable.")


class Health(JsonObject):
    """The process is alive."""

    status = Text("`ok`.")


Found = tuple[bool, str, str | None]
"""Whether it is so, what was found, what to run."""


class HealthView(APIView):
    """`/healthz`: the process alone."""

    authentication_classes = ()

    def operation(self) -> Operation:
        """How it is described."""
        return Operation(
            id="getHealth",
            tag="service",
            summary="Whether the process is alive",
            description="Does not use the database.",
            answers={(200, "application/json"): (Health, "The process is alive.")},
            problems=(406,),
        )

    def get(self, request: Request) -> Response:
        """Always ok; it touches no database."""
        return Response({"status": "ok"}, headers={"Cache-Control": "no-store"})


class ReadyView(APIView):
    """`/readyz`: process, database, and everything deployed in it."""

    authentication_classes = ()

    def operation(self) -> Operation:
        """How it is described."""
        return Operation(
            id="getReadiness",
            tag="service",
            summary="Whether the service can serve, check by check",
            description="Checks the database, its role, its migrations, the deployed SQL and the epoch of the log.",
            answers={
                (200, "application/json"): (Readiness, "Every check passes."),
                (503, "application/json"): (Readiness, "A check fails; `run` contains the command to run."),
            },
            problems=(406,),
        )

    def get(self, request: Request) -> Response:
        """200 when every check holds, else 503."""
        # Without a database nothing else can be asked, and each attempt to connect may take seconds.
        database = _run("database", _database)
        checks = [database, *(_run(name, check if database["ok"] else _no_database) for name, check in _REST.items())]
        reading = _reading() if database["ok"] else None
        if ON_PRIMARY in settings.DATABASES and reading:
            run = "see “Replicas” in docs/operations.md" if reading.problem else None
            checks.append({"name": "replica", "ok": not reading.problem, "detail": reading.detail, "run": run})
        ready = all(check["ok"] for check in checks)
        body = {"ready": ready, "checks": checks, "reads_from": reading.as_json() if reading else None}
        headers = {"Cache-Control": "no-store", **({} if ready else {"Retry-After": "5"})}
        return Response(body, status=200 if ready else 503, headers=headers)


def _run(name: str, check: Callable[[], Found]) -> dict[str, object]:
    try:
        ok, detail, run = check()
    except (Error, EmbeddedServerError, ConnectionDoesNotExist) as error:
        ok, detail, run = False, f"Cannot be told: {_reason(error)}", "manage.py check --database reader"
        connections[answering()].close()
    return {"name": name, "ok": ok, "detail": detail, "run": None if ok else run}


def _no_database() -> Found:
    return False, "Not asked: the database cannot be reached.", "manage.py check --database reader"


def _reading() -> ReadsFrom | None:
    try:
        return reads_from()
    except (Error, EmbeddedServerError) as error:
        _log.warning("where pages are read cannot be told: %s", error)
        return None


def _reason(error: Exception) -> str:
    """The first line of the message without the address that libpq puts before the server's own words."""
    _log.warning("/readyz: %s", str(error).strip())
    _, from_server, words = str(error).partition("FATAL:")
    if getattr(error.__cause__, "sqlstate", None):
        words = str(error)
    elif not from_server or "pg_hba" in words:
        return "no connection to the server; the reason is in the service's log"
    return next(iter(words.strip().splitlines()), type(error).__name__)


def _database() -> Found:
    # Through what pages go through: it replaces a broken connection, and falls back where that is wanted.
    version, standby = rows(named_sql("server"), {})[0]
    return True, f"PostgreSQL {version}{', a replica' if standby else ''}", None


def _reader() -> Found:
    with connections[answering()].cursor() as cursor:
        cursor.execute(
            "select current_user, r.rolsuper, has_table_privilege('public.events_statement', 'select'),"
            " current_setting('default_transaction_read_only') from pg_roles r where r.rolname = current_user"
        )
        role, superuser, sees_drafts, read_only = cursor.fetchone()
    run = "manage.py check --database reader"
    if superuser or sees_drafts:
        return False, f"The public API is connected as {role}, which can read drafts.", run
    if role != settings.READER_ROLE:
        return False, f"The public API is connected as {role}, not as {settings.READER_ROLE}.", run
    if read_only != "on":
        return False, f"{role} is not limited to reading.", run
    return True, f"{role}, read-only", None


@functools.cache
def _release_migrations() -> frozenset[tuple[str, str]]:
    """App and name of every migration of this release, replaced ones aside."""
    loader = MigrationLoader(None)
    replaced = {key for migration in loader.disk_migrations.values() for key in migration.replaces}
    return frozenset(set(loader.disk_migrations) - replaced)


def _migrations() -> Found:
    applied = MigrationRecorder(connections[answering()]).applied_migrations()
    missing = sorted(f"{app}.{name}" for app, name in _release_migrations() - set(applied))
    if missing:
        return False, f"Not applied: {', '.join(missing[:5])}{' …' if len(missing) > 5 else ''}", "manage.py migrate"
    return True, f"{len(applied)} applied", None


@functools.cache
def _release_checksum() -> str:
    return deployment.release_checksum()


def _deployment() -> Found:
    if deployment.deployed_checksum(answering()) != _release_checksum():
        return False, "The deployed views, functions and triggers are not those of this release.", "manage.py migrate"
    return True, f"as in the release ({_release_checksum()[:12]})", None


def _epoch() -> Found:
    state = epoch.state(answering())
    if state.fenced:
        return False, state.fenced, "manage.py new_epoch"
    return True, f"epoch {state.epoch}", None


_REST: dict[str, Callable[[], Found]] = {
    "reader": _reader,
    "migrations": _migrations,
    "deployment": _deployment,
    "epoch": _epoch,
}
