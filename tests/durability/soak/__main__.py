"""`python -m tests.durability.soak --seconds 600`: run a soak and print its ledger; exit code 1 if it is not clean."""

import argparse
import os
import sys
import time

from tests.durability.soak.running import Soak


def main() -> int:
    """Parse, run, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.durability.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="how long to write and kill (default 600)")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="what is killed when is drawn from this")
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.project.settings")
    print(f"seed {asked.seed}", flush=True)
    started = time.monotonic()
    ledger = Soak(
        asked.seconds, asked.seed, lambda text: print(f"{time.monotonic() - started:6.1f} s  {text}", flush=True)
    ).run()
    print(f"\n{ledger}")
    return 0 if ledger.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
