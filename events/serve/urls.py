"""The routes of the public API."""

from django.urls import URLPattern, path
from django.views.generic import RedirectView

from events.serve.docs import DocsView, SchemaView
from events.serve.health import HealthView, ReadyView
from events.serve.records import COLLECTIONS
from events.serve.records.pages import DetailView, ListView
from events.serve.root import ProblemsView, RootView

urlpatterns: list[URLPattern] = [
    path("", RedirectView.as_view(url="/api/docs/", query_string=False), name="home"),
    path("healthz", HealthView.as_view(), name="healthz"),
    path("readyz", ReadyView.as_view(), name="readyz"),
    path("api/v1/", RootView.as_view(), name="api-root"),
    path("api/v1/schema/", SchemaView.as_view(), name="schema"),
    path("api/docs/", DocsView.as_view(url_name="schema"), name="docs"),
    path("api/v1/problems/", ProblemsView.as_view(), name="problems"),
    path("api/v1/problems/<str:name>", ProblemsView.as_view(), name="problem"),
]
for _collection in COLLECTIONS.values():
    _list = ListView.as_view(collection=_collection)
    _detail = DetailView.as_view(collection=_collection)
    urlpatterns += [
        path(f"api/v1/{_collection.name}/", _list, name=f"{_collection.name}-list"),
        path(f"api/v1/{_collection.name}/<str:slug>/", _detail, name=f"{_collection.name}-detail"),
    ]
