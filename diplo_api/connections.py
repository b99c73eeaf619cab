"""The connections to PostgreSQL that the environment describes, as Django's DATABASES has them."""

from typing import Any
from urllib.parse import unquote

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()


def described(reader_role: str, statement_timeout: int) -> dict[str, dict[str, Any]]:
    """The connections: `default` writes; `reader` is the public API's and never inherits the writer's rights.

    `reader_on_primary` is there where DATABASE_READER_URL is: the reader's role on the server of `default`, to tell how
    far the replica is behind, and to read from while it is away if READER_FALLBACK says so.
    """
    if env.str("DATABASE_URL", default=""):
        default = _database("DATABASE_URL")
    else:
        # Host and port are filled in when a connection is opened (diplo_api/postgresql).
        default = {"ENGINE": "diplo_api.postgresql", "EMBEDDED": True, "NAME": "diplo", "HOST": "", "PORT": ""}
        default["USER"] = "diplo"
    # The reader's own credentials even where only DATABASE_URL is given.
    reader = {**default, "USER": reader_role, "PASSWORD": env.str("DATABASE_READER_PASSWORD", default="")}
    readers = {"reader": reader}
    if env.str("DATABASE_READER_URL", default=""):
        elsewhere = _database("DATABASE_READER_URL")
        login = {"USER": elsewhere["USER"] or reader_role, "PASSWORD": elsewhere["PASSWORD"] or reader["PASSWORD"]}
        on_primary = {**reader, "PASSWORD": reader["PASSWORD"] or elsewhere["PASSWORD"]}
        readers = {"reader": {**elsewhere, **login}, "reader_on_primary": on_primary}
    # Connections stay open for good: opening one costs ten times as much as a page. The reader replaces a broken one
    # when it finds it (events/serve/delivery/reader.py); `default` asks first, once a request that uses it.
    shared = {"CONN_MAX_AGE": None, "ATOMIC_REQUESTS": False, "TEST": {"NAME": f"test_{default['NAME']}"}}
    databases = {"default": {**default, **shared, "CONN_HEALTH_CHECKS": True, "OPTIONS": _found_out(default)}}
    for alias, database in readers.items():
        options = _reader_options(database, statement_timeout)
        databases[alias] = {**database, **shared, "CONN_HEALTH_CHECKS": False, "OPTIONS": options}
    return databases


def _database(variable: str) -> dict[str, Any]:
    """The connection that an URL in the environment describes; raises ImproperlyConfigured for other databases."""
    parsed = dict(env.db_url(variable))
    if parsed.get("ENGINE") != "django.db.backends.postgresql":
        raise ImproperlyConfigured(f"{variable} must be a postgresql:// URL: DiploAPI runs on PostgreSQL only.")
    # libpq also takes these after the question mark, as in postgresql:///diplo?host=/run/postgresql.
    options = dict(parsed.pop("OPTIONS", {}))
    moved = {name.upper(): str(options.pop(name)) for name in ("host", "port", "user", "password") if name in options}
    database = {**parsed, **moved, "OPTIONS": options, "ENGINE": "diplo_api.postgresql"}
    return {**database, "HOST": unquote(str(database["HOST"]))}


def _found_out(database: dict[str, Any]) -> dict[str, Any]:
    """What psycopg gets so that a server that is gone without a word is found out in seconds instead of hours.

    Options in the URL win. Seconds, and milliseconds in the last one.
    """
    limits = {"connect_timeout": 3, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}
    limits["tcp_user_timeout"] = 10_000
    return {**({} if database.get("EMBEDDED") else limits), **database.get("OPTIONS", {})}


def _reader_options(database: dict[str, Any], statement_timeout: int) -> dict[str, Any]:
    """What psycopg gets for a connection of the reader's; options in the URL win where they may."""
    options = database.get("OPTIONS", {})
    # Compiling a query that runs for milliseconds takes longer than the query.
    limits = f"-c default_transaction_read_only=on -c statement_timeout={statement_timeout} -c jit=off"
    return {
        **_found_out(database),
        "options": f"{options.get('options', '')} {limits}".strip(),
        # Values travel apart from the SQL, so the server can keep a plan (5 uses of one text prepare it).
        "server_side_binding": True,
        "prepare_threshold": 5,
    }
