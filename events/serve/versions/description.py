"""How a record's history and references are described in OpenAPI."""

from typing import Any

from rest_framework import serializers

from events.serve.changes import ChangeOp
from events.serve.collections import DEFAULT_LIMIT, MAX_LIMIT, Collection
from events.serve.collections.fields import Choice, Described, Flag, Instant, Integer, JsonObject, Text, component
from events.serve.openapi.envelopes import LogPositionField, ref
from events.serve.openapi.operations import Operation, Parameter
from events.serve.openapi.parameters import CURSOR, slug
from events.vocabulary.enumerations import RecordType

JSON = (200, "application/json")
_NUMBER = Parameter(
    "number",
    {"type": "integer", "minimum": 1},
    "The number of the version.",
    in_path=True,
    shared="number",
)
_PAGE = (
    Parameter(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": DEFAULT_LIMIT},
        "The number of entries on a page.",
        shared="history.limit",
    ),
    CURSOR,
)
_FROM = Parameter(
    "from",
    {"type": "integer", "minimum": 1},
    "The version to compare with. The default is the previous version.",
    shared="from",
)
_PROBLEMS = (400, 404, 406, 410, 500, 503)
_AS_THE_RECORD = (
    "A merged record is redirected to its survivor (308); a withdrawn record gives 410, and so does its history."
)


class Anything(Described):
    """Any JSON value."""

    schema: dict[str, Any] = {}  # type: ignore[misc]


class RecordVersion(JsonObject):
    """A version of a record."""

    version = Integer("Its number, from 1.", least=1)
    op = Choice(ChangeOp)
    position = LogPositionField("Its position in the log.")
    recorded_at = Instant("When it was published.")
    change_note = Text("What changed, and why, in the editor's words. Null where not noted.", null=True)
    merged_into = Text("The id of the survivor that the record was merged into. Null unless it was merged.", null=True)
    redacted = Flag("Whether its text was removed from the log; `url` gives 410 if no document is left.")
    url = Text("The address of its document.")


class VersionsPage(JsonObject):
    """Versions of a record, newest first."""

    results = RecordVersion(many=True, help_text="The versions.")
    next = Text("The address of the next page. Null on the last page.", null=True)


class PatchStep(JsonObject):
    """A step of a JSON Patch (RFC 6902)."""

    op = Text("`add`, `remove`, `replace` or `move`.")
    path = Text("The place, as a JSON Pointer (RFC 6901).")
    value = Anything("The new value; present with `add` and `replace`.", required=False)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """The members; the name of one is a keyword of Python."""
        return {**super().get_fields(), "from": Text("The place to move from; present with `move`.", required=False)}


class ChangedValue(JsonObject):
    """What one step changed."""

    path = Text("The place, as a JSON Pointer.")
    before = Anything("The value before. Null if there was none.")
    after = Anything("The value after. Null if there is none.")


class VersionDifference(JsonObject):
    """What changed from one version of a document to another."""

    type = Choice(RecordType, help_text="The record's type.")
    id = Text("The record's id.")
    to = Integer("The number of the later version.", least=1)
    patch = PatchStep(many=True, help_text="The JSON Patch that turns the first document into the second.")
    changes = ChangedValue(many=True, help_text="The same for people: each step with the value before and after.")

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """The members; the name of one is a keyword of Python."""
        return {"from": Integer("The number of the version compared with.", least=1), **super().get_fields()}


class RecordReference(JsonObject):
    """A published record that links to this one."""

    type = Choice(RecordType, help_text="Its type.")
    id = Text("Its id.")
    field = Text("The field of its document that contains the link, as `citations.source`.")


class ReferencesPage(JsonObject):
    """Published records that link to a record, by type and field. A record that links by two fields is listed twice."""

    results = RecordReference(many=True, help_text="The links.")
    next = Text("The address of the next page. Null on the last page.", null=True)


def _operation(
    collection: Collection, id_: str, summary: str, description: str, answer: Any, *parameters: Parameter
) -> Operation:
    return Operation(
        id=id_,
        tag=collection.name,
        summary=summary,
        description=description,
        answers={JSON: answer},
        problems=_PROBLEMS,
        parameters=(slug(collection), *parameters),
        at_least=True,
        conditional=True,
        moves=True,
    )


def versions(collection: Collection) -> Operation:
    """`/{collection}/{id}/versions/`."""
    return _operation(
        collection,
        f"list{component(collection.type)}Versions",
        f"The versions of a {_readable(collection)}, newest first",
        _AS_THE_RECORD,
        (VersionsPage, "A page of versions."),
        *_PAGE,
    )


def version(collection: Collection) -> Operation:
    """`/{collection}/{id}/versions/{n}/`."""
    return _operation(
        collection,
        f"get{component(collection.type)}Version",
        f"One version of a {_readable(collection)}",
        f"The document as it was published then. {_AS_THE_RECORD}",
        (ref(component(collection.type)), "The document."),
        _NUMBER,
    )


def difference(collection: Collection) -> Operation:
    """`/{collection}/{id}/versions/{n}/diff/`."""
    return _operation(
        collection,
        f"compare{component(collection.type)}Versions",
        f"What changed from one version of a {_readable(collection)} to another",
        _AS_THE_RECORD,
        (VersionDifference, "The difference."),
        _NUMBER,
        _FROM,
    )


def references(collection: Collection) -> Operation:
    """`/{collection}/{id}/references/`."""
    return _operation(
        collection,
        f"list{component(collection.type)}References",
        f"The published records that link to a {_readable(collection)}",
        f"By type and field. {_AS_THE_RECORD}",
        (ReferencesPage, "A page of links."),
        *_PAGE,
    )


def _readable(collection: Collection) -> str:
    return collection.type.value.replace("_", " ")
