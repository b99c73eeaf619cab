"""The system check of the collections."""

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register

from events.vocabulary.enumerations import RecordType


def register_checks() -> None:
    """Register the check with Django."""
    register(every_type_is_served, Tags.urls)


def every_type_is_served(**_: Any) -> list[CheckMessage]:
    """E009 record type without a collection."""
    # Imported when the check runs: commands that run no checks need no collections.
    from events.serve.collections import COLLECTIONS

    return [
        Error(
            f"The record type {type_.value} has no collection, so it is not served.",
            hint="Define COLLECTION in a module of events/serve/collections/; topics.py there is an example.",
            id="events.E009",
        )
        for type_ in RecordType
        if type_ not in COLLECTIONS
    ]
