"""The tables of publishing, as SQL: unlogged tables, `xid8` and `json` have no Django fields."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql")

TABLES = (
    "events_version",
    "events_current",
    "events_pending",
    "events_pending_transaction",
    "events_epoch",
    "events_deployment",
)


class Migration(migrations.Migration):
    """Creates the log, the current documents, the pending records, the epoch and the deployment."""

    dependencies = (("events", "0001_initial"),)

    operations = (
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            reverse_sql=[
                *(f"drop table if exists public.{table}" for table in TABLES),
                "alter table public.events_proposalresponse drop constraint proposal_response_own_provision",
                "alter table public.events_proposalprovision drop constraint proposal_provision_of_proposal",
            ],
        ),
    )
