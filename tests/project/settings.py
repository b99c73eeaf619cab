"""The settings of the tests: the product's own, with a data folder apart from that of a running service.

So a test may kill the embedded server, and nobody's records are touched.
"""

import os
from pathlib import Path

os.environ.setdefault("DIPLO_DATA_DIR", str(Path(__file__).resolve().parents[2] / ".data" / "test"))

# Every test asks from the same address, and together more than is allowed. Those about that allow what they say.
os.environ.setdefault("THROTTLE_ANONYMOUS", "0")
os.environ.setdefault("THROTTLE_EXPORTS_ANONYMOUS", "0")

from diplo_api.settings import *  # noqa: F403

# Secure password hashing takes a third of a second, and tests log in often.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
