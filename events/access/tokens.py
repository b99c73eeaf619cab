"""The text of an API key: `diplo_<prefix>_<secret>`, as its owner keeps and sends it.

The prefix names the key in pages and logs. The secret is 256 bits from the system's random numbers, so a plain SHA-256
of the whole is kept: what slow hashes are for, guessing what people choose, cannot be done here, and a slow one would
cost each request more than a page.
"""

import hashlib
import re
import secrets
import string
from dataclasses import dataclass, field

SCHEME = "Api-Key"
"""The authentication scheme: `Authorization: Api-Key diplo_…`."""

PREFIX_PATTERN = "^[0-9a-z]{8}$"

# 62^43 > 2^256. Letters and digits only: a double click selects the whole.
_ALPHABET, _LENGTH = string.ascii_letters + string.digits, 43
_SHAPE = re.compile(r"diplo_[0-9a-z]{8}_[0-9A-Za-z]{43}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Issued:
    """A new key: `text` is shown once and kept nowhere."""

    prefix: str
    text: str = field(repr=False)

    @property
    def digest(self) -> bytes:
        """What is kept of it."""
        return digest(self.text)


def issue(prefix: str | None = None) -> Issued:
    """A new secret, under a prefix that is there already (rotation) or a new one."""
    prefix = prefix or "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(8))
    secret = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    return Issued(prefix, f"diplo_{prefix}_{secret}")


def is_token(text: str) -> bool:
    """Whether a text has the shape of a key."""
    return _SHAPE.fullmatch(text) is not None


def digest(text: str) -> bytes:
    """SHA-256 of a key's text: 32 bytes."""
    return hashlib.sha256(text.encode()).digest()
