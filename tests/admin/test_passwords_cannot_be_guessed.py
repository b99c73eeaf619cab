"""Log-in attempts are limited before a password is hashed; the right password is accepted after the wait."""

import logging
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections
from django.test import Client

from events.access import login_attempts
from events.access.login_attempts import ACCOUNT, ADDRESS, PAIR, AttemptLog
from events.admin import login
from tests.publish.sessions import open_session, run, scalar

URL = "/admin/login/?next=/admin/"
RIGHT = "a password for tests"


class Hashes:
    """Counts how often a password was hashed, and how many were hashed at the same time in this process."""

    def __init__(self) -> None:
        self.number = self.now = self.most = 0
        self._lock = threading.Lock()
        self._check = login.AdminAuthenticationForm.clean

    def clean(self, form: login.AdminAuthenticationForm) -> dict[str, object]:
        """Django's check, which hashes the password."""
        with self._lock:
            self.number += 1
            self.now += 1
            self.most = max(self.most, self.now)
        try:
            return self._check(form)
        finally:
            with self._lock:
                self.now -= 1


@pytest.fixture
def hashes() -> Iterator[Hashes]:
    """Counts the hashes of the log-in form."""
    counted = Hashes()
    with patch.object(login.AdminAuthenticationForm, "clean", lambda form: counted.clean(form)):
        yield counted


@pytest.fixture(autouse=True)
def unlimited_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is left out because of an earlier test."""
    monkeypatch.setattr(login, "attempt_log", AttemptLog(lines=1000))


@pytest.fixture
def carla(make_user: Callable[..., User]) -> User:
    """An account."""
    return make_user("carla", "curator")


def attempt(password: str = "wrong", account: str = "carla", address: str = "192.0.2.1") -> int:
    """Send the log-in form; return the status of the answer: 302 if it is accepted."""
    answer = Client(REMOTE_ADDR=address).post(URL, {"username": account, "password": password})
    if answer.status_code == 429:
        assert int(answer["Retry-After"]) >= 1
        assert "Too many failed attempts. The password was not checked." in answer.content.decode()
    return answer.status_code


def pass_time(seconds: float) -> None:
    """Let all counters become older."""
    run(
        "update access_login set allowed_at = allowed_at - make_interval(secs => %s),"
        " ends_at = ends_at - make_interval(secs => %s), known_until = known_until - make_interval(secs => %s)",
        [seconds] * 3,
    )


def lengthen_waits() -> None:
    """Let every wait that has begun last another minute, so that a slow machine does not end it."""
    run(f"update access_login set allowed_at = now() + interval '1 minute' where {_DELAY} > 0.5")


_DELAY = f"extract(epoch from allowed_at - ends_at) + {login_attempts.KEPT}"
"""The delay that the last failure caused, in seconds."""


def test_growing_delays_and_the_right_password_after_the_wait(carla: User, hashes: Hashes) -> None:
    assert [attempt() for _ in range(PAIR.free)] == [200] * PAIR.free
    for number, delay in enumerate((1, 2, 4, 8, 16)):
        assert float(scalar(f"select max({_DELAY}) from access_login")) == pytest.approx(delay, abs=0.4)
        lengthen_waits()
        # Until the wait is over, not even the right password is checked.
        assert [attempt(), attempt(RIGHT)] == [429, 429]
        assert hashes.number == PAIR.free + number
        pass_time(61)
        assert attempt() == 200
    pass_time(61)
    assert attempt(RIGHT) == 302
    # A log-in forgets the failures of the account.
    assert [attempt() for _ in range(PAIR.free)] == [200] * PAIR.free
    lengthen_waits()
    assert attempt() == 429


@pytest.mark.parametrize("same_account", [True, False])
def test_eight_guessers_at_once(make_user: Callable[..., User], hashes: Hashes, same_account: bool) -> None:
    """Together they get as many hashes as one, one at a time; all other attempts are refused without one."""
    for number in range(8):
        make_user(f"user-{number}")
    ready = threading.Barrier(8)

    def guess(number: int) -> list[int]:
        ready.wait(10)
        try:
            return [attempt(account=f"user-{0 if same_account else number}") for _ in range(10)]
        finally:
            connections["default"].close()

    with ThreadPoolExecutor(max_workers=8) as guessers:
        statuses = Counter(status for answers in guessers.map(guess, range(8)) for status in answers)
    allowed = PAIR.free if same_account else ADDRESS.free
    # A wait of a second may end while the test runs.
    assert allowed <= statuses[200] <= allowed + 4
    assert statuses[200] == hashes.number and hashes.most == 1
    assert statuses[429] == 80 - statuses[200]


def test_guesses_from_many_addresses_are_limited_by_account(carla: User, hashes: Hashes) -> None:
    statuses = Counter(attempt(address=f"192.0.2.{number}") for number in range(1, 41))
    assert ACCOUNT.free <= statuses[200] == hashes.number <= ACCOUNT.free + 3
    assert attempt(RIGHT, address="198.51.100.1") == 429
    pass_time(ACCOUNT.longest)
    assert attempt(RIGHT, address="198.51.100.1") == 302


def test_others_cannot_lock_out_the_owner_where_the_owner_has_logged_in(carla: User) -> None:
    assert attempt(RIGHT, address="198.51.100.1") == 302
    for number in range(1, 21):
        attempt(address=f"192.0.2.{number}")
        run("update access_login set allowed_at = now()")
    assert attempt(address="192.0.2.21") == 200
    assert attempt(RIGHT, address="192.0.2.99") == 429
    assert attempt(RIGHT, address="198.51.100.1") == 302
    # There, too, guesses are limited.
    assert [attempt(address="198.51.100.1") for _ in range(PAIR.free)] == [200] * PAIR.free
    lengthen_waits()
    assert attempt(RIGHT, address="198.51.100.1") == 429
    assert attempt(RIGHT, address="192.0.2.99") == 429


def test_many_accounts_from_one_address_are_limited_and_log_ins_do_not_count(
    make_user: Callable[..., User], hashes: Hashes
) -> None:
    for number in range(2 * ADDRESS.free):
        make_user(f"user-{number}")
        assert attempt(RIGHT, account=f"user-{number}", address="2001:db8::1") == 302
    # An IPv6 client counts as its /64.
    statuses = [attempt(account=f"nobody-{n}", address=f"2001:db8::{n + 1:x}") for n in range(ADDRESS.free)]
    assert statuses == [200] * ADDRESS.free
    lengthen_waits()
    rows = scalar("select count(*) from access_login")
    assert attempt(account="nobody-99", address="2001:db8::99") == 429
    assert scalar("select count(*) from access_login") == rows, "a refused attempt stores nothing"


def test_failures_are_forgotten_after_an_hour_and_deleted(carla: User) -> None:
    for _ in range(PAIR.free):
        attempt()
    pass_time(login_attempts.KEPT + 1)
    assert [attempt() for _ in range(PAIR.free)] == [200] * PAIR.free
    pass_time(login_attempts.KEPT + 1)
    attempt(account="somebody", address="192.0.2.2")
    assert scalar("select count(*) from access_login") == 3


def test_the_longest_wait() -> None:
    for limit in (PAIR, ACCOUNT, ADDRESS):
        assert [limit.delay(limit.free - 1), limit.delay(limit.free), limit.delay(limit.free + 1)] == [0, 1, 2]
        assert limit.delay(10_000) == limit.longest


def test_counters_that_are_locked_refuse_the_attempt(carla: User, hashes: Hashes) -> None:
    assert attempt() == 200
    with open_session() as other:
        other.execute("select from access_login for update")
        assert attempt() == 429
        other.rollback()
    assert hashes.number == 1


def test_each_failure_and_refusal_is_one_line_without_the_password(
    carla: User, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "my-secret-password"
    with caplog.at_level(logging.WARNING, logger="events.access.login_attempts"):
        for _ in range(PAIR.free):
            attempt(secret)
        lengthen_waits()
        attempt(secret)
        attempt(account=f"{secret}\nforged line")
    lines = [record.getMessage() for record in caplog.records if record.name == "events.access.login_attempts"]
    assert lines == [
        *["Log-in failed: 'carla' from 192.0.2.1"] * PAIR.free,
        "Log-in refused: 'carla' from 192.0.2.1 must wait 60 s",
        "Log-in failed: an unknown account from 192.0.2.1",
    ]


def test_a_flood_of_refusals_is_not_a_flood_of_lines(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0
    monkeypatch.setattr(login_attempts.time, "monotonic", lambda: now)
    log = AttemptLog(lines=3, seconds=60)
    for _ in range(100):
        log.write(lambda: "refused 1")
    assert [record.getMessage() for record in caplog.records] == ["refused 1"] * 3
    now = 61.0
    log.write(lambda: "refused 2")
    assert [record.getMessage() for record in caplog.records][3:] == [
        "97 more log-in attempts failed or were refused since then",
        "refused 2",
    ]


def test_the_old_password_cannot_be_guessed_in_a_session_that_was_taken_over(carla: User) -> None:
    client = Client()
    client.force_login(carla)
    url = "/admin/password_change/"
    new = {"new_password1": "another password for tests", "new_password2": "another password for tests"}
    statuses = [client.post(url, {"old_password": "wrong", **new}).status_code for _ in range(PAIR.free)]
    assert statuses == [200] * PAIR.free
    lengthen_waits()
    refused = client.post(url, {"old_password": RIGHT, **new})
    assert refused.status_code == 429 and "Wait 60 seconds, then try again." in refused.content.decode()
    pass_time(61)
    assert client.post(url, {"old_password": RIGHT, **new}).status_code == 302
    carla.refresh_from_db()
    assert carla.check_password("another password for tests")


def test_names_and_addresses_cannot_be_read_from_the_table(carla: User) -> None:
    attempt(RIGHT)
    with connection.cursor() as cursor:
        cursor.execute("select string_agg(l::text, ' ') from access_login l")
        text = cursor.fetchone()[0]
    assert "carla" not in text and "192.0.2.1" not in text
    with connections["reader"].cursor() as cursor:
        cursor.execute("select has_table_privilege('access_login', 'select')")
        assert cursor.fetchone() == (False,)
