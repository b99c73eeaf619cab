"""The URL configuration of the project: the admin, the public API and its error handlers."""

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
