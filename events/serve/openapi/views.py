"""The addresses of the description: as OpenAPI, and as a page to browse."""

from typing import Any

from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiJsonRenderer2, OpenApiYamlRenderer
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.request import Request
from rest_framework.response import Response

from events.serve.openapi.schema import ContractSchema, openapi
from events.serve.pages import query_pairs, refuse_unknown_parameters


class SchemaView(SpectacularAPIView):
    """`/api/v1/schema/`: the description, as JSON or YAML."""

    renderer_classes = [OpenApiJsonRenderer2, OpenApiJsonRenderer, OpenApiYamlRenderer]
    content_negotiation_class = DefaultContentNegotiation
    schema = ContractSchema()

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The description."""
        refuse_unknown_parameters(query_pairs(request._request), [])
        return Response(openapi())


class DocsView(SpectacularSwaggerView):
    """`/api/docs/`: the browsable reference; its assets are our own static files."""

    content_negotiation_class = DefaultContentNegotiation
