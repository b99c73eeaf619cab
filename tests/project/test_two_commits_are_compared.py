"""`make compare`: which differences between two answers count, and how they are reported."""

import json

import pytest

from bench.compare.comparison import differences
from bench.running import Answer

HEADERS = {
    "content-type": "application/json",
    "etag": '"563e588d-10487-79c234596dd4"',
    "diplo-position": "563e588d-10487",
    "vary": "Accept-Encoding",
    "date": "Tue, 01 Dec 2026 03:22:50 GMT",
}
BODY = b'{"results":[{"id":"a"},{"id":"b"}]}'
PAGE = Answer(200, HEADERS, BODY)


def with_headers(**changed: str | None) -> Answer:
    """The page with other headers; None removes one."""
    headers = {**HEADERS, **changed}
    return Answer(200, {name: value for name, value in headers.items() if value is not None}, BODY)


def test_equal_answers_of_two_releases_do_not_differ() -> None:
    """The time, and the part of the tag that the release's own code goes into, may differ."""
    other = with_headers(date="Tue, 01 Dec 2026 03:22:51 GMT", etag='"563e588d-10487-000000000000"')
    assert not list(differences(PAGE, other))


@pytest.mark.parametrize(
    "etag", ['"563e588d-10488-79c234596dd4"', '"563e588d-10487-79c234596dd4-gzip"', '"563e588d-10487"', None]
)
def test_another_position_or_coding_in_the_tag_differs(etag: str | None) -> None:
    """Epoch, position and content coding of a tag are compared."""
    assert [one[0] for one in differences(PAGE, with_headers(etag=etag))] == ["header etag"]


def test_a_missing_header_differs() -> None:
    """A header that only one has is named."""
    assert list(differences(PAGE, with_headers(vary=None))) == [("header vary", "", "Accept-Encoding", "None")]


def test_another_order_differs_at_its_first_byte() -> None:
    """The place of the first differing byte is given, with the bytes around it."""
    other = Answer(200, HEADERS, b'{"results":[{"id":"b"},{"id":"a"}]}')
    expected = ("body", "byte 19 of 35 (base) and 35 (head)", BODY.decode(), other.body.decode())
    assert list(differences(PAGE, other)) == [expected]


def test_a_body_that_ends_early_differs() -> None:
    """The place is the end of the shorter one."""
    found = list(differences(PAGE, Answer(200, HEADERS, BODY[:-1])))
    assert [one[:2] for one in found] == [("body", "byte 34 of 35 (base) and 34 (head)")]


def test_a_missing_header_does_not_hide_another_body() -> None:
    """Every part that differs is reported."""
    other = Answer(200, with_headers(vary=None).headers, BODY.replace(b"a", b"c"))
    assert [one[0] for one in differences(PAGE, other)] == ["header vary", "body"]


def test_another_status_differs() -> None:
    """The status is compared first, and alone."""
    assert [one[0] for one in differences(PAGE, Answer(410, {}, b""))] == ["status"]


def problem(**members: object) -> Answer:
    """An error's answer."""
    body = json.dumps({"type": "/api/v1/problems/unknown-parameter", "title": "Unknown parameter", **members})
    headers = {"content-type": "application/problem+json", "content-length": str(len(body))}
    return Answer(400, headers, body.encode())


def test_sentences_of_an_error_may_differ() -> None:
    """Of an error's body the members for programs count."""
    errors = [{"parameter": "speeker", "message": "is unknown", "nearest": "speaker"}]
    reworded = [{"parameter": "speeker", "message": "is not a parameter of this address", "nearest": "speaker"}]
    assert not list(differences(problem(detail="One.", errors=errors), problem(detail="Another.", errors=reworded)))
    other = [{"parameter": "speeker", "message": "is unknown", "nearest": "speakers"}]
    assert list(differences(problem(detail="One.", errors=errors), problem(detail="One.", errors=other)))
