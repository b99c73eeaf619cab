"""`manage.py build_exports`: dated files of everything that is published, for whoever wants all of it."""

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
    """Build, erase what was redacted since, and prune."""

    help = "Write files of all that is published into the storage of exports, and delete old ones."

    # They load the admin and every address, into memory that is for rows here.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to build, and whether it is to be citable."""
        parser.add_argument("--incremental", action="store_true", help="only what changed since the last full build")
        erase = "build nothing: only take redacted records out of the files that are there"
        parser.add_argument("--erase", action="store_true", help=erase)
        parser.add_argument("--release", metavar="ID", help="keep this build for good under this id, to be cited")
        told = "how to cite the release; {url} stands for its address (default: attribution, id and address)"
        parser.add_argument("--citation", metavar="TEXT", help=told)

    def handle(self, *args: Any, **options: Any) -> None:
        """One build, under the lock that keeps others away."""
        marking = self._marking(options)
        try:
            with building.building(BUILDS) as work:
                BUILDS.clean()
                held = erasing.erase(BUILDS, work, self.stdout.write)
                if options["erase"]:
                    self.stdout.write(f"{held} builds held something that was redacted.")
                    return
                if options["incremental"]:
                    build = building.build_incremental(BUILDS, work, self.stdout.write)
                else:
                    build = building.build_full(BUILDS, work, self.stdout.write, marking)
                # A redaction may have been committed while these rows were being read.
                erasing.erase(BUILDS, work, self.stdout.write)
                pruned = building.prune(BUILDS)
        except BuildRefused as error:
            raise CommandError(str(error)) from error
        except Problem as error:
            raise CommandError(error.sentence) from error
        except (ImportError, ImproperlyConfigured) as error:
            raise CommandError(f"The storage {settings.EXPORTS_STORAGE} cannot be used: {error}") from error
        except OSError as error:
            raise CommandError(f"Nothing was built: {error}") from error
        except (DatabaseError, psycopg.Error) as error:
            raise CommandError(f"The database failed, and nothing was built: {str(error).strip()}") from error
        if build is None:
            self.stdout.write("Nothing has changed since the last build.")
        else:
            self.stdout.write(f"{build.build}: exact at {build.position}.")
        for one in pruned:
            self.stdout.write(f"{one.build}: deleted, the last {settings.EXPORTS_KEEP} are kept.")

    def _marking(self, options: dict[str, Any]) -> Marking | None:
        id_ = options["release"]
        if id_ is None:
            if options["citation"] is not None:
                raise CommandError("--citation is the citation of a release: give --release ID with it.")
            return None
        if options["incremental"] or options["erase"]:
            raise CommandError("--release marks a full build: leave --incremental and --erase out.")
        if not building.RELEASE_ID.fullmatch(id_):
            raise CommandError(f"--release {id_}: letters, digits, dots and hyphens only, 50 at most, as in 2026.1")
        given = options["citation"]
        citation = given or _CITATION.format(attribution=settings.DATA_ATTRIBUTION, id=id_)
        if not citation.strip():
            raise CommandError("--citation is blank: give a text, or leave it out.")
        return Marking(id_, citation)
