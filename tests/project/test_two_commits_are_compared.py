"""`make compare`: which differences between two answers count, and how they are reported."""

import json

import pytest

from bench.compare.comparison import difference
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
    assert difference(PAGE, other) is None


@pytest.mark.parametrize(
    "etag", ['"563e588d-10488-79c234596dd4"', '"563e588d-10487-79c234596dd4-gzip"', '"563e588d-10487"', None]
)
def test_another_position_or_coding_in_the_tag_differs(etag: str | None) -> None:
    """Epoch, position and content coding of a tag are compared."""
    found = difference(PAGE, with_headers(etag=etag))
    assert found is not None
    assert found[0] == "header etag"


def test_a_missing_header_differs() -> None:
    """A header that only one has is named."""
    assert difference(PAGE, with_headers(vary=None)) == ("header vary", "Accept-Encoding", "None")


def test_another_order_differs_at_its_first_byte() -> None:
    """The place of the first differing byte is given, with the bytes around it."""
    other = Answer(200, HEADERS, b'{"results":[{"id":"b"},{"id":"a"}]}')
    found = difference(PAGE, other)
    assert found is not None
    part, base, head = found
    assert part == "body, byte 19 of 35 (base) and 35 (head)"
    assert (base, head) == (BODY.decode(), other.body.decode())


def test_a_body_that_ends_early_differs() -> None:
    """The bytes of the longer one are shown."""
    found = difference(PAGE, Answer(200, HEADERS, BODY[:-1]))
    assert found is not None
    assert found[0] == "body, byte 34 of 35 (base) and 34 (head)"


def test_another_status_differs() -> None:
    """The status is compared first."""
    found = difference(PAGE, Answer(410, {}, b""))
    assert found is not None
    assert found[0] == "status"


def problem(**members: object) -> Answer:
    """An error's answer."""
    body = json.dumps({"type": "/api/v1/problems/unknown-parameter", "title": "Unknown parameter", **members})
    headers = {"content-type": "application/problem+json", "content-length": str(len(body))}
    return Answer(400, headers, body.encode())


def test_sentences_of_an_error_may_differ() -> None:
    """Of an error's body the members for programs count."""
    errors = [{"parameter": "speeker", "message": "is unknown", "nearest": "speaker"}]
    reworded = [{"parameter": "speeker", "message": "is not a parameter of this address", "nearest": "speaker"}]
    assert difference(problem(detail="One.", errors=errors), problem(detail="Another.", errors=reworded)) is None
    other = [{"parameter": "speeker", "message": "is unknown", "nearest": "speakers"}]
    assert difference(problem(detail="One.", errors=errors), problem(detail="One.", errors=other)) is not None
