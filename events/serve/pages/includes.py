"""`include`: from the documents of a page, along the include paths, to the documents that they name.

An include name is a path in the document itself: `citations.source` is the member `source` of each item of `citations`,
`about` a list of typed references. So the paths are followed in the documents, level by level, and the database is
queried only for documents that the process does not have in its cache. The few paths against the direction of the
references (`children`, `ancestors`, `offices`) are resolved by the page's own statement, which gives type and id.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import orjson

from events.serve.delivery import DOCUMENTS, Key
from events.serve.delivery.positions import Position
from events.serve.pages.include_paths import steps_from_any
from events.serve.pages.members import INCLUDED, by_collection
from events.vocabulary.enumerations import RecordType


@dataclass(slots=True)
class IncludeNode:
    """One name of a path from documents of one type, and the names that follow it.

    The ids are in the `member` of the document, or in the member `item` of each of its items. `target`: the type of a
    plain id; a typed reference has its own. `next`: the nodes that follow, by type and name.
    """

    member: str
    item: str
    target: str
    next: dict[str, dict[str, "IncludeNode"]] = field(default_factory=dict)


Nodes = dict[str, IncludeNode]
"""The nodes to follow from documents of one type, by name."""

NO_NODES: Nodes = {}


def split_paths(start: RecordType, paths: tuple[str, ...], sparse: bool = False) -> tuple[tuple[str, ...], Nodes]:
    """The paths that the page's statement has to resolve, and the nodes to follow in its documents.

    The statement resolves all of them where its documents are `sparse`, because these may lack the member to follow.
    """
    if not paths:
        return (), NO_NODES
    by_statement = paths if sparse else paths_outside_documents((start,), paths)
    return by_statement, include_nodes(start, tuple(path for path in paths if path not in by_statement))


@lru_cache(maxsize=512)
def paths_outside_documents(types: tuple[RecordType, ...], paths: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the paths that the documents of these types do not contain."""
    return tuple(path for path in paths if not all(step.in_document for step in steps_from_any(types, path)))


@lru_cache(maxsize=512)
def include_nodes(start: RecordType, paths: tuple[str, ...]) -> Nodes:
    """The paths from documents of this type as a tree of nodes, so that common prefixes are followed once."""
    found: Nodes = {}
    reached: dict[tuple[str, RecordType], Nodes] = {("", start): found}
    for path in paths:
        for step in steps_from_any((start,), path):
            nodes = reached[step.origin, step.origin_type]
            member, _, item = step.name.partition(".")
            node = nodes.setdefault(step.name, IncludeNode(member, item, step.target.value))
            reached[step.reached, step.target] = node.next.setdefault(step.target.value, {})
    _prune(found)
    return found


def _prune(nodes: Nodes) -> None:
    """Remove empty branches, so that a path is not followed beyond its end."""
    for node in nodes.values():
        for following in node.next.values():
            _prune(following)
        node.next = {type_: following for type_, following in node.next.items() if following}


def included(
    page: Iterable[tuple[Nodes, bytes]], resolved: Iterable[Key], position: Position | None
) -> Sequence[bytes]:
    """The member `included`, in pieces: the documents that the page leads to and those that are `resolved`, each once.

    `page`: each document with the nodes to follow from it. The documents are those of the page's position.
    """
    wanted: dict[Key, list[Nodes]] = {key: [] for key in resolved}
    for nodes, body in page:
        _follow(body, nodes, wanted)
    documents = DOCUMENTS.get(position, wanted) if wanted else {}
    followed: set[tuple[Key, int]] = set()
    while wanted := _next_level(wanted, documents, followed):
        documents.update(DOCUMENTS.get(position, [key for key in wanted if key not in documents]))
    return by_collection(documents)


def _next_level(
    wanted: dict[Key, list[Nodes]], documents: dict[Key, bytes], followed: set[tuple[Key, int]]
) -> dict[Key, list[Nodes]]:
    """The keys that these documents lead to; a document is followed once along the same nodes."""
    found: dict[Key, list[Nodes]] = {}
    for key, branches in wanted.items():
        for nodes in branches:
            if (key, id(nodes)) not in followed and key in documents:
                followed.add((key, id(nodes)))
                _follow(documents[key], nodes, found)
    return found


def _follow(body: bytes, nodes: Nodes, wanted: dict[Key, list[Nodes]]) -> None:
    """Add the keys that one document leads to, with the nodes to follow from there."""
    document = orjson.loads(body)
    for node in nodes.values():
        value = document[node.member]
        if value is None:
            continue
        item, target, following = node.item, node.target, node.next
        for one in value if type(value) is list else (value,):
            if item:
                one = one[item]
                if one is None:
                    continue
            key = (target, one) if type(one) is str else (one["type"], one["id"])
            if following:
                branches = wanted.setdefault(key, [])
                if (next_nodes := following.get(key[0])) and next_nodes not in branches:
                    branches.append(next_nodes)
            elif key not in wanted:
                wanted[key] = []


def resolved_keys(rows: Sequence[Any]) -> list[Key]:
    """Type and id of the records that the page's statement resolved."""
    return [(row[2], row[3]) for row in rows if row[0] == INCLUDED]
