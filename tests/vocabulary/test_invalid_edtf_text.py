"""An invalid date is refused with a reason and, if possible, with a suggestion; no date is guessed."""

import re

import pytest

from events.vocabulary.edtf_dates import EdtfError, bounds_for_filter, parse

REFUSED = [
    # text, part of the reason, suggestions
    ("", "empty", []),
    ("2021-06-31", "June 2021 has 30 days", ["2021-06"]),
    ("2021-02-29", "February 2021 has 28 days", ["2021-02"]),
    ("0000-00-00", "year 0000", []),
    ("0000", "year 0000", []),
    ("2021-00", "month 00", ["2021"]),
    ("2021-12-00", "day 00", ["2021-12"]),
    ("2021-13", "month 13", ["2021"]),
    ("-0100", "before the year 0001", []),
    ("Y20000", "outside 0001 to 9999", []),
    ("Y17E7", "outside 0001 to 9999", []),
    ("1950S2", "significant digits", []),
    ("XXXX-12-25", "century", []),
    ("1XXX", "century", []),
    ("2001-21", "25 to 28", ["2001-25", "2001-29"]),
    ("2001-24", "hemisphere", ["2001-28", "2001-32"]),
    ("2001-37", "third or half", ["[2001-01..2001-04]"]),
    ("2001-41", "third or half", ["[2001-07..2001-12]"]),
    ("2001-25~", "allowed only as the whole date", []),
    ("2001-25/2001-26", "allowed only as the whole date", []),
    ("2022/2021", "ends before it starts", ["2021/2022"]),
    ("[2022-03..2022-01]", "ends before it starts", ["[2022-01..2022-03]"]),
    ("[2021-12..2022-01-05]", "both years, both months or both days", []),
    ("[2021-12?..2022-01?]", "plain dates", []),
    ("[2021]", "set of one", ["2021"]),
    ("[]", "empty or not closed", []),
    ("[2021,2022}", "empty or not closed", []),
    ("[2021,..]", "“..”", []),
    ("[..2021,2022..]", "open at both ends", []),
    ("../..", "both ends", []),
    ("/", "both ends", []),
    ("2021-12-22T10:00:00Z", "time of day", ["2021-12-22"]),
    ("2021-12-22 10:00", "time of day", ["2021-12-22"]),
    ("2021-12-22/2021-12-30T10:00", "time of day", []),
    ("early 2022", "not an EDTF date", ["[2022-01..2022-03]", "2022-01/2022-03"]),
    ("in late 2021", "not an EDTF date", ["[2021-10..2021-12]", "2021-10/2021-12"]),
    ("early February 2022", "not an EDTF date", ["[2022-02-01..2022-02-10]", "2022-02-01/2022-02-10"]),
    ("December 22", "not an EDTF date", ["YYYY-12-22"]),
    ("Wednesday, December 22", "not an EDTF date", ["YYYY-12-22"]),
    ("in January", "not an EDTF date", ["YYYY-01"]),
    ("22 December 2021", "not an EDTF date", ["2021-12-22"]),
    ("December 22nd, 2021", "not an EDTF date", ["2021-12-22"]),
    ("31 June 2021", "not an EDTF date", ["2021-06"]),
    ("22.12.2021", "not an EDTF date", ["2021-12-22"]),
    ("12/22/2021", "“/”", ["2021-12-22"]),
    ("3/4/2021", "“/”", ["2021-04-03", "2021-03-04"]),
    ("20211222", "not an EDTF date", ["2021-12-22"]),
    ("2021/12", "not an EDTF date", ["2021-12"]),
    ("2021-1-5", "not an EDTF date", ["2021-01-05"]),
    ("2022-01..2022-03", "not an EDTF date", ["[2022-01..2022-03]", "2022-01/2022-03"]),
    ("circa 1990", "not an EDTF date", ["1990~"]),
    ("before December 2021", "not an EDTF date", ["[..2021-12]"]),
    ("since 2014", "not an EDTF date", ["2014/.."]),
    ("between 2021-12 and 2022-01", "not an EDTF date", ["[2021-12..2022-01]", "2021-12/2022-01"]),
    ("1990s", "not an EDTF date", ["199X"]),
    ("199u", "not an EDTF date", ["199X"]),
    ("19th century", "not an EDTF date", ["18XX"]),
    ("spring 2022", "not an EDTF date", ["2022-25", "2022-29"]),
    ("Q1 2022", "not an EDTF date", ["2022-33"]),
    ("at the very beginning of next year", "not an EDTF date", []),
    ("yesterday", "not an EDTF date", []),
    ("\uff12\uff10\uff12\uff11", "not an EDTF date", []),
    ("2021-12-22\x00", "not an EDTF date", []),
]


@pytest.mark.parametrize(("text", "reason", "suggestions"), REFUSED)
def test_reason_and_suggestion(text: str, reason: str, suggestions: list[str]) -> None:
    """The message contains the value, the reason and suggestions that are valid once the year is filled in."""
    with pytest.raises(EdtfError) as caught:
        parse(text)
    message = str(caught.value)
    assert reason in message
    offered = re.search(r"Perhaps you mean (.+)\.$", message)
    assert (offered[1].split(" or ") if offered else []) == suggestions
    for form in suggestions:
        parse(form.replace("YYYY", "2021"))
    with pytest.raises(EdtfError, match=re.escape(message)):
        bounds_for_filter(text)


def test_a_long_text_is_shortened_in_the_message() -> None:
    """The message does not contain the whole text."""
    with pytest.raises(EdtfError, match="longer than the 64 characters") as caught:
        parse("2021-12-22 " * 1000)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("value", [None, 2021, b"2021", ["2021"]])
def test_a_value_that_is_not_text(value: object) -> None:
    """JSON may contain a value of any type instead of a date."""
    with pytest.raises(EdtfError):
        parse(value)  # type: ignore[arg-type]
