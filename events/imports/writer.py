"""Writes a plan: whole batches by COPY and by one UPDATE for each set of columns, never record by record.

Ids are drawn beforehand, so that records of one batch can refer to each other whichever is written first; PostgreSQL
checks the references at COMMIT. Raises Django's database errors as they come: the spine divides the batch then.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import orjson

from events.imports.columns import TargetColumn, TargetTable, as_json, target_table
from events.imports.drafts import Draft
from events.imports.plan import NOT_LOGGED, ImportPlan, PlannedRecord
from events.imports.queries import execute, fetch
from events.vocabulary.enumerations import Publication
from events.vocabulary.slugs import next_free

_ROW_COLUMNS = (
    "id",
    "dataset_id",
    "key",
    "type",
    "record_id",
    "created",
    "main",
    "fingerprint",
    "imported",
    "withdrawn",
    "file",
    "line",
    "run_id",
)


def write(
    cursor: Any,
    plan: ImportPlan,
    dataset_pk: int,
    run_id: int,
    publish: bool,
    unseen_slugs: Mapping[str, set[str]] | None = None,
) -> None:
    """Everything that the plan says, and the rows of the internal log that go with it.

    `unseen_slugs` are taken, by type, though this connection may not see it: those of the batch before.
    """
    new = [each for each in plan.planned if each.new and each.known.created and each.known.record_id is not None]
    _insert(cursor, plan, new, Publication.PUBLISHED if publish else Publication.DRAFT, unseen_slugs or {})
    _update(cursor, [each for each in plan.planned if each.verdict is not None and each.verdict.changed])
    for type_, ids in plan.restored.items():
        execute(cursor, "restore_records", [ids], table=target_table(type_).table)
    for type_, ids in plan.published.items():
        execute(cursor, "publish_drafts", [ids], table=target_table(type_).table)
    _log(cursor, plan.planned, dataset_pk, run_id)
    about = {"dataset_id": dataset_pk, "run_id": run_id}
    # Two rows may be of one record here; the database takes one suggestion for a field.
    once = {(each["type"], each["record_id"], each["field"]): each for each in plan.suggestions}
    for name, items in (
        ("upsert_suggestions", list(once.values())),
        ("insert_possible_duplicates", plan.duplicates),
    ):
        if items:
            execute(cursor, name, [_json([{**about, **item} for item in items])])


def _insert(
    cursor: Any, plan: ImportPlan, new: list[PlannedRecord], publication: str, unseen_slugs: Mapping[str, set[str]]
) -> None:
    by_type: dict[str, list[PlannedRecord]] = defaultdict(list)
    for each in new:
        by_type[each.known.type].append(each)
    for type_, planned in by_type.items():
        shape = target_table(type_)
        slugs = free_slugs(cursor, shape, [each.draft for each in planned], unseen_slugs.get(type_, ()))
        plan.slugs[type_].update(slugs)
        takers = _takers(shape)
        rows = []
        for each, slug in zip(planned, slugs, strict=True):
            fields = each.values["fields"]
            rows.append([each.known.record_id, slug, publication, *[take(fields) for take in takers]])
        _copy(cursor, shape.table, ("id", "slug", "publication", *shape.columns), rows)
        for name, part in shape.parts.items():
            made = [(each.known.record_id, each.values["parts"].get(name, ())) for each in planned]
            _insert_parts(cursor, part, made)


def _insert_parts(cursor: Any, part: TargetTable, lists: Iterable[tuple[int | None, Sequence[dict[str, Any]]]]) -> None:
    takers = _takers(part)
    rows = []
    for owner, items in lists:
        places: dict[Any, int] = {}
        for item in items:
            in_list = item[part.list_column] if part.list_column else None
            place = places.get(in_list, 0)
            places[in_list] = place + 1
            rows.append([owner, place, *[take(item) for take in takers]])
    if rows:
        _copy(
            cursor, part.table, (part.owner, "position", *(name for name in part.columns if name != "position")), rows
        )


@cache
def _takers(shape: TargetTable) -> list[Callable[[dict[str, Any]], Any]]:
    """For each column what takes its value out of a row, as COPY wants it; the model's default where there is none."""

    def taker(name: str, column: TargetColumn) -> Callable[[dict[str, Any]], Any]:
        default = column.copied(column.default())
        if column.json:
            return lambda row: column.copied(row[name]) if name in row else default
        if column.array:
            return lambda row: _array(row[name]) if name in row else "{}"
        return lambda row: row.get(name, default)

    return [taker(name, column) for name, column in shape.columns.items() if name != "position"]


def _array(items: list[Any]) -> str:
    """A list as the text of a PostgreSQL array, in a fraction of the time that the driver takes for it."""
    if not items:
        return "{}"
    quoted = (str(item).replace("\\", "\\\\").replace('"', '\\"') for item in items)
    return '{"' + '","'.join(quoted) + '"}'


def _copy(cursor: Any, table: str, columns: Sequence[str], rows: list[list[Any]]) -> None:
    listed = ", ".join(f'"{column}"' for column in columns)
    # Unlike `execute`, Django leaves the driver's errors of `copy` as they are.
    with cursor.db.wrap_database_errors, cursor.copy(f"copy public.{table} ({listed}) from stdin") as copy:
        for row in rows:
            copy.write_row(row)


def _update(cursor: Any, changed: list[PlannedRecord]) -> None:
    groups: dict[tuple[str, frozenset[str]], list[PlannedRecord]] = defaultdict(list)
    for each in changed:
        if each.verdict is not None:
            groups[each.known.type, frozenset(each.verdict.fields)].append(each)
    for (type_, names), planned in sorted(groups.items(), key=lambda group: (group[0][0], sorted(group[0][1]))):
        shape = target_table(type_)
        ids = [each.known.record_id for each in planned]
        columns = {name: shape.columns[name] for name in sorted(names)}
        for name, column in columns.items():
            if column.unique:
                execute(cursor, "clear_column", [ids], table=shape.table, column=name)
        values = [{"id": each.known.record_id, **each.verdict.fields} for each in planned if each.verdict is not None]
        execute(
            cursor,
            "update_columns",
            [_json(values)],
            table=shape.table,
            assignments=", ".join(["updated_at = statement_timestamp()", *(f'"{n}" = new."{n}"' for n in columns)]),
            columns="".join(f', "{n}" {column.db_type}' for n, column in columns.items()),
        )
        for name, part in shape.parts.items():
            lists = [
                (each.known.record_id, each.part_ids.get(name, []), each.verdict.parts[name])
                for each in planned
                if each.verdict is not None and name in each.verdict.parts
            ]
            if lists:
                _replace_parts(cursor, part, lists)


def _replace_parts(
    cursor: Any, part: TargetTable, lists: list[tuple[int | None, list[int], list[dict[str, Any]]]]
) -> None:
    """New lists in the place of old ones. Parts that others refer to keep their rows as long as the list reaches."""
    if not part.referred_to:
        execute(cursor, "delete_parts", [[each for _, ids, _ in lists for each in ids]], table=part.table)
        _insert_parts(cursor, part, [(owner, rows) for owner, _, rows in lists])
        return
    names = [name for name in part.columns if name != "position"]
    kept = [{"id": i, **row} for _, ids, rows in lists for i, row in zip(ids, rows, strict=False)]
    execute(
        cursor,
        "update_columns",
        [_json(kept)],
        table=part.table,
        assignments=", ".join(f'"{n}" = new."{n}"' for n in names),
        columns="".join(f', "{n}" {part.columns[n].db_type}' for n in names),
    )
    execute(cursor, "delete_parts", [[i for _, ids, rows in lists for i in ids[len(rows) :]]], table=part.table)
    for owner, ids, rows in lists:
        more = [[owner, place, *(part.columns[n].copied(row[n]) for n in names)] for place, row in enumerate(rows)]
        if more[len(ids) :]:
            _copy(cursor, part.table, (part.owner, "position", *names), more[len(ids) :])


def _log(cursor: Any, planned: list[PlannedRecord], dataset_pk: int, run_id: int) -> None:
    new = [each for each in planned if each.known.row_id is None]
    ids = [row[0] for row in fetch(cursor, "draw_ids", [len(new)], table="import_row")] if new else []
    rows = []
    for each, row_id in zip(new, ids, strict=True):
        known, row = each.known, each.row
        known.row_id = row_id
        rows.append(
            [
                row_id,
                dataset_pk,
                known.key,
                known.type,
                known.record_id,
                known.created,
                known.main,
                known.fingerprint,
                each.imported.decode(),
                False,
                row.file,
                row.line,
                run_id,
            ]
        )
    if rows:
        _copy(cursor, "import_row", _ROW_COLUMNS, rows)
    again = [each for each in planned if not each.new and each.known.row_id != NOT_LOGGED]
    if again:
        execute(cursor, "update_log_rows", [_json([_row_again(each, run_id) for each in again])])


def _row_again(each: PlannedRecord, run_id: int) -> dict[str, Any]:
    known = each.known
    return {
        "id": known.row_id,
        "record_id": known.record_id,
        "created": known.created,
        "main": known.main,
        "fingerprint": f"\\x{known.fingerprint.hex()}",
        "imported": each.imported.decode(),
        "file": each.row.file,
        "line": each.row.line,
        "run_id": run_id,
    }


def free_slugs(cursor: Any, shape: TargetTable, drafts: list[Draft], unseen: Iterable[str] = ()) -> list[str]:
    """A slug for each draft: the one it proposes, or with a number where that belongs to another record.

    `unseen` are taken, too.
    """
    wanted = {draft.slug for draft in drafts}
    taken = {
        row[0]
        for row in fetch(
            cursor, "select_taken_slugs", {"type": shape.record_type, "slugs": list(wanted)}, table=shape.table
        )
    }
    taken.update(unseen)
    numbered: set[str] = set()
    given: list[str] = []
    for draft in drafts:
        slug = draft.slug
        if slug in taken:
            if slug not in numbered:
                numbered.add(slug)
                values = {"type": shape.record_type, "slug": slug}
                taken.update(row[0] for row in fetch(cursor, "select_numbered_slugs", values, table=shape.table))
            slug = next_free(slug, taken)
        taken.add(slug)
        given.append(slug)
    return given


def _json(items: Any) -> str:
    return orjson.dumps(items, default=as_json).decode()
