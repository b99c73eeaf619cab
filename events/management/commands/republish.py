"""`manage.py republish [TYPE …]`: renders published records again, and appends what differs to the log."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from diplo_api.postgresql.retry import is_busy
from events.publish.catalog import record_models
from events.publish.republish import republish


class Command(BaseCommand):
    """Render records again, after a release that changed the shape of documents."""

    help = "Render published records again; only documents that differ get a new version. Safe to interrupt and repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the types and the size of a batch."""
        parser.add_argument("types", nargs="*", metavar="TYPE", help="record types (default: all)")
        parser.add_argument("--batch", type=int, default=1000, help="records in one transaction (default 1000)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each batch, then the totals."""
        known = list(record_models())
        unknown = [type_ for type_ in options["types"] if type_ not in known]
        if unknown:
            self.stderr.write(f"Unknown record type {', '.join(unknown)}. The types are {', '.join(known)}.")
            raise SystemExit(2)
        if options["batch"] < 1:
            self.stderr.write(f"--batch is {options['batch']}: it must be at least 1.")
            raise SystemExit(2)
        began, rendered, appended = time.monotonic(), 0, 0
        try:
            for type_, records, versions in republish(options["types"] or None, options["batch"]):
                rendered, appended = rendered + records, appended + versions
                rate = rendered / max(time.monotonic() - began, 0.001)
                self.stdout.write(f"{type_}: {rendered:,} rendered, {appended:,} changed ({rate:,.0f}/s)")
        except OperationalError as error:
            if not is_busy(error):
                raise
            raise CommandError(
                f"Stopped after {rendered:,} records: another transaction holds the locks for too long. Try again."
            ) from error
        self.stdout.write(f"Done: {rendered:,} rendered, {appended:,} changed in {time.monotonic() - began:.1f} s.")
