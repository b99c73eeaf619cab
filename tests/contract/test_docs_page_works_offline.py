"""The browsable reference: its assets are ours, and it shows every operation in a browser that reaches nothing else."""

import re
import shutil
import subprocess
from pathlib import Path
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest

from diplo_api.wsgi import static_files
from events.serve.openapi.schema import openapi


def test_it_names_no_foreign_address_and_its_assets_are_there(http):
    page = http.get("/api/docs/", headers={"accept": "text/html"}).content.decode()
    assets = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(assets) >= 4
    assert re.findall(r"https?://(?!testserver)[^\"' ]+", page) == []
    for asset in assets:
        assert asset.startswith("/static/")
        assert static_files.find_file(asset) or asset in static_files.files, asset


def test_the_start_page_leads_there(http):
    answer = http.get("/")
    assert (answer.status_code, answer["Location"]) == (302, "/api/docs/")


@pytest.fixture
def live(committed):
    """The product's own WSGI static_files on a port of this machine, in a thread."""

    class Quiet(WSGIRequestHandler):
        def log_message(self, format, *arguments):
            """The test's output is for the test."""

    server = make_server("127.0.0.1", 0, static_files, handler_class=Quiet)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.slow
@pytest.mark.browser
def test_a_browser_without_a_network_shows_every_operation(live, tmp_path: Path):
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium; install with: apt-get install chromium")
    command = [
        chromium,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path}",
        "--virtual-time-budget=20000",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--dump-dom",
        f"{live}/api/docs/",
    ]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=120).stdout
    text = re.sub(r"<wbr[^>]*>|\u200b", "", shown)
    for path in openapi()["paths"]:
        assert f'data-path="{path}"' in text, path
