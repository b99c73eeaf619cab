"""Joining the rows of a statement to the members of an answer, as bytes: what is included, counted and marked."""

from collections.abc import Mapping, Sequence
from typing import Any

from events.serve.records import COLLECTIONS

# What stands before the first id of a collection.
_OPENING = {type_.value: b'"%s":{"' % collection.name.encode() for type_, collection in COLLECTIONS.items()}


def joined(documents: Mapping[tuple[str, str], bytes]) -> list[bytes]:
    """Documents by collection and id, in the order of both: the pieces of one object."""
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


def count(found: Sequence[Any]) -> bytes:
    """The member `count`, where it was asked for."""
    return b"".join(b',"count":%s' % row[4].encode() for row in found if row[0] == 2)


def snippets(found: Sequence[Any]) -> bytes:
    """The member `highlights`, where it was asked for: snippets by id, of the records whose texts matched."""
    marked = [row for row in found if row[0] == 3]
    if not marked:
        return b""
    members = (b'"%s":%s' % (row[3].encode(), row[5]) for row in marked if row[5] is not None)
    return b',"highlights":{%s}' % b",".join(members)


def snippets_by_type(found: Sequence[Any]) -> bytes:
    """The same in a list of several types: by collection, then by id."""
    marked = [row for row in found if row[0] == 3]
    if not marked:
        return b""
    documents = {(row[2], row[3]): row[5] for row in marked if row[5] is not None}
    return b',"highlights":' + b"".join(joined(documents))
