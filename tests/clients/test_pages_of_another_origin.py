"""Web pages of another origin read the API in a browser, with fetch and with the TypeScript client."""

import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.db import connection

from events.access.keys import ApiKey
from tests import factories
from tests.live import live_service

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# A page without a bundler.
PAGE = """<!doctype html><title>Another origin</title>
<script type="importmap">
{"imports": {"diplo-client": "/dist/index.js", "openapi-fetch": "/node_modules/openapi-fetch/dist/index.mjs"}}
</script>
"""

# Returns what a script gets from fetch: the status and the readable headers, or the name of the error.
READ = """async ([url, init]) => {
  try {
    const answer = await fetch(url, init);
    return {status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text()};
  } catch (error) {
    return {refused: error.name};
  }
}"""

REFUSED = {"refused": "TypeError"}


class _Files(SimpleHTTPRequestHandler):
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript", ".js": "text/javascript"}

    def do_GET(self) -> None:
        if self.path != "/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, format: str, *arguments: Any) -> None:
        """Do not log requests."""


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Any]:
    """A page of another origin that also serves the compiled client."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        pytest.skip("no Chromium; install with: apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api", reason="install with: pip install -r requirements-dev.txt")
    files = Path(__file__).resolve().parents[2] / "clients" / "typescript"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(files)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable, args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        opened = chromium.new_page()
        opened.goto(f"http://127.0.0.1:{server.server_port}/")
        yield opened
        chromium.close()
    server.shutdown()
    thread.join()
    server.server_close()


def read(page: Any, url: str, **init: Any) -> dict[str, Any]:
    """Call fetch in the page."""
    return dict(page.evaluate(READ, [url, init]))


@pytest.fixture(scope="module")
def service(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """URL of the API of a service without records."""
    with live_service(tmp_path_factory.mktemp("service") / "log") as base:
        yield f"{base}/api/v1"


def test_any_origin_may_read_and_see_the_headers_that_a_client_needs(service, page):
    answer = read(page, f"{service}/topics/?limit=1")
    assert answer["status"] == 200
    seen = answer["headers"]
    assert seen["content-type"] == "application/json"
    assert seen["etag"]
    assert seen["diplo-position"]


def test_conditional_requests_work(service, page):
    address = f"{service}/topics/?limit=2"
    etag = read(page, address)["headers"]["etag"]
    again = read(page, address, headers={"If-None-Match": etag})
    assert (again["status"], again["text"], again["headers"]["etag"]) == (304, "", etag)
    assert read(page, address, headers={"If-None-Match": '"another"'})["status"] == 200


def test_a_key_may_be_sent_but_no_other_header(service, page):
    address = f"{service}/topics/"
    # The page can read the response even if the key is unknown.
    assert read(page, address, headers={"Authorization": "Api-Key none"})["status"] in (200, 401)
    assert read(page, address, headers={"X-Something": "else"}) == REFUSED


def test_only_reading_is_allowed(service, page):
    address = f"{service}/topics/"
    assert read(page, address, method="HEAD")["status"] == 200
    for method in ("PUT", "PATCH", "DELETE"):
        assert read(page, address, method=method) == REFUSED
    # A browser sends the POST of a form without a preflight request.
    assert read(page, address, method="POST")["status"] == 405


def test_the_session_cookie_is_not_sent(service, page):
    address = f"{service}/topics/?limit=7"
    assert read(page, address, credentials="include") == REFUSED
    assert read(page, address)["status"] == 200
    assert read(page, service.replace("/api/v1", "/admin/login/")) == REFUSED


def test_problems_and_redirects_can_be_read(service, page):
    for address, status in (("statements/?speeker=x", 400), ("talks/no-such-talk/", 404), ("nothing/", 404)):
        answer = read(page, f"{service}/{address}")
        assert (answer["status"], answer["headers"]["content-type"]) == (status, "application/problem+json")
    moved = read(page, f"{service}/topics")
    assert moved["status"] == 200


def test_retry_after_can_be_read(live, request):
    connection.ensure_connection()
    writer = connection.connection
    with live(READER_STATEMENT_TIMEOUT="300") as base:
        page = request.getfixturevalue("page")
        with writer.transaction():
            writer.execute("lock table events_current in access exclusive mode")
            busy = read(page, f"{base}/api/v1/topics/?limit=3")
        assert (busy["status"], busy["headers"]["retry-after"]) == (503, "30")
        assert read(page, f"{base}/api/v1/topics/?limit=3")["status"] == 200


CLIENT = """async ([baseUrl, apiKey]) => {
  const { createClient, find, isProblem, outcome } = await import("diplo-client");
  const seen = [];
  const client = createClient({ baseUrl, apiKey, onResponse: ({ status }) => seen.push(status) });
  const list = client.statements({ speaker: "sergei-lavrov", include: ["speaker", "about"], limit: 3 });
  const page = await list.page();
  await list.page();
  const reference = page.results.flatMap(({ about }) => about)[0];
  const iterated = [];
  for await (const statement of list) iterated.push(statement.id);
  const gone = await outcome(client.speaker("a-withdrawn-speaker"));
  return {
    name: page.included.speakers["sergei-lavrov"].name,
    about: find(page.included, reference).id === reference.id,
    iterated,
    again: seen.slice(0, 2),
    gone: isProblem(gone.error, "gone") && gone.error.problem.tombstone.id,
    survivor: (await client.speaker("a-merged-speaker")).id,
    position: client.position,
  };
}"""


def test_the_typescript_client_works_in_a_browser(seeded, typescript_client, live, request):
    survivor = factories.speaker(slug="a-survivor")
    for slug, into in (("a-merged-speaker", survivor), ("a-withdrawn-speaker", None)):
        speaker = factories.speaker(slug=slug)
        speaker.publication, speaker.merged_into = "withdrawn", into
        speaker.save()
    key = ApiKey(owner="A page", contact="page@example.org", scopes=["read"])
    text = key.issue()
    key.save()
    with live() as base:
        got = request.getfixturevalue("page").evaluate(CLIENT, [base, text])
    iterated = got.pop("iterated")
    assert len(iterated) == len(set(iterated)) >= 7
    assert got.pop("position")
    assert got == {
        "name": "Sergei Lavrov",
        "about": True,
        "again": [200, 304],
        "gone": "a-withdrawn-speaker",
        "survivor": "a-survivor",
    }
