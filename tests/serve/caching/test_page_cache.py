"""A cached page has the status, headers and bytes of Django's answer, and is never stale."""

import gzip

import brotli
import pytest
import zstandard
from django.core.wsgi import get_wsgi_application

from events.models import Topic
from events.serve.delivery import compression
from events.serve.delivery.page_cache import PageCache
from tests import factories
from tests.serve.caching.conftest import ask

LIST = "/api/v1/topics/?include=parent"


@pytest.fixture
def topics(committed):
    return [factories.topic(slug=f"topic-{n}", name=f"Topic {n}", description="Что-то " * 40) for n in range(12)]


@pytest.mark.parametrize("address", [LIST, "/api/v1/topics/topic-1/", "/api/v1/search/?q=topic", "/api/v1/timeline/"])
@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"HTTP_ORIGIN": "https://elsewhere.example"},
        {"HTTP_ACCEPT": "application/json"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_COOKIE": "sessionid=x"},
    ],
)
def test_same_status_headers_and_bytes(topics, django, cache, cached, address, environ):
    expected = django(address, **environ)
    assert expected.status == 200
    assert cached(address, **environ) == expected
    assert len(cache.pages) == 1
    assert cached(address, **environ) == expected
    head = cached(address, "HEAD", **environ)
    assert (head.status, head.headers, head.content) == (200, expected.headers, b"")


def test_a_cached_page_takes_one_small_statement(topics, cached, reader_queries):
    cached(LIST)
    statements = reader_queries(lambda: cached(LIST))
    assert len(statements) == 1 and "events_version" in statements[0] and "body from" not in statements[0]


def test_a_change_is_visible_at_once(topics, cached):
    assert b"Renamed" not in cached(LIST).content
    Topic.objects.filter(slug="topic-3").update(name="Renamed")
    assert b"Renamed" in cached(LIST).content
    Topic.objects.filter(slug="topic-3").update(publication="withdrawn")
    assert b"Renamed" not in cached(LIST).content
    assert cached("/api/v1/topics/topic-3/").status == 410


def test_what_django_would_refuse_is_refused(topics, cached, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    assert cached(LIST).status == 200
    assert cached(LIST, HTTP_HOST="evil.example").status == 400
    assert cached(LIST, HTTP_ACCEPT="image/png").status == 406
    assert cached(LIST, "POST").status == 405
    # Links have the host of the request.
    page = "/api/v1/topics/?limit=2"
    assert b"http://testserver/" in cached(page).content
    assert b"http://other.example/" in cached(page, HTTP_HOST="other.example").content


def test_only_answers_with_a_position_are_cached(topics, cache, cached):
    for address in ("/api/v1/", "/api/v1/schema/", "/api/v1/topics/nobody/", "/api/v1/topics/?limit=x", "/healthz"):
        cached(address)
    assert len(cache.pages) == 0


DECODE = {"gzip": gzip.decompress, "br": brotli.decompress, "zstd": lambda b: zstandard.decompress(b, 1 << 24)}


@pytest.mark.parametrize("coding", compression.CODINGS)
def test_each_content_coding_has_its_own_etag_and_the_same_content(topics, cached, coding):
    plain = cached(LIST)
    fresh = cached(f"{LIST}&limit=11", HTTP_ACCEPT_ENCODING=coding)
    assert DECODE[coding](fresh.content) == cached(f"{LIST}&limit=11").content
    for _ in range(2):
        coded = cached(LIST, HTTP_ACCEPT_ENCODING=coding)
        assert coded.headers["content-encoding"] == coding
        assert DECODE[coding](coded.content) == plain.content
        assert int(coded.headers["content-length"]) == len(coded.content) < len(plain.content)
        assert coded.headers["etag"] == f'{plain.headers["etag"][:-1]}-{coding}"'
        assert coded.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    again = cached(LIST, HTTP_ACCEPT_ENCODING=coding, HTTP_IF_NONE_MATCH=coded.headers["etag"])
    assert (again.status, again.content, again.headers["etag"]) == (304, b"", coded.headers["etag"])
    # The ETag of a content coding matches no other coding.
    assert cached(LIST, HTTP_IF_NONE_MATCH=coded.headers["etag"]).status == 200


def test_a_304_of_the_cache_equals_that_of_django(topics, django, cached):
    tag = cached(LIST).headers["etag"]
    empty = PageCache(get_wsgi_application(), 0)
    assert django(LIST, HTTP_IF_NONE_MATCH=tag).status == 304
    assert cached(LIST, HTTP_IF_NONE_MATCH=tag) == ask(empty, LIST, HTTP_IF_NONE_MATCH=tag)
    assert ask(empty, LIST, HTTP_IF_NONE_MATCH=f'{tag[:-1]}-br"', HTTP_ACCEPT_ENCODING="br").status == 304


def test_short_answers_and_problems_are_not_compressed(topics, cached):
    assert "content-encoding" not in cached("/api/v1/parties/", HTTP_ACCEPT_ENCODING="br, gzip").headers
    assert "content-encoding" not in cached("/api/v1/topics/nobody/", HTTP_ACCEPT_ENCODING="br, gzip").headers
    schema = cached("/api/v1/schema/", HTTP_ACCEPT_ENCODING="gzip")
    assert schema.headers["content-encoding"] == "gzip" and b"openapi" in gzip.decompress(schema.content)
    assert "accept-encoding" in schema.headers["vary"].lower()


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", ""),
        ("identity", ""),
        ("gzip", "gzip"),
        ("x-gzip", "gzip"),
        ("GZIP", "gzip"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip, deflate, br", "br"),
        ("deflate", ""),
        ("zstd;q=0.1, br;q=0.5, gzip;q=0.9", "gzip"),
        ("zstd;q=0, *", "br"),
        ("*", "zstd"),
        ("*;q=0", ""),
        ("gzip;q=0", ""),
        ("gzip;q=0.5, identity", ""),
        ("gzip;q=oops", ""),
        (";;,,;q=1", ""),
    ],
)
def test_the_content_coding_for_an_accept_encoding(accepted, coding):
    assert compression.preferred(accepted) == coding
