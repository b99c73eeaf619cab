"""QueryParameters a request for an export: of what, in which format, at least how new."""

import difflib
import functools
from dataclasses import dataclass

from django.http import HttpRequest

from events.serve.collections import COLLECTIONS
from events.serve.errors import Problem, parameter_error
from events.serve.exports import formats, selection
from events.serve.exports.selection import Selection
from events.serve.pages.parameters import AT_LEAST, QueryParameters, query_pairs, refuse_unknown_parameters

PATH = "/api/v1/exports/"
FILES = f"{PATH}files/"
RELEASES = f"{PATH}releases/"


@dataclass(frozen=True, slots=True)
class Asked:
    """An export as it was asked for. `selection` is None for a format that is an export of its own."""

    name: str
    format: formats.Format
    selection: Selection | None
    at_least: str | None


@functools.cache
def names() -> tuple[str, ...]:
    """Every export that is streamed, as it ends its address."""
    of_collections = [f"{one.name}.{suffix}" for one in COLLECTIONS.values() for suffix in formats.of(one)]
    return (*of_collections, *(f"{one.name}.{one.suffix}" for one in formats.FORMATS if one.name))


def read(name: str, request: HttpRequest) -> Asked:
    """What was asked for. Problems: 404 for no export, 400 that names every parameter that is wrong."""
    found = formats.find(name)
    if found is None:
        known = names()
        near = next(iter(difflib.get_close_matches(name[:200], known, n=1, cutoff=0.4)), None)
        error = parameter_error("export", name, f"is none of {', '.join(known)}", near)
        raise Problem("not-found", "There is no such export.", [error])
    format_, collection = found
    if collection is not None:
        chosen = selection.read(collection, request)
    else:
        refuse_unknown_parameters(query_pairs(request), [AT_LEAST])
        chosen = None
    parameters = QueryParameters(query_pairs(request))
    at_least = parameters.one(AT_LEAST)
    parameters.raise_errors()
    return Asked(name, format_, chosen, at_least)
