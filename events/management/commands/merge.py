"""`manage.py merge TYPE KEEP DROP…`: merges duplicate records, or reverses a merge."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, IntegrityError, transaction

from diplo_api.postgresql.retry import COMMAND_PATIENCE, is_busy, retry_transaction
from events.models import Record
from events.publish.catalog import model_of, record_models
from events.publish.limits import set_publish_limit
from events.publish.merging import MergeRefused, merge
from events.publish.unmerging import undo_merge


class Command(BaseCommand):
    """Merge published records of a type into one of them, in one transaction; `--undo` reverses merges."""

    help = (
        "Merge records: references, names and identifiers move to KEEP, and the id of each DROP redirects there (308)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The type and the slugs."""
        parser.add_argument(
            "type", metavar="TYPE", choices=list(record_models()), help="record type, for example speaker"
        )
        parser.add_argument("keep", metavar="KEEP", help="slug of the record to keep; with --undo, of a merged record")
        parser.add_argument("drop", metavar="DROP", nargs="*", help="slugs of the records to merge into KEEP")
        parser.add_argument("--note", default="", help="public change note of every version that the merge publishes")
        parser.add_argument(
            "--publish-limit",
            type=int,
            metavar="N",
            help="publish up to N records in this transaction, while all other writers wait (default: PUBLISH_LIMIT)",
        )
        parser.add_argument("--undo", action="store_true", help="reverse the merges of the named records")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the command. Raises CommandError, with nothing changed, if the merge is refused."""
        slugs = [options["keep"], *options["drop"]]
        model = model_of(options["type"])
        found = {record.slug: record for record in model._default_manager.filter(slug__in=slugs)}
        if missing := [slug for slug in slugs if slug not in found]:
            raise CommandError(f"There is no {options['type']} with the slug {', '.join(missing)}.")
        if not options["undo"] and not options["drop"]:
            raise CommandError("Name at least one record to drop.")
        records = [found[slug] for slug in slugs]

        def run_transaction() -> str:
            with transaction.atomic():
                if options["publish_limit"] is not None:
                    set_publish_limit(options["publish_limit"])
                return self._undo(records, options["note"]) if options["undo"] else self._merge(records, options)

        try:
            self.stdout.write(retry_transaction(run_transaction, patience=COMMAND_PATIENCE))
        except MergeRefused as refused:
            raise CommandError(str(refused)) from refused
        except IntegrityError as error:
            diag = getattr(error.__cause__, "diag", None)
            reasons = (diag.message_primary, diag.message_detail, diag.message_hint) if diag else (str(error),)
            raise CommandError(f"Not merged. {'. '.join(r.rstrip('.') for r in reasons if r)}.") from error
        except DatabaseError as error:
            if not is_busy(error):
                raise
            raise CommandError("Not merged: another transaction holds the locks for too long. Try again.") from error

    def _merge(self, records: list[Record], options: dict[str, Any]) -> str:
        merge(records[0], records[1:], options["note"])
        return f"Merged into {records[0].slug}: {', '.join(record.slug for record in records[1:])}."

    def _undo(self, records: list[Record], note: str) -> str:
        restored = sum(undo_merge(record, note) for record in records)
        slugs = ", ".join(record.slug for record in records)
        return (
            f"Published again: {slugs}. References restored in {restored} record{'' if restored == 1 else 's'}."
            " References of drafts still lead to the survivor: check them."
        )
