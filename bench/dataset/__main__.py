"""`python -m bench.dataset 10k|1M|3M`: load this data set, unless this generator has loaded it before."""

import argparse
import os
import sys

from bench.database import data_folder


def main() -> int:
    """Parse the arguments, set up Django on the database of the data set, and load."""
    parser = argparse.ArgumentParser(prog="python -m bench.dataset", description=__doc__)
    parser.add_argument("scale", choices=["10k", "1M", "3M"])
    parser.add_argument("--workers", type=int, default=2, help="processes that write (default 2)")
    options = parser.parse_args()
    os.environ["DIPLO_DATA_DIR"] = str(data_folder(options.scale))
    os.environ.pop("DATABASE_URL", None)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplo_api.settings")
    import django

    django.setup()
    from bench.dataset.loading import load
    from bench.dataset.scale import SCALES

    load(SCALES[options.scale], options.workers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
