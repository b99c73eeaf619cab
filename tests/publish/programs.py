"""Programs of PostgreSQL, and further databases on the test server, for tests of restores and migrations."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
import pytest
from django.db import connections

from diplo_api import database
from tests.publish.sessions import parameters, scalar

ROOT = Path(__file__).resolve().parents[2]


def program(name: str) -> Path:
    """The program of the server's major version. Skips the test if it is not installed."""
    if database.is_embedded():
        return database.binaries() / name
    major = int(scalar("show server_version_num")) // 10000
    folder = Path(os.environ.get(f"POSTGRESQL_{major}_BIN", f"/usr/lib/postgresql/{major}/bin"))
    if not (folder / name).exists():
        pytest.skip(f"{name} of PostgreSQL {major} is missing; install with: apt-get install postgresql-{major}")
    return folder / name


def call(name: str, dbname: str, *arguments: str | Path, may_fail: bool = False) -> str:
    """Run a program of PostgreSQL on a database of the test server; return its output. Fails if the program does."""
    given = {**parameters(), "dbname": dbname}
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE"}
    environment = {**os.environ, **{names[key]: str(value) for key, value in given.items()}}
    done = subprocess.run([program(name), *arguments], env=environment, capture_output=True, text=True, check=False)
    assert may_fail or done.returncode == 0, f"{name}: {done.stderr}"
    return done.stdout


@contextmanager
def scratch_database(name: str, copied: bool = False) -> Iterator[str]:
    """A database on the same server, empty or a copy of the test database. Dropped afterwards."""
    name, template = f"test_scratch_{name}", "template0"
    if copied:
        template = str(parameters()["dbname"])
        for alias in connections:  # a database with connections cannot be a template
            connections[alias].close()
    with psycopg.connect(**{**parameters(), "dbname": "postgres"}, autocommit=True) as session:
        session.execute(f"drop database if exists {name} with (force)")
        session.execute(f"create database {name} template {template}")
        try:
            yield name
        finally:
            session.execute(f"drop database {name} with (force)")


def url_of(dbname: str) -> str:
    """The DATABASE_URL of a database on the test server."""
    given = parameters()
    login = quote(str(given["user"])) + (f":{quote(str(given['password']))}" if given.get("password") else "")
    place = urlencode({key: given[key] for key in ("host", "port") if given.get(key)})
    return f"postgresql://{login}@/{dbname}?{place}"


def manage(dbname: str, *arguments: str) -> str:
    """Run manage.py in a new process on another database, and return its output. Fails if the command does."""
    environment = {**os.environ, "DATABASE_URL": url_of(dbname)}
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(arguments)}: {done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr
