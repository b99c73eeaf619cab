"""System checks of the database connections. They run with `check --database …`, `migrate` and `serve`."""

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
    """E001: PostgreSQL is too old. E002: the reader cannot connect, or can write. E003: `default` cannot connect."""
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
    """Return what is wrong with the connection of the reader and how to fix it, or None.

    The public API must not have the writer's privileges. So a role that can write or owns the tables is an error, just
    as a role that cannot log in.
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
        return f"The public API cannot connect as {settings.READER_ROLE}: {str(error).strip()}", _how_to_create_role()
    if superuser or (member and name != settings.READER_ROLE):
        return (
            f"The public API connects as {name}, which has the writer's privileges.",
            f"Use the role {settings.READER_ROLE} in DATABASE_READER_URL. {_how_to_create_role()}",
        )
    return None


def _how_to_create_role() -> str:
    if database.is_embedded():
        return "Run 'manage.py migrate', which creates the role."
    role = settings.READER_ROLE
    return (
        f"Run as a superuser of that PostgreSQL: CREATE ROLE {role} LOGIN PASSWORD '…'; Then set "
        "DATABASE_READER_PASSWORD to the password (or DATABASE_READER_URL to a complete URL) and run "
        "'manage.py migrate', which grants the role its privileges."
    )
