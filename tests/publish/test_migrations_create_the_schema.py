"""The migrations: the first is what Django generates from the models, and none creates an index that serves nothing."""

from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
from django.db.migrations.state import ProjectState
from django.db.migrations.writer import MigrationWriter

MIGRATIONS = Path(__file__).resolve().parents[2] / "events" / "migrations"


def test_first_migration_is_generated_from_the_models():
    questioner = NonInteractiveMigrationQuestioner(specified_apps={"events"}, dry_run=True)
    detector = MigrationAutodetector(ProjectState(), ProjectState.from_apps(apps), questioner)
    generated = detector._detect_changes(convert_apps={"events"}, graph=None)["events"]
    assert len(generated) == 1
    generated[0].name, generated[0].initial, generated[0].dependencies = "0001_initial", True, []
    text = MigrationWriter(generated[0], include_header=False).as_string()
    written = (MIGRATIONS / "0001_initial.py").read_text(encoding="utf-8")
    assert text == written, "generate it again: make initial-migration"


@pytest.mark.django_db
def test_no_table_has_an_index_for_like_only():
    with connection.cursor() as cursor:
        cursor.execute(
            "select distinct i.indexrelid::regclass::text from pg_index i join pg_opclass c on c.oid = any(i.indclass)"
            " where c.opcname in ('varchar_pattern_ops', 'text_pattern_ops', 'bpchar_pattern_ops')"
        )
        assert cursor.fetchall() == []
