"""Property tests with generated dates and hostile text: exact bounds, stable results, one exception, bounded time."""

import calendar
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.vocabulary.edtf_dates import PRECISIONS, QUALIFIERS, EdtfDate, EdtfError, parse

days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
plain = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
)
marks = st.sampled_from(["", "?", "~", "%"])
edtf_like = st.text(alphabet="0123456789-/.,[]{}?~%X", max_size=40)
pieces = st.lists(
    st.sampled_from(
        ["2021", "2021-12", "-12", "-22", "..", "/", ",", "[", "]", "{", "}", "X", "~", "?", "T10:00", "-25"]
    ),
    max_size=10,
).map("".join)


@given(days)
def test_day_month_and_year_have_exact_bounds(day: date) -> None:
    """The bounds of a day, of a month up to its last day, and of a year."""
    iso = day.isoformat()
    assert (parse(iso).start, parse(iso).end) == (day, day)
    last = calendar.monthrange(day.year, day.month)[1]
    month, year = parse(iso[:7]), parse(iso[:4])
    assert (month.start, month.end) == (day.replace(day=1), day.replace(day=last))
    assert (year.start, year.end) == (date(day.year, 1, 1), date(day.year, 12, 31))


@settings(max_examples=60)
@given(plain, plain, marks, marks)
def test_an_interval_has_the_bounds_of_its_ends_or_is_refused_as_reversed(
    left: str, right: str, m: str, n: str
) -> None:
    """`A/B` and `[A,B]`: from the first day of one to the last day of the other."""
    first, last = parse(left), parse(right)
    assert first.start and last.end and first.end and last.start
    if first.start > last.end:
        with pytest.raises(EdtfError, match="ends before it starts"):
            parse(f"{left}{m}/{right}{n}")
    else:
        interval = parse(f"{left}{m}/{right}{n}")
        assert (interval.start, interval.end) == (first.start, last.end)
    either = parse(f"[{left},{right}]")
    assert (either.start, either.end) == (min(first.start, last.start), max(first.end, last.end))


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(alphabet=st.characters(codec=None, categories=None), max_size=80), edtf_like, pieces))
def test_any_text_is_a_date_or_an_edtf_error(text: str) -> None:
    """No exception except EdtfError; an accepted date has ordered bounds, at least one of them, and a stable text."""
    try:
        parsed = parse(text)
    except EdtfError as error:
        message = str(error)
        assert message and all(character.isprintable() for character in message)
        return
    assert parsed.start or parsed.end
    assert not (parsed.start and parsed.end) or parsed.start <= parsed.end
    assert parsed.precision in PRECISIONS and parsed.qualifier in (None, *QUALIFIERS)
    assert parse(parsed.edtf) == parsed == EdtfDate.from_json(parsed.as_json())


@pytest.mark.parametrize(
    "text",
    [
        "[" * 64,
        "?2004-06-~11/" * 4,
        "[" + ",".join(["?2004-06-~11"] * 5),
        "[1667,1668,1670..1672,1680,1690-12,1700..1703,1705,1800..]",
        "XX" * 30,
        "between " * 7,
        "20XX-XX-3X/20XX-0X-3X",
        "from " * 12,
        "1 or " * 12,
        " - ".join("1234567"),
    ],
)
def test_hostile_text_is_parsed_or_refused_quickly(text: str) -> None:
    """Within half a second on a busy machine (measured: 20 ms at most)."""
    started = time.perf_counter()
    try:
        parse(text)
    except EdtfError:
        pass
    assert time.perf_counter() - started < 0.5
