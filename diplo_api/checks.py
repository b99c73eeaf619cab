"""System checks of the set-up, with the fix in the hint. Those that need a database run with `check --database …`.

`migrate` and `serve` run them too.
"""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError, connections
from django.db.utils import NotSupportedError

from diplo_api import database
from diplo_api.embedded.errors import EmbeddedServerError


@register(Tags.database)
def check_databases(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Whether each database can be reached, is new enough, and the reader is really only a reader."""
    messages: list[CheckMessage] = []
    for alias in databases or []:
        if alias == "reader":
            problem = reader_problem()
            if problem:
                messages.append(Error(problem[0], hint=problem[1], id="diplo_api.E002"))
            continue
        try:
            connections[alias].ensure_connection()
        except NotSupportedError as error:
            messages.append(Error(str(error), hint="Use PostgreSQL 15 or newer.", id="diplo_api.E001"))
        except (DatabaseError, EmbeddedServerError) as error:
            hint = "Correct DATABASE_URL, or unset it to use the embedded PostgreSQL."
            messages.append(Error(f"Cannot connect to the database: {error}", hint=hint, id="diplo_api.E003"))
    return messages


def reader_problem() -> tuple[str, str] | None:
    """What is wrong with the reader's connection and what to do about it, or None when all is well.

    The public API must never read with the writer's rights, so a reader that could write, or that is the owner of the
    tables, is a problem like one that cannot log in.
    """
    reader = connections["reader"]
    try:
        with reader.cursor() as cursor:
            cursor.execute(
                "SELECT current_user, rolsuper, pg_has_role(current_user, %s, 'member') FROM pg_roles"
                " WHERE rolname = current_user",
                [settings.DATABASES["default"]["USER"] or settings.READER_ROLE],
            )
            name, superuser, member = cursor.fetchone()
    except (DatabaseError, EmbeddedServerError) as error:
        return f"The public API cannot connect as {settings.READER_ROLE}: {str(error).strip()}", _how_to_create()
    if superuser or (member and name != settings.READER_ROLE):
        return (
            f"The public API connects as {name}, which has the writer's rights.",
            f"Let DATABASE_READER_URL log in as {settings.READER_ROLE}. {_how_to_create()}",
        )
    return None


def _how_to_create() -> str:
    if database.is_embedded():
        return "Run 'manage.py migrate', which creates the role."
    role = settings.READER_ROLE
    return (
        f"As a superuser of that PostgreSQL run: CREATE ROLE {role} LOGIN PASSWORD '…'; then set "
        "DATABASE_READER_PASSWORD to the password (or DATABASE_READER_URL to a whole URL) and run 'manage.py migrate', "
        "which grants the role what it may read."
    )
