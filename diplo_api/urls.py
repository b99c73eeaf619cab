"""Every route of the project: the curators' admin, and the public API with its errors."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("events.serve.urls")),
]

handler400 = "events.serve.errors.answer_400"
handler403 = "events.serve.errors.answer_403"
handler404 = "events.serve.errors.answer_404"
handler500 = "events.serve.errors.answer_500"
