"""Whether the process lives (`/healthz`), and whether it can serve (`/readyz`), for whoever starts and watches it.

`/readyz` asks the database everything each time, through the reader's connection; each check that fails says what to
run. It names no address and no password.
"""

import functools
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
from events.serve.fields import Flag, Part, Text
from events.serve.reader import ALIAS


class Check(Part):
    """One thing that has to be so."""

    name = Text("What is checked.")
    ok = Flag("Whether it is so.")
    detail = Text("What was found.")
    run = Text("What to run. Null where it is so.", null=True)


class Readiness(Part):
    """Whether the service can serve."""

    ready = Flag("Whether every check holds.")
    checks = Check(many=True, help_text="The checks, in the order in which they build on each other.")


class Health(Part):
    """That the process lives."""

    status = Text("`ok`.")


Found = tuple[bool, str, str | None]
"""Whether it is so, what was found, what to run."""


class HealthView(APIView):
    """`/healthz`: the process alone."""

    authentication_classes = ()

    def get(self, request: Request) -> Response:
        """Always ok; it touches no database."""
        return Response({"status": "ok"}, headers={"Cache-Control": "no-store"})


class ReadyView(APIView):
    """`/readyz`: process, database, and everything deployed in it."""

    authentication_classes = ()

    def get(self, request: Request) -> Response:
        """200 when every check holds, else 503."""
        checks = [_run(name, check) for name, check in CHECKS.items()]
        ready = all(check["ok"] for check in checks)
        headers = {"Cache-Control": "no-store", **({} if ready else {"Retry-After": "5"})}
        return Response({"ready": ready, "checks": checks}, status=200 if ready else 503, headers=headers)


def _run(name: str, check: Callable[[], Found]) -> dict[str, object]:
    try:
        ok, detail, run = check()
    except (Error, EmbeddedServerError, ConnectionDoesNotExist) as error:
        first = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        ok, detail, run = False, f"Cannot be told: {first}", "manage.py check --database reader"
        connections[ALIAS].close()
    return {"name": name, "ok": ok, "detail": detail, "run": None if ok else run}


def _database() -> Found:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("select current_setting('server_version'), pg_is_in_recovery()")
        version, standby = cursor.fetchone()
    return True, f"PostgreSQL {version}{', a replica' if standby else ''}", None


def _reader() -> Found:
    with connections[ALIAS].cursor() as cursor:
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
    applied = MigrationRecorder(connections[ALIAS]).applied_migrations()
    missing = sorted(f"{app}.{name}" for app, name in _release_migrations() - set(applied))
    if missing:
        return False, f"Not applied: {', '.join(missing[:5])}{' …' if len(missing) > 5 else ''}", "manage.py migrate"
    return True, f"{len(applied)} applied", None


@functools.cache
def _release_checksum() -> str:
    return deployment.release_checksum()


def _deployment() -> Found:
    if deployment.deployed_checksum(ALIAS) != _release_checksum():
        return False, "The deployed views, functions and triggers are not those of this release.", "manage.py migrate"
    return True, f"as in the release ({_release_checksum()[:12]})", None


def _epoch() -> Found:
    state = epoch.state(ALIAS)
    if state.fenced:
        return False, state.fenced, "manage.py new_epoch"
    return True, f"epoch {state.epoch}", None


CHECKS: dict[str, Callable[[], Found]] = {
    "database": _database,
    "reader": _reader,
    "migrations": _migrations,
    "deployment": _deployment,
    "epoch": _epoch,
}
