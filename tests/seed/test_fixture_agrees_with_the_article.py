"""The fixture compared with the article's text: exact quotes and wordings, paraphrases in other words."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps

from events.models import Part, Record
from events.vocabulary.edtf_dates import EdtfDate

Rows = list[dict[str, Any]]
WORDINGS = ("stated", "kind_stated", "label_stated")


def records(rows: Rows, model: str) -> dict[str, dict[str, Any]]:
    return {row["fields"]["slug"]: row["fields"] for row in rows if row["model"] == f"events.{model}"}


def citations(rows: Rows) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    statements = records(rows, "statement")
    for row in rows:
        if row["model"] == "events.statementcitation":
            yield statements[row["fields"]["statement"][0]], row["fields"]


def dates(rows: Rows) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in rows:
        for name, value in row["fields"].items():
            if isinstance(value, dict) and "edtf" in value:
                yield f"{row['fields'].get('slug', row['model'])}.{name}", value


def test_rows_have_no_primary_keys_and_every_record_is_published(fixture_rows: Rows) -> None:
    for row in fixture_rows:
        assert "pk" not in row
        model = apps.get_model(row["model"])
        if issubclass(model, Record):
            assert row["fields"]["publication"] == "published"
        else:
            assert issubclass(model, Part)
            assert "position" in row["fields"]


def test_dates_have_the_bounds_of_their_edtf_text(fixture_rows: Rows) -> None:
    seen = list(dates(fixture_rows))
    assert seen
    for where, value in seen:
        assert EdtfDate.from_json(value).as_json() == value, where


def test_quotes_are_in_the_article_between_quotation_marks(fixture_rows: Rows, article: str) -> None:
    quotes = [(s, c) for s, c in citations(fixture_rows) if s["kind"] == "quote"]
    assert len(quotes) == 6
    for statement, citation in quotes:
        assert statement["text"] == " ".join(article[a:b] for a, b in citation["ranges"])
        for start, end in citation["ranges"]:
            assert article[start - 1] == "“"
            assert re.match(r",?”", article[end:])
        assert "“" not in statement["text"]


def test_the_four_long_quotations_are_statements(fixture_rows: Rows, article: str) -> None:
    long = [words.rstrip(",") for words in re.findall("“([^”]{60,})”", article)]
    texts = [s["text"] for s, _ in citations(fixture_rows) if s["kind"] == "quote"]
    assert len(long) == 4
    assert [words for words in long if words not in texts] == []


def test_the_editors_note_is_marked_as_an_insertion(fixture_rows: Rows, article: str) -> None:
    marked = [(c["ranges"], i) for _, c in citations(fixture_rows) for i in c["insertions"]]
    assert len(marked) == 1
    (((outer_start, outer_end),), (start, end)) = marked[0]
    assert outer_start < start < end < outer_end
    assert (article[start], article[end - 5 : end]) == ("(", " ed.)")


def test_stated_wordings_are_in_the_article(fixture_rows: Rows, article: str) -> None:
    wordings = [row["fields"][name] for row in fixture_rows for name in WORDINGS if row["fields"].get(name)]
    wordings += [value["stated"] for _, value in dates(fixture_rows) if value["stated"]]
    assert wordings
    for wording in wordings:
        for piece in wording.split(" … "):
            assert piece in article


def test_ranges_are_whole_words_of_the_article(fixture_rows: Rows, article: str) -> None:
    ranges = [r for row in fixture_rows for r in row["fields"].get("ranges", [])]
    assert ranges
    for start, end in ranges:
        assert 0 <= start < end <= len(article)
        # A range neither begins nor ends within a word.
        assert not (article[start - 1].isalnum() and article[start].isalnum())
        assert not (article[end - 1].isalnum() and article[end : end + 1].isalnum())


@pytest.mark.parametrize("words_in_a_row", [6])
def test_paraphrases_do_not_copy_the_article(fixture_rows: Rows, article: str, words_in_a_row: int) -> None:
    ours = [s["text"] for s in records(fixture_rows, "statement").values() if s["kind"] == "paraphrase"]
    ours += [t["outcome"] for t in records(fixture_rows, "talk").values() if "outcome" in t]
    assert len(ours) == 5
    theirs = re.findall(r"[\w’]+", article.lower())
    runs = {tuple(theirs[i : i + words_in_a_row]) for i in range(len(theirs))}
    for text in ours:
        words = re.findall(r"[\w’]+", text.lower())
        copied = [
            words[i : i + words_in_a_row] for i in range(len(words)) if tuple(words[i : i + words_in_a_row]) in runs
        ]
        assert copied == []


def test_facts_that_the_article_does_not_state_are_blank(fixture_rows: Rows) -> None:
    statements, talks = records(fixture_rows, "statement"), records(fixture_rows, "talk")
    proposals, offices = records(fixture_rows, "proposal"), records(fixture_rows, "office")
    references = [row["fields"] for row in fixture_rows if row["model"] == "events.statementreference"]
    responses = [row["fields"] for row in fixture_rows if row["model"] == "events.proposalresponse"]
    sources = records(fixture_rows, "source")["lavrov-three-tracks-article"]
    assert [r for r in references if r["role"] == "addressed-to"] == []
    assert {r["party"][0] for r in responses} == {"united-states", "white-house"}
    assert statements["jens-stoltenberg-on-security-guarantees"].get("made_on") is None
    assert not {"outlet", "published", "url", "publisher"} & sources.keys()
    assert all("place" not in talk and "country" not in talk for talk in talks.values())
    assert all("signed_on" not in proposal for proposal in proposals.values())
    assert [slug for slug, office in offices.items() if office["speaker"] is None] == [
        "russia-foreign-policy-assistant-to-the-president",
        "united-states-foreign-policy-assistant-to-the-president",
    ]


def test_every_inference_names_a_field_of_its_document(fixture_rows: Rows) -> None:
    from_other_tables = {"about", "responds_to", "topics", "agenda", "participants", "proposers", "addressees"}
    from_other_tables |= {"responses", "status_history", "actors", "recipients", "places", "evidence"}
    seen = 0
    for row in fixture_rows:
        columns = {field.name for field in apps.get_model(row["model"])._meta.get_fields()}
        for inference in row["fields"].get("inferences", []):
            seen += 1
            assert inference["field"].split("[")[0] in columns | from_other_tables, row["fields"]["slug"]
            assert inference["basis"].endswith(".")
    assert seen


def test_inferences_explain_the_year_the_minister_and_the_one_interview(fixture_rows: Rows) -> None:
    lavrov = [s for s in records(fixture_rows, "statement").values() if s.get("speaker") == ["sergei-lavrov"]]
    assert len(lavrov) == 9
    for statement in lavrov:
        bases = [(i["field"], i["basis"]) for i in statement["inferences"]]
        assert any(field == "made_on" and "Wednesday" in basis and "2021" in basis for field, basis in bases)
        if not statement["slug"].endswith("start-in-january"):
            assert {"medium", "venue"} <= {field for field, _ in bases}
    minister = records(fixture_rows, "statement")["2021-12-22-sergei-lavrov-businesslike"]
    assert any(i["field"] == "speaker" and "minister" in i["basis"] for i in minister["inferences"])
