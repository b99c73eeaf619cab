"""`python -m diplo_mirror`."""

import sys

from diplo_mirror.command import main

sys.exit(main())
