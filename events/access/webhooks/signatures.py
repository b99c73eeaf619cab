"""Webhook secrets, and the signature headers of a message (Standard Webhooks 1.0).

Secrets are not stored. Each is derived from a random salt, which is stored, and from SECRET_KEY, so a copy of the
database is not enough to sign a message. The row with the salt also stores a fingerprint of the SECRET_KEY that was
used; keys in SECRET_KEY_FALLBACKS still work. Limit: if that key is removed from the settings, the secret is lost and
its owner must rotate it.
"""

import base64
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.utils.crypto import salted_hmac
from standardwebhooks import Webhook

OVERLAP = timedelta(hours=24)
"""How long messages are also signed with the previous secret after a rotation."""


class SecretLost(Exception):
    """The SECRET_KEY that the secret is derived from is no longer in the settings."""


@dataclass(frozen=True, slots=True)
class StoredSecret:
    """The stored parts of a secret: its salt, and the fingerprint of the SECRET_KEY that it is derived from."""

    salt: str
    made_with: str


def new_secret() -> StoredSecret:
    """Create a secret that is derived from the current SECRET_KEY."""
    return StoredSecret(secrets.token_hex(16), _fingerprint(str(settings.SECRET_KEY)))


def secret_text(secret: StoredSecret) -> str:
    """Return the secret as its owner receives it: `whsec_` and 32 bytes in Base64. Raises SecretLost."""
    for key in _secret_keys():
        if _fingerprint(key) == secret.made_with:
            derived = salted_hmac("events.access.webhooks.secret", secret.salt, secret=key, algorithm="sha256").digest()
            return f"whsec_{base64.b64encode(derived).decode()}"
    raise SecretLost


def can_derive(secret: StoredSecret) -> bool:
    """Whether the SECRET_KEY of the secret is still in the settings."""
    return any(_fingerprint(key) == secret.made_with for key in _secret_keys())


def signature_headers(message_id: str, body: bytes, signing: list[StoredSecret]) -> dict[str, str]:
    """Return the headers of a message that is sent now, signed with each of the secrets. Raises SecretLost."""
    now = datetime.now(UTC)
    signatures = [Webhook(secret_text(secret)).sign(message_id, now, body.decode()) for secret in signing]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


def _secret_keys() -> Iterator[str]:
    yield str(settings.SECRET_KEY)
    yield from map(str, settings.SECRET_KEY_FALLBACKS)


def _fingerprint(key: str) -> str:
    return salted_hmac("events.access.webhooks.fingerprint", "", secret=key, algorithm="sha256").hexdigest()[:16]
