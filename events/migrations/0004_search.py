"""The words of published documents, for full-text search. Empty at first: `manage.py republish` fills it."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql")


class Migration(migrations.Migration):
    """Creates the table and its indexes; it rewrites no document."""

    dependencies = (("events", "0003_roles"),)

    operations = (
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), reverse_sql="drop table if exists public.events_search"),
    )
