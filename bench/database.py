"""The PostgreSQL of the benchmark: one data folder for each scale, kept between runs; never the data of the service."""

import os
from pathlib import Path
from typing import Any

from diplo_api.embedded.server import EmbeddedServer

ROOT = Path(__file__).resolve().parent
"""This folder."""


def data_folder(scale: str) -> Path:
    """The data folder of a scale: in bench/.data, or in the folder that BENCH_DATA_DIR names."""
    return Path(os.environ.get("BENCH_DATA_DIR") or ROOT / ".data") / scale


class Database:
    """The running server of one data set. Peers and pgbench connect as its owner, DiploAPI as its reader."""

    def __init__(self, scale: str) -> None:
        """Start it; this process counts as its user until `close`. Raises EmbeddedServerError."""
        self.folder = data_folder(scale)
        self._server = EmbeddedServer(self.folder, system_user=os.environ.get("DIPLO_DATABASE_USER", ""))
        self.parameters = self._server.ensure_running()

    @property
    def url(self) -> str:
        """The connection string for libpq."""
        return " ".join(f"{name}={value}" for name, value in self.parameters.items())

    @property
    def environment(self) -> dict[str, str]:
        """The environment of every process that uses it: the data folder for Django, `PG…` for other programs."""
        names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "dbname": "PGDATABASE"}
        given = {names[name]: value for name, value in self.parameters.items() if name in names}
        inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        return {**inherited, **given, "DIPLO_DATA_DIR": str(self.folder)}

    def program(self, name: str) -> str:
        """The path of a program of PostgreSQL, such as pgbench."""
        return str(self._server.binaries() / name)

    def postmaster(self) -> int:
        """The process id of the server. RuntimeError when it is not running."""
        pid = self._server.postmaster_pid()
        if pid is None:
            raise RuntimeError(f"the PostgreSQL of {self.folder} has stopped; see {self._server.log}")
        return pid

    def close(self) -> None:
        """End the use; the last user stops the server."""
        self._server.release()

    def __enter__(self) -> "Database":
        """The database itself."""
        return self

    def __exit__(self, *_: Any) -> None:
        """Close the connection."""
        self.close()
