"""How timeline and search are described in OpenAPI."""

from typing import Any

from events.serve.collections import COLLECTIONS
from events.serve.collections.fields import Described, Part, Text
from events.serve.collections.filters import Filter
from events.serve.openapi.envelopes import Documents, Included, Snippets
from events.serve.openapi.operations import Operation, Parameter
from events.serve.pages import include_paths, parameters
from events.serve.search_and_timeline import search, timeline
from events.vocabulary.enumerations import RecordType

_PROBLEMS = (400, 406, 410, 500, 503)
_LIMIT = {"type": "integer", "minimum": 1, "maximum": parameters.MAX_LIMIT, "default": parameters.DEFAULT_LIMIT}
_LANGUAGE = Parameter(
    "language", {"type": "string"}, "The language of `q` (BCP 47), several for any of them. English unless given.", True
)
_INCLUDE = Parameter(
    "include",
    {"type": "string"},
    "Related records, once each under `included`: paths of these types' lists, as `speaker`, `participants.party` or "
    f"`responses.statement.speaker`, up to {include_paths.MAX_PATHS}. What a type does not have counts for the others.",
    True,
)
_CURSOR = Parameter("cursor", {"type": "string"}, "Where to go on: opaque, taken from `next` or `previous`.")
_AT_LEAST = Parameter(
    parameters.AT_LEAST, {"type": "string", "pattern": parameters.POSITION_PATTERN}, parameters.AT_LEAST_DESCRIPTION
)
_PAGE_SIZE = Parameter("limit", _LIMIT, "How many records a page has.")


def _types(known: tuple[RecordType, ...]) -> Parameter:
    names = sorted({name for type_ in known for name in (type_.value, type_.collection)})
    return Parameter("types", {"type": "string", "enum": names}, "Only records of these types. All unless given.", True)


class Matches(Described):
    """How many records match, by collection."""

    def describe(self) -> dict[str, Any]:
        """A closed object of two members for each collection."""
        one = {
            "type": "object",
            "properties": {
                "count": {"type": "integer", "minimum": 0, "maximum": search.CAP},
                "exact": {"type": "boolean"},
            },
            "required": ["count", "exact"],
            "additionalProperties": False,
        }
        return {"type": "object", "additionalProperties": one}


class SnippetsByCollection(Described):
    """Snippets by collection and id."""

    def describe(self) -> dict[str, Any]:
        """Lists of HTML."""
        return {"type": "object", "additionalProperties": dict(Snippets.schema)}


class TimelinePage(Part):
    """A page of the timeline."""

    results = Documents("The documents, of several types, in order of date.")
    included = Included()
    next = Text("The next page. Null on the last one.", null=True)
    previous = Text("The page before. Null on the first one.", null=True)


class SearchPage(Part):
    """A page of a search."""

    results = Documents("The documents, of several types, the best match first.")
    included = Included()
    next = Text("The next page. Null on the last one.", null=True)
    previous = Text("The page before. Null on the first one.", null=True)
    matches = Matches(
        f"How many records of each collection match; where not `exact`, there are more than {search.CAP}, and only the "
        f"{search.NEWEST} newest of them are among the results. The list of that collection gives all, with `q`."
    )
    highlights = SnippetsByCollection(
        "With `highlight=1`: by collection and id, snippets of HTML with the matched words in `<mark>`.", required=False
    )


def _filter(name: str) -> Parameter:
    one: Filter = next(COLLECTIONS[t].by_name[name] for t in timeline.TYPES if name in COLLECTIONS[t].by_name)
    having = [t.collection for t in timeline.TYPES if name in COLLECTIONS[t].by_name]
    only = "" if len(having) == len(timeline.TYPES) else f" Gives {' and '.join(having)} only."
    return Parameter(name, one.schema, f"As in the lists. {one.description.strip()}{only}", not one.takes_one_value)


_DATE = {"type": "string", "examples": ["2021-12", "2021-12-20"]}

TIMELINE = Operation(
    id="getTimeline",
    tag="timeline",
    summary="Statements, talks, proposals and coded events in order of date",
    description=(
        "A record stands where its own date starts, else ends (`made_on`, `starts`, `published_on`, `occurred`); one "
        "without a date is not on it. With `from` and `to`, what possibly was in that time. A filter that a type does "
        "not have leaves that type out."
    ),
    parameters=(
        Parameter("from", _DATE, "An EDTF date: what possibly was on its first day, or later."),
        Parameter("to", _DATE, "An EDTF date: what possibly was on its last day, or earlier."),
        _types(timeline.TYPES),
        *(_filter(name) for name in timeline.FILTERS),
        _LANGUAGE,
        Parameter(
            "order",
            {"type": "string", "enum": list(timeline.ORDERS), "default": "date"},
            "\n".join(f"* `{one.name}`: {one.help}" for one in timeline.ORDERS.values()),
        ),
        _INCLUDE,
        _PAGE_SIZE,
        _CURSOR,
        _AT_LEAST,
    ),
    answers={(200, "application/json"): (TimelinePage, "A page.")},
    problems=_PROBLEMS,
)

SEARCH = Operation(
    id="search",
    tag="search",
    summary="Records of all types that match a query, the best first",
    description=(
        "Names and titles count more than other names, those more than texts. A record is found by its own words, and "
        "statements, offices and events also by those in the ids of their speakers and parties."
    ),
    parameters=(
        Parameter("q", COLLECTIONS[RecordType.STATEMENT].by_name["q"].schema, "Required. As `q` of the lists."),
        _LANGUAGE,
        _types(search.TYPES),
        Parameter(
            "highlight",
            {"type": "string", "enum": ["0", "1"], "default": "0"},
            "With 1, `highlights` has snippets in which the matched words are marked.",
        ),
        _INCLUDE,
        _PAGE_SIZE,
        _CURSOR,
        _AT_LEAST,
    ),
    answers={(200, "application/json"): (SearchPage, "A page.")},
    problems=_PROBLEMS,
)
