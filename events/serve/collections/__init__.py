"""The collections of the API: what each declares, and the kinds of filter, column and field to declare it with.

A module for each collection declares its document, filters, orders and includes. Parsing of requests, SQL, OpenAPI,
exports and codebook all follow from the declaration.
"""

from events.serve.collections import fields, filters, limits
from events.serve.collections.collection import Collection, DocumentClass, Order
from events.serve.collections.columns import ColumnPath, IncludeTargets
from events.serve.collections.limits import AT_LEAST, DEFAULT_LIMIT, MAX_INCLUDE_DEPTH, MAX_INCLUDE_PATHS, MAX_LIMIT
from events.serve.collections.registry import COLLECTIONS

__all__ = [
    "AT_LEAST",
    "COLLECTIONS",
    "DEFAULT_LIMIT",
    "MAX_INCLUDE_DEPTH",
    "MAX_INCLUDE_PATHS",
    "MAX_LIMIT",
    "Collection",
    "ColumnPath",
    "DocumentClass",
    "IncludeTargets",
    "Order",
    "fields",
    "filters",
    "limits",
]
