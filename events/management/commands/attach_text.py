"""`manage.py attach_text SOURCE FILE`: store the text of a source privately, and check the quotes of it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.imports.quote_verification import QuoteOutcome, TextRefused, attach
from events.models import Source


class Command(BaseCommand):
    """Attaches a text if its SHA-256 is the one of the source record; refuses it otherwise."""

    help = "Store the text of a source privately, if its SHA-256 is the one of the source record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """SOURCE is a slug, FILE a path."""
        parser.add_argument("source", help="slug of the source")
        parser.add_argument("file", type=Path, help="the text in UTF-8, with exactly the bytes that were hashed")

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit code 1, with nothing stored, if the text is refused or cannot be read."""
        source = Source.objects.filter(slug=options["source"]).first()
        if source is None:
            raise CommandError(f"There is no source {options['source']}.")
        try:
            content = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error}.") from error
        try:
            checks = attach(source, content)
        except TextRefused as error:
            raise CommandError(str(error)) from error
        verified = sum(check.outcome is QuoteOutcome.VERIFIED for check in checks)
        self.stdout.write(
            f"Text attached to {source.slug}: it contains {verified} of {len(checks)} quotes word for word."
        )
        if verified < len(checks):
            self.stdout.write(f"To see the differences, run: manage.py verify_quotes --source {source.slug}")
