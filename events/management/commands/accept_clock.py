"""`manage.py accept_clock`: continue to publish after the clock of the database server was ahead and was corrected."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.publish import clock


class Command(BaseCommand):
    """Accept the clock as right: new changes are dated by it, although the log has changes with later dates."""

    help = "Accept the clock of the database server as right, after changes were dated by a clock that was ahead."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the confirmation, for scripts."""
        parser.add_argument("--yes", action="store_true", help="do not ask whether the clock is right")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask for confirmation and accept the clock, if the log is ahead of it by more than is tolerated."""
        found = clock.state("default")
        if found.ahead <= found.tolerance:
            raise CommandError("There is nothing to do: the log is not ahead of the clock of the database server.")
        self.stdout.write(str(found.problem))
        if not options["yes"] and input("Is the clock of the database server right now? [yes/no] ") != "yes":
            raise CommandError("Nothing was changed. Correct the clock of the database server.")
        seq, corrected_at = clock.accept()
        self.stdout.write(f"Changes after position {seq} are dated by the clock again, which shows {corrected_at}.")
