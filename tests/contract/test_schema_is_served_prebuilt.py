"""The description is served from the committed file: compressed, revalidated, and at once, however many ask first."""

import gzip
import json
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest
import yaml
import zstandard

from events.serve.openapi import prebuilt
from tests.live import ROOT, live_service

ADDRESS = "/api/v1/schema/"
YAML = "application/vnd.oai.openapi"
DECODE = {
    "": lambda content: content,
    "gzip": gzip.decompress,
    "br": brotli.decompress,
    "zstd": lambda content: zstandard.ZstdDecompressor().decompress(content),
}


@pytest.mark.parametrize("coding", DECODE)
@pytest.mark.parametrize("accept", ["application/json", YAML])
def test_each_coding_has_the_same_content_and_an_etag_of_its_own(accept, coding, http):
    response = http.get(ADDRESS, headers={"accept": accept, "accept-encoding": coding})
    assert response.headers.get("content-encoding", "") == coding
    content = DECODE[coding](response.content)
    committed = (ROOT / "openapi.yaml").read_bytes()
    if accept == YAML:
        assert content == committed
    else:
        assert json.loads(content) == yaml.load(committed, yaml.CSafeLoader)
    assert response["Cache-Control"].startswith("public")
    assert {one.strip() for one in response["Vary"].lower().split(",")} >= {"accept", "accept-encoding"}
    tags = {prebuilt.representation(as_yaml, one).etag for as_yaml in (True, False) for one in DECODE}
    assert len(tags) == 2 * len(DECODE) and response["ETag"] in tags


def test_a_client_that_has_it_gets_304(http):
    tag = http.get(ADDRESS, headers={"accept-encoding": "br"})["ETag"]
    again = http.get(ADDRESS, headers={"accept-encoding": "br", "if-none-match": tag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert http.get(ADDRESS, headers={"accept-encoding": "gzip", "if-none-match": tag}).status_code == 200


def test_eight_first_requests_at_once_are_answered_at_once(committed, tmp_path: Path):
    """On a process that has just started; the description is read once, not made."""

    def ask(base: str) -> tuple[int, bytes]:
        with urllib.request.urlopen(f"{base}{ADDRESS}", timeout=30) as response:
            return response.status, response.read()

    with live_service(tmp_path / "service.log") as base, ThreadPoolExecutor(8) as pool:
        started = time.monotonic()
        answers = list(pool.map(ask, [base] * 8))
        took = time.monotonic() - started
    assert {status for status, _ in answers} == {200}
    assert len({content for _, content in answers}) == 1
    # Making it takes some seconds; parameters it a fraction of one.
    assert took < 5
    print(f"eight first requests: {took:.2f} s")
