"""`manage.py new_epoch`: start a new epoch of the log after a restore or the promotion of a standby."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from events.publish.epoch import start_new, state


class Command(BaseCommand):
    """Start a new epoch: a fenced log is served again, and clients with old positions must resynchronize."""

    help = "Start a new epoch of the log. Requests with a position of an older epoch then get 410."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the option for a log that is not fenced."""
        parser.add_argument("--force", action="store_true", help="start a new epoch even if the log is not fenced")

    def handle(self, *args: Any, **options: Any) -> None:
        """Start a new epoch if the log is fenced; otherwise print why nothing was done."""
        before = state("default")
        if before.fenced is None and not options["force"]:
            self.stderr.write(
                f"There is nothing to do: the log of epoch {before.epoch} is not fenced. To start a new epoch anyway, "
                "for example after a restore into the same database, use --force."
            )
            raise SystemExit(1)
        self.stdout.write(f"Epoch {before.epoch} ended. The new epoch is {start_new()}.")
