"""The article's text, attached to its source, verifies each of its quotes."""

from pathlib import Path

import pytest
from django.core.management import call_command

from events.models import StatementCitation

pytestmark = pytest.mark.usefixtures("seeded")


def test_all_quotes_of_the_article_are_verified(article_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("attach_text", "lavrov-three-tracks-article", str(article_file))
    call_command("verify_quotes", "--source", "lavrov-three-tracks-article")
    assert "6 quotes: 6 verified, 0 differ, 0 not checked." in capsys.readouterr().out
    by_kind = set(StatementCitation.objects.values_list("statement__kind", "verified"))
    assert by_kind == {("quote", True), ("paraphrase", None), ("mention", None)}
