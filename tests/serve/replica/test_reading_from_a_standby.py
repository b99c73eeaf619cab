"""Pages are read from a standby that lags, stops, restarts or is promoted."""

import socket
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from diplo_api.embedded.server import EmbeddedServer
from tests.serve.replica.conftest import MakeStandby, Serve
from tests.serve.replica.servers import Answer, Service, Standby, publish, query, until

pytestmark = pytest.mark.slow

ROUTES = ("topics/", "topics/before-all/", "talks/?include=parent&limit=2", "topics/no-such-topic/")
SESSIONS = (
    "select usename from pg_stat_activity"
    " where backend_type = 'client backend' and pid <> pg_backend_pid() and datname = 'diplo'"
)


@pytest.fixture(scope="module")
def service(primary: EmbeddedServer, standby: Standby, serve: Serve) -> Service:
    """A service that reads from the standby, without a fallback."""
    publish(primary, "before-all")
    return serve(standby)


def assert_unavailable(answer: Answer) -> None:
    """The answer is a 503 problem with Retry-After."""
    assert answer.status == 503, answer
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.body["type"].endswith("/database-unavailable")
    assert int(answer.headers["Retry-After"]) > 0


def test_a_commit_on_the_primary_is_read_from_the_standby(
    primary: EmbeddedServer, standby: Standby, service: Service
) -> None:
    publish(primary, "read-elsewhere")
    until(lambda: service.get("topics/read-elsewhere/").status == 200, "the standby has replayed it")
    assert ("diplo_reader",) in query(standby.parameters, SESSIONS)
    status, reads_from, failing = service.ready()
    assert (status, failing) == (200, {})
    assert reads_from["server"] == "replica"
    assert reads_from["position"] == reads_from["primary_position"]
    assert reads_from["changes_behind"] == reads_from["seconds_behind"] == 0


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_the_standby_restarts_without_a_restart_of_the_service(standby: Standby, service: Service, mode: str) -> None:
    """The connections of all workers and threads break."""
    assert service.statuses("topics/", 40) == {200: 40}
    standby.stop(mode)
    standby.start()
    assert service.statuses("topics/", 40) == {200: 40}, "no request failed"
    standby.stop(mode)
    try:
        for address in ROUTES:
            assert_unavailable(service.get(address))
        assert service.statuses("topics/", 40) == {503: 40}
        assert service.get("/healthz").status == 200
        status, reads_from, failing = service.ready()
        assert (status, reads_from) == (503, None)
        assert failing.keys() >= {"database", "reader"}
        assert str(standby.home) not in str(failing), "the answer contains no address"
    finally:
        standby.start()
    assert service.statuses("topics/", 40) == {200: 40}
    assert service.ready()[0] == 200


def test_a_standby_that_accepts_connections_and_does_not_answer(serve: Serve) -> None:
    """Like a host that hangs: no request waits longer than one connection attempt takes."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"postgresql://diplo_reader@127.0.0.1:{silent.getsockname()[1]}/diplo"
        service = serve(DATABASE_READER_URL=url, DATABASE_READER_FALLBACK="1", SERVE_WORKERS="1", SERVE_THREADS="1")
        started = time.monotonic()
        assert service.statuses("topics/", 40) == {200: 40}
        assert time.monotonic() - started < 3, "/readyz has found it unreachable, so these requests do not wait"
        service = serve(ready=503, DATABASE_READER_URL=url, SERVE_WORKERS="1", SERVE_THREADS="1")
        started = time.monotonic()
        assert_unavailable(service.get("topics/"))
        assert time.monotonic() - started < 6


def test_the_service_logs_why_the_standby_is_unreachable(standby: Standby, service: Service) -> None:
    standby.stop()
    try:
        service.ready()
    finally:
        standby.start()
    assert str(standby.home) in service.log.read_text()


def test_the_lag_of_the_standby(primary: EmbeddedServer, standby: Standby, service: Service) -> None:
    """The lag counts from the first change that it has not replayed; below the limit the service stays ready."""
    before = service.ready()[1]
    with standby.paused():
        publish(primary, "lag-1", "lag-2", "lag-3")
        time.sleep(1)
        status, reads_from, failing = service.ready()
        assert service.get("topics/lag-1/").status == 404
        assert (status, failing) == (200, {})
        assert reads_from["server"] == "replica"
        assert reads_from["changes_behind"] == 3
        assert 1 <= reads_from["seconds_behind"] < 10
        assert reads_from["position"] == before["position"] != reads_from["primary_position"]
    until(lambda: service.ready()[1]["changes_behind"] == 0, "it has caught up")
    assert service.get("topics/lag-3/").status == 200


def test_at_least_waits_for_the_standby(primary: EmbeddedServer, standby: Standby, service: Service) -> None:
    """With `at_least=` the position of a commit, no answer lacks that commit."""
    newest = "select epoch || '-' || (select max(seq) from events_version) from events_epoch"
    with standby.paused():
        publish(primary, "just-written")
        [(position,)] = query(primary.ensure_running(), newest)
        assert service.get("topics/just-written/").status == 404
        answer = service.get(f"topics/?id=just-written&at_least={position}")
        assert answer.status == 503 and int(answer.headers["Retry-After"]) > 0
        assert answer.body["type"].endswith("/behind")
        with ThreadPoolExecutor() as pool:
            early = pool.submit(service.get, f"topics/?id=just-written&at_least={position}")
            time.sleep(0.3)
            assert not early.done(), "it waits"
            query(standby.parameters, "select pg_wal_replay_resume()")
            answer = early.result(30)
    assert answer.status == 200, answer
    assert [document["id"] for document in answer.body["results"]] == ["just-written"]
    assert answer.headers["Diplo-Position"] == position


def test_a_lag_above_the_limit_is_not_ready(primary: EmbeddedServer, standby: Standby, serve: Serve) -> None:
    service = serve(standby, DATABASE_READER_MAX_LAG="0.5", SERVE_WORKERS="1")
    with standby.paused():
        publish(primary, "too-late")
        time.sleep(0.6)
        status, _, failing = service.ready()
        assert status == 503
        assert list(failing) == ["replica"]
        assert "1 changes behind" in failing["replica"] and "replay is paused" in failing["replica"]
        assert service.get("topics/").status == 200, "requests are still answered"
    until(lambda: service.ready()[0] == 200, "it has caught up")


def test_reads_are_retried_when_replay_cancels_them(
    primary: EmbeddedServer, standby: Standby, service: Service
) -> None:
    """Replaying an exclusive lock cancels conflicting queries at once (max_standby_streaming_delay = 0)."""
    conflicts = "select sum(confl_lock + confl_snapshot + confl_bufferpin)::int from pg_stat_database_conflicts"
    found: Counter[int] = Counter()
    [(before,)] = query(standby.parameters, conflicts)
    with service.readers("topics/?limit=100&include=parent", found):
        for _ in range(300):
            query(
                primary.ensure_running(),
                "begin; lock table events_version, events_current in access exclusive mode;"
                " select pg_sleep(0.001); commit",
            )
    [(after,)] = query(standby.parameters, conflicts)
    assert after > before, "no query was cancelled, so the test shows nothing"
    assert set(found) <= {200, 503}
    assert found[503] <= 0.2 * (after - before), f"{after - before} queries were cancelled: {found}"


def test_a_promoted_standby_is_fenced(primary: EmbeddedServer, make_standby: MakeStandby, serve: Serve) -> None:
    """It may lack commits of the primary, and its positions differ: /readyz fails until `new_epoch` is run."""
    promoted = make_standby("promoted")
    service = serve(promoted, SERVE_WORKERS="1")
    promoted.promote()
    status, reads_from, failing = service.ready()
    assert status == 503
    assert reads_from["server"] == "primary"
    assert failing.keys() == {"epoch", "replica"}
    assert "new_epoch" in failing["epoch"]
    assert "was promoted" in failing["replica"]
