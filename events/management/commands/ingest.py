"""`manage.py ingest FORMAT FILE…`: import files of one of the supported formats. See docs/importing.md."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from events.imports.formats import FORMATS
from events.imports.progress import reporter_for_stderr
from events.imports.run import Options, ingest


class Command(BaseCommand):
    """Imports files. Exit code 0: all rows were imported; 3: some rows were rejected; 1: the import failed."""

    help = (
        "Import files. Imported records are drafts unless --publish is given. Importing the same files again changes "
        "nothing. Exit code 0: all rows were imported; 3: some rows were rejected; 1: the import failed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The format, the files, and the options of the import."""
        parser.add_argument("format", choices=sorted(FORMATS))
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="plain, .gz, .zst or .zip")
        parser.add_argument(
            "--dataset-name", default="", help="name of the data set; the keys of its rows are unique within it"
        )
        parser.add_argument("--dataset-version", default="", help="version of the data set, as its publisher names it")
        parser.add_argument("--publisher", default="", help="publisher of the data set")
        parser.add_argument("--licence", default="", help="licence of the data")
        parser.add_argument("--url", default="", help="address of the data set")
        parser.add_argument("--mapping", type=Path, help="for statements: a YAML file that maps columns to fields")
        parser.add_argument("--country", default="", help="for popolo: the country of the files")
        parser.add_argument("--publish", action="store_true", help="publish the imported records")
        parser.add_argument("--dry-run", action="store_true", help="write nothing, and print the same summary")
        parser.add_argument(
            "--withdraw-vanished",
            action="store_true",
            help="withdraw records of the data set that these files no longer contain",
        )
        parser.add_argument("--rejects", type=Path, help="file for the rejected rows (.csv, else tab-separated)")
        parser.add_argument("--encoding", help="utf-8, utf-16 or windows-1252; detected if not given")

    def handle(self, *args: Any, **given: Any) -> None:
        """Run the import and print its summary."""
        rejects = given["rejects"]
        if rejects is None and not given["dry_run"]:
            moment = timezone.now().strftime("%Y%m%d-%H%M%S-%f")
            rejects = Path(settings.DATA_DIR) / "rejects" / f"{given['format']}-{moment}.tsv"
        options = Options(
            name=given["dataset_name"],
            version=given["dataset_version"],
            publisher=given["publisher"],
            licence=given["licence"],
            url=given["url"],
            publish=given["publish"],
            dry_run=given["dry_run"],
            withdraw_vanished=given["withdraw_vanished"],
            rejects=rejects,
            encoding=given["encoding"],
            extra={"mapping": given["mapping"], "country": given["country"]},
        )
        summary = ingest(given["format"], given["files"], options, reporter_for_stderr())
        for line in summary.lines():
            self.stdout.write(line)
        if summary.exit_code:
            raise SystemExit(summary.exit_code)
