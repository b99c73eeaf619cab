"""`manage.py verify_quotes`: check that each quote occurs in the text of its source, word for word."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.imports.quote_verification import QuoteCheck, QuoteOutcome, check_quotes
from events.models import Source

MISMATCH, UNCHECKED = 1, 2


class Command(BaseCommand):
    """Exit code 0 if all quotes were checked and occur in their source, or if there are no quotes."""

    help = "Check all quotes against the attached texts of their sources. Exit code 1: differences; 2: not checked."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the option for one source."""
        parser.add_argument("--source", metavar="SLUG", help="check only the quotes from this source")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the differences and the quotes that could not be checked, which are failures, too."""
        sources = None
        if options["source"]:
            sources = list(Source.objects.filter(slug=options["source"]))
            if not sources:
                raise CommandError(f"There is no source {options['source']}.", returncode=UNCHECKED)
        checks = check_quotes(sources)
        for check in checks:
            if check.outcome is not QuoteOutcome.VERIFIED:
                self._report(check)
        counts = {outcome: sum(check.outcome is outcome for check in checks) for outcome in QuoteOutcome}
        differ, verified = counts[QuoteOutcome.DIFFERS], counts[QuoteOutcome.VERIFIED]
        unchecked = counts[QuoteOutcome.NO_TEXT] + counts[QuoteOutcome.NO_RANGES]
        summary = f"{len(checks)} quotes: {verified} verified, {differ} differ, {unchecked} not checked."
        if differ:
            raise CommandError(summary, returncode=MISMATCH)
        if unchecked:
            raise CommandError(f"{summary} Attach the text: manage.py attach_text SOURCE FILE", returncode=UNCHECKED)
        self.stdout.write(summary if checks else "There are no quotes to check.")

    def _report(self, check: QuoteCheck) -> None:
        self.stdout.write(f"{check.statement} in {check.source}: {check.problem}")
        if difference := check.difference():
            self.stdout.write(difference)
