"""Joining the rows of a statement to the members of an answer, as bytes: what is included, counted and marked."""

from collections.abc import Mapping, Sequence
from typing import Any

from events.serve.records import COLLECTIONS

_COLLECTION_NAMES = {type_.value: collection.name for type_, collection in COLLECTIONS.items()}


def joined(documents: Mapping[tuple[str, str], bytes]) -> bytes:
    """Documents by collection and id, in the order of both."""
    by_type: dict[str, list[bytes]] = {}
    for key in sorted(documents):
        by_type.setdefault(key[0], []).append(b'"%s":%s' % (key[1].encode(), documents[key]))
    members = [b'"%s":{%s}' % (_COLLECTION_NAMES[type_].encode(), b",".join(one)) for type_, one in by_type.items()]
    return b"{%s}" % b",".join(members)


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
    return b',"highlights":' + joined({(row[2], row[3]): row[5] for row in marked if row[5] is not None})
