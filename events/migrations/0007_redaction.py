"""The audit log of redactions."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql")


class Migration(migrations.Migration):
    """Creates one table; its trigger is deployed after every migrate."""

    dependencies = (("events", "0005_read_indexes"),)

    operations = (
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), reverse_sql="drop table if exists public.events_redaction"),
    )
