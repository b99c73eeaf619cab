"""References of published records in the order of lists (`events_listing`), filled with what is published; and its indexes."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql")


class Migration(migrations.Migration):
    """Creates the table and its index; it rewrites no document."""

    dependencies = (("events", "0008_imports"),)

    operations = (
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), reverse_sql="drop table if exists public.events_listing"),
    )
