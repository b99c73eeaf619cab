"""Initial data of a new database: the seed fixtures and one superuser."""

import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, transaction

from diplo_api.private_files import read_or_create

ADMIN = "admin"


def load_seed_fixtures() -> list[str]:
    """Load SEED_FIXTURES in one transaction if nothing was ever published in the database.

    Return the names of the loaded fixtures: all, or none. Existing records are not changed; to load the fixtures of a
    later release, run `manage.py loaddata`. Raises CommandError if a fixture file is missing.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        # If several processes start at once, one loads the fixtures and the others wait for it.
        cursor.execute("set local lock_timeout = '60s'")
        cursor.execute("select pg_advisory_xact_lock(hashtext('load_seed_fixtures'))")
        cursor.execute("select exists (select from events_version)")
        if not settings.SEED_FIXTURES or cursor.fetchone()[0]:
            return []
        call_command("loaddata", *settings.SEED_FIXTURES, verbosity=0)
    return list(settings.SEED_FIXTURES)


def password_file() -> Path:
    """Return the path of the file with the superuser's initial password (mode 600)."""
    return Path(settings.DATA_DIR) / "admin-password"


def create_superuser() -> str | None:
    """Create the superuser `admin` with a random password if there is no superuser yet.

    Return the password if the user was created, else None. An existing password file is never overwritten: with a new
    database in an old data folder, the password in the file is used. Raises PrivateFileError.
    """
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists() or users.filter(username=ADMIN).exists():
        return None
    password = read_or_create(password_file(), lambda: secrets.token_urlsafe(18))
    users.create_superuser(username=ADMIN, email="", password=password)
    return password
