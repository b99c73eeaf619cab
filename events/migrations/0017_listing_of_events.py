"""Who takes part in coded events, and where they took place, in `events_listing`, filled with what is published."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql")


class Migration(migrations.Migration):
    """Writes rows of the listing; it rewrites no document."""

    dependencies = (("events", "0016_parts_without_second_indexes"),)

    operations = (migrations.RunSQL(SQL.read_text(encoding="utf-8"), reverse_sql=migrations.RunSQL.noop),)
