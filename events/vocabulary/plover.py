"""PLOVER, CAMEO's successor: event types, modes, contexts, and the mapping from CAMEO codes.

The version is that of the conversion table (draft 0.8, 2021). Modes and contexts are those in that table; other PLOVER
data may contain further ones. `data/README.md` describes the data and its sources.
"""

from dataclasses import dataclass
from functools import cache

from events.vocabulary.tables import read_table

VERSION = "0.8"


@dataclass(frozen=True, slots=True)
class PloverEntry:
    """One event type.

    `version` is the draft that contains it. Types of the draft of 2017 that 0.8 no longer contains have `replaced_by`
    (None if there is no successor) and no quad class.
    """

    type: str
    label: str
    quad_class: int | None
    version: str
    replaced_by: str | None

    @property
    def current(self) -> bool:
        """Whether the type is in the version of the conversion table."""
        return self.version == VERSION


@dataclass(frozen=True, slots=True)
class PloverCoding:
    """A PLOVER coding: type, mode (None if not coded), contexts, quad class of PLOVER, and what it was derived from."""

    version: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    quad_class: int | None
    derived_from: str | None = None


def types() -> tuple[PloverEntry, ...]:
    """All types: the 16 of the current version, then the four that only older data contains."""
    return tuple(_types().values())


def modes(type_: str | None = None) -> tuple[str, ...]:
    """The modes in the conversion table, of one type or of all, in alphabetical order."""
    return tuple(sorted({c.mode for c in _map().values() if c.mode and type_ in (None, c.type)}))


def contexts() -> tuple[str, ...]:
    """The contexts in the conversion table, in alphabetical order."""
    return tuple(sorted({context for coding in _map().values() for context in coding.contexts}))


def derive_from_cameo(code: str) -> PloverCoding | None:
    """The PLOVER coding of a CAMEO code; None if it has none (01, 02) or is unknown.

    A code that is not in the table (1951) has the type and contexts of its parent, but not its mode. A root has the
    type that all its codes have in common; None if they have different ones (08, 16, 17, 18, 19).
    """
    codings = _map()
    if code in codings:
        return codings[code]
    if len(code) == 4 and code in _cameo_codes() and (parent := codings.get(code[:3])):
        return PloverCoding(VERSION, parent.type, None, parent.contexts, parent.quad_class, "cameo")
    if code in _cameo_codes():
        shared = {coding.type for known, coding in codings.items() if known.startswith(code[:2])}
        if len(shared) == 1:
            name = shared.pop()
            return PloverCoding(VERSION, name, None, (), _types()[name].quad_class, "cameo")
    return None


@cache
def _types() -> dict[str, PloverEntry]:
    return {
        row["type"]: PloverEntry(
            type=row["type"],
            label=row["label"],
            quad_class=int(row["quad_class"]) if row["quad_class"] else None,
            version=row["version"],
            replaced_by=row["replaced_by"] or None,
        )
        for row in read_table("plover_types")
    }


@cache
def _map() -> dict[str, PloverCoding]:
    return {
        row["cameo"]: PloverCoding(
            version=VERSION,
            type=row["type"],
            mode=row["mode"] or None,
            contexts=tuple(context for context in row["contexts"].split(";") if context),
            quad_class=_types()[row["type"]].quad_class,
            derived_from="cameo",
        )
        for row in read_table("cameo_to_plover")
    }


@cache
def _cameo_codes() -> frozenset[str]:
    return frozenset(row["code"] for row in read_table("cameo"))
