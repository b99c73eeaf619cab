"""The tables of publishing and of throttling that Django has no fields for: `0002_tables.sql`.

0001_initial is generated from the models and never edited. Where only texts of models change before a release,
`make initial-migration` writes it again.
"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql")

TABLES = (
    "events_version",
    "events_current",
    "events_pending",
    "events_pending_transaction",
    "events_epoch",
    "events_origin",
    "events_clock_correction",
    "events_deployment",
    "events_redaction",
    "events_search",
    "events_listing",
    "events_checksum",
    "access_window",
    "access_login",
)


class Migration(migrations.Migration):
    """Creates the tables, and the foreign key from a response to a provision of the same proposal."""

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
