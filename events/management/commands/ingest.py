"""`manage.py ingest FORMAT FILE…`: import files of a format that diplomats' data comes in. See docs/importing.md."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from events.imports.formats import FORMATS
from events.imports.progress import reporter_for_stderr
from events.imports.run import Options, ingest


class Command(BaseCommand):
    """Imports files; exits with 0 when done, 3 when done with rejected rows, 1 when it failed."""

    help = "Import files. Records become drafts unless --publish is given; the same command again changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """The format, the files, and what there is to say about the data set."""
        parser.add_argument("format", choices=sorted(FORMATS))
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="plain, .gz, .zst or .zip")
        parser.add_argument("--dataset-name", default="", help="its name; the source's own keys are unique within it")
        parser.add_argument("--dataset-version", default="", help="as its publisher names it")
        parser.add_argument("--publisher", default="", help="who publishes it")
        parser.add_argument("--licence", default="", help="the licence of the data")
        parser.add_argument("--url", default="", help="where it is to be had")
        parser.add_argument("--mapping", type=Path, help="for statements: a YAML file that says what each column is")
        parser.add_argument("--country", default="", help="for popolo: the country that the files are about")
        parser.add_argument(
            "--publish", action="store_true", help="publish what is imported, instead of leaving drafts"
        )
        parser.add_argument("--dry-run", action="store_true", help="the same summary, and nothing is written")
        parser.add_argument(
            "--withdraw-vanished",
            action="store_true",
            help="withdraw records of the data set that are not in these files any more",
        )
        parser.add_argument("--rejects", type=Path, help="where to list rejected rows (.csv, else tab-separated)")
        parser.add_argument("--encoding", help="utf-8, utf-16 or windows-1252; detected unless given")

    def handle(self, *args: Any, **given: Any) -> None:
        """Run the import and print what came of it."""
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
