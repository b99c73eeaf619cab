"""The description as it is served: read from the committed openapi.yaml, never made while serving.

Making it from the code takes seconds; `make schema-check` shows that the file is what the code says. Each process reads
the file once, at the first request for it, and keeps the JSON, the YAML and each content coding that was requested.
"""

import functools
import hashlib
import json
import threading
from dataclasses import dataclass

import yaml
from django.conf import settings

from events.serve.delivery import compression, conditional

_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Representation:
    """The bytes of one format in one content coding, and their ETag."""

    content: bytes
    coding: str
    etag: str


def representation(as_yaml: bool, coding: str) -> Representation:
    """The description as YAML or JSON, in a coding of `compression.CODINGS` or in none. Safe for threads."""
    with _lock:
        return _representation(as_yaml, coding)


@functools.cache
def _representation(as_yaml: bool, coding: str) -> Representation:
    content = _yaml() if as_yaml else _json()
    etag = conditional.coded(f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"', coding)
    return Representation(compression.compressed(content, coding) if coding else content, coding, etag)


def _yaml() -> bytes:
    return (settings.BASE_DIR / "openapi.yaml").read_bytes()


def _json() -> bytes:
    # The loader written in C is seven times as fast; every wheel of PyYAML has it.
    description = yaml.load(_yaml(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return json.dumps(description, ensure_ascii=False, separators=(",", ":")).encode()
