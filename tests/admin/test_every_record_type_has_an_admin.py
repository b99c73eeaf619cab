"""A record type without an admin is reported by a system check, and names of two words work as names of one."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.checks import run_checks
from django.test import RequestFactory
from django.test.utils import isolate_apps

import events.admin
from events.admin.checks import every_record_type_has_an_admin
from events.admin.permissions import has_permission, may_publish
from events.models import Record, Topic


@pytest.fixture
def without_topic_admin() -> Iterator[None]:
    """The admin site without pages of topics."""
    registered = admin.site._registry.pop(Topic)
    yield
    admin.site._registry[Topic] = registered


def test_every_module_of_the_package_is_imported() -> None:
    for path in Path(events.admin.__file__).parent.glob("*.py"):
        if path.stem != "__init__":
            assert f"events.admin.{path.stem}" in sys.modules


def test_every_record_type_has_one() -> None:
    assert every_record_type_has_an_admin() == []


def test_a_type_without_an_admin_is_reported_with_the_fix(without_topic_admin: None) -> None:
    (error,) = run_checks(tags=["admin"])
    assert (error.id, error.obj) == ("events.E020", Topic)
    assert "record type topic has no admin" in error.msg
    assert error.hint is not None and "events/admin/topics.py" in error.hint and "register(Topic)" in error.hint


def test_an_admin_that_publishes_without_a_preview_is_reported(without_topic_admin: None) -> None:
    admin.site._registry[Topic] = admin.ModelAdmin(Topic, admin.site)
    (error,) = every_record_type_has_an_admin()
    assert error.id == "events.E021" and "does not derive from RecordAdmin" in error.msg


@isolate_apps("events")
def test_permissions_of_a_type_of_two_words_are_named_after_its_model() -> None:
    class TreatyBody(Record):
        record_type: Any = SimpleNamespace(value="treaty_body", collection="treaty_bodies")

        class Meta:
            app_label = "events"

    request = RequestFactory().get("/")
    request.user = User(username="root", is_active=True)
    request.user._perm_cache = {"events.publish_treatybody", "events.view_treatybody"}  # type: ignore[attr-defined]
    assert may_publish(request, TreatyBody) and has_permission(request, "view", TreatyBody)
    assert not has_permission(request, "change", TreatyBody)
