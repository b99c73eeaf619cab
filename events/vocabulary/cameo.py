"""CAMEO, the coding scheme for diplomatic events, version 1.1b3: codes, labels, hierarchy, Goldstein values.

`data/README.md` describes the data and its sources. The files are read once, on first use.
"""

import difflib
from dataclasses import dataclass
from functools import cache

from events.vocabulary.plover import PloverCoding, derive_from_cameo
from events.vocabulary.tables import read_table

VERSION = "1.1b3"
QUAD_CLASSES = {
    1: "Verbal cooperation",
    2: "Material cooperation",
    3: "Verbal conflict",
    4: "Material conflict",
}


class UnknownCameoCode(KeyError):
    """There is no such CAMEO code. `nearest` contains up to three codes that may be meant."""

    def __init__(self, code: str, nearest: list[str]) -> None:
        self.code, self.nearest = code, nearest
        super().__init__(code)

    def __str__(self) -> str:
        hint = f" Nearest: {', '.join(self.nearest)}." if self.nearest else ""
        return f"“{self.code}” is not a CAMEO code.{hint}"


@dataclass(frozen=True, slots=True)
class CameoEntry:
    """One code. `code` keeps its leading zero, `root` has two digits, `parent` is None for a root.

    `quad_class` is that of GDELT (a key of QUAD_CLASSES). `goldstein` is from -10 (conflict) to 10 (cooperation), None
    if the scale has no value for the code.
    """

    code: str
    label: str
    root: str
    parent: str | None
    quad_class: int
    goldstein: float | None


@dataclass(frozen=True, slots=True)
class CodingProposal:
    """The coding that is proposed for a CAMEO code, for a person to accept: see `propose`."""

    cameo: CameoEntry
    plover: PloverCoding | None
    reciprocal: str | None


def get(code: str) -> CameoEntry:
    """The code; raises UnknownCameoCode (a KeyError) with the nearest codes."""
    try:
        return _codes()[code]
    except (KeyError, TypeError):
        raise UnknownCameoCode(str(code), _nearest(str(code))) from None


def all() -> tuple[CameoEntry, ...]:
    """All codes, including roots, in ascending order."""
    return tuple(_codes().values())


def reciprocal(code: str) -> str | None:
    """The code of the same act from the other side, for acts that have two sides; None for other acts.

    That of `036` is `036`, that of `042` (make a visit) is `043` (host a visit). Raises UnknownCameoCode.
    """
    return _reciprocals().get(get(code).code)


def propose(code: str) -> CodingProposal:
    """The coding proposed for a CAMEO code: its Goldstein value, PLOVER coding and reciprocal code.

    Raises UnknownCameoCode.
    """
    cameo_code = get(code)
    return CodingProposal(cameo_code, derive_from_cameo(code), reciprocal(code))


@cache
def _codes() -> dict[str, CameoEntry]:
    return {
        row["code"]: CameoEntry(
            code=row["code"],
            label=row["label"],
            root=row["code"][:2],
            parent=row["parent"] or None,
            quad_class=int(row["quad_class"]),
            goldstein=float(row["goldstein"]) if row["goldstein"] else None,
        )
        for row in read_table("cameo")
    }


@cache
def _reciprocals() -> dict[str, str]:
    return {row["code"]: row["reciprocal"] for row in read_table("cameo") if row["reciprocal"]}


def _nearest(code: str) -> list[str]:
    """Codes that may be meant: with a leading zero added, the longest known prefix, the most similar ones."""
    codes, typed = _codes(), code.strip()[:10]
    candidates = [f"0{typed}", *(typed[:length] for length in (4, 3, 2))]
    candidates += difflib.get_close_matches(typed, codes, n=3, cutoff=0.5)
    return [candidate for candidate in dict.fromkeys(candidates) if candidate in codes][:3]
