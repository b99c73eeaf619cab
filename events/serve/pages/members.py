"""The members of an answer as bytes, from the rows of a page's statement: `included`, `count` and `highlights`."""

from collections.abc import Mapping, Sequence
from typing import Any

from events.serve.collections import COLLECTIONS

Row = tuple[int, int, str, str, str | None, bytes]
"""A row of a page's statement: part, place, type, id, sort key, document."""

INCLUDED, COUNT, SNIPPETS = 1, 2, 3
"""Parts of a page's statement beside its records (part 0)."""

# The beginning of a collection's member, up to its first id.
_OPENING = {type_.value: b'"%s":{"' % collection.name.encode() for type_, collection in COLLECTIONS.items()}


def by_collection(documents: Mapping[tuple[str, str], bytes]) -> list[bytes]:
    """An object of documents by collection and id, in the order of both, in pieces."""
    pieces = [b"{"]
    before = ""
    for key in sorted(documents):
        type_, slug = key
        if type_ == before:
            pieces += (b',"', slug.encode(), b'":', documents[key])
        else:
            pieces += (_OPENING[type_] if not before else b"}," + _OPENING[type_], slug.encode(), b'":', documents[key])
            before = type_
    pieces.append(b"}}" if before else b"}")
    return pieces


def count_member(rows: Sequence[Any]) -> bytes:
    """The member `count`; blank where it is not requested."""
    return b"".join(b',"count":%s' % row[4].encode() for row in rows if row[0] == COUNT)


def highlights_member(rows: Sequence[Any]) -> bytes:
    """The member `highlights`: snippets by id, of the records whose texts match; blank where it is not requested."""
    snippets = [row for row in rows if row[0] == SNIPPETS]
    if not snippets:
        return b""
    members = (b'"%s":%s' % (row[3].encode(), row[5]) for row in snippets if row[5] is not None)
    return b',"highlights":{%s}' % b",".join(members)


def highlights_by_collection(rows: Sequence[Any]) -> bytes:
    """The same in a list of several types: by collection, then by id."""
    snippets = [row for row in rows if row[0] == SNIPPETS]
    if not snippets:
        return b""
    documents = {(row[2], row[3]): row[5] for row in snippets if row[5] is not None}
    return b',"highlights":' + b"".join(by_collection(documents))
