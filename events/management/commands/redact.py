"""`manage.py redact TYPE SLUG --reason …`: permanently erase a record's documents from the log."""

import getpass
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import DatabaseError

from events.publish import redaction
from events.serve.exports import building, erasing
from events.serve.exports.builds import BUILDS
from events.vocabulary.enumerations import RecordType

_NOT_ERASED = """The following may still contain the text. Check them yourself:
  the record itself: delete it or change its text in the admin;
  other records with the same text; texts attached to sources; the admin's log of edits;
  export files that others have downloaded; backups and WAL archives."""

_BUILD_TIMEOUT = 3600.0
"""Seconds to wait until a running build of exports has finished."""


class Command(BaseCommand):
    """Redact a record after two confirmations."""

    help = "Erase all versions of a record from the log, and publish a change that tells copies to erase them, too."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the arguments: the record, the reason, the person, and the confirmation."""
        parser.add_argument("type", choices=RecordType.values, metavar="TYPE", help=", ".join(RecordType.values))
        parser.add_argument("slug", metavar="SLUG", help="the record's id")
        parser.add_argument("--reason", required=True, help="the reason; stored in the audit log, never published")
        parser.add_argument("--by", default=getpass.getuser(), help="name of the operator (default: the system user)")
        parser.add_argument(
            "--yes",
            action="append",
            default=[],
            metavar="SLUG",
            help="skip the questions: repeat the id twice (--yes SLUG --yes SLUG)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Show what will be erased, ask twice, and redact the record."""
        type_, slug, reason = options["type"], options["slug"], options["reason"].strip()
        if not reason:
            raise CommandError("--reason is blank. Give the reason, which the audit log stores.")
        found = redaction.look_up(type_, slug)
        if found is None:
            raise CommandError(f"No {type_} with the id {slug} was ever published. Check the type and the id.")
        self._show(type_, slug, found)
        self._confirm(slug, options["yes"])
        try:
            done = redaction.redact(type_, slug, reason, options["by"].strip() or getpass.getuser())
        except DatabaseError as error:
            diag = getattr(error.__cause__, "diag", None)
            hint = f"\n{diag.message_hint}" if diag and diag.message_hint else ""
            raise CommandError(f"{(diag and diag.message_primary) or error}{hint}") from error
        self.stdout.write(f"{done.erased} versions were erased. The change that tells copies is {done.seq}.")
        self._erase_from_exports()
        self.stdout.write(_NOT_ERASED)

    def _erase_from_exports(self) -> None:
        """Erase the record from existing export files."""
        try:
            with building.building(BUILDS, _BUILD_TIMEOUT) as work:
                changed = erasing.erase(BUILDS, work, self.stdout.write)
        except Exception as error:  # each storage backend has its own exceptions
            raise CommandError(
                "The record was erased from the log, but not from the export files. "
                f"Run: manage.py build_exports --erase\n{error}"
            ) from error
        if changed:
            self.stdout.write(f"{changed} export builds contained the record, which was erased from them.")
        else:
            self.stdout.write("No export file contained the record.")

    def _show(self, type_: str, slug: str, found: redaction.Redactable) -> None:
        self.stdout.write(f"The log contains {found.documents} documents of the {type_} {slug}. All will be erased.")
        if found.document is None:
            self.stdout.write(f"The record was withdrawn or deleted on {found.recorded_at:%Y-%m-%d}.")
        else:
            self.stdout.write(f"The record is published. Its current document stays public:\n{found.document}")

    def _confirm(self, slug: str, given: list[str]) -> None:
        if given:
            if given != [slug, slug]:
                raise CommandError(f"Nothing was changed. To skip the questions, give --yes {slug} twice.")
            return
        questions = (("Type the id to continue: ", slug), ("This cannot be undone. Type “erase”: ", "erase"))
        for question, wanted in questions:
            try:
                answer = input(question)
            except EOFError:
                answer = ""
            if answer.strip() != wanted:
                raise CommandError(f"Nothing was changed: the answer was not “{wanted}”.")
