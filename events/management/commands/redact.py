"""`manage.py redact TYPE SLUG --reason …`: permanently erase what a record said from the log and from export files."""

import getpass
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import DatabaseError

from events.publish import redaction
from events.serve.exports import builder, erasure
from events.serve.exports.build_store import BUILD_STORE
from events.vocabulary.enumerations import RecordType

_NOT_ERASED = """Not erased by this command, so check them yourself:
  the record's own row, where it still exists: delete the record in the admin, or change its text there;
  other records with the same words; a text attached to a source; the admin's history of edits;
  exports that others have downloaded, backups and archived write-ahead logs."""

_WAIT_SECONDS = 3600.0
"""How long to wait for a running build of exports."""


class Command(BaseCommand):
    """Redact a record after two confirmations."""

    help = "Erase every version of a record from the log, and publish that copies must erase it. This cannot be undone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which record, why, and who redacts it."""
        parser.add_argument("type", choices=RecordType.values, metavar="TYPE", help=", ".join(RecordType.values))
        parser.add_argument("slug", metavar="SLUG", help="the record's id")
        parser.add_argument("--reason", required=True, help="the reason; stored in the audit log, never published")
        parser.add_argument("--by", default=getpass.getuser(), help="who redacts it (default: the current user)")
        parser.add_argument(
            "--yes",
            action="append",
            default=[],
            metavar="SLUG",
            help="confirm without a prompt: give the id twice (--yes SLUG --yes SLUG)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Show what is erased and what remains, ask twice, and redact."""
        type_, slug, reason = options["type"], options["slug"], options["reason"].strip()
        if not reason:
            raise CommandError("--reason is blank. Give a reason: the audit log stores it.")
        found = redaction.look_up(type_, slug)
        if found is None:
            raise CommandError(f"No {type_} was ever published as {slug}. Check the type and the id.")
        self._show(type_, slug, found)
        self._confirm(slug, options["yes"])
        try:
            done = redaction.redact(type_, slug, reason, options["by"].strip() or getpass.getuser())
        except DatabaseError as error:
            diag = getattr(error.__cause__, "diag", None)
            hint = f"\n{diag.message_hint}" if diag and diag.message_hint else ""
            raise CommandError(f"{(diag and diag.message_primary) or error}{hint}") from error
        self.stdout.write(f"{done.erased} versions erased. The change {done.seq} tells copies to erase them.")
        self._erase_from_exports()
        self.stdout.write(_NOT_ERASED)

    def _erase_from_exports(self) -> None:
        """Erase the record from existing export files."""
        try:
            with builder.exclusive_access(BUILD_STORE, _WAIT_SECONDS) as work:
                erased = erasure.erase_redacted(BUILD_STORE, work, self.stdout.write)
        except Exception as error:  # each storage has its own errors
            failed = "The record is erased from the log, but erasing it from export files failed."
            raise CommandError(f"{failed} Run: manage.py build_exports --erase\n{error}") from error
        found = f"{erased} builds of exports contained" if erased else "No export file contained"
        self.stdout.write(f"{found} the record.")

    def _show(self, type_: str, slug: str, found: redaction.Redactable) -> None:
        self.stdout.write(
            f"The log contains {found.documents} documents of the {type_} {slug}. All of them will be erased."
        )
        if found.document is None:
            self.stdout.write(f"It was withdrawn or deleted on {found.recorded_at:%Y-%m-%d}: no document remains.")
        else:
            self.stdout.write(f"It is published. Its current document stays public:\n{found.document}")

    def _confirm(self, slug: str, given: list[str]) -> None:
        if given:
            if given != [slug, slug]:
                raise CommandError(f"To confirm without a prompt, give --yes {slug} twice. Nothing was changed.")
            return
        for question, wanted in (
            ("Type the id of the record to continue: ", slug),
            ("This cannot be undone. Type “erase”: ", "erase"),
        ):
            try:
                answer = input(question)
            except EOFError:
                answer = ""
            if answer.strip() != wanted:
                raise CommandError("Nothing was changed.")
