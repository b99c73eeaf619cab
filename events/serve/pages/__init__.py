"""The pages of a collection: from a request to its SQL, and from the rows to an answer."""

from events.serve.pages import cursors, include_paths, parameters
from events.serve.pages.access_paths import RowSource, access_paths, driver_ctes
from events.serve.pages.include_sql import INCLUDED, page_include_ctes
from events.serve.pages.includes import included, paths_outside_documents, resolved_keys, split_paths
from events.serve.pages.list_application import ListApplication
from events.serve.pages.members import COUNT, highlights_by_collection
from events.serve.pages.missing import CurrentRow, gone, instant, raise_missing
from events.serve.pages.parameters import QueryParameters, query_pairs, refuse_unknown_parameters
from events.serve.pages.query import filter_conditions
from events.serve.pages.ranges import IndexRange, date_order
from events.serve.pages.request import bound_values, parse_filters, parse_includes, with_languages
from events.serve.pages.views import CollectionView, DetailView, ListView

__all__ = [
    "COUNT",
    "INCLUDED",
    "CollectionView",
    "CurrentRow",
    "DetailView",
    "IndexRange",
    "ListApplication",
    "ListView",
    "QueryParameters",
    "RowSource",
    "access_paths",
    "bound_values",
    "cursors",
    "date_order",
    "driver_ctes",
    "filter_conditions",
    "gone",
    "highlights_by_collection",
    "include_paths",
    "included",
    "instant",
    "page_include_ctes",
    "parameters",
    "parse_filters",
    "parse_includes",
    "paths_outside_documents",
    "query_pairs",
    "raise_missing",
    "refuse_unknown_parameters",
    "resolved_keys",
    "split_paths",
    "with_languages",
]
