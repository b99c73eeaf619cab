"""Secrets, and the headers by which a receiver knows that a message is ours (Standard Webhooks 1.0).

No secret is stored. Each is derived from a random salt, which is, and from the service's SECRET_KEY, so that a copy of
the database alone signs nothing. The salt's row names the key that it was derived with: one that is among
SECRET_KEY_FALLBACKS still works. Limits: where that key is gone, so is the secret, and a new one has to be made.
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
"""How long messages are signed with the secret before as well, once a new one was made."""


class SecretLost(Exception):
    """The SECRET_KEY that a secret was derived with is not among this service's keys any more."""


@dataclass(frozen=True, slots=True)
class StoredSecret:
    """What is stored of a secret: its salt, and the fingerprint of the SECRET_KEY that it is derived with."""

    salt: str
    made_with: str


def new_secret() -> StoredSecret:
    """A new secret, derived with the SECRET_KEY of now."""
    return StoredSecret(secrets.token_hex(16), _fingerprint(str(settings.SECRET_KEY)))


def text_of(secret: StoredSecret) -> str:
    """The secret as its owner gets it: `whsec_` and 32 bytes in Base64. Raises SecretLost."""
    for key in _keys():
        if _fingerprint(key) == secret.made_with:
            derived = salted_hmac("events.access.webhooks.secret", secret.salt, secret=key, algorithm="sha256").digest()
            return f"whsec_{base64.b64encode(derived).decode()}"
    raise SecretLost


def is_kept(secret: StoredSecret) -> bool:
    """Whether the SECRET_KEY that it is derived with is still among this service's keys."""
    return any(_fingerprint(key) == secret.made_with for key in _keys())


def headers(message_id: str, body: bytes, signing: list[StoredSecret]) -> dict[str, str]:
    """The headers of a message that is sent now, signed with each of the secrets. Raises SecretLost."""
    now = datetime.now(UTC)
    signatures = [Webhook(text_of(secret)).sign(message_id, now, body.decode()) for secret in signing]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


def _keys() -> Iterator[str]:
    yield str(settings.SECRET_KEY)
    yield from map(str, settings.SECRET_KEY_FALLBACKS)


def _fingerprint(key: str) -> str:
    return salted_hmac("events.access.webhooks.fingerprint", "", secret=key, algorithm="sha256").hexdigest()[:16]
