"""Rows that violate a constraint, and equal names in concurrent batches: the run continues without these rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from tests.imports.conftest import RunImport, documents
from tests.imports.statement_files import mapping_file, speech, speeches_csv


@pytest.fixture
def unknown_constraint(committed: None) -> Iterator[None]:
    """A constraint that no format checks, as another release may have."""
    with connection.cursor() as cursor:
        cursor.execute("alter table events_statement add constraint not_this check (text not like '%refuse me%')")
    yield
    with connection.cursor() as cursor:
        cursor.execute("alter table events_statement drop constraint not_this")


@pytest.mark.usefixtures("unknown_constraint")
@pytest.mark.parametrize("batch", [1000, 3])
def test_a_row_that_violates_a_constraint_is_rejected_and_the_others_are_imported(
    run_import: RunImport, tmp_path: Path, batch: int
) -> None:
    rows = [speech(n, speech="Please refuse me." if n in (2, 5) else f"Speech {n}.") for n in range(9)]
    table = speeches_csv(tmp_path / "a.csv", rows)
    extra = {"mapping": mapping_file(tmp_path / "m.yaml")}
    summary = run_import("statements", table, name="Speeches", extra=extra, batch=batch)
    assert sorted(each.line for each in summary.rejects) == [4, 7]
    assert all("not_this" in each.reason for each in summary.rejects)
    assert (summary.exit_code, summary.counts["statement"]["created"]) == (3, 7)


def test_equal_names_in_concurrent_batches_get_different_slugs(run_import: RunImport, tmp_path: Path) -> None:
    countries = ("KEN", "EST", "CHL", "JPN", "IND", "FRA")
    rows = [speech(n, who="Anna Example", iso3=country) for n, country in enumerate(countries)]
    table = speeches_csv(tmp_path / "a.csv", rows)
    extra = {"mapping": mapping_file(tmp_path / "m.yaml")}
    summary = run_import("statements", table, name="Speeches", extra=extra, batch=1)
    assert summary.rejects == []
    assert len(documents("statement")) == len(rows)
    assert {body["name"] for body in documents("speaker").values()} == {"Anna Example"}
