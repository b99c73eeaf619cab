"""Slugs: the public, readable ids of records (`sergei-lavrov`).

Any script is transliterated to ASCII, so a slug can be proposed for every name. Uniqueness is the database's to keep:
`next_free` only proposes.
"""

import re
from collections.abc import Container

from anyascii import anyascii

MAX_LENGTH = 200
# The whole of a slug, usable in a validator, a CHECK constraint and OpenAPI alike.
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_FALLBACK = "unnamed"
_APOSTROPHES = re.compile(r"['`\u2018\u2019\u02bc]")
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")


def slugify_name(text: str) -> str:
    """Slug of a name or title in any script, at most 200 characters, cut between words where possible.

    `Сергей Лавров` gives `sergei-lavrov`, `Côte d'Ivoire` `cote-divoire`. A text without any letter or digit gives
    `unnamed`, so that the result always fits SLUG_PATTERN.
    """
    ascii_text = _APOSTROPHES.sub("", text)
    if not ascii_text.isascii():
        ascii_text = _APOSTROPHES.sub("", anyascii(ascii_text))
    slug = _BETWEEN_WORDS.sub("-", ascii_text.lower()).strip("-")
    return _cut(slug, MAX_LENGTH) or _FALLBACK


def next_free(slug: str, taken: Container[str]) -> str:
    """The slug itself, or with `-2`, `-3` … the first that is not taken; shortened to stay within 200 characters."""
    candidate, number = slug, 1
    while candidate in taken:
        number += 1
        suffix = f"-{number}"
        candidate = _cut(slug, MAX_LENGTH - len(suffix)) + suffix
    return candidate


def _cut(slug: str, length: int) -> str:
    """At most `length` characters, whole words where that keeps at least half of them."""
    if len(slug) <= length:
        return slug
    head = slug[:length]
    if slug[length] != "-" and (last_word := head.rfind("-")) >= length // 2:
        head = head[:last_word]
    return head.rstrip("-")
