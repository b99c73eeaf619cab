"""`manage.py build_exports`: build dated files of all published documents."""

from argparse import ArgumentParser
from typing import Any

import psycopg
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import BaseCommand, CommandError
from django.db import DatabaseError

from events.serve.errors import Problem
from events.serve.exports import builder, erasure
from events.serve.exports.build_store import BUILD_STORE
from events.serve.exports.builder import BuildRefused, ReleaseRequest
from events.serve.exports.erasure import UnreadableFile

_CITATION = "{attribution}. Release {id}. {{url}}"


class Command(BaseCommand):
    """Build files, erase redacted records from older ones, and delete old builds."""

    help = "Write files of all published documents into the storage of exports, and delete old builds."

    # The checks would load the admin and all URLs, which takes memory.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which build, and whether it is a release."""
        parser.add_argument("--incremental", action="store_true", help="only what changed since the last full build")
        erase = "only erase redacted records from the existing files, and build nothing"
        parser.add_argument("--erase", action="store_true", help=erase)
        parser.add_argument("--release", metavar="ID", help="keep this build for citation, under this id")
        citation = (
            "the citation of the release; {url} is replaced by its address (default: attribution, id and address)"
        )
        parser.add_argument("--citation", metavar="TEXT", help=citation)

    def handle(self, *args: Any, **options: Any) -> None:
        """Run one build, under the lock of the store."""
        release = self._release(options)
        try:
            with builder.exclusive_access(BUILD_STORE) as work:
                BUILD_STORE.delete_orphans()
                erased = erasure.erase_redacted(BUILD_STORE, work, self.stdout.write)
                if options["erase"]:
                    self.stdout.write(f"{erased} builds contained redacted records.")
                    return
                if options["incremental"]:
                    build = builder.build_incremental(BUILD_STORE, work, self.stdout.write)
                else:
                    build = builder.build_full(BUILD_STORE, work, self.stdout.write, release)
                # A redaction may have been committed while the rows were read.
                erasure.erase_redacted(BUILD_STORE, work, self.stdout.write)
                pruned = builder.prune(BUILD_STORE)
        except (BuildRefused, UnreadableFile) as error:
            raise CommandError(str(error)) from error
        except Problem as error:
            raise CommandError(error.sentence) from error
        except (ImportError, ImproperlyConfigured) as error:
            raise CommandError(
                f"The storage {settings.EXPORTS_STORAGE} (EXPORTS_STORAGE) cannot be used: {error}"
            ) from error
        except OSError as error:
            raise CommandError(f"Nothing was built: {error}") from error
        except (DatabaseError, psycopg.Error) as error:
            raise CommandError(f"The database failed, and nothing was built: {str(error).strip()}") from error
        if build is None:
            self.stdout.write("Nothing has changed since the last build; no files were written.")
        else:
            self.stdout.write(f"{build.build}: exact at {build.position}.")
        for one in pruned:
            self.stdout.write(f"{one.build}: deleted; EXPORTS_KEEP is {settings.EXPORTS_KEEP}.")

    def _release(self, options: dict[str, Any]) -> ReleaseRequest | None:
        id_ = options["release"]
        if id_ is None:
            if options["citation"] is not None:
                raise CommandError("--citation needs a release: give --release ID too.")
            return None
        if options["incremental"] or options["erase"]:
            raise CommandError("A release is a full build: leave out --incremental and --erase.")
        if not builder.RELEASE_ID.fullmatch(id_):
            raise CommandError(
                f"--release {id_} is not a release id: use at most 50 letters, digits, dots and hyphens, as in 2026.1"
            )
        given = options["citation"]
        citation = given or _CITATION.format(attribution=settings.DATA_ATTRIBUTION, id=id_)
        if not citation.strip():
            raise CommandError("--citation is blank: give a text, or leave it out.")
        return ReleaseRequest(id_, citation)
