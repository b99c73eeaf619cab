"""The addresses of the description: as OpenAPI, and as a page to browse."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiJsonRenderer2, OpenApiYamlRenderer
from drf_spectacular.views import SpectacularSwaggerView
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.request import Request
from rest_framework.views import APIView

from events.serve.delivery import compression, conditional
from events.serve.openapi import prebuilt
from events.serve.openapi.operations import Operation
from events.serve.pages import query_pairs, refuse_unknown_parameters

_JSON, _YAML = OpenApiJsonRenderer2.media_type, OpenApiYamlRenderer.media_type


class SchemaView(APIView):
    """`/api/v1/schema/`: the description, as JSON or YAML."""

    renderer_classes = (OpenApiJsonRenderer2, OpenApiJsonRenderer, OpenApiYamlRenderer)
    content_negotiation_class = DefaultContentNegotiation
    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()

    def operation(self) -> Operation:
        """How it is described."""
        return Operation(
            id="getSchema",
            tag="service",
            summary="This description",
            description=f"As JSON; with `Accept: {_YAML}` as YAML.",
            answers={
                (200, _JSON): ({"type": "object", "additionalProperties": True}, "OpenAPI 3.1."),
                (200, _YAML): ({"type": "string"}, "OpenAPI 3.1."),
            },
            problems=(400, 406, 500),
            conditional=True,
        )

    def get(self, request: Request) -> HttpResponse:
        """The description, in the content coding that the client prefers; 304 if the client has it."""
        plain = request._request
        refuse_unknown_parameters(query_pairs(plain), [])
        media_type = request.accepted_renderer.media_type
        coding = compression.preferred(plain.META.get("HTTP_ACCEPT_ENCODING", ""))
        return _answer(plain, prebuilt.representation(media_type == _YAML, coding), f"{media_type}; charset=utf-8")


def _answer(request: HttpRequest, found: prebuilt.Representation, content_type: str) -> HttpResponse:
    headers = {"ETag": found.etag, "Cache-Control": conditional.SHARED, "Vary": "Accept, Accept-Encoding"}
    if conditional.matching(request.META.get("HTTP_IF_NONE_MATCH", ""), found.etag, compression.IDENTITY):
        response = HttpResponse(status=304, headers=headers)
        del response["Content-Type"]
        return response
    if found.coding:
        headers["Content-Encoding"] = found.coding
    return HttpResponse(found.content, content_type=content_type, headers=headers)


class DocsView(SpectacularSwaggerView):
    """`/api/docs/`: the browsable reference; its assets are our own static files."""

    content_negotiation_class = DefaultContentNegotiation
