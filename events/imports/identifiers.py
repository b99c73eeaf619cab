"""Comparison of the identifiers of a name with those of a record, by scheme."""

from collections.abc import Iterable, Mapping


def identifier_conflict(known: Mapping[str, set[str]], given: Iterable[tuple[str, str]]) -> str:
    """Why a record with the `known` identifiers is not meant: another identifier of the same scheme. Blank if none.

    `known` are values by scheme, `given` pairs of scheme and value.
    """
    for scheme, value in given:
        if (others := known.get(scheme)) and value not in others:
            return f"another {scheme} identifier ({', '.join(sorted(others))}, not {value})"
    return ""
