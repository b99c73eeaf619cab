"""Speakers, parties and offices of any content, in any script, are unchanged after an export and import of Popolo.

Texts are printable, and not blank where a row consists of them only; docs/popolo.md says what happens to other texts.
"""

import unicodedata
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from events.models import Record
from events.models.fields import RowsField
from events.publish import catalog
from events.vocabulary.edtf_dates import EdtfDate, parse
from tests import factories
from tests.conftest import empty_tables
from tests.publish.strategies import any_record, enter
from tests.serve.exports.test_popolo_round_trip import assert_round_trip

_numbers = count(1)
_NAMES = ("Ада Лавлейс", "王毅", "محمد العربي", "Ødegård", "Nguyễn Văn A", "ბიძინა", "O'Neill-Żak", "นายก")


def _printable(text: str) -> str:
    kept = "".join(c if unicodedata.category(c)[0] not in "CZ" else " " for c in text)
    return " ".join(kept.split())


def _written(value: Any) -> Any:
    """The value with every text normalized to printable characters."""
    if isinstance(value, str):
        return _printable(value)
    if isinstance(value, EdtfDate):
        return parse(value.edtf, _printable(value.stated or "") or None)
    if isinstance(value, dict):
        return {_printable(name) or "member": _written(each) for name, each in value.items()}
    return [_written(each) for each in value] if isinstance(value, list) else value


def _record(type_: str, values: dict[str, Any], name: str) -> dict[str, Any]:
    """Values of `any_record`, normalized to what a person might enter."""
    written: dict[str, Any] = {
        part: [_written(row) for row in rows] for part, rows in values.items() if part != "record"
    }
    fields = {field: _written(value) for field, value in values["record"].items()}
    for field in catalog.record_models()[type_]._meta.local_concrete_fields:
        if isinstance(field, RowsField):
            first = field.columns[0]
            fields[field.name] = [{**row, first: row[first] or "x"} for row in fields[field.name]]
    for field in ("name", "title"):
        if field in fields:
            fields[field] = f"{name} {fields[field]}".strip()[:200]
    fields |= {field: "" for field in ("iso3166_alpha2", "iso3166_alpha3") if field in fields}
    return {"record": fields, **written}


@pytest.mark.slow
@given(data=st.data())
@settings(
    max_examples=15,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_any_people_are_unchanged_after_a_round_trip(committed: None, tmp_path: Path, data: st.DataObject) -> None:
    empty_tables()
    pool: dict[str, list[Record]] = {type_: [] for type_ in factories.MAKERS}
    for type_ in ("party", "speaker", "source"):
        pool[type_].append(factories.make(type_))
    for type_ in ("party", "speaker", "speaker", "office", "office"):
        values = _record(type_, data.draw(any_record(type_, pool)), data.draw(st.sampled_from(_NAMES)))
        pool[type_].append(enter(type_, values, f"any-{next(_numbers)}", pool))
    assert_round_trip(tmp_path / "popolo.json")
