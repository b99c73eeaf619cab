"""The database refuses an incomplete date and bounds that do not match its EDTF text: tests write them with SQL."""

import json
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from events.models.fields import EdtfField
from events.vocabulary.edtf_dates import parse
from tests.everything import Everything
from tests.models.raw_sql import fields_of, named, set_
from tests.publish.sessions import run, scalar

pytestmark = pytest.mark.publish

DATES = fields_of(EdtfField)
GOOD: dict[str, Any] = parse("2021-12", "in December").as_json()
BAD_DATES: dict[str, Any] = {
    "a key is missing": {key: value for key, value in GOOD.items() if key != "stated"},
    "a key too many": {**GOOD, "note": "x"},
    "only the text": {"edtf": "2021-12"},
    "text instead of an object": "2021-12",
    "a list": [GOOD],
    "an empty object": {},
    "no EDTF": {**GOOD, "edtf": ""},
    "EDTF null": {**GOOD, "edtf": None},
    "EDTF a number": {**GOOD, "edtf": 2021},
    "bounds reversed": {**GOOD, "edtf": "2021-12/2022", "start": "2022-12-31", "end": "2021-12-01"},
    "a month with other bounds": {**GOOD, "end": "2022-01-31"},
    "a month without a bound": {**GOOD, "end": None},
    "a day with other bounds": {**GOOD, "edtf": "2021-12-22", "start": "2021-12-22", "end": "2021-12-23"},
    "a day without bounds": {**GOOD, "edtf": "2021-12-22", "start": None, "end": None},
    "a year with other bounds": {**GOOD, "edtf": "2021", "start": "2021-01-01", "end": "2021-06-30"},
    "a month that is none": {**GOOD, "edtf": "2021-13~", "start": "2021-13-01", "end": "2021-13-31"},
    "day zero": {**GOOD, "edtf": "2021~", "start": "2021-01-00"},
    "a short year": {**GOOD, "edtf": "..", "start": "21-01-01"},
    "a bound with a time": {**GOOD, "edtf": "..", "start": "2021-12-01T00:00:00Z"},
    "a bound that is a number": {**GOOD, "edtf": "..", "start": 20211201},
    "precision unknown": {**GOOD, "precision": "roughly"},
    "precision missing": {**GOOD, "precision": None},
    "qualifier unknown": {**GOOD, "qualifier": "perhaps"},
    "stated is an object": {**GOOD, "stated": {"en": "in December"}},
    "a line more": {**GOOD, "edtf": "2021-12-22\n", "start": "2021-12-22\n"},
}


@pytest.mark.parametrize("date", DATES, ids=named)
def test_a_date_is_whole_and_its_bounds_are_its_own(all_: Everything, date: tuple[str, str]) -> None:
    table, column = date
    set_(table, column, json.dumps(GOOD))
    # A valid date is accepted, so the dates below are refused because of their faults.
    for what, value in BAD_DATES.items():
        with pytest.raises(Exception) as caught, transaction.atomic():
            set_(table, column, json.dumps(value))
        diag = caught.value.__cause__.diag  # type: ignore[union-attr]
        # An invalid day fails in the generated column, before the constraint is checked.
        known = f"{column}_edtf" in str(diag.constraint_name) or diag.sqlstate in ("22008", "22P02")
        assert known, f"{what}: {caught.value}"
    with pytest.raises(IntegrityError), transaction.atomic():
        run(f"""update {table} set "{column}" = 'null'::jsonb""")


def test_days_that_the_calendar_does_not_have_are_refused(all_: Everything) -> None:
    for day in ("2021-02-29", "2021-04-31", "2021-02-30"):
        bad = {**GOOD, "edtf": day, "start": day, "end": day, "precision": "day"}
        for table, column in DATES:
            with pytest.raises(Exception, match=r"date field value out of range|_edtf"), transaction.atomic():
                set_(table, column, json.dumps(bad))


def test_the_bounds_that_are_filtered_on_follow_the_date(all_: Everything) -> None:
    for text, start, end in (
        ("[2022-01..2022-03]", "2022-01-01", "2022-03-31"),
        ("[..2021-12-22]", None, "2021-12-22"),
        ("2021-12-20/..", "2021-12-20", None),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
    ):
        set_("events_statement", "made_on", json.dumps(parse(text).as_json()))
        row = scalar(
            "select array[made_on_start::text, made_on_end::text] from events_statement where id = %s",
            [all_.statement.pk],
        )
        assert row == [start, end]
    with pytest.raises(Exception, match="can only be updated to DEFAULT"), transaction.atomic():
        run("update events_statement set made_on_start = '2021-01-01'")
