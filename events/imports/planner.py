"""What becomes of a batch of rows: which records are made, changed, found, left alone; nothing is written here.

A row is taken whole or rejected whole. Limits: plans are made inside the batch's transaction, on records that it has
locked, so a plan is good for that transaction only.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from events.imports import three_way_merge
from events.imports.columns import InvalidValue, target_table
from events.imports.drafts import Draft, Match, Ref, Rejected, Row
from events.imports.existing_records import ExistingRecords, changed_since_import, known_keys
from events.imports.formats import COUNTRY_KEY, ImportFormat, RunContext, country_draft
from events.imports.plan import NOT_LOGGED, ImportLogRow, ImportPlan, PlannedRecord, dumped, fingerprint_of, references
from events.imports.queries import fetch
from events.vocabulary.enumerations import Publication

log = logging.getLogger(__name__)

_KEPT_KEYS = 100_000
"""How many supporting records a run remembers; beyond that it asks the database again."""

_DRAWN_AT_ONCE = 500
_Mapped = tuple[Row, bytes, list[Draft]]


class Planner:
    """Plans the batches of one run, and remembers which supporting records it has met.

    `was_read` tells whether the files had that row of the internal log before. `dry_run`: nothing is ever committed.
    """

    def __init__(
        self,
        dataset_pk: int,
        form: ImportFormat,
        context: RunContext,
        was_read: Callable[[int], bool] = lambda row_id: False,
        dry_run: bool = False,
    ) -> None:
        self.dataset_pk, self.form, self.context, self.was_read = dataset_pk, form, context, was_read
        self.dry_run = dry_run
        self.met: dict[str, ImportLogRow] = {}
        # The rows' own records that this connection may not see yet: those of the batch that is being published
        # meanwhile; in a dry run those of all batches.
        self.unseen: dict[str, ImportLogRow] = {}
        self._drawn: dict[str, list[int]] = defaultdict(list)

    def forget(self) -> None:
        """Drop what was remembered, after a batch was rolled back."""
        self.met.clear()
        if not self.dry_run:
            self.unseen.clear()
        self.context.forget()

    def plan(self, cursor: Any, rows: list[Row]) -> ImportPlan:
        """The plan of one batch. Locks the records that it may change."""
        if len(self.met) > _KEPT_KEYS:
            self.met.clear()
        plan = _Batch(self, cursor).planned(rows)
        if not self.dry_run:
            self.unseen.clear()
        own = (each for each in plan.planned if each.new and each.known.key == each.row.key)
        self.unseen.update((each.known.key, each.known) for each in own)
        return plan

    def new_id(self, cursor: Any, type_: str) -> int:
        """An id for a new record, drawn from the table's sequence."""
        ids = self._drawn[type_]
        if not ids:
            table = target_table(type_).table
            ids += [row[0] for row in fetch(cursor, "draw_ids", [_DRAWN_AT_ONCE], table=table)][::-1]
        return ids.pop()


class _Unresolved(Exception):
    """A reference to a record that the batch has not come to yet, or that there is none of."""


class _Batch:
    """One batch being planned."""

    def __init__(self, planner: Planner, cursor: Any) -> None:
        self.planner, self.cursor, self.context = planner, cursor, planner.context
        self.plan = ImportPlan()
        self.known: dict[str, ImportLogRow] = {}
        self.here = ExistingRecords(cursor, planner.context.publish)
        self._rows: dict[str, Row] = {}
        self._missing = ""
        self._refused: set[str] = set()
        self._normal: dict[int, tuple[Any, dict[str, Any] | None]] = {}

    def planned(self, rows: list[Row]) -> ImportPlan:
        """The plan of these rows; those that refer to later ones are taken after them."""
        self.known = known_keys(self.cursor, self.planner.dataset_pk, {row.key for row in rows})
        touched = changed_since_import(self.cursor, self.known.values())
        waiting = [mapped for row in rows if (mapped := self._mapped(row, touched)) is not None]
        self._look_up(waiting)
        while waiting:
            left = [mapped for mapped in waiting if not self._take(*mapped)]
            if len(left) == len(waiting):
                for row, _, _ in left:
                    self._reject(row, "", self._missing, f"It refers to “{self._missing}”, which is not to be had.")
                break
            waiting = left
        return self.plan

    def _mapped(self, row: Row, touched: set[int]) -> _Mapped | None:
        """The row with its drafts, unless there is nothing to do for it or it is rejected."""
        form = self.planner.form
        fingerprint = fingerprint_of(f"{form.name} {form.version}".encode(), row.fingerprint)
        known = self.known.get(row.key) or self.planner.unseen.get(row.key)
        if (first := self._rows.get(row.key)) is not None:
            if first.fingerprint != row.fingerprint:
                self._reject(row, "", row.key, f"The row in line {first.line} has the same key, and was read first.")
            return None
        if known is not None and known.row_id is not None:
            same = known.fingerprint == fingerprint
            if not same and self.planner.was_read(known.row_id):
                self._reject(row, "", row.key, "An earlier row of these files has the same key, and was read first.")
                return None
            self.plan.seen.append(known.row_id)
            if self.context.publish and known.created and known.record_id is not None:
                self.plan.published[known.type].append(known.record_id)
            if same and known.row_id not in touched and not known.withdrawn:
                self.plan.counts[known.type]["unchanged"] += 1
                return None
        self._rows[row.key] = row
        try:
            met = self.planner.met
            drafts = [draft for draft in form.drafts(row, self.context) if draft.key not in met]
        except Rejected as rejected:
            rejected.file, rejected.line = row.file, rejected.line or row.line
            self.plan.rejects.append(rejected)
            self._refused.add(row.key)
            return None
        except Exception as error:  # a row that no mapping expected must not end the import of all others
            log.exception("%s: row %s cannot be mapped", form.name, row.key)
            self._reject(
                row, "", row.key, f"The row is not as this format's rows are ({type(error).__name__}: {error})."
            )
            self._refused.add(row.key)
            return None
        if not drafts or drafts[0].key != row.key:  # which also catches a row whose key is a supporting record's
            raise AssertionError(f"{form.name}: the first draft of row {row.key} has another key")
        return row, fingerprint, drafts

    def _look_up(self, mapped: list[_Mapped]) -> None:
        """Ask for everything that the drafts need: keys, states, values of last time and of now."""
        needed: set[str] = set()
        for _, _, drafts in mapped:
            own = [key for draft in drafts for key in references(draft)]
            if any(key.startswith(COUNTRY_KEY) for key in own):
                own += self._add_countries(drafts)
            needed.update(own)
            needed.update(draft.key for draft in drafts)
        unknown = needed.difference(self.known, self.planner.met, self.planner.unseen)
        if unknown:
            self.known.update(known_keys(self.cursor, self.planner.dataset_pk, unknown))
        found = (self.known.get(key) or self.planner.met.get(key) for key in sorted(needed))
        self.here.ask_states(each for each in found if each is not None)
        again = [
            (draft, self.known[draft.key]) for _, _, drafts in mapped for draft in drafts if draft.key in self.known
        ]
        self.here.ask_values(known for draft, known in again if known.created or draft.fill)

    def _add_countries(self, drafts: list[Draft]) -> list[str]:
        """Countries that are not here yet come from the product's own list, with those that they are part of.

        Returns the keys that these refer to.
        """
        added: list[str] = []
        own = {draft.key for draft in drafts}
        wanted = [key for draft in drafts for key in references(draft) if key.startswith(COUNTRY_KEY)]
        while wanted:
            key = wanted.pop()
            if key not in own and key not in self.planner.met:
                own.add(key)
                drafts.append(country_draft(key.removeprefix(COUNTRY_KEY), key))
                more = list(references(drafts[-1]))
                wanted += more
                added += more
        return added

    def _take(self, row: Row, fingerprint: bytes, drafts: list[Draft]) -> bool:
        """ImportPlan the records of a row, all or none. False where it refers to one that has not come yet."""
        made: list[PlannedRecord] = []
        new: dict[str, ImportLogRow] = {}
        marks = len(self.plan.duplicates), len(self.plan.suggestions)
        try:
            for draft in _in_order(drafts, self.planner.met):
                planned = self._planned(draft, row, fingerprint, new)
                if planned is not None:
                    made.append(planned)
        except (_Unresolved, InvalidValue) as problem:
            del self.plan.duplicates[marks[0] :], self.plan.suggestions[marks[1] :]
            self._normal.clear()  # it may name records that only this row would have made
            if isinstance(problem, InvalidValue):
                self._reject(row, problem.column, problem.value, str(problem))
                self._refused.add(row.key)
                return True
            self._missing = str(problem)
            return False
        self.known.update(new)
        for planned in made:
            self._count(planned)
            if not planned.known.main:
                self.planner.met[planned.known.key] = planned.known
        self.plan.planned += made
        return True

    def _planned(
        self, draft: Draft, row: Row, fingerprint: bytes, new: dict[str, ImportLogRow]
    ) -> PlannedRecord | None:
        main = draft.key == row.key
        known = self.known.get(draft.key)
        if known is not None and known.row_id is None:
            return None  # made by an earlier row of the batch
        if known is not None and known.type != draft.type:
            raise InvalidValue("", draft.key, f"It was imported as a {known.type} before, and is a {draft.type} now.")
        is_new = known is None
        if known is None:
            known = self._found_or_new(draft)
            if known.row_id == NOT_LOGGED:
                new[draft.key] = self.planner.met[draft.key] = known
                return None
        values = self._values(draft, new)
        imported = dumped(draft, values)
        if not main:
            fingerprint = fingerprint_of(imported)
            if known.fingerprint == fingerprint:
                self.planner.met[known.key] = known
                return None
        planned = PlannedRecord(known, draft, row, values, imported, is_new)
        if draft.fill if not known.created else not is_new:
            self._decide(planned)
        if known.withdrawn and known.record_id is not None:
            self.plan.restored[draft.type].append(known.record_id)
        known.main, known.fingerprint = (main and self.planner.form.vanishes) or known.main, fingerprint
        if is_new:
            new[draft.key] = known
        return planned

    def _found_or_new(self, draft: Draft) -> ImportLogRow:
        """The record that the draft is: one that is here, or a new one."""
        match, request = Match(None, "new"), draft.match
        if draft.record_id is not None:
            match = Match(draft.record_id, "matched")
        elif request is not None:
            match = self.context.matcher(draft.type).match(
                request.name,
                country=request.country,
                on=request.on,
                identifiers=request.identifiers,
                aliases=request.aliases,
            )
        if match.verdict == "matched" and match.record_id is not None:
            state = self.here.state(draft.type, match.record_id)
            if not draft.create and self.context.publish and state is not None and state[0] != Publication.PUBLISHED:
                self.context.warn(f"a draft {draft.type} has the name of one in the files: it was not linked")
                return ImportLogRow(draft.key, NOT_LOGGED, draft.type, None, created=False)
            found = ImportLogRow(draft.key, None, draft.type, match.record_id, created=False)
            if draft.fill:
                self.here.ask_values([found])
            return found
        record_id = self.planner.new_id(self.cursor, draft.type) if draft.create else None
        if match.verdict == "possible" and match.record_id is not None and request is not None:
            self.plan.duplicates.append(
                {
                    "key": draft.key,
                    "type": draft.type,
                    "name": request.name,
                    "record_id": record_id,
                    "other_id": match.record_id,
                    "evidence": match.evidence,
                }
            )
        return ImportLogRow(draft.key, None, draft.type, record_id, created=draft.create, fresh=draft.create)

    def _values(self, draft: Draft, new: dict[str, ImportLogRow]) -> dict[str, Any]:
        """The draft's fields and parts in the form that is compared, references resolved."""
        shape = target_table(draft.type)

        def resolve(ref: Ref) -> int | None:
            known = new.get(ref.key) or self.known.get(ref.key)
            known = known or self.planner.met.get(ref.key) or self.planner.unseen.get(ref.key)
            if known is None:
                if ref.optional and (ref.key not in self._rows or ref.key in self._refused):
                    return None
                raise _Unresolved(ref.key)
            record_id = self.here.survivor(known)
            if record_id is None and ref.needed:
                raise InvalidValue("", ref.key, f"It refers to “{ref.key}”, which was withdrawn or deleted here.")
            return record_id

        parts: dict[str, list[dict[str, Any]]] = {}
        for name, rows in draft.parts.items():
            kept = parts[name] = []
            for row in rows:
                # Mappings give the same object for the same actor or place again (`RunContext.remembered`).
                found = self._normal.get(id(row))
                if found is None:
                    normal = shape.parts[name].normal(row, resolve)
                    # Without a value: it was nothing but an optional reference to what is not to be had.
                    blank = all(value is None for value in normal.values())
                    found = self._normal[id(row)] = (row, None if blank else normal)
                if found[1] is not None:
                    kept.append(found[1])
        return {"fields": shape.normal(draft.fields, resolve), "parts": parts}

    def _decide(self, planned: PlannedRecord) -> None:
        """What is written to a record that is there; nothing to one that somebody merged, withdrew or deleted."""
        known = planned.known
        if known.record_id is None:
            return
        state, present = self.here.state(known.type, known.record_id), self.here.present(known.type, known.record_id)
        if state is None or present is None or state[1] is not None:
            return
        if state[0] == Publication.WITHDRAWN and not known.withdrawn:
            return
        decide = three_way_merge.update if known.created else three_way_merge.fill
        shape = target_table(known.type)
        planned.verdict = decide(shape, self.here.last(known.row_id), present, planned.values)
        planned.part_ids = present["part_ids"]
        for name, (theirs, ours) in planned.verdict.suggestions.items():
            self.plan.suggestions.append(
                {"type": known.type, "record_id": known.record_id, "field": name, "theirs": theirs, "ours": ours}
            )

    def _count(self, planned: PlannedRecord) -> None:
        known, request, verdict = planned.known, planned.draft.match, planned.verdict
        counts = self.plan.counts[known.type]
        if planned.new and known.record_id is None:
            counts["left open"] += 1
        elif planned.new:
            counts["created" if known.created else "matched"] += 1
            if request is not None and known.record_id is not None and (known.created or planned.draft.fill):
                # Later rows find it, too; one with another identifier of the data set's is somebody else.
                self.context.matcher(known.type).add(
                    known.record_id,
                    request.name,
                    country=request.country,
                    identifiers=request.identifiers,
                    aliases=request.aliases,
                )
        if verdict is not None and verdict.changed:
            counts["updated"] += 1
        elif known.main and not planned.new:
            counts["unchanged"] += 1
        if verdict is not None and verdict.suggestions:
            counts["suggested"] += 1
        if planned.new and any(each["key"] == known.key for each in self.plan.duplicates):
            counts["possible"] += 1

    def _reject(self, row: Row, column: str, value: str, reason: str) -> None:
        self.plan.rejects.append(Rejected(row.line, column, value[:200], reason, row.file))


def _in_order(drafts: list[Draft], met: dict[str, ImportLogRow]) -> Iterator[Draft]:
    """Supporting records first, each after those that it refers to; the row's own record last."""
    if len(drafts) == 1:
        yield drafts[0]
        return
    waiting = {draft.key: draft for draft in drafts[1:] if draft.key not in met}
    while waiting:
        for key, draft in waiting.items():
            if not any(reference in waiting and reference != key for reference in references(draft)):
                break
        else:
            key, draft = next(iter(waiting.items()))  # they refer to each other: ids are drawn before
        del waiting[key]
        yield draft
    yield drafts[0]
