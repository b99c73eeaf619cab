"""What the tests of the seed article share: its fixture as data, and its text where that is at hand."""

import json
from pathlib import Path
from typing import Any

import pytest

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "seed_article.json"


@pytest.fixture(scope="session")
def fixture_rows() -> list[dict[str, Any]]:
    """The objects of fixtures/seed_article.json, in their order."""
    rows: list[dict[str, Any]] = json.loads(FIXTURE.read_text(encoding="utf-8"))
    return rows


@pytest.fixture(scope="session")
def article_file(shared_data: Path) -> Path:
    """The article's text, which is not part of the repository; a loud skip where it is absent."""
    path = shared_data / "seed-article.txt"
    if not path.is_file():
        pytest.skip(f"no article text at {path}: its owner's, so not in the repository; put it there")
    return path


@pytest.fixture(scope="session")
def article(article_file: Path) -> str:
    """The article's text, unchanged."""
    return article_file.read_bytes().decode("utf-8")
