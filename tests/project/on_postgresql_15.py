"""Run a command with DATABASE_URL at a PostgreSQL 15 that exists only as long as the command runs.

    python tests/project/on_postgresql_15.py pytest -m publish

Uses the programs of Debian's package postgresql-15 (or those in the folder that POSTGRESQL_15_BIN names). Where they
are missing it says so loudly and ends with exit code 0, as there is nothing that the product could have failed.
"""

import os
import pwd
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from diplo_api.embedded.system_user import choose_system_user

_MISSING = """
{line}
PostgreSQL 15 is NOT installed here, so NOTHING WAS TESTED on it.
Looked for: {binaries}
Install it with: apt-get install postgresql-15
{line}
"""


def main(command: list[str]) -> int:
    """Start the server, run the command, stop the server; returns the command's exit code."""
    binaries = Path(os.environ.get("POSTGRESQL_15_BIN", "/usr/lib/postgresql/15/bin"))
    if not (binaries / "postgres").exists():
        print(_MISSING.format(line="!" * 72, binaries=binaries), file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory(prefix="diplo-15-", ignore_cleanup_errors=True) as folder:
        account = choose_system_user(Path(folder) / "none")
        # The folder is passable for the server's user; what is in it belongs to that user alone.
        Path(folder).chmod(0o711)
        home = Path(folder) / "home"
        account.new_folder(home)
        cluster = home / "data"

        def do(*argv: str | Path) -> None:
            log = Path(folder) / "log"
            with log.open("ab") as output:
                if account.run(argv, output=output).returncode != 0:
                    sys.exit(f"{argv[0]} failed:\n{log.read_text()[-3000:]}")

        initdb = [binaries / "initdb", "-D", cluster, "-U", "diplo", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
        do(*initdb, "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories='{home}' -c fsync=off -c max_connections=200"
        do(binaries / "pg_ctl", "start", "-w", "-D", cluster, "-o", options)
        try:
            do(binaries / "createdb", "-h", home, "-U", "diplo", "diplo")
            url = f"postgresql://diplo@/diplo?host={home}"
            print(f"On PostgreSQL 15 as {pwd.getpwuid(account.uid).pw_name}: {' '.join(command)}", flush=True)
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
        finally:
            do(binaries / "pg_ctl", "stop", "-m", "immediate", "-D", cluster)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
