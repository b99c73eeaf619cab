"""`manage.py redact TYPE SLUG --reason …`: takes what a record said out of the log, for good."""

import getpass
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import DatabaseError

from events.publish import redaction
from events.serve.exports import building, erasing
from events.serve.exports.builds import BUILDS
from events.vocabulary.enumerations import RecordType

_ELSEWHERE = """Not touched by this, and yours to look after:
  the record's own row, where it is kept: delete the record in the admin, or change its text there;
  other records that carry the same words; a text attached to a source; the admin's journal of edits;
  copies of exports that others have fetched, backups and replicas' archives."""

_PATIENCE = 3600.0
"""Seconds to wait for a build of exports that is under way."""


class Command(BaseCommand):
    """Redact a record, after two confirmations."""

    help = "Take every version of a record out of the log and tell all copies to erase it. This cannot be undone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which record, why, and who asks."""
        parser.add_argument("type", choices=RecordType.values, metavar="TYPE", help=", ".join(RecordType.values))
        parser.add_argument("slug", metavar="SLUG", help="the record's id")
        parser.add_argument("--reason", required=True, help="why; kept in the audit log, never published")
        parser.add_argument("--by", default=getpass.getuser(), help="who does it (default: the user logged in)")
        parser.add_argument(
            "--yes",
            action="append",
            default=[],
            metavar="SLUG",
            help="instead of being asked: the id again, given twice (--yes SLUG --yes SLUG)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Show what will go and what will stay, ask twice, and do it."""
        type_, slug, reason = options["type"], options["slug"], options["reason"].strip()
        if not reason:
            raise CommandError("Give a reason: it is all that the audit log will know of this.")
        found = redaction.look_up(type_, slug)
        if found is None:
            raise CommandError(f"No {type_} was ever published as {slug}.")
        self._show(type_, slug, found)
        self._confirm(slug, options["yes"])
        try:
            done = redaction.redact(type_, slug, reason, options["by"].strip() or getpass.getuser())
        except DatabaseError as error:
            diag = getattr(error.__cause__, "diag", None)
            hint = f"\n{diag.message_hint}" if diag and diag.message_hint else ""
            raise CommandError(f"{(diag and diag.message_primary) or error}{hint}") from error
        self.stdout.write(f"{done.erased} versions erased; copies are told by the change at {done.seq}.")
        self._erase_from_exports()
        self.stdout.write(_ELSEWHERE)

    def _erase_from_exports(self) -> None:
        """Take the record out of the files of exports that were built before."""
        try:
            with building.building(BUILDS, _PATIENCE) as work:
                held = erasing.erase(BUILDS, work, self.stdout.write)
        except Exception as error:  # each storage has errors of its own
            told = "The log is clean, but export files may still hold the record. Run: manage.py build_exports --erase"
            raise CommandError(f"{told}\n{error}") from error
        self.stdout.write(f"{held} builds of exports held the record." if held else "No export file holds the record.")

    def _show(self, type_: str, slug: str, found: redaction.Redactable) -> None:
        self.stdout.write(f"The log holds {found.documents} documents of the {type_} {slug}. All lose their text.")
        if found.document is None:
            self.stdout.write(f"It was withdrawn or deleted on {found.recorded_at:%Y-%m-%d}: nothing of it stays.")
        else:
            self.stdout.write(f"It is published. This is what it says now, and this stays public:\n{found.document}")

    def _confirm(self, slug: str, given: list[str]) -> None:
        if given:
            if given != [slug, slug]:
                raise CommandError(f"To go on without being asked, give --yes {slug} twice.")
            return
        for question, wanted in (("Type its id to go on: ", slug), ("This cannot be undone. Type “erase”: ", "erase")):
            try:
                answer = input(question)
            except EOFError:
                answer = ""
            if answer.strip() != wanted:
                raise CommandError("Nothing was changed.")
