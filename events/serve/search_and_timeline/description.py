"""How timeline and search are described in OpenAPI."""

from typing import Any

from events.serve.collections import COLLECTIONS, MAX_INCLUDE_PATHS
from events.serve.collections.fields import Described, JsonObject, Text
from events.serve.openapi.envelopes import AnyDocuments, Included, Snippets
from events.serve.openapi.operations import Operation, Parameter
from events.serve.openapi.parameters import CURSOR, HIGHLIGHT, LANGUAGE, LIMIT, filter_schema
from events.serve.search_and_timeline import search, timeline
from events.vocabulary.enumerations import RecordType

_JSON = (200, "application/json")
_PROBLEMS = (400, 406, 410, 500, 503)
_INCLUDE = Parameter(
    "include",
    {"type": "string"},
    "Related records to return under `included`, each once: paths of these types' lists, as `speaker`, "
    f"`participants.party` or `responses.statement.speaker`. Up to {MAX_INCLUDE_PATHS} paths. A path that a "
    "type does not have applies to the other types.",
    many=True,
    shared="include",
)


def _types(known: tuple[RecordType, ...]) -> Parameter:
    names = sorted({name for type_ in known for name in (type_.value, type_.collection)})
    return Parameter(
        "types", {"type": "string", "enum": names}, "Only records of these types. The default is all.", True
    )


class Matches(Described):
    """How many records match, by collection."""

    def describe(self) -> dict[str, Any]:
        """A closed object of two members for each collection."""
        one = {
            "type": "object",
            "properties": {
                "count": {
                    "type": "integer",
                    "minimum": 0,
                    "maximum": search.CAP,
                    "description": "The number of records that match, up to the limit.",
                },
                "exact": {"type": "boolean", "description": "Whether `count` is exact rather than the limit."},
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


class TimelinePage(JsonObject):
    """A page of the timeline."""

    results = AnyDocuments("The documents, of several types, in order of date.")
    included = Included()
    next = Text("The address of the next page. Null on the last page.", null=True)
    previous = Text("The address of the previous page. Null on the first page.", null=True)


class SearchPage(JsonObject):
    """A page of a search."""

    results = AnyDocuments("The documents, of several types, the best match first.")
    included = Included()
    next = Text("The address of the next page. Null on the last page.", null=True)
    previous = Text("The address of the previous page. Null on the first page.", null=True)
    matches = Matches(
        f"The number of matching records of each collection. If it is not `exact`, more than {search.CAP} match, and "
        f"the results contain only the {search.NEWEST} newest of them; the list of that collection returns all of them."
    )
    highlights = SnippetsByCollection(
        "With `highlight=1`: by collection and id, snippets of HTML in which `<mark>` encloses the matched words.",
        required=False,
    )


def _filter(name: str) -> Parameter:
    having = [type_ for type_ in timeline.TYPES if name in COLLECTIONS[type_].by_name]
    collection = COLLECTIONS[having[0]]
    one = collection.by_name[name]
    only = " and ".join(type_.collection for type_ in having)
    limited = "" if len(having) == len(timeline.TYPES) else f" Returns {only} only."
    description = f"As in the lists. {one.description.strip()}{limited}"
    return Parameter(name, filter_schema(collection, one), description, not one.takes_one_value)


_DATE = {"type": "string", "examples": ["2021-12", "2021-12-20"]}

TIMELINE = Operation(
    id="getTimeline",
    tag="timeline",
    summary="Statements, talks, proposals and coded events in order of date",
    description=(
        "The date of a record is the start, else the end, of `made_on`, `starts`, `published_on` or `occurred`. A "
        "record without a date is not listed. `from` and `to` select the records that are possibly within that time. A "
        "filter that a type does not have excludes that type."
    ),
    parameters=(
        Parameter("from", _DATE, "An EDTF date: records that are possibly on its first day or later."),
        Parameter("to", _DATE, "An EDTF date: records that are possibly on its last day or earlier."),
        _types(timeline.TYPES),
        *(_filter(name) for name in timeline.FILTERS),
        LANGUAGE,
        Parameter(
            "order",
            {"type": "string", "enum": list(timeline.ORDERS), "default": "date"},
            "\n".join(
                ["The order of the list.", "", *(f"* `{one.name}`: {one.help}" for one in timeline.ORDERS.values())]
            ),
        ),
        _INCLUDE,
        LIMIT,
        CURSOR,
    ),
    answers={_JSON: (TimelinePage, "A page.")},
    problems=_PROBLEMS,
    at_least=True,
    conditional=True,
)

SEARCH = Operation(
    id="search",
    tag="search",
    summary="Records of all types that match a query, the best match first",
    description=(
        "Matches in names and titles rank above matches in other names, and those above matches in texts. A record is "
        "found by its own words; statements, offices and events are also found by the words in the ids of their "
        "speakers and parties."
    ),
    parameters=(
        Parameter(
            "q",
            COLLECTIONS[RecordType.STATEMENT].by_name["q"].schema,
            "The words to search for, with the same syntax as `q` of the lists.",
            required=True,
        ),
        LANGUAGE,
        _types(search.TYPES),
        HIGHLIGHT,
        _INCLUDE,
        LIMIT,
        CURSOR,
    ),
    answers={_JSON: (SearchPage, "A page.")},
    problems=_PROBLEMS,
    at_least=True,
    conditional=True,
)
