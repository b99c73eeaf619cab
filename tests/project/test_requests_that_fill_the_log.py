"""What anybody can cause with a request is one line in the log at WARNING at most, and limited in number."""

import logging
from collections.abc import Iterator
from io import StringIO

import pytest
from django.test import Client

from diplo_api.request_logging import ClientErrors, RateLimited


@pytest.fixture
def written() -> Iterator[StringIO]:
    """What the configured handlers of the project's loggers write, with fresh limits."""
    output, changed = StringIO(), []
    filters: list[object] = list(logging.getLogger("django.request").filters)
    for handler in (*logging.getLogger("django.security").handlers, *logging.getLogger().handlers):
        if type(handler) is logging.StreamHandler:
            changed.append((handler, handler.setStream(output)))
            filters += handler.filters
    for each in filters:
        if isinstance(each, RateLimited):
            each._windows.clear()
    yield output
    for handler, stream in changed:
        handler.setStream(stream or handler.stream)


def test_a_host_that_is_not_ours(committed: None, written: StringIO) -> None:
    client = Client(raise_request_exception=False)
    for number in range(50):
        answer = client.get("/api/v1/", headers={"host": f"host-{number}.example.org\r\nINJECTED line"})
        assert answer.status_code == 400
    lines = written.getvalue().splitlines()
    assert 1 <= len(lines) <= 5
    for line in lines:
        assert "WARNING django.security.DisallowedHost" in line and len(line) < 400
    assert "Traceback" not in written.getvalue()


@pytest.mark.parametrize(
    "request_of",
    [
        lambda client: client.post("/admin/login/", {f"f{n}": "" for n in range(20_001)}),
        lambda client: client.post("/admin/login/", b"x" * 3_000_000, content_type="application/x-www-form-urlencoded"),
        lambda client: client.post("/admin/login/", b"--x\r\nbroken", content_type="multipart/form-data; boundary=x"),
        lambda client: client.post("/admin/login/", b"x", content_type="multipart/form-data; boundary=\xe9"),
        lambda client: client.get("/admin/login/", headers={"cookie": "sessionid=\x7f; csrftoken=x"}),
        lambda client: client.get("/admin/%00/%FF/"),
        lambda client: client.get("/admin/login/?next=%00%FF"),
        lambda client: client.get("/api/v1/topics/%FF%00/"),
        lambda client: client.post("/api/v1/webhooks/", b"\xff", content_type="application/json"),
    ],
)
def test_malformed_requests(committed: None, written: StringIO, request_of: object) -> None:
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    statuses = {request_of(client).status_code for _ in range(10)}  # type: ignore[operator]
    assert max(statuses) < 500
    assert len(written.getvalue().splitlines()) <= 5
    assert "Traceback" not in written.getvalue() and "ERROR" not in written.getvalue()


def _record(name: str = "django.request", **given: object) -> logging.LogRecord:
    return logging.makeLogRecord({"name": name, "levelno": 40, "levelname": "ERROR", "msg": "failed", **given})


def test_the_number_of_dropped_lines_is_logged() -> None:
    limit = RateLimited(lines=2, interval=0.2)
    assert [limit.filter(_record()) for _ in range(5)] == [True, True, False, False, False]
    assert limit.filter(_record("django.security.csrf")), "each logger has its own limit"
    limit._windows["django.request"] = (limit._windows["django.request"][0] - 1, 5)
    later = _record()
    assert limit.filter(later)
    assert later.getMessage() == "failed (3 more like this were not logged)"


def test_an_error_of_the_service_is_always_logged_with_its_traceback() -> None:
    limit = RateLimited(lines=0)
    record = _record(exc_info=(ValueError, ValueError(), None))
    assert limit.filter(record) and record.exc_info


def test_a_message_of_several_lines_becomes_one() -> None:
    record = _record(msg="bad %s", args=("a\nb\r\n" + "x" * 1000,), exc_info=(ValueError, ValueError(), None))
    assert ClientErrors().filter(record)
    assert (record.levelname, record.exc_info) == ("WARNING", None)
    assert "\n" not in record.getMessage() and len(record.getMessage()) == 300
