"""The root of the API, and the addresses of the problem types."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.serve.collections import COLLECTIONS
from events.serve.collections.fields import JsonObject, Text
from events.serve.errors import KINDS, PROBLEMS_PATH
from events.serve.openapi.operations import Operation, Parameter
from events.serve.pages import query_pairs, refuse_unknown_parameters

DEPRECATION_POLICY = (
    "Within /api/v1/ fields, enumeration values, filters and endpoints are added, never renamed or removed. "
    "What is to go is marked deprecated in the schema and answered with a Deprecation header for at least a year."
)


class CollectionLink(JsonObject):
    """A collection and its address."""

    name = Text("The collection's name.")
    type = Text("The type of its records.")
    url = Text("The address of its list.")


class Licence(JsonObject):
    """The licence of the data."""

    name = Text("The licence's name.")
    url = Text("The address of its text. Null where none is configured.", null=True)
    attribution = Text("The attribution that the licence asks for.")


class ApiRoot(JsonObject):
    """The collections, the licence of the data, the version of the contract, and the addresses of everything else."""

    collections = CollectionLink(many=True, help_text="The nine collections.")
    licence = Licence(help_text="The licence of the data.")
    shape_version = Text("The version of the contract.")
    deprecation_policy = Text("What can change within /api/v1/, and how it is announced.")
    changes = Text("The log: the changes after a position.")
    usage = Text("Your limits and your use of them.")
    exports = Text("Whole collections as streams and dated files.")
    schema = Text("The OpenAPI description.")
    docs = Text("A browsable reference.")
    problems = Text("The kinds of problem.")


class ProblemKind(JsonObject):
    """A kind of problem."""

    type = Text("The `type` of such problems.")
    title = Text("Its title.")
    status = serializers.IntegerField(help_text="The HTTP status it comes with.")
    help = Text("What to do about it.")


class RootView(APIView):
    """`/api/v1/`."""

    def operation(self) -> Operation:
        """How it is described."""
        return Operation(
            id="getRoot",
            tag="service",
            summary="The collections, the data's licence, and the addresses of everything else",
            description="The start of the API.",
            answers={(200, "application/json"): (ApiRoot, "The root.")},
            problems=(400, 406, 500),
        )

    def get(self, request: Request) -> Response:
        """The collections, and what applies to all of them."""
        plain = request._request
        refuse_unknown_parameters(query_pairs(plain), [])
        collections = [
            {"name": one.name, "type": type_.value, "url": plain.build_absolute_uri(f"/api/v1/{one.name}/")}
            for type_, one in COLLECTIONS.items()
        ]
        return Response(
            {
                "collections": collections,
                "licence": {
                    "name": settings.DATA_LICENCE,
                    "url": settings.DATA_LICENCE_URL or None,
                    "attribution": settings.DATA_ATTRIBUTION,
                },
                "shape_version": settings.SPECTACULAR_SETTINGS["VERSION"],
                "deprecation_policy": DEPRECATION_POLICY,
                "changes": plain.build_absolute_uri("/api/v1/changes/"),
                "usage": plain.build_absolute_uri("/api/v1/usage/"),
                "exports": plain.build_absolute_uri("/api/v1/exports/"),
                "schema": plain.build_absolute_uri("/api/v1/schema/"),
                "docs": plain.build_absolute_uri("/api/docs/"),
                "problems": plain.build_absolute_uri(PROBLEMS_PATH),
            }
        )


class ProblemsView(APIView):
    """The kinds of error, all or one; `single`: the address names one."""

    single = False

    def operation(self) -> Operation:
        """How it is described."""
        kinds = Parameter("name", {"type": "string", "enum": list(KINDS)}, "The kind's name.", in_path=True)
        return Operation(
            id="getProblemKind" if self.single else "getProblemKinds",
            tag="service",
            summary=f"{'One kind' if self.single else 'The kinds'} of error that a problem's `type` can name",
            description="What the kind means and what to do about it.",
            answers={(200, "application/json"): (ProblemKind(many=not self.single), "The meaning.")},
            problems=(400, 404, 406, 500) if self.single else (400, 406, 500),
            parameters=(kinds,) if self.single else (),
        )

    def get(self, request: Request, name: str | None = None) -> Response:
        """The kind to which the `type` of a problem points."""
        refuse_unknown_parameters(query_pairs(request._request), [])
        if name is None:
            return Response([_kind(request._request, one) for one in KINDS])
        if name not in KINDS:
            raise Http404
        return Response(_kind(request._request, name))


def _kind(request: HttpRequest, name: str) -> dict[str, Any]:
    kind = KINDS[name]
    return {"type": f"{PROBLEMS_PATH}{name}", "title": kind.title, "status": kind.status, "help": kind.help}
