"""With DATABASE_READER_FALLBACK, pages are read from the primary while the standby is down, with the same rights."""

from collections import Counter

import pytest

from diplo_api.embedded.server import EmbeddedServer
from tests.serve.replica.conftest import Serve
from tests.serve.replica.servers import TOPIC, Service, Standby, publish, query, until

pytestmark = pytest.mark.slow

# The webhook worker writes, so it is always connected to the primary, with another role.
SESSIONS = (
    "select usename, query from pg_stat_activity"
    " where backend_type = 'client backend' and pid <> pg_backend_pid() and datname = 'diplo'"
    " and query !~ 'events_webhook'"
)


@pytest.fixture(scope="module")
def service(primary: EmbeddedServer, standby: Standby, serve: Serve) -> Service:
    """A service that reads from the standby while it is up."""
    publish(primary, "before-the-outage")
    return serve(standby, DATABASE_READER_FALLBACK="1")


def _reads_from_standby(service: Service) -> bool:
    """Whether every process reads from the standby, according to sixteen requests."""
    return all(service.ready()[1]["server"] == "replica" for _ in range(16))


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_no_request_fails_when_the_standby_stops_and_restarts(
    primary: EmbeddedServer, standby: Standby, service: Service, mode: str
) -> None:
    slug = f"written-during-the-outage-{mode}"
    until(lambda: _reads_from_standby(service), "all processes read from the standby")
    found: Counter[int] = Counter()
    with service.readers("topics/?limit=5", found):
        standby.stop(mode)
        try:
            publish(primary, slug)
            assert service.get(f"topics/{slug}/").status == 200, "the primary has it at once"
            status, reads_from, failing = service.ready()
            assert (status, failing) == (200, {})
            assert reads_from["server"] == "fallback"
            sessions = query(primary.ensure_running(), SESSIONS)
            assert sessions
            assert {user for user, _ in sessions} == {"diplo_reader"}, sessions
        finally:
            standby.start()
        until(lambda: _reads_from_standby(service), "all processes read from the standby again")
    assert set(found) == {200} and found[200] > 20, found
    until(lambda: service.get(f"topics/{slug}/").status == 200, "the standby has replayed it")


def test_the_fallback_cannot_write_and_sees_no_draft(
    primary: EmbeddedServer, standby: Standby, service: Service
) -> None:
    """The sessions on the primary have a role without rights on the tables of records."""
    standby.stop()
    try:
        assert service.statuses("topics/", 16) == {200: 16}
        target = primary.ensure_running()
        assert {user for user, _ in query(target, SESSIONS)} == {"diplo_reader"}
        rights = "select has_table_privilege(%s, 'events_topic', 'select')"
        assert query(target, rights, ["diplo_reader"]) == [(False,)]
        query(target, TOPIC.replace("'published'", "'draft'"), ["a-draft"])
        assert service.get("topics/a-draft/").status == 404
    finally:
        standby.start()
    until(lambda: _reads_from_standby(service), "all processes read from the standby again")


def test_a_primary_that_refuses_the_reader_is_no_fallback(
    primary: EmbeddedServer, standby: Standby, serve: Serve
) -> None:
    """Requests then get a 503; the writer's login is never used."""
    service = serve(standby, DATABASE_READER_FALLBACK="1", SERVE_WORKERS="1")
    target, can_login = primary.ensure_running(), "select rolcanlogin from pg_roles where rolname = 'diplo_reader'"
    query(target, "alter role diplo_reader nologin")
    until(lambda: query(standby.parameters, can_login) == [(False,)], "the standby knows")
    # Open sessions would continue, so they are terminated.
    query(target, "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'diplo_reader'")
    try:
        standby.stop()
        assert service.statuses("topics/", 16) == {503: 16}
        assert query(target, SESSIONS) == []
    finally:
        query(target, "alter role diplo_reader login")
        standby.start()
    until(lambda: service.get("topics/").status == 200, "reads are answered again")
    until(lambda: _reads_from_standby(service), "it reads from the standby again")
