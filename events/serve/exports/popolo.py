"""Speakers, parties and offices as one Popolo document, rendered by PostgreSQL from the documents of one snapshot.

Persons, organizations, posts, memberships, areas and events have Popolo's members; whatever Popolo has no member for is
in `diploapi`, so importing the document restores the same records. docs/popolo.md says what is lost.
"""

import functools
from collections.abc import Iterator

from events.serve.exports.queries import POPOLO_QUERIES

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
    expressions = _expressions()
    (query,) = (one for one in POPOLO_QUERIES if one.name == name)
    elements = POPOLO_QUERIES.text(name, **{one: expressions[one] for one in query.placeholders})
    return POPOLO_QUERIES.text("list_elements", elements=elements)


@functools.cache
def _expressions() -> dict[str, str]:
    """The SQL expressions that several queries use, by name."""
    expression = POPOLO_QUERIES.text

    def plain(date: str) -> str:
        return expression("plain_date", date=f"({date})")

    def exact(date: str) -> str:
        return expression("exact_date", date=f"({date})")

    texts = (
        *("email", "honorific_suffix", "additional_name", "patronymic_name", "summary", "biography"),
        *("national_identity", "founding_date", "dissolution_date", "abstract", "description", "image", "label"),
    )
    found = {member: expression("text_of", original=_ORIGINAL, member=member) for member in texts}
    found |= {name: expression(name) for name in ("names", "identifiers", "post_id", "area_id", "period_id")}
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
        "links": expression("links", member="links"),
        "images": expression("links", member="images"),
        # Parties have no links of their own; those of their data set are in `original`.
        "party_links": expression("links_of", original=_ORIGINAL),
        "contacts": expression("contacts", original=_ORIGINAL),
        "sources": expression("sources_of", original=_ORIGINAL),
        "post_role": expression("text_of", original="post.original", member="role"),
        "post_contacts": expression("contacts", original="post.original"),
        "office": expression("office", start=exact("b -> 'start'"), end=exact("b -> 'end'")),
    }
    return found
