"""Lists are answered in front of Django with exactly the answer of Django."""

import json

import pytest
from django.core.wsgi import get_wsgi_application

from events.serve.pages import views as pages
from events.serve.pages.list_application import ListApplication
from tests import factories
from tests.serve.caching.conftest import ask

LIST = "/api/v1/statements/?include=speaker,about&limit=2"


@pytest.fixture
def entered():
    """The addresses of the requests that Django handled."""
    return []


@pytest.fixture
def direct(committed, entered):
    """The application in front of Django, after one page of statements."""
    django = get_wsgi_application()

    def counting(environ, start_response):
        entered.append(environ["PATH_INFO"])
        return django(environ, start_response)

    application = ListApplication(counting)
    factories.statements(3)
    assert ask(application, "/api/v1/statements/").status == 200
    entered.clear()
    return application


@pytest.mark.parametrize(
    "address",
    [
        LIST,
        "/api/v1/statements/",
        "/api/v1/statements/?q=nothing&highlight=1",
        "/api/v1/statements/?count=exact&fields=kind",
    ],
)
def test_the_same_answer_without_django(address, direct, entered, django):
    found, expected = ask(direct, address), django(address)
    assert entered == []
    assert (found.status, found.content) == (expected.status, expected.content) == (200, expected.content)
    assert found.headers == expected.headers


def test_headers_are_learned_for_each_list_and_host(direct, entered):
    ask(direct, "/api/v1/talks/")
    ask(direct, "/api/v1/statements/", HTTP_HOST="localhost")
    assert entered == ["/api/v1/talks/", "/api/v1/statements/"]
    page = json.loads(ask(direct, LIST, HTTP_HOST="localhost").content)
    assert page["next"].startswith("http://localhost/api/v1/statements/?")
    assert len(entered) == 2


@pytest.mark.parametrize(
    ("address", "options"),
    [
        ("/api/v1/statements/?limit=0", {}),
        ("/api/v1/statements/?speeker=x", {}),
        ("/api/v1/statements/?cursor=nonsense", {}),
        ("/api/v1/statements/?at_least=0-1", {}),
        ("/api/v1/statements/?q=%00", {}),
        (LIST, {"method": "POST"}),
        (LIST, {"method": "HEAD"}),
        (LIST, {"method": "OPTIONS"}),
        (LIST, {"HTTP_ACCEPT": "text/html"}),
        (LIST, {"HTTP_ACCEPT": "application/json;q=0.5, */*;q=0.1"}),
        (LIST, {"HTTP_HOST": "evil.example"}),
        (LIST, {"HTTP_IF_NONE_MATCH": "*"}),
        ("/api/v1/statements", {}),
        ("/api/v1/nothing/", {}),
    ],
)
def test_every_other_request_is_answered_by_django(address, options, direct, entered, django):
    found, expected = ask(direct, address, **options), django(address, **options)
    assert len(entered) == 1
    assert (found.status, found.content) == (expected.status, expected.content)
    assert found.headers == expected.headers


def test_a_failed_request_is_not_repeated(direct, monkeypatch):
    tried = []

    def failing(*_):
        tried.append(1)
        raise RuntimeError("broken")

    monkeypatch.setattr(pages, "_page", failing)
    found = ask(direct, LIST)
    assert found.status == 500 and found.headers["content-type"] == "application/problem+json"
    assert len(tried) == 1


def test_an_answer_that_depends_on_the_origin_is_left_to_django(committed, settings, entered):
    def application(environ, start_response):
        entered.append(1)
        environ["diplo_api.page"] = "somewhere"
        start_response("200 OK", [("Content-Type", "application/json"), ("Vary", "Accept-Encoding, origin")])
        return [b"{}"]

    direct = ListApplication(application)
    for _ in range(2):
        ask(direct, LIST)
    assert len(entered) == 2
