"""The two addresses."""

from django.urls import path

from bench.peers.orm.with_drf import Statements
from bench.peers.orm.with_ninja import api

urlpatterns = [path("drf/statements", Statements.as_view()), path("ninja/", api.urls)]
