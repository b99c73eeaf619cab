"""What documents are served in: pages, details with included records, and problems.

Each record type has a base component that lists its members (`StatementFields`) and, built on it with `allOf`: the
document (`Statement`), the document as one record's address returns it (`StatementWithIncluded`), and the document that
`fields` has limited (`SparseStatement`). A new member is therefore described once.
"""

from typing import Any, ClassVar

from drf_spectacular.drainage import set_override
from rest_framework import serializers

from events.serve.collections import COLLECTIONS, Collection
from events.serve.collections.fields import Choice, Described, Flag, Instant, Integer, JsonObject, Text, component
from events.serve.openapi.examples import example, example_id
from events.vocabulary.enumerations import RecordType
from events.vocabulary.slugs import MAX_LENGTH, SLUG_PATTERN

POSITION_PATTERN = r"^(0|[0-9a-z]{1,16}-[0-9]{1,19})$"

_SCHEMAS = "#/components/schemas/"


def ref(name: str) -> dict[str, Any]:
    """A reference to a schema component."""
    return {"$ref": f"{_SCHEMAS}{name}"}


class ParameterError(JsonObject):
    """What is wrong with one parameter."""

    parameter = Text("The parameter's name.")
    value = Text("The value that was sent, cut to 200 characters.")
    message = Text("What is wrong with the value, or which values the parameter takes.")
    nearest = Text("The nearest valid name or value. Null if none is near.", null=True)


class Tombstone(JsonObject):
    """What remains of a withdrawn record."""

    type = Choice(RecordType, help_text="The record's type.")
    id = Text("The record's id, which is never given to another record.")
    version = Integer("The number of the record's last version.")
    recorded_at = Instant("When the record was withdrawn.")
    redacted = Flag("Whether the record's text was removed from the log.")


class ProblemDetails(JsonObject):
    """An error (RFC 9457)."""

    type = Text("The kind of problem: an address that returns what to do about it.")
    title = Text("The title of the kind.")
    status = Integer("The HTTP status.")
    detail = Text("What happened, in one sentence.")
    errors = ParameterError(many=True, help_text="The parameters that are wrong. Empty if none is.")  # type: ignore[assignment]  # DRF takes declared fields out of the class
    tombstone = Tombstone(required=False, help_text="With status 410: what remains of the record.")


set_override(ProblemDetails, "component_name", "Problem")


class AnyDocument(Described):
    """A document of any record type."""

    def describe(self) -> dict[str, Any]:
        """A reference to the component that lists the types."""
        return ref("AnyDocument")


class AnyDocuments(Described):
    """A list of documents of several types."""

    def describe(self) -> dict[str, Any]:
        """An array of documents of any type."""
        return {"type": "array", "items": ref("AnyDocument")}


class LogPositionField(Described):
    """A position of the log."""

    def describe(self) -> dict[str, Any]:
        """A reference to the component that describes positions."""
        return ref("Position")


class Count(Described):
    """A number of records."""

    schema: ClassVar[dict[str, Any]] = {"type": "integer", "minimum": 0}


class Snippets(Described):
    """Snippets by id: lists of HTML."""

    schema: ClassVar[dict[str, Any]] = {
        "type": "object",
        "additionalProperties": {"type": "array", "items": {"type": "string"}},
    }


class DocumentsById(Described):
    """The included documents of one collection, by id."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        super().__init__(f"Included {collection.name}, by id.", required=False)

    def describe(self) -> dict[str, Any]:
        """An object with one member for each document."""
        return {"type": "object", "additionalProperties": ref(component(self.collection.type))}


class Included(JsonObject):
    """Related records, each once: by collection, then by id. Contains only what `include` named."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """One member for each collection."""
        return {collection.name: DocumentsById(collection) for collection in COLLECTIONS.values()}


class PageFields(JsonObject):
    """The members of a page other than its documents."""

    included = Included()
    next = Text("The address of the next page. Null on the last page.", null=True)
    previous = Text("The address of the previous page. Null on the first page.", null=True)
    count = Count("With `count=exact`: the number of records in the whole list.", required=False)
    highlights = Snippets(
        "With `highlight=1`: by id, snippets of HTML in which `<mark>` encloses the matched words.", required=False
    )


BASES: dict[str, tuple[type[JsonObject], tuple[str, ...]]] = {
    "PageFields": (PageFields, ("included", "next", "previous")),
    **{
        f"{component(collection.type)}Fields": (collection.document, ("id", "type"))
        for collection in COLLECTIONS.values()
    },
}
"""The components that others are built on with `allOf`: their serializers, and which members are always present."""

for _name, (_serializer, _) in BASES.items():
    set_override(_serializer, "component_name", _name)


def shared_schemas() -> dict[str, dict[str, Any]]:
    """The schema components that no serializer describes, by name."""
    position = {
        "type": "string",
        "pattern": POSITION_PATTERN,
        "description": "A position of the log: its epoch and a sequence number. `0` is the start of the log.",
        "examples": ["k3m9x2-1204"],
    }
    any_document = {
        "description": "A document of any record type; its `type` determines which.",
        "oneOf": [ref(component(type_)) for type_ in COLLECTIONS],
    }
    own = {name: one for collection in COLLECTIONS.values() for name, one in _schemas_of(collection).items()}
    return {"Position": position, "AnyDocument": any_document, **own}


def _schemas_of(collection: Collection) -> dict[str, dict[str, Any]]:
    name, type_, plural = component(collection.type), collection.type.value, collection.name
    readable, listed = type_.replace("_", " "), plural.replace("_", " ")
    members = list(collection.document().get_fields())
    base, included = {"allOf": [ref(f"{name}Fields")]}, {"properties": {"included": ref("Included")}}
    found, shown = example(collection.type), example_id(collection.type)
    return {
        f"{name}Id": {
            "type": "string",
            "pattern": SLUG_PATTERN,
            "maxLength": MAX_LENGTH,
            "description": f"The id of a record in `/{plural}/`: lower-case words joined by hyphens. Never changes.",
            **({"examples": [shown]} if shown else {}),
        },
        name: {
            "description": (collection.document.__doc__ or "").strip(),
            **base,
            "required": members,
            "unevaluatedProperties": False,
            **({"examples": [found]} if found else {}),
        },
        f"{name}WithIncluded": {
            "description": f"One record of `/{plural}/`, with `included` if `include` was sent.",
            **base,
            **included,
            "required": members,
            "unevaluatedProperties": False,
        },
        f"Sparse{name}": {
            "description": f"A record of `/{plural}/` that `fields` has limited to some members.",
            **base,
            **included,
            "unevaluatedProperties": False,
        },
        f"{name}Page": _page(name, f"A page of {listed}."),
        f"Sparse{name}Page": _page(f"Sparse{name}", f"A page of {listed}, each {readable} limited by `fields`."),
    }


def _page(item: str, description: str) -> dict[str, Any]:
    results = {
        "type": "array",
        "items": ref(item),
        "description": "The documents, in the order of the list.",
    }
    return {
        "description": description,
        "allOf": [ref("PageFields")],
        "properties": {"results": results},
        "required": ["results"],
        "unevaluatedProperties": False,
    }
