"""What documents are served in: a page, a detail with included records, a problem."""

import functools
from typing import Any, ClassVar

from drf_spectacular.drainage import set_override
from rest_framework import serializers

from events.serve.collections import COLLECTIONS, Collection
from events.serve.collections.fields import Choice, Described, Flag, Instant, Integer, Part, Text
from events.vocabulary.enumerations import RecordType


class ParameterError(Part):
    """What is wrong with one parameter."""

    parameter = Text("The parameter's name.")
    value = Text("The value that was sent, cut to 200 characters.")
    message = Text("What is wrong with it, or what it takes.")
    nearest = Text("What was perhaps meant. Null where nothing is near.", null=True)


class Tombstone(Part):
    """What is left of a withdrawn record."""

    type = Choice(RecordType, help_text="Its type.")
    id = Text("Its id, which is never given again.")
    version = Integer("The number of this last version.")
    recorded_at = Instant("When it was withdrawn.")
    redacted = Flag("Whether its text was taken out of the log.")


class ProblemDetails(Part):
    """An error (RFC 9457)."""

    type = Text("Which kind of problem it is: an address that says what to do about it.")
    title = Text("The kind's title.")
    status = Integer("The HTTP status.")
    detail = Text("What happened, in a sentence.")
    errors = ParameterError(many=True, help_text="The parameters that are wrong. Empty where none is.")  # type: ignore[assignment]  # DRF takes declared fields out of the class
    tombstone = Tombstone(required=False, help_text="With status 410: what is left of the record.")


set_override(ProblemDetails, "component_name", "Problem")


def component(collection: Collection) -> str:
    """The name of a collection's document in the description: `Statement`."""
    return collection.document.__name__.removesuffix("Document")


for _collection in COLLECTIONS.values():
    set_override(_collection.document, "component_name", component(_collection))


class Documents(Described):
    """A list of documents of several types."""

    def describe(self) -> dict[str, Any]:
        """An array of any of the nine components."""
        each = [{"$ref": f"#/components/schemas/{component(one)}"} for one in COLLECTIONS.values()]
        return {"type": "array", "items": {"oneOf": each}}


class Count(Described):
    """A number of records."""

    schema: ClassVar[dict[str, Any]] = {"type": "integer", "minimum": 0}


class Snippets(Described):
    """Snippets by id: lists of HTML."""

    schema: ClassVar[dict[str, Any]] = {
        "type": "object",
        "additionalProperties": {"type": "array", "items": {"type": "string"}},
    }


def _map(collection: Collection) -> serializers.Field[Any, Any, Any, Any]:
    return serializers.DictField(
        child=collection.document(), required=False, help_text=f"Included {collection.name}, by id."
    )


Included: type[Part] = type(
    "Included",
    (Part,),
    {
        "__doc__": "Related records, once each: by collection, then by id. Only what `include` asked for.",
        **{collection.name: _map(collection) for collection in COLLECTIONS.values()},
    },
)


@functools.cache
def list_envelope(collection: Collection) -> type[Part]:
    """The page of a collection."""
    members = {
        "__doc__": f"A page of {collection.name}.",
        "results": collection.document(many=True, help_text="The documents, in the order of the list."),
        "included": Included(),
        "next": Text("The next page. Null on the last one.", null=True),
        "previous": Text("The page before. Null on the first one.", null=True),
        "count": Count("With `count=exact`: how many records the list has in all.", required=False),
        "highlights": Snippets(
            "With `highlight=1`: by id, snippets of HTML with the matched words in `<mark>`.", required=False
        ),
    }
    return type(f"{component(collection)}Page", (Part,), members)


@functools.cache
def detail_envelope(collection: Collection) -> type[Part]:
    """A document as a detail serves it: itself, and `included` where `include` was given."""
    envelope = type(
        f"{component(collection)}WithIncluded",
        (collection.document,),
        {"__doc__": collection.document.__doc__, "included": Included(required=False)},
    )
    set_override(envelope, "component_name", f"{component(collection)}WithIncluded")
    return envelope
