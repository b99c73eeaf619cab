"""EDTF texts that records may contain, with their bounds. Examples with * are those of the standard."""

from datetime import date

import pytest
from edtf import parse_edtf

from events.vocabulary.edtf_dates import EdtfDate, EdtfError, bounds_for_filter, parse

ACCEPTED = [
    # edtf, start, end, qualifier, precision
    ("1985-04-12", "1985-04-12", "1985-04-12", None, "day"),  # *
    ("1985-04", "1985-04-01", "1985-04-30", None, "month"),  # *
    ("1985", "1985-01-01", "1985-12-31", None, "year"),  # *
    ("0001", "0001-01-01", "0001-12-31", None, "year"),
    ("9999-12-31", "9999-12-31", "9999-12-31", None, "day"),
    ("2024-02", "2024-02-01", "2024-02-29", None, "month"),
    ("2023-02", "2023-02-01", "2023-02-28", None, "month"),
    ("1964/2008", "1964-01-01", "2008-12-31", None, "interval"),  # *
    ("2004-06/2006-08", "2004-06-01", "2006-08-31", None, "interval"),  # *
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", None, "interval"),  # *
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28", None, "interval"),  # *
    ("2005/2006-02", "2005-01-01", "2006-02-28", None, "interval"),  # *
    ("1984?", "1984-01-01", "1984-12-31", "uncertain", "year"),  # *
    ("2004-06~", "2004-06-01", "2004-06-30", "approximate", "month"),  # *
    ("2004-06-11%", "2004-06-11", "2004-06-11", "uncertain-approximate", "day"),  # *
    ("2022-01~", "2022-01-01", "2022-01-31", "approximate", "month"),
    ("201X", "2010-01-01", "2019-12-31", None, "decade"),  # *
    ("20XX", "2000-01-01", "2099-12-31", None, "century"),  # *
    ("2004-XX", "2004-01-01", "2004-12-31", None, "year"),  # *
    ("1985-04-XX", "1985-04-01", "1985-04-30", None, "month"),  # *
    ("1985-XX-XX", "1985-01-01", "1985-12-31", None, "year"),  # *
    ("1985-04-12/..", "1985-04-12", None, None, "interval"),  # *
    ("1985/..", "1985-01-01", None, None, "interval"),  # *
    ("../1985-04", None, "1985-04-30", None, "interval"),  # *
    ("1985-04-12/", "1985-04-12", None, None, "interval"),  # *
    ("/1985-04-12", None, "1985-04-12", None, "interval"),  # *
    ("/2021-12-22", None, "2021-12-22", None, "interval"),
    ("1984~/2004-06", "1984-01-01", "2004-06-30", "approximate", "interval"),  # *
    ("1984?/2004%", "1984-01-01", "2004-12-31", "uncertain-approximate", "interval"),  # *
    ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", None, "interval"),  # *
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", None, "set"),  # *
    ("[..1760-12-03]", None, "1760-12-03", None, "set"),  # *
    ("[1760-12..]", "1760-12-01", None, None, "set"),  # *
    ("[1760-01,1760-02,1760-12..]", "1760-01-01", None, None, "set"),  # *
    ("[1667,1760-12]", "1667-01-01", "1760-12-31", None, "set"),  # *
    ("{1960,1961-12}", "1960-01-01", "1961-12-31", None, "set"),  # *
    ("{..1984}", None, "1984-12-31", None, "set"),  # *
    ("[2022-01..2022-03]", "2022-01-01", "2022-03-31", None, "set"),
    ("[1668,1667]", "1667-01-01", "1668-12-31", None, "set"),
    ("2004-06-11%", "2004-06-11", "2004-06-11", "uncertain-approximate", "day"),  # *
    ("2004?-06-11", "2004-06-11", "2004-06-11", "uncertain", "day"),
    ("?2004-06-~11", "2004-06-11", "2004-06-11", "uncertain-approximate", "day"),  # *
    ("2004-%06-11", "2004-06-11", "2004-06-11", "uncertain-approximate", "day"),  # *
    ("156X-12-25", "1560-12-25", "1569-12-25", None, "decade"),  # *
    ("15XX-12-25", "1500-12-25", "1599-12-25", None, "century"),  # *
    ("1984-1X", "1984-10-01", "1984-12-31", None, "year"),  # *
    ("2022-03-1X", "2022-03-10", "2022-03-19", None, "month"),
    ("2022-XX-31", "2022-01-31", "2022-12-31", None, "year"),
    ("20XX-02-29", "2000-02-29", "2096-02-29", None, "century"),
    ("2001-25", "2001-03-01", "2001-05-31", None, "season"),
    ("2001-28", "2001-12-01", "2002-02-28", None, "season"),
    ("2003-30", "2003-12-01", "2004-02-29", None, "season"),
    ("2001-32", "2001-06-01", "2001-08-31", None, "season"),
    ("2001-33", "2001-01-01", "2001-03-31", None, "quarter"),
    ("2001-36", "2001-10-01", "2001-12-31", None, "quarter"),
]


def day(text: str | None) -> date | None:
    """ISO text as a date."""
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize(("edtf", "start", "end", "qualifier", "precision"), ACCEPTED)
def test_bounds(edtf: str, start: str | None, end: str | None, qualifier: str | None, precision: str) -> None:
    """Each form has its strict bounds, and its JSON is parsed to an equal value."""
    parsed = parse(edtf, "as printed")
    assert parsed == EdtfDate(edtf, day(start), day(end), qualifier, precision, "as printed")
    assert list(parsed.as_json()) == ["edtf", "start", "end", "qualifier", "precision", "stated"]
    assert parsed.as_json()["start"] == start and parsed.as_json()["end"] == end
    assert EdtfDate.from_json(parsed.as_json()) == parsed
    assert bounds_for_filter(edtf) == (day(start), day(end))


# Forms that the library refuses or computes wrongly: see the docstring of edtf_dates.
OWN_RULES = {"1984-1X", "2022-03-1X", "2022-XX-31", "20XX-02-29", "2001-28", "2003-30", "/2021-12-22", "/1985-04-12"}
OWN_RULES |= {"1985-04-12/"}


@pytest.mark.parametrize("edtf", sorted({row[0] for row in ACCEPTED} - OWN_RULES))
def test_bounds_agree_with_the_library(edtf: str) -> None:
    """A finite strict bound of the library is the same day."""
    parsed, by_library = parse(edtf), parse_edtf(edtf)
    for ours, theirs in ((parsed.start, by_library.lower_strict()), (parsed.end, by_library.upper_strict())):
        if ours is None:
            assert isinstance(theirs, float), "an open end"
        else:
            assert ours.timetuple()[:3] == theirs[:3]


def test_surrounding_space_is_dropped() -> None:
    """A pasted date may contain spaces and a line break at its ends."""
    assert parse(" 2021-12-22\n").edtf == "2021-12-22"


def test_json_with_bounds_of_another_date_is_refused() -> None:
    """Bounds are computed; given ones must be equal."""
    value = parse("2021-12").as_json() | {"end": "2021-12-30"}
    with pytest.raises(EdtfError, match=r"“2021-12” has end 2021-12-31, not 2021-12-30"):
        EdtfDate.from_json(value)
    assert EdtfDate.from_json({"edtf": "2021-12"}) == parse("2021-12")


@pytest.mark.parametrize("value", [{}, {"edtf": None}, {"edtf": 2021}, {"edtf": "2021", "stated": 3}, [], "2021"])
def test_json_of_another_shape_is_refused(value: object) -> None:
    """Only an object with EDTF text is a date."""
    with pytest.raises(EdtfError):
        EdtfDate.from_json(value)  # type: ignore[arg-type]
