"""The database refuses items of the wrong shape in a list column: tests write them with plain SQL."""

import json
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from events.models.fields import RangesField, RowsField
from tests.everything import Everything
from tests.models.raw_sql import TABLES, fields_of, named, set_, violates

pytestmark = pytest.mark.publish

ROWS = [
    (t.table, f.column, f.columns)
    for t in TABLES
    for f in t.model._meta.local_concrete_fields
    if isinstance(f, RowsField)
]


@pytest.mark.parametrize(("table", "column", "columns"), ROWS, ids=[f"{t}.{c}" for t, c, _ in ROWS])
def test_a_list_of_rows_has_its_columns_and_no_other(
    all_: Everything, table: str, column: str, columns: tuple[str, ...]
) -> None:
    good = dict.fromkeys(columns, "x")
    set_(table, column, json.dumps([good, dict.fromkeys(columns)]))
    bad: list[Any] = [
        good,
        "text",
        None,
        [None],
        ["text"],
        [{}],
        [[good]],
        [[]],
        [good, [good]],
        [{**good, "extra": "x"}],
        [{columns[0]: "x"}],
        [{**good, columns[0]: 1}],
        [{**good, columns[0]: True}],
        [{**good, columns[1]: ["x"]}],
        [{**good, columns[1]: {}}],
    ]
    accepted = []
    for value in bad:
        try:
            with transaction.atomic():
                set_(table, column, json.dumps(value))
            accepted.append(value)
        except IntegrityError as error:
            assert f"{column}_rows" in str(error)
    assert accepted == []


@pytest.mark.parametrize("field", fields_of(RangesField), ids=named)
def test_ranges_are_pairs_of_whole_numbers_in_order(all_: Everything, field: tuple[str, str]) -> None:
    table, column = field
    set_(table, column, "[[0, 1], [474, 581]]")
    for bad in (
        *(
            "{}",
            '"x"',
            "5",
            "null",
            "[5]",
            "[[]]",
            "[[1]]",
            "[[1, 2, 3]]",
            "[[[1, 2]]]",
            "[[2, 1]]",
            "[[1, 1]]",
            "[[-1, 2]]",
        ),
        *(
            '[["1", "2"]]',
            "[[1, null]]",
            "[[1.5, 2]]",
            "[[0, 2.5]]",
            "[[0, 1], null]",
            "[[0, 1], [5, 4]]",
            '[{"0": 1}]',
        ),
        *("[[true, false]]", "[[0, 1], []]", "[null]"),
    ):
        with violates(f"{column}_ranges"):
            set_(table, column, bad)
