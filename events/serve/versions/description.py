"""How a record's history and references are described in OpenAPI."""

from typing import Any

from rest_framework import serializers

from events.serve.changes import POSITION, ChangeOp
from events.serve.collections import Collection
from events.serve.collections.fields import Choice, Described, Flag, Instant, Integer, Part, Text
from events.serve.openapi.envelopes import component
from events.serve.openapi.operations import Operation, Parameter
from events.serve.pages import DEFAULT_LIMIT, MAX_LIMIT
from events.vocabulary.enumerations import RecordType
from events.vocabulary.slugs import MAX_LENGTH, SLUG_PATTERN

JSON = (200, "application/json")
_SLUG = ({"type": "string", "pattern": SLUG_PATTERN, "maxLength": MAX_LENGTH}, "The record's id.")
_NUMBER = ({"type": "integer", "minimum": 1}, "The number of the version.")
_PAGE = (
    Parameter(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": DEFAULT_LIMIT},
        "How many a page has.",
    ),
    Parameter("cursor", {"type": "string"}, "Where to go on: opaque, taken from `next` of this list."),
)
_PROBLEMS = (400, 404, 406, 410, 500, 503)
_AS_THE_RECORD = "A merged record answers 308 to its survivor's, a withdrawn one 410: its history went with it."

AS_OF = Parameter(
    "as_of",
    {"type": "string", "anyOf": [{"format": "date-time"}, {"pattern": POSITION["pattern"]}]},
    "The document as it stood at a moment (RFC 3339, with its zone) or at a position of the log. Not with `include`.",
)


class Anything(Described):
    """Any JSON value."""

    schema: dict[str, Any] = {}  # type: ignore[misc]


class RecordVersion(Part):
    """A version of a record."""

    version = Integer("Its number, from 1.", least=1)
    op = Choice(ChangeOp)
    position = Text("Its position in the log.")
    recorded_at = Instant("When it was published.")
    change_note = Text("What changed, and why, in the editor's words. Null where not noted.", null=True)
    merged_into = Text("The id of the record that took its place then. Null unless it was merged.", null=True)
    redacted = Flag("Whether its text was taken out of the log; `url` answers 410 where no document is left.")
    url = Text("Where its document is.")


class VersionsPage(Part):
    """Versions of a record, newest first."""

    results = RecordVersion(many=True, help_text="The versions.")
    next = Text("The next page. Null on the last one.", null=True)


class PatchStep(Part):
    """A step of a JSON Patch (RFC 6902)."""

    op = Text("`add`, `remove`, `replace`, `move`.")
    path = Text("Where, as a JSON Pointer (RFC 6901).")
    value = Anything("The new value; there with `add` and `replace`.", required=False)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """The members; one bears a name that Python keeps for itself."""
        return {**super().get_fields(), "from": Text("From where; there with `move`.", required=False)}


class ChangedValue(Part):
    """What one step changed."""

    path = Text("Where, as a JSON Pointer.")
    before = Anything("What stood there. Null where nothing did.")
    after = Anything("What stands there. Null where nothing does.")


class VersionDifference(Part):
    """What changed from one version of a document to another."""

    type = Choice(RecordType, help_text="The record's type.")
    id = Text("The record's id.")
    to = Integer("The number of the later version.", least=1)
    patch = PatchStep(many=True, help_text="The JSON Patch that turns the one document into the other.")
    changes = ChangedValue(many=True, help_text="The same for people: each step with the value before and after.")

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """The members; one bears a name that Python keeps for itself."""
        return {"from": Integer("The number of the version compared with.", least=1), **super().get_fields()}


class RecordReference(Part):
    """A published record that links to this one."""

    type = Choice(RecordType, help_text="Its type.")
    id = Text("Its id.")
    field = Text("By which field of its document, as `citations.source`.")


class ReferencesPage(Part):
    """Published records that link to a record, by type and field. One that links by two fields comes twice."""

    results = RecordReference(many=True, help_text="The links.")
    next = Text("The next page. Null on the last one.", null=True)


def versions(collection: Collection) -> Operation:
    """`/{collection}/{id}/versions/`."""
    return Operation(
        id=f"list{component(collection)}Versions",
        tag=collection.name,
        summary=f"The versions of a {collection.type.value}, newest first",
        description=_AS_THE_RECORD,
        answers={JSON: (VersionsPage, "A page of versions.")},
        problems=_PROBLEMS,
        parameters=_PAGE,
        in_path={"slug": _SLUG},
        moves=True,
    )


def version(collection: Collection) -> Operation:
    """`/{collection}/{id}/versions/{n}/`."""
    return Operation(
        id=f"get{component(collection)}Version",
        tag=collection.name,
        summary=f"A {collection.type.value} as one of its versions said",
        description=f"The document as it was published. {_AS_THE_RECORD}",
        answers={JSON: (collection.document, "The document.")},
        problems=_PROBLEMS,
        in_path={"slug": _SLUG, "number": _NUMBER},
        moves=True,
    )


def difference(collection: Collection) -> Operation:
    """`/{collection}/{id}/versions/{n}/diff/`."""
    start = Parameter(
        "from", {"type": "integer", "minimum": 1}, "The version to start from: the one before, if absent."
    )
    return Operation(
        id=f"compare{component(collection)}Versions",
        tag=collection.name,
        summary=f"What changed from one version of a {collection.type.value} to another",
        description=_AS_THE_RECORD,
        answers={JSON: (VersionDifference, "The difference.")},
        problems=_PROBLEMS,
        parameters=(start,),
        in_path={"slug": _SLUG, "number": _NUMBER},
        moves=True,
    )


def references(collection: Collection) -> Operation:
    """`/{collection}/{id}/references/`."""
    return Operation(
        id=f"list{component(collection)}References",
        tag=collection.name,
        summary=f"What links to a {collection.type.value}",
        description="Published records only, by type and field.",
        answers={JSON: (ReferencesPage, "A page of links.")},
        problems=_PROBLEMS,
        parameters=_PAGE,
        in_path={"slug": _SLUG},
        moves=True,
    )
