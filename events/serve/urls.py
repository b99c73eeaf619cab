"""The routes of the public API."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from events.serve.changes import ChangesView
from events.serve.checksums import ChecksumView
from events.serve.collections import COLLECTIONS
from events.serve.docs import DocsView, SchemaView
from events.serve.exports import codebook, formats
from events.serve.exports.views import CodebookView, FileView, ManifestView, ReleaseView, StreamView
from events.serve.health import HealthView, ReadyView
from events.serve.metrics import MetricsView
from events.serve.pages import ListView
from events.serve.root import ProblemsView, RootView
from events.serve.search_and_timeline import SearchView, TimelineView
from events.serve.usage import UsageView
from events.serve.versions import DifferenceView, RecordView, ReferencesView, VersionsView, VersionView
from events.serve.webhooks import views as webhooks

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/api/docs/", query_string=False), name="home"),
    path("healthz", HealthView.as_view(), name="healthz"),
    path("readyz", ReadyView.as_view(), name="readyz"),
    path("metrics", MetricsView.as_view(), name="metrics"),
    path("api/v1/", RootView.as_view(), name="api-root"),
    path("api/v1/schema/", SchemaView.as_view(), name="schema"),
    path("api/docs/", DocsView.as_view(url_name="schema"), name="docs"),
    path("api/v1/changes/", ChangesView.as_view(), name="changes"),
    path("api/v1/exports/", ManifestView.as_view(), name="exports"),
    path("api/v1/exports/releases/<str:release>/", ReleaseView.as_view(), name="export-release"),
    path("api/v1/exports/files/<str:build>/<str:file>", FileView.as_view(), name="export-file"),
    *(path(f"api/v1/exports/{name}", CodebookView.as_view(name=name)) for name in (codebook.JSON, codebook.MARKDOWN)),
    *(
        path(f"api/v1/exports/{one.name}.{one.suffix}", StreamView.as_view(name=f"{one.name}.{one.suffix}"))
        for one in formats.FORMATS
        if one.name
    ),
    path("api/v1/checksum/", ChecksumView.as_view(), name="checksum"),
    path("api/v1/search/", SearchView.as_view(), name="search"),
    path("api/v1/timeline/", TimelineView.as_view(), name="timeline"),
    path("api/v1/webhooks/", webhooks.WebhooksView.as_view(), name="webhooks"),
    path("api/v1/webhooks/<str:webhook>/", webhooks.WebhookView.as_view(), name="webhook"),
    path("api/v1/webhooks/<str:webhook>/pause/", webhooks.PauseView.as_view()),
    path("api/v1/webhooks/<str:webhook>/resume/", webhooks.ResumeView.as_view()),
    path("api/v1/webhooks/<str:webhook>/test/", webhooks.TestMessageView.as_view()),
    path("api/v1/webhooks/<str:webhook>/rotate-secret/", webhooks.RotateSecretView.as_view()),
    path("api/v1/webhooks/<str:webhook>/deliveries/", webhooks.DeliveriesView.as_view()),
    path("api/v1/usage/", UsageView.as_view(), name="usage"),
    path("api/v1/problems/", ProblemsView.as_view(), name="problems"),
    path("api/v1/problems/<str:name>", ProblemsView.as_view(single=True), name="problem"),
]
for _collection in COLLECTIONS.values():
    # Under one address each, so that the others are passed over with one look.
    _routes = [
        path("", ListView.as_view(collection=_collection), name=f"{_collection.name}-list"),
        path("<str:slug>/", RecordView.as_view(collection=_collection), name=f"{_collection.name}-detail"),
    ]
    for _address, _view in (
        ("versions/", VersionsView),
        ("versions/<int:number>/", VersionView),
        ("versions/<int:number>/diff/", DifferenceView),
        ("references/", ReferencesView),
    ):
        _routes.append(path(f"<str:slug>/{_address}", _view.as_view(collection=_collection)))
    urlpatterns.append(path(f"api/v1/{_collection.name}/", include(_routes)))
    urlpatterns.append(
        path(f"api/v1/exports/{_collection.name}.<str:suffix>", StreamView.as_view(collection=_collection))
    )
