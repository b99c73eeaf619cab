"""The kinds of field that documents are made of, for the OpenAPI description.

Documents are stored and never serialized per request, so these fields describe and do nothing else. A field's sentence
is the `help_text` of the model field it is rendered from, looked up through Django's registry of models when the
description is made; only a field that is rendered from several columns says it here.
"""

from typing import Any, ClassVar

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import TextChoices
from drf_spectacular.drainage import set_override
from rest_framework import serializers

from events.vocabulary.edtf_dates import PRECISIONS, QUALIFIERS
from events.vocabulary.enumerations import RecordType

INSTANT_PATTERN = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$"
DAY_PATTERN = r"^\d{4}-\d{2}-\d{2}$"


class Described(serializers.Field):
    """A field that is nothing but its JSON Schema. `null`: whether null is one of its values."""

    schema: ClassVar[dict[str, Any]] = {}

    def __init__(self, help_text: str | None = None, null: bool = False, **kwargs: Any) -> None:
        super().__init__(help_text=help_text, allow_null=null, **kwargs)
        set_override(self, "field", self.describe())

    def describe(self) -> dict[str, Any]:
        """The JSON Schema without null and description."""
        return dict(self.schema)


class Text(Described):
    """Text as it stands in the record."""

    schema: ClassVar[dict[str, Any]] = {"type": "string"}


class Number(Described):
    """A number."""

    schema: ClassVar[dict[str, Any]] = {"type": "number"}


class Integer(Described):
    """A whole number, from `least` to `most` where they are given."""

    def __init__(
        self, help_text: str | None = None, null: bool = False, least: int | None = None, most: int | None = None
    ) -> None:
        self.bounds = {"minimum": least, "maximum": most}
        super().__init__(help_text, null)

    def describe(self) -> dict[str, Any]:
        """An integer with its bounds."""
        return {"type": "integer", **{name: bound for name, bound in self.bounds.items() if bound is not None}}


class Flag(Described):
    """True or false."""

    schema: ClassVar[dict[str, Any]] = {"type": "boolean"}


class Day(Described):
    """A day, `YYYY-MM-DD`."""

    schema: ClassVar[dict[str, Any]] = {"type": "string", "format": "date", "pattern": DAY_PATTERN}


class Instant(Described):
    """A moment, RFC 3339 in UTC."""

    schema: ClassVar[dict[str, Any]] = {"type": "string", "format": "date-time", "pattern": INSTANT_PATTERN}


class Open(Described):
    """An object whose members are not ours to name."""

    schema: ClassVar[dict[str, Any]] = {"type": "object", "additionalProperties": True}


class Texts(Described):
    """A list of texts."""

    schema: ClassVar[dict[str, Any]] = {"type": "array", "items": {"type": "string"}}


class Ranges(Described):
    """A list of ranges `[start, end]` in Unicode code points; the end is excluded."""

    schema: ClassVar[dict[str, Any]] = {
        "type": "array",
        "items": {
            "type": "array",
            "items": {"type": "integer", "minimum": 0},
            "minItems": 2,
            "maxItems": 2,
        },
    }


class Rows(Described):
    """A list of small rows of text: each object has exactly these members, each text or null."""

    def __init__(self, *columns: str, help_text: str | None = None) -> None:
        self.columns = columns
        super().__init__(help_text)

    def describe(self) -> dict[str, Any]:
        """An array of closed objects."""
        row = {
            "type": "object",
            "properties": {column: {"type": ["string", "null"]} for column in self.columns},
            "required": list(self.columns),
            "additionalProperties": False,
        }
        return {"type": "array", "items": row}


def component(type: RecordType) -> str:
    """The name of a record type's document in OpenAPI, as `Statement`."""
    return "".join(word.capitalize() for word in type.value.split("_"))


def id_schema(type: RecordType) -> dict[str, Any]:
    """A reference to the component that describes the ids of a record type (events/serve/openapi/envelopes.py)."""
    return {"$ref": f"#/components/schemas/{component(type)}Id"}


class Slug(Described):
    """The id of a record of one type."""

    def __init__(self, target: RecordType, null: bool = False, help_text: str | None = None) -> None:
        self.target = target
        super().__init__(help_text, null)

    def describe(self) -> dict[str, Any]:
        """A reference to the component of that type's ids."""
        return id_schema(self.target)


class Slugs(Slug):
    """A list of ids of records of one type."""

    def describe(self) -> dict[str, Any]:
        """An array of ids."""
        return {"type": "array", "items": super().describe()}


class Constant(Described):
    """A text that is always the same, as a document's `type`."""

    def __init__(self, value: str, help_text: str) -> None:
        self.value = value
        super().__init__(help_text)

    def describe(self) -> dict[str, Any]:
        """A constant."""
        return {"type": "string", "const": self.value}


class Choice(Described):
    """One value of an enumeration, described once as a component of the enumeration's name."""

    def __init__(self, enumeration: type[TextChoices], null: bool = False, help_text: str | None = None) -> None:
        self.enumeration = enumeration
        super().__init__(help_text, null)
        set_override(self, "field_component_name", enumeration.__name__)

    def describe(self) -> dict[str, Any]:
        """The values, and what each of them means."""
        return {"type": "string", "enum": list(self.enumeration.values), "description": meanings(self.enumeration)}


def meanings(enumeration: type[TextChoices]) -> str:
    """What the enumeration is and what its values mean, as Markdown."""
    doc = (enumeration.__doc__ or "").strip()
    return "\n".join([doc, "", *(f"* `{value}`: {label}" for value, label in enumeration.choices)])


class JsonObject(serializers.Serializer[Any]):
    """An object inside a document; `rendered_from` names the model whose fields describe its members."""

    rendered_from: ClassVar[str | None] = None

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """The members, each with its sentence."""
        fields = super().get_fields()
        for name, field in fields.items():
            if not field.help_text and self.rendered_from:
                field.help_text = sentence(self.rendered_from, name)
        return fields


def sentence(model: str, field: str) -> str | None:
    """The `help_text` of a model's field, or None where the model has no field of that name."""
    try:
        found = apps.get_model("events", model)._meta.get_field(field)
    except FieldDoesNotExist:
        return None
    return str(getattr(found, "help_text", "")) or None


class StatedDate(JsonObject):
    """A date as somebody stated it: EDTF (ISO 8601-2) text with its strict bounds and the source's own wording."""

    edtf = Text("The date in EDTF, as `2021-12-22`, `2022-01~` or `[2022-01..2022-03]` (one day somewhere in there).")
    start = Day("The earliest day it can mean. Null where open or unknown.", null=True)
    end = Day("The latest day it can mean. Null where open or unknown.", null=True)
    qualifier = Text("How sure the date is: `uncertain`, `approximate` or both. Null where nothing is said.", null=True)
    precision = Text("How exact it is; `interval` is something that lasts, `set` one or all of several days.")
    stated = Text("The source's wording. Null where not recorded.", null=True)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """The members, with the values that qualifier and precision can have."""
        fields = super().get_fields()
        set_override(fields["qualifier"], "field", {"type": ["string", "null"], "enum": [*QUALIFIERS, None]})
        fields["qualifier"].allow_null = False  # null is among the values already
        set_override(fields["precision"], "field", {"type": "string", "enum": list(PRECISIONS)})
        return fields


class TypedReference(JsonObject):
    """A reference to a record of one of several types."""

    type = Choice(RecordType, help_text="The record's type.")
    id = Text("The record's id.")


class Inference(JsonObject):
    """Something that was concluded rather than read."""

    field = Text("Which field of the document it is about.", null=True)
    basis = Text("The reasoning, and from what.", null=True)


class Identifier(JsonObject):
    """What others call the record."""

    scheme = Text("Whose identifier it is: wikidata, icews, pa-x …", null=True)
    identifier = Text("The identifier.", null=True)


class Document(JsonObject):
    """What every document has: first who it is and of which version, last its identifiers and inferences."""

    record_type: ClassVar[RecordType]

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """The members in the order of the contract."""
        kind = self.record_type
        model = self.rendered_from or kind.value
        head: dict[str, serializers.Field[Any, Any, Any, Any]] = {
            "id": Slug(kind, help_text="The public id: lower-case words joined by hyphens. Never changes."),
            "type": Constant(kind.value, "The record's type."),
            "version": Integer("Which version of the document it is, from 1.", least=1),
            "updated": Instant("When this version was published."),
            "change_note": Text("What changed, and why, in the editor's words. Null where not noted.", null=True),
        }
        tail: dict[str, serializers.Field[Any, Any, Any, Any]] = {
            "identifiers": Identifier(many=True, help_text=sentence(model, "identifiers")),
            "inferences": Inference(many=True, help_text=sentence(model, "inferences")),
        }
        return {**head, **super().get_fields(), **tail}
