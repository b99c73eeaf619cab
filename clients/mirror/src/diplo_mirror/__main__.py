"""`python -m diplo_mirror`."""

import sys

from diplo_mirror.cli import main

sys.exit(main())
