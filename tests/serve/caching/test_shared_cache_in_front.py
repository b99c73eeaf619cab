"""nginx with `proxy_cache` in front of the service: at most a second stale, with one entry for each content coding."""

import gzip
import http.client
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from tests.serve.replica.servers import publish, until

pytestmark = pytest.mark.slow

CONFIGURATION = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log warn;
events {{ worker_connections 64; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  proxy_cache_path {folder}/cache keys_zone=api:1m;
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://127.0.0.1:{behind};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_cache api;
      proxy_cache_key $host$request_uri;
      proxy_cache_revalidate on;
      add_header X-Cache $upstream_cache_status always;
    }}
  }}
}}
"""


@pytest.fixture(scope="module")
def nginx(primary, serve):
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
    if program is None:
        pytest.skip("nginx is not installed: apt-get install nginx")
    service = serve()
    publish(primary, "shared")
    folder = Path(tempfile.mkdtemp(prefix="diplo-nginx-"))
    folder.chmod(0o755)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, port=port, behind=service.port))
    process = subprocess.Popen(
        [program, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")],
        stderr=subprocess.DEVNULL,
    )

    def listens():
        assert process.poll() is None, (folder / "error.log").read_text()
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    until(listens, "nginx listens")
    yield port
    process.terminate()
    process.wait(10)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def ask(nginx):
    connection = http.client.HTTPConnection("127.0.0.1", nginx, timeout=30)

    def get(address, **headers):
        connection.request("GET", f"/api/v1/{address}", headers={k.replace("_", "-"): v for k, v in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()

    yield get
    connection.close()


def _rename(primary, name):
    with psycopg.connect(**primary.ensure_running(), autocommit=True) as session:
        session.execute("update events_topic set name = %s where slug = 'shared'", [name])


def test_it_caches_a_page_for_one_second_at_most(primary, ask):
    for attempt in range(3):
        address = f"topics/?id=shared&limit={20 + attempt}"
        ask(address)
        assert ask(address)[1]["X-Cache"] == "HIT"
        _rename(primary, f"Renamed {attempt}")
        # nginx counts whole seconds: it may serve a page until the end of the second after the one of its fetch.
        time.sleep(2.1)
        assert f"Renamed {attempt}".encode() in ask(address)[2]


def test_it_revalidates_an_unchanged_page_by_its_etag(primary, ask):
    address = "topics/?id=shared&limit=30"
    _, first, content = ask(address)
    time.sleep(2.1)
    status, again, same = ask(address)
    assert (status, again["X-Cache"], again["ETag"], same) == (200, "REVALIDATED", first["ETag"], content)


def test_it_answers_304_to_a_client(ask):
    address = "topics/?id=shared&limit=31"
    tag = ask(address)[1]["ETag"]
    status, headers, content = ask(address, If_None_Match=tag)
    assert (status, content, headers["ETag"]) == (304, b"", tag)


def test_content_codings_are_cached_separately(primary, ask):
    with psycopg.connect(**primary.ensure_running(), autocommit=True) as session:
        session.execute("update events_topic set description = repeat('long ', 500) where slug = 'shared'")
    time.sleep(2.1)
    address = "topics/?id=shared&limit=32"
    plain = ask(address)
    coded = ask(address, Accept_Encoding="gzip")
    assert coded[1]["Content-Encoding"] == "gzip" and gzip.decompress(coded[2]) == plain[2]
    for _ in range(2):
        assert ask(address)[2] == plain[2]
        assert ask(address, Accept_Encoding="gzip")[2] == coded[2]
    assert ask(address)[1]["X-Cache"] == ask(address, Accept_Encoding="gzip")[1]["X-Cache"] == "HIT"
    assert plain[1]["ETag"] != coded[1]["ETag"]


def test_a_page_cached_for_one_client_can_be_read_from_any_origin(ask):
    address = "topics/?id=shared&limit=33"
    ask(address)
    status, headers, _ = ask(address, Origin="https://elsewhere.example")
    assert (status, headers["X-Cache"], headers["Access-Control-Allow-Origin"]) == (200, "HIT", "*")


@pytest.mark.parametrize("address", ["topics/nobody/", "topics/?limit=x"])
def test_problems_are_passed_through(ask, address):
    for _ in range(2):
        status, headers, content = ask(address)
        assert status in (400, 404) and headers["Content-Type"] == "application/problem+json" and b"detail" in content


def test_a_published_record_is_found_a_second_after_its_404(primary, ask):
    assert ask("topics/late/")[0] == 404
    publish(primary, "late")
    time.sleep(2.1)
    assert ask("topics/late/")[0] == 200
