"""Whether a copy is what is published: checksums from the whole down to the records that differ."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from diplo_mirror.changes import bucket, digest
from diplo_mirror.service import Service
from diplo_mirror.targets import Target


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that is not as it is published: `missing` here, `extra` here, or `other` text."""

    type: str
    id: str
    how: str

    def __str__(self) -> str:
        """As a line."""
        return f"{self.type} {self.id}: {self.how}"


Sums = dict[tuple[str, str], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How many records were compared, at which position, and those that differ."""

    position: str
    records: int
    differences: list[Difference]


def compare(service: Service, target: Target, at: str) -> Comparison:
    """Compare what the target holds, which is in step at a position, with what was published there.

    Raises PositionTooOld where the service has moved on too far, PositionGone and Unreachable.
    """
    mine: Sums = defaultdict(lambda: (0, 0))
    for type_, id_, document in target.documents():
        held, total = mine[type_, bucket(id_)]
        mine[type_, bucket(id_)] = held + 1, total ^ digest(document)
    held = sum(records for records, _ in mine.values())
    whole = service.sums(at)
    differing = [
        place for type_ in _differing_types(mine, whole.parts) for place in _differing_buckets(service, at, mine, type_)
    ]
    return Comparison(at, held, sorted(_records(service, target, at, differing), key=lambda one: (one.type, one.id)))


def _differing_types(mine: Sums, theirs: dict[str, tuple[int, int]]) -> list[str]:
    by_type: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for (type_, _), (records, total) in mine.items():
        by_type[type_] = by_type[type_][0] + records, by_type[type_][1] ^ total
    return sorted(type_ for type_ in by_type.keys() | theirs.keys() if by_type.get(type_) != theirs.get(type_))


def _differing_buckets(service: Service, at: str, mine: Sums, type_: str) -> list[tuple[str, str]]:
    theirs = service.sums(at, type_).parts
    own = {place: sums for (of, place), sums in mine.items() if of == type_}
    return [(type_, place) for place in sorted(own.keys() | theirs.keys()) if own.get(place) != theirs.get(place)]


def _records(service: Service, target: Target, at: str, places: list[tuple[str, str]]) -> Iterator[Difference]:
    """The records of these buckets that differ; the copy is read once more for all of them."""
    if not places:
        return
    wanted = set(places)
    mine: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for type_, id_, document in target.documents():
        if (type_, bucket(id_)) in wanted:
            mine[type_, bucket(id_)][id_] = digest(document)
    for type_, place in places:
        own = mine[type_, place]
        theirs = {id_: total for id_, (_, total) in service.sums(at, type_, place).parts.items()}
        for id_ in own.keys() | theirs.keys():
            if id_ not in own:
                yield Difference(type_, id_, "missing")
            elif id_ not in theirs:
                yield Difference(type_, id_, "extra")
            elif own[id_] != theirs[id_]:
                yield Difference(type_, id_, "other")
