"""Rate limits: what is counted for which client, the RateLimit headers, and requests above the limit."""

import json
import re
import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.utils import timezone

from events.access import window_counters
from events.access.client_addresses import ClientAddresses
from events.access.daily_usage import DailyUsage
from events.access.keys import ApiKey
from events.access.rate_limits import REQUESTS, RateLimit
from events.access.usage_sync import UsageSync, usage_sync
from events.access.window_counters import WindowCounters
from tests import factories
from tests.access.conftest import MakeKey, sent
from tests.serve.caching.conftest import WsgiAnswer

Ask = Callable[..., WsgiAnswer]
LIST = "/api/v1/topics/"


def left(answer: WsgiAnswer, limit: str = "requests") -> int:
    """Return the remaining requests from the headers, which must be structured fields as in the draft."""
    policy = re.fullmatch(rf'"{limit}";q=(\d+);w=(60|3600)', answer.headers["ratelimit-policy"])
    found = re.fullmatch(rf'"{limit}";r=(\d+);t=(\d+)', answer.headers["ratelimit"])
    assert policy and found and 1 <= int(found[2]) <= int(policy[2]) and int(found[1]) <= int(policy[1])
    return int(found[1])


def refused(answer: WsgiAnswer, kind: str = "throttled", status: int = 429) -> dict[str, object]:
    """Return the problem of a refused request, after checking its headers."""
    assert answer.status == status, answer
    body = json.loads(answer.content)
    assert body["type"] == f"/api/v1/problems/{kind}" and body["errors"] == []
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store" and answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["content-length"] == str(len(answer.content))
    return dict(body)


def test_cached_pages_304_and_errors_are_counted_and_requests_above_the_limit_refused(counted: Ask) -> None:
    factories.make("topic")
    first = counted(LIST)
    again = counted(LIST)
    unchanged = counted(LIST, HTTP_IF_NONE_MATCH=first.headers["etag"])
    head = counted(LIST, "HEAD")
    wrong = counted(f"{LIST}?nothing=1")
    assert [one.status for one in (first, again, unchanged, head, wrong)] == [200, 200, 304, 200, 400]
    assert [left(one) for one in (first, again, unchanged, head, wrong)] == [4, 3, 2, 1, 0]
    assert again.content == first.content
    too_many = counted(LIST)
    assert "5 requests per minute" in str(refused(too_many)["detail"]) and left(too_many) == 0
    seconds = int(too_many.headers["retry-after"])
    assert f"t={seconds}" in too_many.headers["ratelimit"] and f"Wait {seconds} s" in too_many.content.decode()
    assert counted(LIST, "HEAD").content == b"" and counted(LIST, "HEAD").status == 429
    assert counted(LIST, came_from="203.0.113.8").status == 200


def test_admin_docs_probes_and_preflights_are_not_counted(counted: Ask) -> None:
    for _ in range(6):
        counted(LIST)
    for address in ("/healthz", "/readyz", "/metrics", "/api/docs/", "/admin/login/"):
        answer = counted(address)
        assert answer.status in (200, 503) and "ratelimit" not in answer.headers, address
    preflight = {"HTTP_ORIGIN": "https://map.example", "HTTP_ACCESS_CONTROL_REQUEST_METHOD": "GET"}
    assert counted(LIST, "OPTIONS", **preflight).status == 200


def test_a_key_has_its_own_limits_from_any_address(counted: Ask, make_key: MakeKey) -> None:
    _, text = make_key("read")
    _, own = make_key("read", requests_per_minute=2)
    _, unlimited = make_key("read", requests_per_minute=0)
    _, no_reader = make_key("webhooks")
    assert [left(counted(LIST, came_from=f"192.0.2.{one}", **sent(text))) for one in range(2)] == [7, 6]
    assert left(counted(LIST)) == 4
    assert left(counted(LIST, **sent(own))) == 1
    assert left(counted(LIST, **sent(no_reader))) == 4
    free = [counted(LIST, **sent(unlimited)) for _ in range(9)]
    assert {one.status for one in free} == {200} and "ratelimit" not in free[0].headers


def test_downloads_are_counted_per_hour_and_their_list_is_an_ordinary_request(counted: Ask, make_key: MakeKey) -> None:
    _, reader = make_key("read")
    _, exporter = make_key("export")
    file = "/api/v1/exports/topics.ndjson"
    assert left(counted(file), "exports") == 1
    assert left(counted(file, **sent(reader)), "exports") == 1
    assert left(counted(file, **sent(exporter)), "exports") == 2
    described = ("", "codebook.json", "releases/none/")
    assert [left(counted(f"/api/v1/exports/{one}")) for one in described] == [4, 3, 2]
    assert "w=3600" in counted(file).headers["ratelimit-policy"]
    assert "2 downloads per hour" in str(refused(counted(file))["detail"])


def test_a_request_with_an_invalid_key_is_never_treated_as_anonymous(counted: Ask, make_key: MakeKey) -> None:
    _, revoked = make_key(revoked_at=timezone.now())
    factories.make("topic")
    assert counted(LIST).status == 200  # and is now in the page cache
    for header, kind in (
        (f"Api-Key {revoked}", "revoked-key"),
        ("Basic eA==", "not-authenticated"),
        ("", "not-authenticated"),
    ):
        answer = counted(LIST, HTTP_AUTHORIZATION=header)
        refused(answer, kind, 401)
        assert answer.headers["www-authenticate"] == "Api-Key"


def test_unknown_keys_are_limited_by_address_and_valid_keys_are_not(
    counted: Ask, make_key: MakeKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.access.rate_limits.UNKNOWN_KEYS_ALLOWED", 3)
    _, text = make_key("read")
    assert counted(LIST, **sent(text)).status == 200
    guesses = [counted("/api/v1/usage/", **sent(f"diplo_{'a' * 8}_{'b' * 42}{one}")).status for one in range(5)]
    assert guesses == [401, 401, 401, 429, 429]
    assert counted(LIST, **sent(text)).status == 200
    assert counted(LIST).status == 200


def test_client_addresses_are_read_from_trusted_proxies_only() -> None:
    direct = ClientAddresses([])
    assert direct.network("203.0.113.7", "198.51.100.1") == "203.0.113.7"
    assert direct.network("2001:db8:1:2:3::4", "") == direct.network("2001:db8:1:2::9", "") == "2001:db8:1:2::/64"
    assert direct.network("::ffff:203.0.113.7", "") == "203.0.113.7"
    assert direct.network("", "") == direct.network("no address", "") == "unknown"
    behind = ClientAddresses(["10.0.0.0/8", "::1"])
    for remote, forwarded, expected in (
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("::1", "203.0.113.7:4711, 10.2.3.4", "203.0.113.7"),
        ("10.0.0.1", "[2001:db8::5]:443", "2001:db8::/64"),
        # The part that the client wrote is to the left of the part that the proxies wrote.
        ("10.0.0.1", "192.0.2.1, 203.0.113.7, 10.2.3.4", "203.0.113.7"),
        ("10.0.0.1", "192.0.2.1, nonsense", "10.0.0.1"),
        ("10.0.0.1", ", ".join(["192.0.2.1"] * 1000) + ", 203.0.113.7", "203.0.113.7"),
        ("203.0.113.7", "192.0.2.1", "203.0.113.7"),
    ):
        assert behind.network(remote, forwarded) == expected, (remote, forwarded)


def test_invalid_settings_are_reported_by_system_checks(settings: object) -> None:
    settings.THROTTLE_KEY, settings.TRUSTED_PROXIES = -1, ["proxy.example.org"]  # type: ignore[attr-defined]
    with pytest.raises(SystemCheckError, match=r"THROTTLE_KEY is -1(?s:.)*proxy\.example\.org"):
        call_command("check")


def test_after_a_window_ends_another_begins() -> None:
    counters = WindowCounters(RateLimit("short", 1, ""))
    taken = [counters.hit("203.0.113.7", 1) for _ in range(3)]
    # If the window ends between two of the requests, only one is refused.
    assert [is_in for is_in, _ in taken].count(False) in (1, 2)
    time.sleep(max(0.0, taken[-1][1].ends - time.time()))
    assert counters.hit("203.0.113.7", 1)[0]


def test_counts_of_other_processes_are_known_after_both_have_synced(committed: None) -> None:
    here, there = UsageSync(), UsageSync()
    try:
        for process in (here, there):
            assert [process.counters[REQUESTS].hit(1, 5)[0] for _ in range(4)] == [True] * 4
            process.sync()
        # Each process has accepted 4 of 5 before the sync, which exceeds the limit. From now on both refuse requests.
        here.counters[REQUESTS].hit(1, 0)
        here.sync()
        assert here.counters[REQUESTS].peek(1).used == 9
        assert not here.counters[REQUESTS].hit(1, 5)[0] and not there.counters[REQUESTS].hit(1, 5)[0]
        # A new process learns the counts with its first sync.
        new = UsageSync()
        assert new.counters[REQUESTS].hit(1, 5)[0]
        new.sync()
        assert not new.counters[REQUESTS].hit(1, 5)[0]
        new.stop()
    finally:
        here.stop()
        there.stop()


def test_counts_of_evicted_clients_are_not_lost(committed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_counters, "MAX_CLIENTS", 2)
    process = UsageSync()
    try:
        for client in ("192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.1"):
            assert process.counters[REQUESTS].hit(client, 2)[0]
        process.sync()
        assert not process.counters[REQUESTS].hit("192.0.2.1", 2)[0], "two counters of one client were not added up"
    finally:
        process.stop()


def test_counts_survive_an_unavailable_database(committed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    process, other = UsageSync(), UsageSync()
    try:
        process.counters[REQUESTS].hit("192.0.2.1", 5)
        with monkeypatch.context() as elsewhere:
            connection.close()
            elsewhere.setitem(connection.settings_dict, "HOST", "/nowhere")
            elsewhere.setitem(connection.settings_dict, "EMBEDDED", False)
            with pytest.raises(Exception, match="nowhere"):
                process.sync()
        process.counters[REQUESTS].hit("192.0.2.1", 5)
        process.sync()
        other.counters[REQUESTS].hit("192.0.2.1", 5)
        other.sync()
        assert other.counters[REQUESTS].peek("192.0.2.1").used == 3
    finally:
        process.stop()
        other.stop()


def test_usage_shows_limits_and_daily_counts(counted: Ask, make_key: MakeKey) -> None:
    key, text = make_key("read", "export")
    for _ in range(9):
        counted(LIST, **sent(text))
    counted("/api/v1/exports/topics.ndjson", **sent(text))
    usage_sync.sync()
    counted(LIST)
    answer = counted("/api/v1/usage/", **sent(text))
    assert answer.headers["cache-control"] == "no-store" and left(answer, "usage") == 59
    told = json.loads(answer.content)
    assert told["key"] == {"prefix": key.prefix, "owner": "Institute for Peace", "scopes": ["export", "read"]}
    windows = {one["limit"]: one for one in told["windows"]}
    assert [(one["allowed"], one["used"], one["remaining"]) for one in windows.values()] == [
        (8, 8, 0),
        (3, 1, 2),
        (60, 1, 59),
    ]
    assert told["days"] == [{"day": f"{timezone.now():%Y-%m-%d}", "requests": 8, "exports": 1, "refused": 1}]
    key.refresh_from_db()
    assert key.last_used_at is not None and timezone.now() - key.last_used_at < timedelta(minutes=1)
    nobody = json.loads(counted("/api/v1/usage/").content)
    assert nobody["key"] is None and nobody["days"] == [] and nobody["windows"][0]["used"] == 1


def test_no_address_is_stored_and_old_rows_are_deleted(counted: Ask, make_key: MakeKey) -> None:
    key, text = make_key()
    counted(LIST, came_from="203.0.113.7")
    counted(LIST, **sent(text))
    usage_sync.sync()
    DailyUsage.objects.create(key=key, day=timezone.now().date() - timedelta(days=91))
    with connection.cursor() as cursor:
        cursor.execute("select string_agg(w::text, ' ') from access_window w")
        (stored,) = cursor.fetchone()
        assert "203.0.113.7" not in stored and b"203.0.113.7".hex() not in stored
        cursor.execute("update access_window set ends = ends - 7200")
        usage_sync.prune()
        cursor.execute("select count(*) from access_window")
        assert cursor.fetchone() == (0,)
    assert [one.requests for one in DailyUsage.objects.all()] == [1]
    ApiKey.objects.all().delete()
    counted(LIST, **sent(text))
    usage_sync.sync()  # the counts of a deleted key
    assert not DailyUsage.objects.exists()
