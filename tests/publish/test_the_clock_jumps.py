"""A clock that was ahead dates a change into the future: publishing is refused in words until an operator decides."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client

from events.models import Topic
from events.publish import clock, redaction
from tests import factories
from tests.publish.log import head
from tests.publish.sessions import open_session, run, scalar

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("committed")]


def _date_newest(interval: str) -> None:
    """Date the newest change by a clock that is ahead, as publishing would have done at that time."""
    with transaction.atomic():
        run("set local session_replication_role = replica")
        run("update events_version set recorded_at = now() + %s::interval where seq = %s", [interval, head()])
        run("update events_current set recorded_at = now() + %s::interval where seq = %s", [interval, head()])


@pytest.fixture
def jumped() -> Topic:
    """A record with one version of now, and one that is dated ten years ahead."""
    topic: Topic = factories.topic(name="Before")
    topic.name = "During"
    topic.save()
    _date_newest("10 years")
    return topic


@pytest.fixture
def http() -> Client:
    return Client(raise_request_exception=False)


def _accept() -> str:
    output = StringIO()
    call_command("accept_clock", "--yes", stdout=output)
    return output.getvalue()


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _name_as_of(http: Client, topic: Topic, moment: datetime) -> str:
    answer = http.get(f"/api/v1/topics/{topic.slug}/", {"as_of": _instant(moment)})
    assert answer.status_code == 200, answer.content
    return str(answer.json()["name"])


def test_publishing_is_refused_and_says_what_to_do(jumped: Topic) -> None:
    before = head()
    with pytest.raises(IntegrityError, match="newest change is dated") as caught:
        factories.topic()
    diagnostics = caught.value.__cause__.diag  # type: ignore[union-attr]
    assert diagnostics.constraint_name == "clock_behind_log"
    assert "Correct the clock" in diagnostics.message_hint and "manage.py accept_clock" in diagnostics.message_hint
    assert head() == before
    with pytest.raises(IntegrityError, match="newest change is dated"):
        redaction.redact("topic", jumped.slug, reason="test", by="test")
    with open_session() as session, pytest.raises(psycopg.errors.CheckViolation):
        session.execute("update events_topic set name = 'x'")
        session.commit()


def test_a_jump_within_the_tolerance_keeps_the_order_of_times() -> None:
    factories.topic()
    _date_newest("30 minutes")
    ahead = scalar("select recorded_at from events_version order by seq desc limit 1")
    factories.topic()
    assert scalar("select recorded_at from events_version order by seq desc limit 1") == ahead
    found = clock.state()
    assert 1700 < found.ahead <= 1800 and found.problem is None


def test_the_tolerance_is_a_parameter_of_the_database(jumped: Topic) -> None:
    before = head()
    with transaction.atomic():
        run("set local events.clock_tolerance = '11 years'")
        factories.topic()
    assert head() > before
    with open_session() as session:
        session.execute("set events.clock_tolerance = '1 minute'")
        assert session.execute("select public.events_clock_tolerance()").fetchone() == (timedelta(minutes=1),)


def test_readiness_and_metrics_name_it(jumped: Topic, http: Client) -> None:
    failing = {check["name"]: check for check in http.get("/readyz").json()["checks"] if not check["ok"]}
    assert set(failing) == {"clock"}
    assert failing["clock"]["run"] == "manage.py accept_clock"
    assert "publishing is refused" in failing["clock"]["detail"] and "days" in failing["clock"]["detail"]
    metrics = http.get("/metrics").content.decode()
    assert 3600 * 24 * 3650 < float(metrics.split("\ndiplo_log_ahead_seconds ")[1].split()[0]) < 3600 * 24 * 3655
    _accept()
    assert http.get("/readyz").status_code == 200
    assert "\ndiplo_log_ahead_seconds 0.0\n" in http.get("/metrics").content.decode()


def test_reads_go_on(jumped: Topic, http: Client) -> None:
    assert http.get(f"/api/v1/topics/{jumped.slug}/").json()["name"] == "During"
    assert http.get("/api/v1/topics/").status_code == 200
    assert http.get("/api/v1/changes/?since=0").status_code == 200


def test_after_an_accepted_correction_changes_have_the_true_time(jumped: Topic) -> None:
    assert f"after position {head()} are dated by the clock again" in _accept()
    started = datetime.now(UTC)
    for name in ("After", "Later"):
        jumped.name = name
        jumped.save()
        recorded = scalar("select recorded_at from events_version order by seq desc limit 1")
        assert abs(recorded - started) < timedelta(minutes=1)
    assert clock.state().ahead == 0


def test_as_of_never_changes_its_answer(jumped: Topic, http: Client) -> None:
    """Asked again later, a moment has the document that it had; each document appears at one moment, in order."""
    other = f"/api/v1/topics/{jumped.slug}/"
    during = datetime.now(UTC)
    assert _name_as_of(http, jumped, during) == "Before"
    _accept()
    accepted = datetime.now(UTC)
    assert _name_as_of(http, jumped, accepted) == "During"
    jumped.name = "After"
    jumped.save()
    after = datetime.now(UTC)
    for moment, name in ((during, "Before"), (accepted, "During"), (after, "After")):
        assert _name_as_of(http, jumped, moment) == name
    assert http.get(other).json()["name"] == "After"


def test_the_command_does_nothing_where_the_clock_is_right() -> None:
    factories.topic()
    with pytest.raises(CommandError, match="nothing to do"):
        call_command("accept_clock", "--yes")
    assert scalar("select count(*) from events_clock_correction") == 0


def test_the_command_asks(jumped: Topic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda question: "no")
    with pytest.raises(CommandError, match="Correct the clock"):
        call_command("accept_clock", stdout=StringIO())
    assert scalar("select count(*) from events_clock_correction") == 0


def test_two_machines_whose_clocks_differ(http: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    ahead = clock.time.time() + 7200
    monkeypatch.setattr(clock.time, "time", lambda: ahead)
    assert "differ by 120 minutes" in str(clock.state().problem)


def test_the_reader_cannot_accept_a_clock() -> None:
    with open_session("reader", autocommit=True) as session, pytest.raises(psycopg.Error):
        session.execute("insert into events_clock_correction values (1, now())")
