"""Joining the rows of a statement to the members of an answer, as bytes: what is included, counted and marked."""

from collections.abc import Sequence
from typing import Any

from events.serve.records import COLLECTIONS

_COLLECTION_NAMES = {type_.value: collection.name for type_, collection in COLLECTIONS.items()}


def included(found: Sequence[Any]) -> bytes:
    """The included documents once each, by collection and id. Rows come sorted by type and id."""
    if not found:
        return b"{}"
    by_type: dict[str, list[bytes]] = {}
    for row in found:
        by_type.setdefault(row[2], []).append(b'"%s":%s' % (row[3].encode(), row[5]))
    members = (b'"%s":{%s}' % (_COLLECTION_NAMES[type_].encode(), b",".join(docs)) for type_, docs in by_type.items())
    return b"{" + b",".join(members) + b"}"


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
    return b',"highlights":' + included(sorted((row for row in marked if row[5] is not None), key=lambda row: row[2:4]))
