"""The collections by the type of their records.

Every module of this folder that defines `COLLECTION` is found: a new one needs no list to be extended.
"""

import pkgutil
from importlib import import_module
from pathlib import Path

from events.serve.collections.collection import Collection
from events.vocabulary.enumerations import RecordType


def _declared() -> dict[RecordType, Collection]:
    package = __name__.rpartition(".")[0]
    modules = [one.name for one in pkgutil.iter_modules([str(Path(__file__).parent)])]
    found = [
        collection
        for name in modules
        if f"{package}.{name}" != __name__
        and isinstance(collection := getattr(import_module(f"{package}.{name}"), "COLLECTION", None), Collection)
    ]
    by_type = {collection.type: collection for collection in found}
    return {type_: by_type[type_] for type_ in RecordType if type_ in by_type}


COLLECTIONS: dict[RecordType, Collection] = _declared()
"""The collections, in the order of `RecordType`, which is that of the API's root."""
