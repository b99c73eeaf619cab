"""DiploAPI, as `manage.py serve` starts it, without the bundled records and the superuser.

`python -m bench.peers.diplo PORT`; BENCH_PROCESSES and BENCH_THREADS set the number of processes and threads.
"""

import os
import sys


def main() -> None:
    """Serve until stopped."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplo_api.settings")
    import django

    django.setup()
    from diplo_api import web_server

    workers, threads = int(os.environ["BENCH_PROCESSES"]), int(os.environ["BENCH_THREADS"])
    web_server.run("127.0.0.1", int(sys.argv[1]), workers=workers, threads=threads)


if __name__ == "__main__":
    main()
