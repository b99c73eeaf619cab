"""How a collection's list and the address of one record describe themselves."""

from events.serve.collections import Collection
from events.serve.collections.fields import component
from events.serve.collections.filters import MAX_VALUES
from events.serve.openapi import parameters
from events.serve.openapi.envelopes import ref
from events.serve.openapi.operations import Operation

_JSON = (200, "application/json")


def list_operation(collection: Collection) -> Operation:
    """`/{collection}/`."""
    name, listed = component(collection.type), collection.name.replace("_", " ")
    return Operation(
        id=f"list{collection.name.title().replace('_', '')}",
        tag=collection.name,
        summary=f"A page of {listed}",
        description=(
            "Every filter takes several values, repeated or separated by commas, and matches any of them (up to "
            f"{MAX_VALUES}), unless it is described as a single value. Several filters are combined with AND. An "
            "unknown id gives an empty page."
        ),
        answers={_JSON: ({"anyOf": [ref(f"{name}Page"), ref(f"Sparse{name}Page")]}, "A page.")},
        problems=(400, 406, 410, 500, 503),
        parameters=parameters.of_list(collection),
        at_least=True,
        conditional=True,
    )


def detail_operation(collection: Collection) -> Operation:
    """`/{collection}/{slug}/`."""
    name, readable = component(collection.type), collection.type.value.replace("_", " ")
    return Operation(
        id=f"get{name}",
        tag=collection.name,
        summary=f"One {readable}",
        description="The document. A merged record is redirected to its survivor (308); a withdrawn record gives 410.",
        answers={_JSON: ({"anyOf": [ref(f"{name}WithIncluded"), ref(f"Sparse{name}")]}, "The document.")},
        problems=(400, 404, 406, 410, 500, 503),
        parameters=parameters.of_detail(collection),
        at_least=True,
        conditional=True,
        moves=True,
    )
