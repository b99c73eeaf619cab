"""The generated SECRET_KEY, which is stored in the data folder.

Every process that serves requests loads the key when it starts: a request must not fail because the disk is full.
"""

import secrets
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from diplo_api.private_files import PrivateFileError, read_or_create


def read_or_create_secret_key(file: Path) -> str:
    """Return the key in a file (mode 600), which is created if it is missing. Concurrent processes get the same key.

    Raises ImproperlyConfigured, with the reason, if the file can be neither read nor created.
    """
    try:
        return read_or_create(file, lambda: secrets.token_urlsafe(64))
    except PrivateFileError as error:
        raise ImproperlyConfigured(f"There is no secret key. {error} Or set SECRET_KEY in the environment.") from error


def load_secret_key() -> None:
    """Read the secret key, or create it, now instead of on its first use. Raises ImproperlyConfigured."""
    str(settings.SECRET_KEY)
