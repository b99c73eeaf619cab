"""The checksum of what is published, filled from the current documents (some 10 s for a million)."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql")


class Migration(migrations.Migration):
    """Creates one table and one index; the triggers that keep it are deployed after every migrate."""

    dependencies = (("events", "0010_webhooks"),)

    operations = (
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            reverse_sql=[
                "drop table if exists public.events_checksum",
                "drop index if exists public.events_current_bucket",
            ],
        ),
    )
