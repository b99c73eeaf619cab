"""The server of both connections is killed, stopped or restarted while the service runs."""

import http.cookiejar
import os
import signal
import time
import urllib.request
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from diplo_api.embedded.server import EmbeddedServer
from diplo_api.embedded.system_user import choose_system_user
from tests.serve.replica.conftest import Serve
from tests.serve.replica.servers import Service, Standby, publish, until

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def service(primary: EmbeddedServer, serve: Serve) -> Service:
    """A service that reads from the primary."""
    publish(primary, "before-the-restart")
    return serve()


def _kill(primary: EmbeddedServer) -> None:
    pid = primary.postmaster_pid()
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


def _stop(primary: EmbeddedServer) -> None:
    primary.stop(force=True)


@pytest.mark.parametrize("end", [_kill, _stop])
def test_workers_restart_the_embedded_server(
    primary: EmbeddedServer, service: Service, end: Callable[[EmbeddedServer], None]
) -> None:
    """Requests at that moment may get a 503; none gets a 500, and none hangs."""
    found: Counter[int] = Counter()
    before = primary.postmaster_pid()
    with service.readers("topics/before-the-restart/", found):
        until(lambda: found[200] > 20, "readers are being answered")
        end(primary)
        until(lambda: primary.postmaster_pid() not in (None, before), "there is a server again")
        until(lambda: service.get("topics/").status == 200, "a page is answered")
        answered = found[200]
        until(lambda: found[200] > answered + 20, "readers are being answered again")
    assert set(found) <= {200, 503}, found
    assert service.statuses("topics/", 40) == {200: 40}
    assert service.ready()[0] == 200


def test_workers_reconnect_to_a_restarted_external_server(
    primary: EmbeddedServer, serve: Serve, tmp_path: Path
) -> None:
    """The same server as an external one of DATABASE_URL, which the service does not restart."""
    target = primary.ensure_running()
    url = f"postgresql://{target['user']}@/{target['dbname']}?host={target['host']}"
    service = serve(DATABASE_URL=url, DIPLO_DATA_DIR=str(tmp_path))
    cluster = primary.data_dir / "postgres"
    found: Counter[int] = Counter()
    with service.readers("topics/before-the-restart/", found):
        until(lambda: found[200] > 20, "readers are being answered")
        with primary.log.open("ab") as output:
            restart = [primary.binaries() / "pg_ctl", "restart", "-w", "-m", "fast", "-D", cluster]
            assert choose_system_user(cluster).run(restart, output=output).returncode == 0
        assert service.statuses("topics/", 40) == {200: 40}
    assert set(found) <= {200, 503}, found
    assert service.ready()[0] == 200


def test_pages_are_read_from_the_standby_while_the_primary_is_down(
    primary: EmbeddedServer, standby: Standby, serve: Serve, tmp_path: Path
) -> None:
    """The service stays ready, and the lag is unknown."""
    target = primary.ensure_running()
    url = f"postgresql://{target['user']}@/{target['dbname']}?host={target['host']}"
    service = serve(standby, DATABASE_URL=url, DIPLO_DATA_DIR=str(tmp_path), DATABASE_READER_FALLBACK="1")
    until(lambda: service.get("topics/before-the-restart/").status == 200, "the standby has replayed it")
    primary.stop(force=True)
    try:
        assert service.statuses("topics/before-the-restart/", 40) == {200: 40}
        status, reads_from, failing = service.ready()
        assert (status, failing) == (200, {})
        assert reads_from["server"] == "replica"
        assert reads_from["primary_position"] is reads_from["seconds_behind"] is None
        assert target["host"] not in str(service.get("/readyz").body), "the answer contains no address"
    finally:
        primary.ensure_running()
    until(lambda: service.ready()[1]["seconds_behind"] == 0, "the standby follows again")


def test_the_first_admin_page_after_a_restart_is_no_error(primary: EmbeddedServer, service: Service) -> None:
    """The writer's connections are checked once a request before they are used."""
    address = f"http://127.0.0.1:{service.port}/admin/"
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    browser.open(f"{address}login/", timeout=30).read()
    token = next(cookie.value for cookie in jar if cookie.name == "csrftoken")
    password = (primary.data_dir / "admin-password").read_text().strip()
    form = f"csrfmiddlewaretoken={token}&username=admin&password={password}&next=/admin/"
    with browser.open(f"{address}login/", data=form.encode(), timeout=30) as answer:
        assert answer.url == address, "logged in"
    for _ in range(16):
        assert browser.open(address, timeout=30).status == 200
    primary.stop(force=True)
    time.sleep(0.2)
    for _ in range(16):
        with browser.open(address, timeout=30) as answer:
            assert answer.status == 200 and answer.url == address
