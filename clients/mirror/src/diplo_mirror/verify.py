"""Compares a copy with the service by checksums: first whole types, then buckets, then single records."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from diplo_mirror.changes import bucket, digest
from diplo_mirror.service import Service
from diplo_mirror.targets import Target


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that differs. `how`: `missing` in the copy, `extra` in the copy, or `other` (another document)."""

    type: str
    id: str
    how: str

    def __str__(self) -> str:
        """Return the line that the command prints."""
        return f"{self.type} {self.id}: {self.how}"


BucketSums = dict[tuple[str, str], tuple[int, int]]
"""Number of records and checksum by type and bucket."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The position and the number of records that were compared, and the differences."""

    position: str
    records: int
    differences: list[Difference]


def compare(service: Service, target: Target, at: str) -> Comparison:
    """Compare a target, which must be in step at the position `at`, with the service at that position.

    Raises PositionTooOld if the service has moved too far ahead, PositionGone, ServiceUnavailable.
    """
    own: BucketSums = defaultdict(lambda: (0, 0))
    for type_, id_, document in target.documents():
        records, total = own[type_, bucket(id_)]
        own[type_, bucket(id_)] = records + 1, total ^ digest(document)
    compared = sum(records for records, _ in own.values())
    published = service.checksums(at)
    differing = [
        key for type_ in _differing_types(own, published.parts) for key in _differing_buckets(service, at, own, type_)
    ]
    differences = sorted(_differences(service, target, at, differing), key=lambda one: (one.type, one.id))
    return Comparison(at, compared, differences)


def _differing_types(own: BucketSums, published: dict[str, tuple[int, int]]) -> list[str]:
    by_type: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for (type_, _), (records, total) in own.items():
        by_type[type_] = by_type[type_][0] + records, by_type[type_][1] ^ total
    types = by_type.keys() | published.keys()
    return sorted(type_ for type_ in types if by_type.get(type_) != published.get(type_))


def _differing_buckets(service: Service, at: str, own: BucketSums, type_: str) -> list[tuple[str, str]]:
    published = service.checksums(at, type_).parts
    own_of_type = {name: sums for (of, name), sums in own.items() if of == type_}
    names = sorted(own_of_type.keys() | published.keys())
    return [(type_, name) for name in names if own_of_type.get(name) != published.get(name)]


def _differences(service: Service, target: Target, at: str, buckets: list[tuple[str, str]]) -> Iterator[Difference]:
    """Yield the differing records of these buckets. The copy is read once for all of them."""
    if not buckets:
        return
    wanted = set(buckets)
    own: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for type_, id_, document in target.documents():
        if (type_, bucket(id_)) in wanted:
            own[type_, bucket(id_)][id_] = digest(document)
    for type_, name in buckets:
        own_records = own[type_, name]
        published = {id_: total for id_, (_, total) in service.checksums(at, type_, name).parts.items()}
        for id_ in own_records.keys() | published.keys():
            if id_ not in own_records:
                yield Difference(type_, id_, "missing")
            elif id_ not in published:
                yield Difference(type_, id_, "extra")
            elif own_records[id_] != published[id_]:
                yield Difference(type_, id_, "other")
