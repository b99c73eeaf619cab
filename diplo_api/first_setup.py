"""What a new database gets before it is served: the records that come with the product, and one superuser."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, transaction

ADMIN = "admin"


def load_seed_fixtures() -> list[str]:
    """Load the fixtures of SEED_FIXTURES, in one transaction, into a database in which nothing was ever published.

    Returns the names that were loaded: all, or none. Records that are here already are their curators'; a later
    release's are taken with `manage.py loaddata`. Raises CommandError when a file is missing.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        # Of several processes that start at once the others wait, and find the records.
        cursor.execute("select pg_advisory_xact_lock(hashtext('load_seed_fixtures'))")
        cursor.execute("select exists (select from events_version)")
        if not settings.SEED_FIXTURES or cursor.fetchone()[0]:
            return []
        call_command("loaddata", *settings.SEED_FIXTURES, verbosity=0)
    return list(settings.SEED_FIXTURES)


def password_file() -> Path:
    """Where the superuser's first password is kept (mode 600)."""
    return Path(settings.DATA_DIR) / "admin-password"


def create_superuser() -> str | None:
    """Make the superuser `admin` with a random password, where nobody is a superuser yet.

    Returns the password when one was made, else None. The file that keeps it is never overwritten: where it exists (a
    new database beside old data), its password is used.
    """
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists() or users.filter(username=ADMIN).exists():
        return None
    file = password_file()
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            stream.write(f"{secrets.token_urlsafe(18)}\n")
    password = file.read_text().strip()
    users.create_superuser(username=ADMIN, email="", password=password)
    return password
