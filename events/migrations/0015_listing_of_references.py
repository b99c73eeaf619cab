"""Typed references of statements in `events_listing`, by their role, filled with what is published."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql")


class Migration(migrations.Migration):
    """Writes rows of the listing; it rewrites no document."""

    dependencies = (("events", "0014_original_of_statements_talks_proposals"),)

    operations = (migrations.RunSQL(SQL.read_text(encoding="utf-8"), reverse_sql=migrations.RunSQL.noop),)
