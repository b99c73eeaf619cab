"""The limits of a request for a list, in the contract and in its description."""

DEFAULT_LIMIT = 25
"""The records of a page, unless `limit` is given."""

MAX_LIMIT = 100
"""The records of a page at most."""

MAX_INCLUDE_DEPTH = 3
"""The number of names, separated by dots, that an include path can have."""

MAX_INCLUDE_PATHS = 20
"""The number of include paths in one request."""

AT_LEAST = "at_least"
"""The name of the parameter that every address with a position takes."""
