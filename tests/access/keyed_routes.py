"""A view that needs a key, with the error handling of the product."""

from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.access.authentication import ApiKeyAuthentication
from events.access.permissions import HasScope


class Keyed(APIView):
    """Returns the key of the request."""

    authentication_classes = (ApiKeyAuthentication,)
    permission_classes = (HasScope("webhooks"),)

    def get(self, request: Request) -> Response:
        """Return the key."""
        return Response({"prefix": request.auth.prefix, "owner": request.auth.owner, "id": request.auth.id})


urlpatterns = [path("api/v1/keyed/", Keyed.as_view())]
