"""Django's DATABASES, from the environment variables DATABASE_URL, DATABASE_READER_URL and DATABASE_READER_PASSWORD."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()


@dataclass(frozen=True)
class WriterLimits:
    """The limits of every transaction on `default`. Times are in seconds; 0 means no limit."""

    lock_timeout: float
    idle_in_transaction_timeout: float
    transaction_timeout: float
    publish_limit: int


def databases_from_environment(
    reader_role: str, statement_timeout: int, limits: WriterLimits
) -> dict[str, dict[str, Any]]:
    """Return the value of DATABASES. `statement_timeout` is the reader's, in milliseconds; `limits` are the writer's.

    `default` reads and writes. `reader` is the connection of the public API and never has the writer's credentials.
    With DATABASE_READER_URL there is also `reader_on_primary`: the reader's role on the server of `default`. It
    measures the lag of the replica and, with DATABASE_READER_FALLBACK, replaces a replica that is unavailable.
    """
    if env.str("DATABASE_URL", default=""):
        default = _parse_url("DATABASE_URL")
    else:
        # Host and port are set when a connection is opened (diplo_api/postgresql).
        default = {"ENGINE": "diplo_api.postgresql", "EMBEDDED": True, "NAME": "diplo", "HOST": "", "PORT": ""}
        default["USER"] = "diplo"
    # The reader has its own credentials even if only DATABASE_URL is set.
    reader = {**default, "USER": reader_role, "PASSWORD": env.str("DATABASE_READER_PASSWORD", default="")}
    readers = {"reader": reader}
    if env.str("DATABASE_READER_URL", default=""):
        replica = _parse_url("DATABASE_READER_URL")
        login = {"USER": replica["USER"] or reader_role, "PASSWORD": replica["PASSWORD"] or reader["PASSWORD"]}
        on_primary = {**reader, "PASSWORD": reader["PASSWORD"] or replica["PASSWORD"]}
        readers = {"reader": {**replica, **login}, "reader_on_primary": on_primary}
    # Connections are persistent: opening one takes ten times as long as a page. The reader replaces a broken connection
    # when a query fails (events/serve/delivery/reader.py); `default` is checked once per request that uses it.
    shared = {"CONN_MAX_AGE": None, "ATOMIC_REQUESTS": False, "TEST": {"NAME": f"test_{default['NAME']}"}}
    writer = {"CONN_HEALTH_CHECKS": True, "OPTIONS": _writer_options(default, limits)}
    # Not an option of libpq: only PostgreSQL 17 and newer know it, so it is set after connecting.
    writer["TRANSACTION_TIMEOUT"] = limits.transaction_timeout
    databases = {"default": {**default, **shared, **writer}}
    for alias, database in readers.items():
        options = _reader_options(database, statement_timeout)
        databases[alias] = {**database, **shared, "CONN_HEALTH_CHECKS": False, "OPTIONS": options}
    return databases


def _parse_url(variable: str) -> dict[str, Any]:
    """Parse the URL in an environment variable. Raises ImproperlyConfigured if it is not a PostgreSQL URL."""
    parsed = dict(env.db_url(variable))
    if parsed.get("ENGINE") != "django.db.backends.postgresql":
        raise ImproperlyConfigured(f"{variable} must be a postgresql:// URL: DiploAPI supports only PostgreSQL.")
    # libpq also accepts these as query parameters, as in postgresql:///diplo?host=/run/postgresql.
    options = dict(parsed.pop("OPTIONS", {}))
    moved = {name.upper(): str(options.pop(name)) for name in ("host", "port", "user", "password") if name in options}
    database = {**parsed, **moved, "OPTIONS": options, "ENGINE": "diplo_api.postgresql"}
    return {**database, "HOST": unquote(str(database["HOST"]))}


def _timeout_options(database: dict[str, Any]) -> dict[str, Any]:
    """Return libpq options that detect a dead server within seconds instead of hours.

    Options in the URL take precedence. All values are seconds, except `tcp_user_timeout` (milliseconds).
    """
    timeouts = {"connect_timeout": 3, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}
    timeouts["tcp_user_timeout"] = 10_000
    return {**({} if database.get("EMBEDDED") else timeouts), **database.get("OPTIONS", {})}


def _writer_options(database: dict[str, Any], limits: WriterLimits) -> dict[str, Any]:
    """Return the psycopg options of `default`. Options in the URL take precedence."""
    # statement_timeout would not do: it does not apply to COMMIT, in which publishing waits for its lock.
    settings = {
        "lock_timeout": round(limits.lock_timeout * 1000),
        "idle_in_transaction_session_timeout": round(limits.idle_in_transaction_timeout * 1000),
        "events.publish_limit": limits.publish_limit,
    }
    given = database.get("OPTIONS", {}).get("options", "")
    options = " ".join([*(f"-c {name}={value}" for name, value in settings.items()), given])
    return {**_timeout_options(database), "options": options.strip()}


def _reader_options(database: dict[str, Any], statement_timeout: int) -> dict[str, Any]:
    """Return the psycopg options of the reader. Options in the URL take precedence, except those that are set here."""
    options = database.get("OPTIONS", {})
    # JIT compilation takes longer than the queries of the API themselves.
    limits = f"-c default_transaction_read_only=on -c statement_timeout={statement_timeout} -c jit=off"
    return {
        **_timeout_options(database),
        "options": f"{options.get('options', '')} {limits}".strip(),
        # Parameters are bound on the server, so that statements can be prepared (after 5 uses of the same text).
        "server_side_binding": True,
        "prepare_threshold": 5,
    }
