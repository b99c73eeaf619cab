"""`python -m tests.durability.soak --seconds 600`: run a soak and print its ledger; exit code 1 if it is not clean."""

import argparse
import os
import sys
import time

from tests.durability.soak.running import Soak


def main() -> int:
    """Run a soak as the command line says. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.durability.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="duration of writing and killing (default 600)")
    parser.add_argument(
        "--seed", type=int, default=int(time.time()), help="seed of the random choice of what is killed, and when"
    )
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.project.settings")
    print(f"seed {options.seed}", flush=True)
    started = time.monotonic()
    ledger = Soak(
        options.seconds, options.seed, lambda text: print(f"{time.monotonic() - started:6.1f} s  {text}", flush=True)
    ).run()
    print(f"\n{ledger}")
    return 0 if ledger.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
