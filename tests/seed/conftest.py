"""Fixtures for tests of the seed article: its fixture file as data, and its text if available."""

import json
from pathlib import Path
from typing import Any

import pytest

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "seed_article.json"


@pytest.fixture(scope="session")
def fixture_rows() -> list[dict[str, Any]]:
    """The objects of fixtures/seed_article.json in their order."""
    rows: list[dict[str, Any]] = json.loads(FIXTURE.read_text(encoding="utf-8"))
    return rows


@pytest.fixture(scope="session")
def article_file(shared_data: Path) -> Path:
    """The file with the article's text, which is not part of the repository: tests are skipped without it."""
    path = shared_data / "seed-article.txt"
    if not path.is_file():
        pytest.skip(f"no article text at {path}: its owner does not allow it in the repository; put a copy there")
    return path


@pytest.fixture(scope="session")
def article(article_file: Path) -> str:
    """The article's text, unchanged."""
    return article_file.read_bytes().decode("utf-8")
