"""Speakers, parties and offices as one Popolo document, rendered by PostgreSQL from the documents of one snapshot.

Persons, organizations, posts, memberships, areas and events have Popolo's members; whatever Popolo has no member for is
in `diploapi`, so importing the document restores the same records. docs/popolo.md says what is lost.
"""

import functools
from collections.abc import Iterator

from events.serve.reader import named_sql

VERSION = 1
"""The version of the member `diploapi`; increased when a current importer could not read the document."""

CLASSES = ("persons", "organizations", "posts", "memberships", "areas", "events")

_ORIGINAL = "(b -> 'original')"


def queries() -> Iterator[tuple[bytes, str]]:
    """For each list of the document: the bytes before its elements, and the query of its elements."""
    yield b'{"diploapi":{"version":%d,"sources":[' % VERSION, _listed("sources")
    before = b"]}"
    for plural in CLASSES:
        yield before + f',\n"{plural}":['.encode(), _listed(plural)
        before = b"]"


END = b"]}\n"


@functools.cache
def _listed(name: str) -> str:
    elements = named_sql(f"exports/popolo/{name}")
    return named_sql("exports/popolo/listed").format(elements=elements.format_map(_snippets()))


@functools.cache
def _snippets() -> dict[str, str]:
    """The SQL expressions that several queries use, by name."""

    def snippet(name: str, **names: str) -> str:
        return named_sql(f"exports/popolo/{name}").format(**names).strip()

    def plain(date: str) -> str:
        return snippet("plain_date", date=f"({date})")

    def exact(date: str) -> str:
        return snippet("exact_date", date=f"({date})")

    texts = (
        *("email", "honorific_suffix", "additional_name", "patronymic_name", "summary", "biography"),
        *("national_identity", "founding_date", "dissolution_date", "abstract", "description", "image", "label"),
    )
    found = {member: snippet("text_of", original=_ORIGINAL, member=member) for member in texts}
    found |= {name: snippet(name) for name in ("names", "identifiers", "post_id", "area_id", "period_id")}
    found |= {
        "birth_date": plain("b -> 'born'"),
        "death_date": plain("b -> 'died'"),
        "born": exact("b -> 'born'"),
        "died": exact("b -> 'died'"),
        "start_date": plain("b -> 'start'"),
        "end_date": plain("b -> 'end'"),
        "member_start_date": plain("m -> 'start'"),
        "member_end_date": plain("m -> 'end'"),
        "member_start": exact("m -> 'start'"),
        "member_end": exact("m -> 'end'"),
        "links": snippet("links", member="links"),
        "images": snippet("links", member="images"),
        # Parties have no links of their own; those of their data set are in `original`.
        "party_links": snippet("links_of", original=_ORIGINAL),
        "contacts": snippet("contacts", original=_ORIGINAL),
        "sources": snippet("sources_of", original=_ORIGINAL),
        "post_role": snippet("text_of", original="post.original", member="role"),
        "post_contacts": snippet("contacts", original="post.original"),
        "office": snippet("office", start=exact("b -> 'start'"), end=exact("b -> 'end'")),
    }
    return found
