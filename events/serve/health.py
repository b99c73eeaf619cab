"""Liveness (`/healthz`) and readiness (`/readyz`) of the service, for supervisors and load balancers.

`/readyz` runs every check on each request, through the connection that pages are read through. A failed check says
which command to run. Answers contain no address and no password: those are only in the service's log.
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

from diplo_api import disk_space
from diplo_api.embedded.errors import EmbeddedServerError
from events.publish import clock, deployment, epoch, locks
from events.serve.collections.fields import Choice, Flag, Integer, JsonObject, Number, Text
from events.serve.delivery.reader import ON_PRIMARY, QUERIES, answering, rows
from events.serve.delivery.replica import ReadServer, ReadsFrom, reads_from
from events.serve.openapi.operations import Operation

_log = logging.getLogger(__name__)


class Check(JsonObject):
    """The result of one check."""

    name = Text("The name of the check.")
    ok = Flag("Whether the check passed.")
    detail = Text("What the check found.")
    run = Text("The command to run. Null where the check passed.", null=True)


class ReadServerLag(JsonObject):
    """The server that pages are read from, and its lag behind the primary."""

    server = Choice(ReadServer)
    position = Text("The newest position of the log on this server, as in `Diplo-Position`.")
    primary_position = Text("The newest position on the primary. Null where the primary cannot be reached.", null=True)
    changes_behind = Integer(
        "How many changes the replica has not replayed, up to 100,000. Null where unknown or without a replica.",
        null=True,
    )
    seconds_behind = Number("How long ago the first of these changes was published; 0 where there is none.", null=True)


class WriterLocks(JsonObject):
    """What makes writers wait. It does not affect `ready`, because pages are read without any lock."""

    publishing_lock_held = Flag("Whether a transaction holds the lock under which writers publish, one after another.")
    held_by = Integer("Process id of the holder's session. Null for a prepared transaction.", null=True)
    held_seconds = Number("Age of the holder's transaction.", null=True)
    waiting = Integer("Number of sessions that wait for that lock.")
    waiting_seconds = Number("How long the first of them has waited.", null=True)
    prepared_transactions = Integer("Number of prepared transactions, which keep their locks.")
    prepared_seconds = Number("Age of the oldest of them.", null=True)
    oldest_transaction_seconds = Number("Age of the oldest transaction of any session.", null=True)
    problem = Text("What blocks for too long, and what to run. Null where nothing does.", null=True)


class Readiness(JsonObject):
    """Whether the service is ready to answer requests."""

    ready = Flag("Whether every check passed.")
    checks = Check(many=True, help_text="The checks; a later one may depend on those before it.")
    reads_from = ReadServerLag(
        allow_null=True, help_text="The server that pages are read from. Null where it cannot be reached."
    )
    locks = WriterLocks(allow_null=True, help_text="Locks of writers. Null where the primary cannot be reached.")


class Health(JsonObject):
    """The process is alive."""

    status = Text("Always `ok`.")


CheckResult = tuple[bool, str, str | None]
"""Whether the check passed, what it found, and the command to run."""


class HealthView(APIView):
    """`/healthz`: liveness of the process."""

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
        """200 without any database access."""
        return Response({"status": "ok"}, headers={"Cache-Control": "no-store"})


class ReadyView(APIView):
    """`/readyz`: the database, the reader's role, and what is deployed."""

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
        """200 where every check passed, else 503."""
        # Without a database the other checks cannot run, and each attempt to connect may take seconds.
        database = _run("database", _database)
        checks = [
            database,
            _run("disks", _disks),
            *(_run(name, check if database["ok"] else _without_database) for name, check in _DATABASE_CHECKS.items()),
        ]
        server = _read_server() if database["ok"] else None
        if ON_PRIMARY in settings.DATABASES and server:
            run = "see “Replicas” in docs/operations.md" if server.problem else None
            checks.append({"name": "replica", "ok": not server.problem, "detail": server.detail, "run": run})
        ready = all(check["ok"] for check in checks)
        body = {
            "ready": ready,
            "checks": checks,
            "reads_from": server.as_json() if server else None,
            "locks": _locks() if database["ok"] else None,
        }
        headers = {"Cache-Control": "no-store", **({} if ready else {"Retry-After": "5"})}
        return Response(body, status=200 if ready else 503, headers=headers)


def _run(name: str, check: Callable[[], CheckResult]) -> dict[str, object]:
    try:
        ok, detail, run = check()
    except (Error, EmbeddedServerError, ConnectionDoesNotExist) as error:
        ok, detail, run = False, f"The check failed: {_reason(error)}", "manage.py check --database reader"
        connections[answering()].close()
    return {"name": name, "ok": ok, "detail": detail, "run": None if ok else run}


def _without_database() -> CheckResult:
    return False, "Not checked, because the database cannot be reached.", "manage.py check --database reader"


def _read_server() -> ReadsFrom | None:
    try:
        return reads_from()
    except (Error, EmbeddedServerError) as error:
        _log.warning("the server that pages are read from cannot be reached: %s", error)
        return None


def primary() -> str:
    """The alias under which the reader's role is connected to the primary."""
    return ON_PRIMARY if ON_PRIMARY in settings.DATABASES else "reader"


def _locks() -> dict[str, object] | None:
    try:
        found = locks.state(primary())
    except (Error, EmbeddedServerError) as error:
        _log.warning("/readyz: the locks of writers cannot be read: %s", str(error).strip())
        connections[primary()].close()
        return None
    if found.problem:
        _log.warning("/readyz: %s", found.problem)
    return {
        "publishing_lock_held": found.held,
        "held_by": found.held_by,
        "held_seconds": _rounded(found.held_seconds),
        "waiting": found.waiting,
        "waiting_seconds": _rounded(found.waiting_seconds),
        "prepared_transactions": found.prepared,
        "prepared_seconds": _rounded(found.prepared_seconds),
        "oldest_transaction_seconds": _rounded(found.oldest_transaction_seconds),
        "problem": found.problem,
    }


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)


def _reason(error: Exception) -> str:
    """The first line of the server's message, without the address that libpq puts in front of it."""
    _log.warning("/readyz: %s", str(error).strip())
    _, from_server, words = str(error).partition("FATAL:")
    if getattr(error.__cause__, "sqlstate", None):
        words = str(error)
    elif not from_server or "pg_hba" in words:
        return "no connection to the server; the service's log has the reason"
    return next(iter(words.strip().splitlines()), type(error).__name__)


def _database() -> CheckResult:
    # As pages do: a broken connection is replaced, and the fallback is used where it is configured.
    version, standby = rows(QUERIES.text("server"), {})[0]
    return True, f"PostgreSQL {version}{', a replica' if standby else ''}", None


def _disks() -> CheckResult:
    try:
        disks = disk_space.free_space()
    except OSError as error:
        _log.warning("/readyz: the free space cannot be determined: %s", error)
        return False, "The free space cannot be determined; the service's log has the reason.", "df --human-readable"
    low = [f"{disk.folder}: {disk.free >> 20} of {disk.size >> 20} MiB are free" for disk in disks if disk.low]
    if low:
        detail = f"Writes are about to fail, because a disk is almost full ({'; '.join(low)})."
        return False, f"{detail} Free space, or use a larger disk.", "df --human-readable; df --inodes"
    free = "; ".join(f"{disk.folder}: {disk.free >> 20} MiB free" for disk in disks)
    return True, free or "no folder on this machine is written to", None


def _reader() -> CheckResult:
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
        return False, f"The role {role} may write: default_transaction_read_only is off.", run
    return True, f"{role}, read-only", None


@functools.cache
def _release_migrations() -> frozenset[tuple[str, str]]:
    """App and name of every migration of this release, without those that a squashed migration replaces."""
    loader = MigrationLoader(None)
    replaced = {key for migration in loader.disk_migrations.values() for key in migration.replaces}
    return frozenset(set(loader.disk_migrations) - replaced)


def _migrations() -> CheckResult:
    applied = MigrationRecorder(connections[answering()]).applied_migrations()
    missing = sorted(f"{app}.{name}" for app, name in _release_migrations() - set(applied))
    if missing:
        return (
            False,
            f"Migrations that are not applied: {', '.join(missing[:5])}{' …' if len(missing) > 5 else ''}",
            "manage.py migrate",
        )
    return True, f"{len(applied)} applied", None


@functools.cache
def _release_checksum() -> str:
    return deployment.release_checksum()


def _deployment() -> CheckResult:
    if deployment.deployed_checksum(answering()) != _release_checksum():
        return False, "The deployed views, functions and triggers are not those of this release.", "manage.py migrate"
    return True, f"as in this release ({_release_checksum()[:12]})", None


def _epoch() -> CheckResult:
    state = epoch.state(answering())
    if state.fenced:
        return False, state.fenced, "manage.py new_epoch"
    return True, f"epoch {state.epoch}", None


def _clock() -> CheckResult:
    state = clock.state(answering())
    if state.problem:
        run = "manage.py accept_clock" if state.ahead > state.tolerance else None
        return False, state.problem, run or "date --utc, on both machines"
    return True, f"the log is {state.ahead:.0f} s ahead of the clock" if state.ahead else "the log is not ahead", None


_DATABASE_CHECKS: dict[str, Callable[[], CheckResult]] = {
    "reader": _reader,
    "migrations": _migrations,
    "deployment": _deployment,
    "epoch": _epoch,
    "clock": _clock,
}
