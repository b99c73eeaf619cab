"""Slugs: the public, readable ids of records (`sergei-lavrov`).

Names in any script are transliterated to ASCII, so that every name has a slug. `next_free` only proposes a slug: the
database guarantees that it is unique.
"""

import re
from collections.abc import Container

from anyascii import anyascii

MAX_LENGTH = 200
# Matches a whole slug, in Python, in a CHECK constraint and in OpenAPI.
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_FALLBACK = "unnamed"
_APOSTROPHES = re.compile(r"['`\u2018\u2019\u02bc]")
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")


def slugify_name(text: str) -> str:
    """The slug of a name or title in any script: at most 200 characters, shortened between words if possible.

    That of `Сергей Лавров` is `sergei-lavrov`, that of `Côte d'Ivoire` is `cote-divoire`. That of a text without
    letters and digits is `unnamed`, so that the result always matches SLUG_PATTERN.
    """
    ascii_text = _APOSTROPHES.sub("", text)
    if not ascii_text.isascii():
        ascii_text = _APOSTROPHES.sub("", anyascii(ascii_text))
    slug = _BETWEEN_WORDS.sub("-", ascii_text.lower()).strip("-")
    return _cut(slug, MAX_LENGTH) or _FALLBACK


def next_free(slug: str, taken: Container[str]) -> str:
    """The first of the slug and its variants `-2`, `-3` … that is not taken, shortened to at most 200 characters."""
    candidate, number = slug, 1
    while candidate in taken:
        number += 1
        suffix = f"-{number}"
        candidate = _cut(slug, MAX_LENGTH - len(suffix)) + suffix
    return candidate


def _cut(slug: str, length: int) -> str:
    """The first `length` characters at most; whole words only, if at least half of them remain."""
    if len(slug) <= length:
        return slug
    head = slug[:length]
    if slug[length] != "-" and (last_word := head.rfind("-")) >= length // 2:
        head = head[:last_word]
    return head.rstrip("-")
