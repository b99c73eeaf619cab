"""The PostgreSQL server of a commit, and copying the data of one to another unchanged.

The rows of all tables except Django's own, the values of sequences, and the epoch are copied. Triggers do not run, so
nothing is published again: documents, times and positions are the same to the byte.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg

from bench.compare.workspace import Checkout, CommandFailed, environment
from diplo_api.embedded.paths import home_directory
from diplo_api.embedded.server import EmbeddedServer

NOT_CARRIED = frozenset(
    "auth_group auth_group_permissions auth_permission auth_user auth_user_groups auth_user_user_permissions"
    " django_admin_log django_content_type django_migrations django_session events_deployment events_epoch"
    " events_origin".split()
)
"""Tables that belong to the commit or the cluster: migrations, deployed SQL, accounts."""

_TABLES = """
select relname from pg_class
where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p' order by relname collate "C"
"""


class Database:
    """The running PostgreSQL of a commit, in a data folder of its own; a context manager."""

    def __init__(self, checkout: Checkout, folder: Path) -> None:
        """Start nothing yet."""
        self.checkout, self.folder = checkout, folder
        self._server = EmbeddedServer(folder, fsync=False)
        self.parameters: dict[str, Any] = {}

    def __enter__(self) -> "Database":
        """Start the server. Raises EmbeddedServerError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o755)
        try:
            self.parameters = self._server.ensure_running()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: Any) -> None:
        """Stop the server, even if it is in use, and remove its data."""
        self._server.stop(force=True)
        home = home_directory(self.folder)
        if home != self.folder:
            shutil.rmtree(home, ignore_errors=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def environment(self, **more: str) -> dict[str, str]:
        """The environment of the commit's processes."""
        return environment(self.folder, **more)

    @property
    def log(self) -> Path:
        """The file with the output of the commit's commands."""
        return self.folder / "commands.log"

    def manage(self, *arguments: str, **more: str) -> None:
        """Run a management command of the commit. CommandFailed when it fails."""
        self.checkout.run("manage.py", *arguments, environment=self.environment(**more), log=self.log)

    def connect(self, autocommit: bool = False) -> psycopg.Connection[Any]:
        """A connection as the owner of the database."""
        return psycopg.connect(**self.parameters, autocommit=autocommit)

    def postmaster(self) -> int:
        """The process id of the server. CommandFailed when it has stopped."""
        pid = self._server.postmaster_pid()
        if pid is None:
            raise CommandFailed(f"{self.checkout.name}: PostgreSQL has stopped; see {self._server.log}")
        return pid

    def tables(self) -> list[str]:
        """The tables whose rows are copied and compared, ordered by name."""
        with self.connect() as connection:
            return [row[0] for row in connection.execute(_TABLES) if row[0] not in NOT_CARRIED]

    def dump(self, file: Path) -> None:
        """Write the rows of these tables, and the values of their sequences, as SQL."""
        chosen = [part for table in self.tables() for part in ("--table", f'public."{table}"')]
        self._program("pg_dump", ["--data-only", "--no-owner", "--file", str(file), *chosen])

    def restore(self, file: Path, origin: "Database") -> None:
        """Replace all rows with those of a dump of `origin`, and take over its epoch.

        CommandFailed when a table or column of the dump is missing here.
        """
        tables = ", ".join(f'public."{table}"' for table in self.tables())
        with self.connect() as connection:
            connection.execute("set session_replication_role = replica")
            connection.execute(f"truncate {tables} restart identity")
        self._program(
            "psql", ["--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--single-transaction", "--file", str(file)],
            PGOPTIONS="-c session_replication_role=replica",
        )  # fmt: skip
        with origin.connect() as connection:
            epoch = connection.execute("select epoch, since from public.events_epoch").fetchone()
        with self.connect(autocommit=True) as connection:
            connection.execute("update public.events_epoch set epoch = %s, since = %s", epoch)
            connection.execute("vacuum (freeze, analyze)")

    def _program(self, name: str, arguments: Sequence[str], **more: str) -> None:
        names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "dbname": "PGDATABASE"}
        target = {names[key]: value for key, value in self.parameters.items()}
        done = subprocess.run(
            [self._server.binaries() / name, *arguments], env={**os.environ, **target, **more}, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise CommandFailed(f"{self.checkout.name}: {name} failed:\n{done.stderr[-2000:]}")
