"""The private text of a source, and the verification of quotes with it."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from events.imports.quote_verification import QuoteOutcome, attach, check_quotes
from events.models import Party, Source, SourceText, Statement, StatementCitation

pytestmark = pytest.mark.usefixtures("committed")

# Contains a character outside the Basic Multilingual Plane, so that UTF-16 units and bytes give other ranges.
TEXT = "🕊 Headline\n\nThe envoy said: “Nous acceptons,” she added, “à une condition (a date – ed.).”\n"


def at(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


@pytest.fixture
def source() -> Source:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return Source.objects.create(slug="note", kind="article", title="Note", sha256=digest, publication="published")


@pytest.fixture
def envoy() -> Party:
    return Party.objects.create(slug="the-envoy", name="The envoy", kind="delegation", publication="published")


def cite(source: Source, envoy: Party, slug: str, text: str, ranges: Any, **fields: Any) -> StatementCitation:
    insertions = fields.pop("insertions", [])
    words = {"kind": "quote", "text": text, "publication": "published", **fields}
    with transaction.atomic():
        statement = Statement.objects.create(slug=slug, party=envoy, **words)
        places = {"ranges": ranges, "insertions": insertions}
        return StatementCitation.objects.create(statement=statement, source=source, **places)


@pytest.fixture
def quote(source: Source, envoy: Party) -> StatementCitation:
    ranges = [at("Nous acceptons"), at("à une condition (a date – ed.)")]
    words = "Nous acceptons à une condition (a date – ed.)"
    return cite(source, envoy, "we-accept", words, ranges, insertions=[at("(a date – ed.)")])


def changes() -> list[tuple[str, int, str | None, bool | None]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select slug, version, body ->> 'change_note', (body -> 'citations' -> 0 ->> 'verified')::boolean"
            " from events_version where type = 'statement' order by seq"
        )
        return cursor.fetchall()


def verify(*arguments: str) -> tuple[int, str]:
    """Exit code and message of `manage.py verify_quotes`."""
    try:
        call_command("verify_quotes", *arguments)
    except CommandError as error:
        return error.returncode, str(error)
    return 0, ""


def test_the_text_is_stored_and_its_quotes_are_published_as_verified(
    tmp_path: Path, source: Source, quote: StatementCitation, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes(TEXT.encode())
    call_command("attach_text", "note", str(file))
    assert "it contains 1 of 1 quotes word for word" in capsys.readouterr().out
    assert source.attached_text.text == TEXT
    note = "Quotes checked against the text of the source."
    assert changes() == [("we-accept", 1, None, None), ("we-accept", 2, note, True)]
    assert verify() == (0, "")
    assert len(changes()) == 2


@pytest.mark.parametrize("content", [TEXT.encode()[:-1], TEXT.replace("\n", "\r\n").encode(), b"", b"\xff\xfe"])
def test_another_text_is_refused_with_both_hashes(
    tmp_path: Path, source: Source, quote: StatementCitation, content: bytes
) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes(content)
    with pytest.raises(CommandError) as refusal:
        call_command("attach_text", "note", str(file))
    assert source.sha256 in str(refusal.value)
    assert hashlib.sha256(content).hexdigest() in str(refusal.value)
    assert not SourceText.objects.exists()
    assert len(changes()) == 1


@pytest.mark.parametrize("content, message", [(b"caf\xe9", "not UTF-8"), (b"a\0b", "NUL")])
def test_a_text_that_cannot_be_stored_is_refused(tmp_path: Path, source: Source, content: bytes, message: str) -> None:
    Source.objects.update(sha256=hashlib.sha256(content).hexdigest())
    file = tmp_path / "note.txt"
    file.write_bytes(content)
    with pytest.raises(CommandError, match=message):
        call_command("attach_text", "note", str(file))
    assert not SourceText.objects.exists()


def test_a_missing_source_file_or_hash_is_named(tmp_path: Path, source: Source) -> None:
    file = tmp_path / "note.txt"
    with pytest.raises(CommandError, match="no source nothing"):
        call_command("attach_text", "nothing", str(file))
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("attach_text", "note", str(file))
    file.write_bytes(TEXT.encode())
    Source.objects.update(sha256="")
    with pytest.raises(CommandError, match=hashlib.sha256(TEXT.encode()).hexdigest()):
        call_command("attach_text", "note", str(file))


def test_an_altered_quote_fails_with_the_differing_words(
    source: Source, quote: StatementCitation, capsys: pytest.CaptureFixture[str]
) -> None:
    attach(source, TEXT.encode())
    Statement.objects.update(text="Nous refusons à une condition (a date – ed.)")
    code, message = verify()
    assert code == 1
    assert "1 differ" in message
    out = capsys.readouterr().out
    assert "we-accept in note" in out
    assert "-refusons" in out
    assert "+acceptons" in out
    # The published citation is no longer verified.
    assert changes()[-1][3] is False


@pytest.mark.parametrize("ranges", [[[0, 5]], [[0, 9999]], [[9000, 9999]]])
def test_ranges_of_other_words_or_outside_the_text_differ(
    source: Source, quote: StatementCitation, ranges: list[list[int]]
) -> None:
    attach(source, TEXT.encode())
    StatementCitation.objects.update(ranges=ranges)
    assert verify()[0] == 1


def test_an_insertion_outside_the_quote_differs(source: Source, quote: StatementCitation) -> None:
    StatementCitation.objects.update(insertions=[at("Headline")])
    assert [check.outcome for check in attach(source, TEXT.encode())] == [QuoteOutcome.DIFFERS]


def test_a_missing_text_is_not_verified(source: Source, quote: StatementCitation) -> None:
    code, message = verify()
    assert code == 2
    assert "1 not checked" in message
    quote.refresh_from_db()
    assert quote.verified is None


def test_a_changed_hash_is_not_verified(source: Source, quote: StatementCitation) -> None:
    attach(source, TEXT.encode())
    Source.objects.update(sha256="0" * 64)
    assert verify()[0] == 2
    assert changes()[-1][3] is None


def test_a_quote_without_ranges_is_not_verified(source: Source, quote: StatementCitation) -> None:
    StatementCitation.objects.update(ranges=[])
    attach(source, TEXT.encode())
    assert verify()[0] == 2


def test_the_exit_code_of_a_difference_takes_precedence(source: Source, envoy: Party, quote: StatementCitation) -> None:
    other = Source.objects.create(slug="other", kind="article", title="Other", publication="published")
    cite(other, envoy, "elsewhere", "Non", [[0, 3]])
    attach(source, TEXT.encode())
    assert verify()[0] == 2
    assert verify("--source", "note")[0] == 0
    Statement.objects.filter(slug="we-accept").update(text="Non")
    assert verify()[0] == 1


def test_only_quotes_that_are_not_withdrawn_are_compared(
    source: Source, envoy: Party, capsys: pytest.CaptureFixture[str]
) -> None:
    cite(source, envoy, "said-otherwise", "She agreed.", [at("The envoy said")], kind="paraphrase")
    cite(source, envoy, "withdrawn", "Non", [[0, 3]], publication="withdrawn")
    assert attach(source, TEXT.encode()) == []
    assert verify() == (0, "")
    assert "no quotes to check" in capsys.readouterr().out
    assert set(StatementCitation.objects.values_list("verified", flat=True)) == {None}


def test_an_unknown_source_is_an_error() -> None:
    assert verify("--source", "nothing") == (2, "There is no source nothing.")


def test_quotes_of_drafts_are_checked(source: Source, envoy: Party) -> None:
    cite(source, envoy, "draft", "Nous acceptons", [at("Nous acceptons")], publication="draft")
    attach(source, TEXT.encode())
    assert [(check.statement, check.verified) for check in check_quotes()] == [("draft", True)]
    assert changes() == []


def test_the_text_is_in_no_document(source: Source, quote: StatementCitation) -> None:
    attach(source, TEXT.encode())
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from events_version where body::text like '%%The envoy said:%%'")
        assert cursor.fetchone() == (0,)
