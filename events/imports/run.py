"""One run of an import: files in batches of rows, each batch a transaction that is planned, written and published.

Whatever ends a run, what it committed stands, and the same command goes on from there: rows that are in are recognized
by their fingerprints. A batch that the database refuses is divided until the row that it refuses stands alone.

Limits: one run of a data set at a time; one process.
"""

import gc
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection, transaction

from events.imports.columns import target_table
from events.imports.database_errors import again, of_the_batch, refusal
from events.imports.dataset_source import bring_up_to_date, combined_sha256
from events.imports.drafts import DATASET_KEY, FileRefused, Rejected, Row
from events.imports.files import InputFile, input_files
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext, find
from events.imports.pipelined_connection import PipelinedConnection
from events.imports.plan import ImportPlan
from events.imports.planner import Planner
from events.imports.progress import Reporter, SilentReporter
from events.imports.queries import execute, fetch
from events.imports.run_records import dataset_lock, recorded_run, save_progress
from events.imports.run_summary import KEPT_REJECTS, RejectsFile, Summary
from events.imports.vanished_records import withdraw_vanished
from events.imports.writer import write
from events.models.imports import ImportRun
from events.publish.notes import change_note

BATCH = 1000
_ATTEMPTS = 5
_ANALYZED_AFTER = (1, 4, 16, 64, 256)
"""After so many batches PostgreSQL is to look at the tables that grew, in place of waiting for it to notice."""

_SECONDS_BETWEEN_SAVES = 2.0


@dataclass(frozen=True)
class Options:
    """What the person who imports says beyond format and files; blank means the format's own default."""

    name: str = ""
    version: str = ""
    publisher: str = ""
    licence: str = ""
    url: str = ""
    publish: bool = False
    dry_run: bool = False
    withdraw_vanished: bool = False
    rejects: Path | None = None
    encoding: str | None = None
    batch: int = BATCH
    extra: dict[str, Any] = field(default_factory=dict)


class _BatchBeforeFailed(Exception):
    """The database refused the batch before the one that is being planned."""


def ingest(format_name: str, paths: list[Path], options: Options, reporter: Reporter | None = None) -> Summary:
    """Import files. What went wrong with a file or with the database is the summary's `message`, not an exception."""
    form = find(format_name)
    summary = Summary(options.name or form.dataset_name(paths), dry_run=options.dry_run)
    started = time.monotonic()
    try:
        if not summary.dataset:
            raise FileRefused(f"The format {format_name} needs --dataset-name: each data set has keys of its own.")
        files = [file for path in paths for file in input_files(path, options.encoding)]
        context = RunContext(options.publish, summary.dataset, options.extra, summary.warnings)
        about = form.prepare(files, context)
        passed_over = [file for file in files if not _is_of(form, file, context)]
        files = [file for file in files if file not in passed_over]
        if not files:
            raise FileRefused(f"{', '.join(file.name for file in passed_over)}: there is no file of data in it.")
        summary.warnings.clear()
        for file in passed_over:
            context.warn(f"{file.name} is about the data, and not imported")
        recorded = recorded_run(form, summary, files, options.publish)
        with _collecting_rarely(), dataset_lock(summary.dataset), recorded as record:
            _Run(form, files, options, context, summary, record, reporter or SilentReporter()).all(paths, about)
    except FileRefused as refused:
        summary.message = str(refused)
    except DatabaseError as error:
        summary.message = f"The database: {refusal(error)}"
    finally:
        summary.seconds = time.monotonic() - started
        if reporter is not None:
            reporter.close()
    return summary


@contextmanager
def _collecting_rarely() -> Iterator[None]:
    """Have Python look for cycles rarely: a batch makes next to none, and each search walks through all that is known.

    Measured: a quarter of the processor time of an import of 12,000 rows.
    """
    usual = gc.get_threshold()
    gc.set_threshold(20_000, 10, 1_000)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _is_of(form: ImportFormat, file: InputFile, context: RunContext) -> bool:
    """Whether a file is of the format. Raises FileRefused where it is not, but for what is in a zip for people."""
    try:
        _peek(form, file, context)
    except FileRefused:
        if not file.for_people:
            raise
        return False
    return True


def _peek(form: ImportFormat, file: InputFile, context: RunContext) -> None:
    """Read up to the first good row: a file that is not of the format is refused before anything is written."""
    rows = iter(form.rows(file, context))
    next((item for item in rows if not isinstance(item, Rejected)), None)
    close = getattr(rows, "close", None)
    if close is not None:
        close()
    file.position = 0


class _Run:
    """The loop over files and batches."""

    def __init__(
        self,
        form: ImportFormat,
        files: list[InputFile],
        options: Options,
        context: RunContext,
        summary: Summary,
        record: ImportRun,
        reporter: Reporter,
    ) -> None:
        self.form, self.files, self.options, self.context = form, files, options, context
        self.summary, self.record, self.reporter = summary, record, reporter
        self.dataset_pk = int(record.dataset.pk or 0)
        self.planner = Planner(self.dataset_pk, form, context, self._was_read, options.dry_run)
        self.rejects = RejectsFile(options.rejects)
        summary.rejects_file = options.rejects
        self._unread = 0
        self._batches_done = 0
        self._lanes = [PipelinedConnection(), PipelinedConnection()]
        self._in_flight: tuple[PipelinedConnection, list[Row], ImportPlan] | None = None
        self._saved = time.monotonic()

    def all(self, paths: list[Path], about: dict[str, Any]) -> None:
        """Import every file, then look after what has vanished. `about` is what the files say of the data set."""
        with connection.cursor() as cursor:
            execute(cursor, "create_seen_table")
            execute(cursor, "empty_seen_table")
        try:
            self._source(paths, about)
            if self.options.publish:
                self._publish_supporting()
            total = sum(file.size for file in self.files)
            for rows in self._batches(self._items()):
                self._batch(rows)
                self.reporter.at(self.summary.rows, sum(min(file.position, file.size) for file in self.files), total)
            self._settle(quiet=True)  # what the closing rows refer to is to be seen
            for rows in self._batches(self.form.closing_rows(self.context)):
                self._batch(rows)
            self._settle(quiet=True)
            self._vanished()
        finally:
            for lane in self._lanes:
                lane.close()
            self.rejects.close()

    def _items(self) -> Iterator[Row | Rejected]:
        """What the files have, one after another: a batch may be of many small files."""
        for file in self.files:
            for item in self.form.rows(file, self.context):
                item.file = item.file or file.name
                yield item
            file.position = file.size

    def _batches(self, items: Iterable[Row | Rejected]) -> Iterator[list[Row]]:
        rows: list[Row] = []
        for item in items:
            self.summary.rows += 1
            if isinstance(item, Rejected):
                self._unread += 1
                self._reject(item)
                continue
            rows.append(item)
            if len(rows) >= self.options.batch:
                yield rows
                rows = []
        yield rows

    def _batch(self, rows: list[Row]) -> None:
        """ImportPlan and write a batch while the one before is being published, then send its COMMIT."""
        if not rows:
            return
        lane = self._lanes[0]
        try:
            plan = self._prepared(lane, rows)
            self._settle()
        except _BatchBeforeFailed:
            lane.rollback()
            self._alone(rows)
            return
        except DatabaseError as error:
            lane.rollback()
            self._settle(quiet=True)
            if not of_the_batch(error):
                raise
            self._alone(rows)
            return
        if self.options.dry_run:
            lane.rollback()
            self._done(plan)
            return
        lane.send_commit()
        self._in_flight = (lane, rows, plan)
        self._lanes.reverse()

    def _prepared(self, lane: PipelinedConnection, rows: list[Row]) -> ImportPlan:
        cursor = lane.begin()
        fetch(cursor, "lock_batch", [self.summary.dataset])
        fetch(cursor, "set_change_note", [f"Imported from {self.summary.dataset}."])
        plan = self.planner.plan(cursor, rows)
        unseen_slugs = self._in_flight[2].slugs if self._in_flight is not None else None
        write(cursor, plan, self.dataset_pk, self.record.pk or 0, self.options.publish, unseen_slugs)
        return plan

    def _was_read(self, row_id: int) -> bool:
        if self._in_flight is not None and row_id in _rows_of(self._in_flight[2]):
            return True
        with connection.cursor() as cursor:
            return bool(fetch(cursor, "select_seen", [[row_id]]))

    def _settle(self, quiet: bool = False) -> None:
        """Wait until the batch before is public. Where it was refused, import it row by row as far as needed.

        Raises _BatchBeforeFailed then: what was planned since refers to records that are not there.
        """
        if self._in_flight is None:
            return
        (lane, rows, plan), self._in_flight = self._in_flight, None
        try:
            lane.settle()
        except DatabaseError as error:
            if not of_the_batch(error):
                raise
            # The transaction of the batch under way may hold what the rows of this one need.
            for other in self._lanes:
                other.rollback()
            self._alone(rows)
            if not quiet:
                raise _BatchBeforeFailed from error
            return
        self._done(plan)

    def _alone(self, rows: list[Row]) -> None:
        """A batch by itself; what the database refuses is divided until the row that it refuses stands alone."""
        self.planner.forget()
        lane = self._lanes[0]
        for attempt in range(_ATTEMPTS):
            try:
                plan = self._prepared(lane, rows)
                if self.options.dry_run:
                    lane.rollback()
                else:
                    lane.send_commit()
                    lane.settle()
                self._done(plan)
                return
            except DatabaseError as error:
                lane.rollback()
                self.planner.forget()
                if again(error) and attempt < _ATTEMPTS - 1:
                    time.sleep(0.05 * 2**attempt)  # a deadlock with a person's save: the same batch can succeed
                    continue
                if not of_the_batch(error):
                    raise
                if len(rows) == 1:
                    self._reject(Rejected(rows[0].line, "", rows[0].key, refusal(error), rows[0].file))
                    return
                break
        middle = len(rows) // 2
        self._alone(rows[:middle])
        self._alone(rows[middle:])

    def _done(self, plan: ImportPlan) -> None:
        """Take a batch that is in into the account."""
        self.summary.add(plan.counts)
        for rejected in plan.rejects:
            self._reject(rejected)
        self._batches_done += 1
        if self._batches_done in _ANALYZED_AFTER and not self.options.dry_run:
            self._analyze({each.known.type for each in plan.planned if each.new})
        with connection.cursor() as cursor:
            execute(cursor, "insert_seen", [list(_rows_of(plan))])
        if not self.options.dry_run and time.monotonic() > self._saved + _SECONDS_BETWEEN_SAVES:
            save_progress(self.record, self.summary)
            self._saved = time.monotonic()

    def _analyze(self, types: set[str]) -> None:
        found = [target_table(type_) for type_ in sorted(types)]
        tables = [table for shape in found for table in (shape.table, *(part.table for part in shape.parts.values()))]
        with connection.cursor() as cursor:
            for (table,) in (
                fetch(cursor, "select_tables_to_analyze", [[*tables, "import_row", "events_current"]]) if tables else ()
            ):
                execute(cursor, "analyze_table", table=table)

    def _source(self, paths: list[Path], about: dict[str, Any]) -> None:
        """The source record of the data set, made or brought up to date."""
        said = DatasetDefaults("", self.options.publisher, self.options.licence, self.options.url)
        known, plan = bring_up_to_date(
            self.record,
            self.context,
            self.form.defaults,
            said,
            self.options.version,
            combined_sha256(paths, self.files),
            self.options.dry_run,
            about,
        )
        self.summary.add(plan.counts)
        if known is not None:
            self.planner.met[DATASET_KEY] = known

    def _publish_supporting(self) -> None:
        """Publish what earlier runs left as drafts of what rows name; the rows' own records follow in batches."""
        with transaction.atomic(), connection.cursor() as cursor:
            change_note(f"Imported from {self.summary.dataset}.")
            for type_ in ("source", "topic", "party", "speaker", "office", "talk", "proposal"):
                table = target_table(type_).table
                ids = [
                    row[0] for row in fetch(cursor, "select_supporting_drafts", [self.dataset_pk, type_], table=table)
                ]
                if ids:
                    execute(cursor, "publish_drafts", [ids], table=table)
            if self.options.dry_run:
                transaction.set_rollback(True)

    def _vanished(self) -> None:
        """Count, and where it was asked for withdraw, what the files do not have any more."""
        with connection.cursor() as cursor:
            self.summary.vanished = fetch(cursor, "count_vanished", [self.dataset_pk])[0][0]
        if not self.options.withdraw_vanished or not self.summary.vanished or self.options.dry_run:
            return
        if self._unread or not all(file.complete for file in self.files):
            self.context.warn("nothing was withdrawn: some rows could not be read, so nobody can tell what vanished")
            return
        note = f"No longer in {self.summary.dataset}."
        for type_, withdrawn, kept in withdraw_vanished(self.dataset_pk, note):
            self.summary.add({type_: withdrawn})
            for reason in kept:
                self.context.warn(f"not withdrawn: {reason}")

    def _reject(self, rejected: Rejected) -> None:
        self.summary.rejected += 1
        if len(self.summary.rejects) < KEPT_REJECTS:
            self.summary.rejects.append(rejected)
        self.rejects.write(rejected)


def _rows_of(plan: ImportPlan) -> set[int]:
    """The rows of the internal log that a batch of the files is about."""
    own = {each.known.row_id for each in plan.planned if each.known.main and each.known.row_id is not None}
    return own.union(plan.seen)
