"""`manage.py build_exports`: write dated files of all published records into the exports storage."""

from argparse import ArgumentParser
from typing import Any

import psycopg
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import BaseCommand, CommandError
from django.db import DatabaseError

from events.serve.errors import Problem
from events.serve.exports import building, erasing
from events.serve.exports.building import BuildRefused, Marking
from events.serve.exports.builds import BUILDS

_CITATION = "{attribution}. Release {id}. {{url}}"


class Command(BaseCommand):
    """Build the files, erase records that were redacted since, and delete old builds."""

    help = "Write files of all published records into the exports storage, and delete old builds."

    # System checks import the admin and the URL configuration, which would only use memory here.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the options that select what to build and whether it is a release."""
        parser.add_argument("--incremental", action="store_true", help="write only changes since the last full build")
        erase = "build nothing: only erase redacted records from existing files"
        parser.add_argument("--erase", action="store_true", help=erase)
        parser.add_argument("--release", metavar="ID", help="keep this build permanently under this id, for citation")
        citation = "citation of the release; {url} is replaced by its URL (default: attribution, id and URL)"
        parser.add_argument("--citation", metavar="TEXT", help=citation)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make one build, under the lock that prevents concurrent builds."""
        marking = self._marking(options)
        try:
            with building.building(BUILDS) as work:
                BUILDS.clean()
                held = erasing.erase(BUILDS, work, self.stdout.write)
                if options["erase"]:
                    self.stdout.write(f"{held} builds contained redacted records, which were erased.")
                    return
                if options["incremental"]:
                    build = building.build_incremental(BUILDS, work, self.stdout.write)
                else:
                    build = building.build_full(BUILDS, work, self.stdout.write, marking)
                # A redaction may have been committed while the build was reading rows.
                erasing.erase(BUILDS, work, self.stdout.write)
                pruned = building.prune(BUILDS)
        except BuildRefused as error:
            raise CommandError(str(error)) from error
        except Problem as error:
            raise CommandError(error.sentence) from error
        except (ImportError, ImproperlyConfigured) as error:
            raise CommandError(f"The storage {settings.EXPORTS_STORAGE} cannot be used: {error}") from error
        except OSError as error:
            raise CommandError(f"Nothing was built, because of a file error: {error}") from error
        except (DatabaseError, psycopg.Error) as error:
            raise CommandError(f"Nothing was built, because of a database error: {str(error).strip()}") from error
        if build is None:
            self.stdout.write("Nothing was built: the log has not changed since the last build.")
        else:
            self.stdout.write(f"{build.build}: built at position {build.position}.")
        for one in pruned:
            self.stdout.write(f"{one.build}: deleted. The last {settings.EXPORTS_KEEP} full builds are kept.")

    def _marking(self, options: dict[str, Any]) -> Marking | None:
        id_ = options["release"]
        if id_ is None:
            if options["citation"] is not None:
                raise CommandError("--citation needs --release ID: only releases have a citation.")
            return None
        if options["incremental"] or options["erase"]:
            raise CommandError("--release needs a full build: remove --incremental and --erase.")
        if not building.RELEASE_ID.fullmatch(id_):
            raise CommandError(
                f"--release {id_!r} is not a valid id: use at most 50 letters, digits, dots and hyphens, as in 2026.1"
            )
        given = options["citation"]
        citation = given or _CITATION.format(attribution=settings.DATA_ATTRIBUTION, id=id_)
        if not citation.strip():
            raise CommandError("--citation is blank: give a text, or omit the option.")
        return Marking(id_, citation)
