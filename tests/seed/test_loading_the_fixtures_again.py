"""Loading the fixtures a second time changes no row, no document and no position of the log."""

import json
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from events.models import Part, Record

FIXTURES = ("countries", "organizations", "seed_article")
pytestmark = pytest.mark.usefixtures("seeded")


def log() -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute("select seq, type, slug, version, op, body::text from events_version order by seq")
        return cursor.fetchall()


def rows() -> list[Any]:
    """Every record and part as `dumpdata` writes it, without creation and update times."""
    captured = [model for model in apps.get_app_config("events").get_models() if issubclass(model, Record | Part)]
    names = [model._meta.label for model in captured]
    out = StringIO()
    call_command("dumpdata", *names, natural_foreign=True, natural_primary=True, stdout=out, verbosity=0)
    dumped: list[Any] = json.loads(out.getvalue())
    for row in dumped:
        row["fields"].pop("created_at", None)
        row["fields"].pop("updated_at", None)
    return dumped


def test_loading_again_adds_no_change_and_no_row() -> None:
    log_before, rows_before = log(), rows()
    assert len(log_before) > 100
    assert len(rows_before) > len(log_before)
    call_command("loaddata", *FIXTURES, verbosity=0)
    assert log() == log_before
    assert rows() == rows_before


def test_every_record_of_the_fixture_has_one_document(fixture_rows: list[dict[str, Any]]) -> None:
    wanted = {
        (apps.get_model(row["model"]).record_type.value, row["fields"]["slug"])
        for row in fixture_rows
        if "slug" in row["fields"]
    }
    with connection.cursor() as cursor:
        cursor.execute("select type, slug from events_current where op = 'upsert' and version = 1")
        assert wanted <= set(cursor.fetchall())
