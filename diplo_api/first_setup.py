"""What a new database gets before it is served: the records that come with the product, and one superuser."""

import hashlib
import json
import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import connection

ADMIN = "admin"


def load_seed_fixtures() -> list[str]:
    """Load the fixtures of SEED_FIXTURES into a database that does not have them in their present form.

    Returns the names that were loaded: all of them the first time and after any file of them changed, else none. All
    are loaded in one transaction. Raises CommandError when a file is missing.
    """
    if not settings.SEED_FIXTURES:
        return []
    files = [_fixture_file(name) for name in settings.SEED_FIXTURES]
    digest = hashlib.sha256(b"".join(hashlib.sha256(file.read_bytes()).digest() for file in files)).hexdigest()
    note = Path(settings.DATA_DIR) / "seeded.json"
    seeded: dict[str, str] = json.loads(note.read_text()) if note.exists() else {}
    identity = _database_identity()
    if seeded.get(identity) == digest:
        return []
    call_command("loaddata", *settings.SEED_FIXTURES, verbosity=0)
    unfinished = note.with_name(f".{note.name}-{os.getpid()}")
    unfinished.write_text(json.dumps({**seeded, identity: digest}, indent=1))
    unfinished.replace(note)
    return list(settings.SEED_FIXTURES)


def _fixture_file(name: str) -> Path:
    for folder in settings.FIXTURE_DIRS:
        for file in sorted(Path(folder).glob(f"{name}.*")):
            return file
    raise CommandError(f"The fixture {name} of SEED_FIXTURES is missing in {settings.FIXTURE_DIRS}.")


def _database_identity() -> str:
    # A note beside the code must not speak for another cluster, nor for a database that was dropped and made anew.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT system_identifier::text || '/' || oid::text FROM pg_control_system(), pg_database"
            " WHERE datname = current_database()"
        )
        return str(cursor.fetchone()[0])


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
