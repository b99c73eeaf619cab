"""The indexes of the read API: `0003_read_indexes.sql`, each with its purpose."""

import re
from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")

NAMES = re.findall(r"^create index (\w+)", SQL, re.MULTILINE)


class Migration(migrations.Migration):
    """Creates the indexes."""

    dependencies = (("events", "0002_tables"),)

    operations = (migrations.RunSQL(SQL, reverse_sql=[f"drop index if exists public.{name}" for name in NAMES]),)
