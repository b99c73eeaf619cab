"""`manage.py demo`: import samples of all formats into an empty database and print the summaries. See `make demo`."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from events.imports import demo_data


class Command(BaseCommand):
    """Imports the samples. Exit code 1 if one of them could not be imported."""

    help = "Import samples of all formats into an empty database and print the summaries (make demo)."
    requires_migrations_checks = False

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, import the samples and print the summaries."""
        call_command("migrate", verbosity=0)
        if not demo_data.is_empty():
            raise CommandError(
                f"The database in {settings.DATA_DIR} has records already; the demo needs an empty one. "
                "Run `make demo`, which creates a separate database."
            )
        call_command("loaddata", *demo_data.FIXTURES, verbosity=0)
        self.stdout.write(f"Seed article, countries and organizations: {', '.join(demo_data.FIXTURES)}")
        failed = []
        for sample in demo_data.samples():
            summary = demo_data.load(sample)
            self.stdout.write("")
            for line in summary.lines():
                self.stdout.write(line)
            if summary.message:
                failed.append(sample.path.name)
        self.stdout.write("\nTotal:")
        for collection, count in demo_data.counts().items():
            self.stdout.write(f"  /api/v1/{collection + '/':<14}{count:>7,}")
        if failed:
            raise CommandError(f"Not imported: {', '.join(failed)}. The reasons are listed above.")
        self.stdout.write(
            f"\nTo browse it, run:  DIPLO_DATA_DIR={settings.DATA_DIR} make serve\n"
            "  http://127.0.0.1:8000/api/v1/offices/?at=2014-06&include=speaker,party\n"
            "  http://127.0.0.1:8000/api/v1/events/?include=actors.party\n"
            "  http://127.0.0.1:8000/api/v1/exports/popolo.json and /events.icews.tsv\n"
            "  http://127.0.0.1:8000/admin/events/importrun/  runs, suggestions, possible duplicates"
        )
