"""Reading a request for an export: which export, in which format, at least at which position."""

import difflib
import functools
from dataclasses import dataclass

from django.http import HttpRequest

from events.serve.collections import AT_LEAST, COLLECTIONS
from events.serve.errors import Problem, parameter_error
from events.serve.exports import formats
from events.serve.exports.query import ExportQuery, parse_query
from events.serve.pages import QueryParameters, query_pairs, refuse_unknown_parameters

PATH = "/api/v1/exports/"
FILES = f"{PATH}files/"
RELEASES = f"{PATH}releases/"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """A requested export. `query` is None for an export that is not of one collection, as `popolo.json`."""

    name: str
    format: formats.ExportFormat
    query: ExportQuery | None
    at_least: str | None


@functools.cache
def stream_names() -> tuple[str, ...]:
    """The name of every export on demand: the last part of its address, as `events.csv`."""
    of_collections = [f"{one.name}.{suffix}" for one in COLLECTIONS.values() for suffix in formats.of(one)]
    return (*of_collections, *(f"{one.name}.{one.suffix}" for one in formats.FORMATS if one.name))


def read_request(name: str, request: HttpRequest) -> ExportRequest:
    """The export of that name with the request's parameters.

    Problems: 404 where there is no export of that name, 400 that names every wrong parameter.
    """
    found = formats.find(name)
    if found is None:
        known = stream_names()
        nearest = next(iter(difflib.get_close_matches(name[:200], known, n=1, cutoff=0.4)), None)
        error = parameter_error("export", name, f"is not one of {', '.join(known)}", nearest)
        raise Problem("not-found", f"There is no export {name[:200]}; /api/v1/exports/ lists the exports.", [error])
    format_, collection = found
    if collection is not None:
        query = parse_query(collection, request)
    else:
        refuse_unknown_parameters(query_pairs(request), [AT_LEAST])
        query = None
    parameters = QueryParameters(query_pairs(request))
    at_least = parameters.one(AT_LEAST)
    parameters.raise_errors()
    return ExportRequest(name, format_, query, at_least)
