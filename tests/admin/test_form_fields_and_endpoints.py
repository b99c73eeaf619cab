"""Form fields and JSON endpoints: dates, rows, ranges, quotes, offices, slugs, and the next statement of a source."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from events.admin.date_inputs import EdtfFormField
from events.admin.quotes import NearestPassage, QuoteMatch, find_quote, words_at
from events.admin.range_inputs import RangesFormField
from events.admin.row_inputs import RowsFormField
from events.models import Office, Party, Source, Speaker, Statement, StatementCitation
from events.vocabulary.edtf_dates import parse
from tests.admin.conftest import TEXT
from tests.admin.page_forms import fields_of


def json_of(client: Client, path: str, **data: Any) -> Any:
    answer = client.post(path, data) if data else client.get(path)
    assert answer.status_code == 200
    return json.loads(answer.content)


def test_the_bounds_of_a_date(curator: Client) -> None:
    answer = json_of(curator, "/admin/events/edtf/?q=%5B2022-01..2022-03%5D")
    assert (answer["start"], answer["end"], answer["precision"]) == ("2022-01-01", "2022-03-31", "set")
    answer = json_of(curator, "/admin/events/edtf/?q=in+early+2022")
    assert "[2022-01..2022-03]" in answer["error"]


def test_the_date_field_takes_text_and_wording() -> None:
    field = EdtfFormField(required=False)
    assert field.clean(["2022-01~", "at the very beginning of next year"]) == parse(
        "2022-01~", "at the very beginning of next year"
    )
    assert field.clean(["", ""]) is None
    with pytest.raises(ValidationError, match="Perhaps you mean"):
        field.clean(["in early 2022", ""])
    with pytest.raises(ValidationError, match="needs an EDTF date as well"):
        field.clean(["", "in early 2022"])


def test_the_rows_field_keeps_exactly_its_columns() -> None:
    field = RowsFormField(required=False, columns=("name", "language"))
    rows = [{"name": " Лавров ", "language": ""}, {"name": "", "language": None}]
    assert field.clean(json.dumps(rows)) == [{"name": "Лавров", "language": None}]
    assert field.clean("") == []
    assert not field.has_changed([{"name": "a", "language": None}], '[{"language": "", "name": "a"}]')
    for refused, words in [
        ('[{"name": "a", "x": "b"}]', "enter an object with the keys"),
        ('[{"language": "en"}]', "name is required"),
        ('{"name": "a"}', "JSON list of rows"),
        ('[{"name": 3}]', "must be text"),
        ("[", "valid JSON"),
        ('[{"name": "\\u0000"}]', "contains a NUL character or a surrogate"),
        ('[{"name": "\\ud800"}]', "contains a NUL character or a surrogate"),
    ]:
        with pytest.raises(ValidationError, match=words):
            field.clean(refused)


def test_the_ranges_field_takes_text() -> None:
    field = RangesFormField(required=False)
    assert field.clean("474-581, 600–610") == [[474, 581], [600, 610]]
    assert field.clean("") == []
    assert not field.has_changed([[474, 581]], "474 - 581")
    for refused in ("474", "581-474", "a-b", "5-5", "1-2-3"):
        with pytest.raises(ValidationError):
            field.clean(refused)


def test_a_quote_that_the_source_interrupts_has_two_ranges() -> None:
    found = find_quote(TEXT, "“We have agreed on three rounds, and the first will be in May.”")
    assert isinstance(found, QuoteMatch)
    assert words_at(TEXT, found.ranges) == "We have agreed on three rounds, and the first will be in May."
    assert len(found.ranges) == 2 and found.verbatim


def test_an_ellipsis_separates_the_pieces_of_a_quote() -> None:
    found = find_quote(TEXT, "We have agreed … will be in May")
    assert isinstance(found, QuoteMatch) and len(found.ranges) == 2


def test_a_quote_with_other_marks_and_capitals_is_found_but_not_verbatim() -> None:
    found = find_quote(TEXT, "the other side's  Answer")
    assert isinstance(found, QuoteMatch) and not found.verbatim
    assert found.words == "the other side’s answer"


def test_further_occurrences_of_a_quote_are_returned() -> None:
    found = find_quote("No. Yes. No. No.", "No.")
    assert isinstance(found, QuoteMatch)
    assert (found.ranges, found.others) == ([[0, 3]], [[9, 12], [13, 16]])


def test_a_wrong_word_gives_the_nearest_passage_and_its_differences() -> None:
    found = find_quote(TEXT, "We have agreed on four rounds")
    assert isinstance(found, NearestPassage)
    assert found.words == "We have agreed on three rounds"
    assert ("removed", "four ") in found.segments and ("added", "three ") in found.segments


def test_ranges_count_code_points() -> None:
    found = find_quote("😀 Да — «businesslike» 😀", "businesslike")
    assert isinstance(found, QuoteMatch) and found.ranges == [[8, 20]]


def test_a_quote_search_without_a_result_says_why(curator: Client, source_with_text: Source) -> None:
    source = source_with_text.pk
    assert "contains no word" in json_of(curator, "/admin/events/quote/", source=source, quote="Ящерица")["error"]
    assert "Choose the source" in json_of(curator, "/admin/events/quote/", source="", quote="x")["error"]
    other = Source.objects.create(slug="no-text", title="No text", kind="article").pk
    assert "has no text" in json_of(curator, "/admin/events/quote/", source=other, quote="x")["error"]
    found = json_of(curator, "/admin/events/quote/", source=source, quote="businesslike")
    start = TEXT.index("businesslike")
    assert found["ranges"] == f"{start}-{start + 12}" and found["verbatim"]


def test_offices_of_a_speaker_on_a_date(curator: Client, draft_speaker: Speaker, ministry: Party) -> None:
    make = {"party": ministry, "speaker": draft_speaker}
    Office.objects.create(slug="before", title="Deputy", start=parse("2010"), end=parse("2014"), **make)
    Office.objects.create(slug="now", title="Minister", start=parse("2015"), **make)
    Office.objects.create(slug="gone", title="Gone", publication="withdrawn", **make)
    url = f"/admin/events/offices/?speaker={draft_speaker.pk}"
    assert [each["description"] for each in json_of(curator, f"{url}&on=2012")["offices"]] == [
        "Deputy, Test Ministry (2010 to 2014)"
    ]
    now = json_of(curator, f"{url}&on=2021-12-22")["offices"]
    assert [each["party"] for each in now] == [{"id": ministry.pk, "label": "Test Ministry"}]
    assert len(json_of(curator, f"{url}&on=")["offices"]) == 2
    assert json_of(curator, "/admin/events/offices/?speaker=x&on=2012") == {"offices": []}


def test_a_proposed_slug_is_never_one_that_a_record_has_or_had(
    editor: Client, draft_speaker: Speaker, ministry: Party
) -> None:
    ask = "/admin/events/slug/"
    assert json_of(editor, ask, _type="party", name="Côte d’Ivoire") == {"slug": "cote-divoire"}
    assert json_of(editor, ask, _type="speaker", name="Ada Example") == {"slug": "ada-example-2"}
    assert json_of(editor, ask, _type="speaker", _id=draft_speaker.pk, name="Ada Example") == {"slug": "ada-example"}
    statement = {"speaker": draft_speaker.pk, "made_on_edtf": "2021-12-22", "text": "It is so."}
    assert json_of(editor, ask, _type="statement", **statement) == {"slug": "2021-12-22-ada-example-it-is-so"}
    actors = {"participants-0-side": "actor", "participants-0-party": ministry.pk}
    event = json_of(editor, ask, _type="event", cameo="036", occurred_edtf="2022-01", **actors)
    assert event["slug"].startswith("2022-01-test-ministry-")
    ministry.delete()
    assert json_of(editor, ask, _type="party", name="Test Ministry") == {"slug": "test-ministry-2"}
    assert editor.post(ask, {"_type": "user"}).status_code == 400


def test_a_slug_that_is_taken_is_refused_with_an_available_one(editor: Client, ministry: Party) -> None:
    form = fields_of(editor.get("/admin/events/party/add/"), "party_form")
    page = editor.post("/admin/events/party/add/", {**form, "name": "X", "kind": "state", "slug": "test-ministry"})
    assert "test-ministry-2 is available." in page.content.decode()
    page = editor.post("/admin/events/party/add/", {**form, "name": "X", "kind": "state", "slug": "Not A Slug"})
    html = page.content.decode()
    assert "Use words of lower-case letters and digits" in html[html.index("field-slug") : html.index("field-kind")]


def test_the_next_statement_of_a_source_is_prefilled(
    editor: Client, source_with_text: Source, draft_speaker: Speaker, ministry: Party
) -> None:
    add = f"/admin/events/statement/add/?from_source={source_with_text.pk}"
    assert fields_of(editor.get(add), "statement_form")["language"] == "en"
    last = Statement.objects.create(
        slug="the-last",
        kind="quote",
        text="x",
        speaker=draft_speaker,
        party=ministry,
        made_on=parse("2024-03-01", "on Friday"),
        medium="interview",
        venue="Radio",
    )
    StatementCitation.objects.create(statement=last, source=source_with_text)
    Statement.objects.filter(pk=last.pk).update(created_at=last.created_at + timedelta(seconds=1))
    form = fields_of(editor.get(add), "statement_form")
    expected = {
        "speaker": str(draft_speaker.pk),
        "party": str(ministry.pk),
        "made_on_edtf": "2024-03-01",
        "made_on_stated": "on Friday",
        "medium": "interview",
        "venue": "Radio",
        "text": "",
        "citations-0-source": str(source_with_text.pk),
    }
    assert {name: form[name] for name in expected} == expected
    sent = {**form, "kind": "quote", "text": "businesslike", "citations-0-ranges": "1-3", "_next_from_source": "1"}
    response = editor.post("/admin/events/statement/add/", sent)
    assert response["Location"] == add, response.content.decode()
    assert Statement.objects.exclude(pk=last.pk).get().citations.get().verified is False


def test_a_mention_has_no_text(editor: Client, ministry: Party) -> None:
    form = fields_of(editor.get("/admin/events/statement/add/"), "statement_form")
    sent = {**form, "kind": "mention", "party": ministry.pk, "text": ""}
    assert editor.post("/admin/events/statement/add/", sent).status_code == 302
    assert Statement.objects.get().text is None
