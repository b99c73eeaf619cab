"""The text of an API key: `diplo_<prefix>_<secret>`.

The prefix identifies the key in pages and logs. The secret consists of 256 random bits, and the database stores only
the SHA-256 of the whole text. A slow password hash is not needed, because a random secret of this length cannot be
guessed; it would also cost each request more time than the page itself.
"""

import hashlib
import re
import secrets
import string
from dataclasses import dataclass, field

SCHEME = "Api-Key"
"""The authentication scheme: `Authorization: Api-Key diplo_…`."""

PREFIX_PATTERN = "^[0-9a-z]{8}$"

# 62^43 > 2^256. Only letters and digits, so that a double click selects the whole text.
_ALPHABET, _LENGTH = string.ascii_letters + string.digits, 43
_TOKEN = re.compile(r"diplo_[0-9a-z]{8}_[0-9A-Za-z]{43}", re.ASCII)


@dataclass(frozen=True, slots=True)
class NewToken:
    """The text of a new key. It is shown to its owner once and never stored."""

    prefix: str
    text: str = field(repr=False)

    @property
    def digest(self) -> bytes:
        """The hash that is stored."""
        return digest(self.text)


def new_token(prefix: str | None = None) -> NewToken:
    """Create a new secret with an existing prefix (rotation) or a new one."""
    prefix = prefix or "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(8))
    secret = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    return NewToken(prefix, f"diplo_{prefix}_{secret}")


def is_well_formed(text: str) -> bool:
    """Whether a text has the format of a key."""
    return _TOKEN.fullmatch(text) is not None


def digest(text: str) -> bytes:
    """Return the SHA-256 of a key's text: 32 bytes."""
    return hashlib.sha256(text.encode()).digest()
