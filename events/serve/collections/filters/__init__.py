"""The kinds of filter, one class each, and the functions with which collections declare them."""

from events.serve.collections.filters.boxes import bounding_box
from events.serve.collections.filters.condition import Condition, DateRange, OrderedReferences, ReferenceScan, Site
from events.serve.collections.filters.dates import DateFilter, parsed_bounds, stated_date, term
from events.serve.collections.filters.filter import (
    MAX_VALUE_LENGTH,
    MAX_VALUES,
    Filter,
    Form,
    InvalidParameter,
    ParsedValues,
    refuse_unknown,
)
from events.serve.collections.filters.full_text import FullTextFilter, full_text, parse_search_query
from events.serve.collections.filters.references import (
    IdFilter,
    ReferenceFilter,
    SubtreeFilter,
    reference,
    subtree,
    typed_reference,
)
from events.serve.collections.filters.values import ChoiceFilter, cameo_code, choice, identifier, integer, text

__all__ = [
    "MAX_VALUES",
    "MAX_VALUE_LENGTH",
    "ChoiceFilter",
    "Condition",
    "DateFilter",
    "DateRange",
    "Filter",
    "Form",
    "FullTextFilter",
    "IdFilter",
    "InvalidParameter",
    "OrderedReferences",
    "ParsedValues",
    "ReferenceFilter",
    "ReferenceScan",
    "Site",
    "SubtreeFilter",
    "bounding_box",
    "cameo_code",
    "choice",
    "full_text",
    "identifier",
    "integer",
    "parse_search_query",
    "parsed_bounds",
    "reference",
    "refuse_unknown",
    "stated_date",
    "subtree",
    "term",
    "text",
    "typed_reference",
]
