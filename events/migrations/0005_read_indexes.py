"""The indexes of the read API, as SQL with the reason of each: partial ones on expressions, in the order of a list."""

import re
from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")

NAMES = re.findall(r"^create index (\w+)", SQL, re.MULTILINE)


class Migration(migrations.Migration):
    """Creates the indexes; writers of the records wait meanwhile."""

    dependencies = (("events", "0004_search"),)

    operations = (migrations.RunSQL(SQL, reverse_sql=[f"drop index if exists public.{name}" for name in NAMES]),)
