"""Start a new epoch of the log, after a restore or the promotion of a standby."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from events.publish.epoch import start_new, state


class Command(BaseCommand):
    """`manage.py new_epoch`: until then a fenced log is not served; after it partners are told to resynchronize."""

    help = "Start a new epoch of the log. Every position given out before is answered with 410 from then on."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to start one although nothing calls for it."""
        parser.add_argument("--force", action="store_true", help="also where the log is not fenced")

    def handle(self, *args: Any, **options: Any) -> None:
        """Start it where the log is fenced; else say so and change nothing."""
        before = state("default")
        if before.fenced is None and not options["force"]:
            self.stderr.write(
                f"The log of epoch {before.epoch} belongs to this cluster: nothing to do. (--force starts one.)"
            )
            raise SystemExit(1)
        self.stdout.write(f"Epoch {before.epoch} ended, epoch {start_new()} began.")
