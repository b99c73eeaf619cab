"""`manage.py attach_text SOURCE FILE`: keep the text of a source privately, and check its quotes against it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.imports.quote_verification import QuoteOutcome, TextRefused, attach
from events.models import Source


class Command(BaseCommand):
    """Attach a text whose SHA-256 is the source's; any other is refused with both hashes."""

    help = "Attach a source's text, privately, if its SHA-256 is the one that the source carries."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """SOURCE, a slug, and FILE, a path."""
        parser.add_argument("source", help="slug of the source")
        parser.add_argument("file", type=Path, help="the text, UTF-8, byte for byte as it was hashed")

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit code 1, and nothing kept, where the text is refused or cannot be read."""
        source = Source.objects.filter(slug=options["source"]).first()
        if source is None:
            raise CommandError(f"There is no source {options['source']}.")
        try:
            content = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error}.") from error
        try:
            checks = attach(source, content)
        except TextRefused as error:
            raise CommandError(str(error)) from error
        verified = sum(check.outcome is QuoteOutcome.VERIFIED for check in checks)
        self.stdout.write(
            f"Text attached to {source.slug}: {verified} of {len(checks)} quotes stand in it word for word."
        )
        if verified < len(checks):
            self.stdout.write(f"See what differs: manage.py verify_quotes --source {source.slug}")
