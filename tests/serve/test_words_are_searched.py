"""`q` on every list, `/search/` over all types, and `highlights`: which records match, and what is marked."""

import random

import pytest
from django.db import connection

from events.models import ProposalProvision, Statement
from events.publish.republish import republish
from events.serve.collections import COLLECTIONS
from tests import factories


def _matching(get, query, **more):
    extra = "".join(f"&{name}={value}" for name, value in more.items())
    return [document["id"] for document in get(f"statements/?q={query}{extra}")["results"]]


@pytest.fixture
def words(committed):
    """Statements in several languages, and one whose text contains markup."""
    minister = factories.speaker(slug="anna-weber", name="Anna Weber")
    texts = {
        "agreement": ("The parties reached two agreements on security guarantees.", "en"),
        "refusal": ("No agreement was drafted about security.", "en"),
        "russian": ("Стороны начали переговоры о гарантиях безопасности.", "ru"),
        "french": ("Les négociations ont échoué.", "fr"),
        "ukrainian": ("Сторони почали переговори.", "uk"),
        "unknown": ("Negotiations were postponed.", ""),
        "markup": ("<script>alert('treaty')</script> & a \"treaty\"", "en"),
    }
    for slug, (text, language) in texts.items():
        factories.statement(slug=slug, text=text, language=language, speaker=minister)


@pytest.mark.parametrize(
    ("query", "more", "expected"),
    [
        ("agreement", {}, {"agreement", "refusal"}),
        ("agreements", {}, {"agreement", "refusal"}),
        ('"security guarantee"', {}, {"agreement"}),
        ("agreement -drafts", {}, {"agreement"}),
        ("agreement -draft", {}, {"agreement"}),
        ("guarantees or drafting", {}, {"agreement", "refusal"}),
        ("postponing", {}, {"unknown"}),
        ("переговоры", {}, {"russian"}),
        ("безопасност", {}, set()),
        ("переговоров", {"language": "ru"}, {"russian"}),
        ("négociations", {}, {"french"}),
        ("négocier", {"language": "fr"}, {"french"}),
        ("переговори", {}, {"ukrainian"}),
        ("anna weber treaty", {}, {"markup"}),
        ("the", {}, set()),
        ("nothing-of-this-kind", {}, set()),
    ],
)
def test_inflected_forms_and_the_syntax_of_a_web_search_match(words, get, query, more, expected):
    assert set(_matching(get, query, **more)) == expected


def test_several_languages_and_collections_without_a_language(words, get):
    assert set(_matching(get, "négocier or переговоров", language="fr,ru")) == {"french", "russian"}
    factories.talk(slug="pourparlers", title="Négociations de paix")
    assert [d["id"] for d in get("talks/?q=négociations&language=en")["results"]] == ["pourparlers"]


def test_names_that_look_like_stop_words_match(committed, get):
    factories.party(slug="world-health-organization", name="World Health Organization", short_name="WHO")
    factories.speaker(slug="will-young", name="Will Young", aliases=[{"name": "Уилл Янг", "language": "ru"}])
    assert [d["id"] for d in get("parties/?q=who")["results"]] == ["world-health-organization"]
    assert [d["id"] for d in get("speakers/?q=will")["results"]] == ["will-young"]
    assert [d["id"] for d in get("speakers/?q=янг")["results"]] == ["will-young"]


@pytest.mark.parametrize("type_", [type_.value for type_ in COLLECTIONS])
def test_every_type_matches_by_its_own_words_only_while_it_is_published(type_, committed, get):
    fields = {
        "party": "name",
        "speaker": "name",
        "topic": "name",
        "office": "title",
        "source": "title",
        "talk": "title",
    }
    field = {**fields, "proposal": "title", "statement": "text", "event": "label_stated"}[type_]
    draft = factories.make(type_, publication="draft", **{field: "Quixotic zeugma"})
    name = COLLECTIONS[type_].name
    assert get(f"{name}/?q=zeugma")["results"] == get("search/?q=zeugma")["results"] == []
    type(draft).objects.filter(pk=draft.pk).update(publication="published")
    assert [d["id"] for d in get(f"{name}/?q=zeugma")["results"]] == [draft.slug]
    assert [d["id"] for d in get("search/?q=zeugma")["results"]] == [draft.slug]
    type(draft).objects.filter(pk=draft.pk).update(**{field: "Something else"})
    assert get(f"{name}/?q=zeugma")["results"] == []
    assert [d["id"] for d in get(f"{name}/?q=something")["results"]] == [draft.slug]
    type(draft).objects.filter(pk=draft.pk).update(publication="withdrawn")
    assert get(f"{name}/?q=something")["results"] == get("search/?q=something")["results"] == []


def test_a_proposal_matches_by_the_words_of_its_provisions(committed, get):
    made = factories.proposal()
    ProposalProvision.objects.create(proposal=made, number="1", text="The Parties shall demilitarise.")
    assert [d["id"] for d in get("proposals/?q=demilitarise&highlight=1")["results"]] == [made.slug]


def test_words_combine_with_filters_orders_and_pages(words, get, pages):
    assert [d["id"] for d in get("statements/?q=agreement&kind=mention")["results"]] == []
    assert pages("statements/?q=agreement&order=-id&limit=1") == [["refusal"], ["agreement"]]
    assert pages("statements/?q=agreement&order=updated&limit=1&speaker=anna-weber") == [["agreement"], ["refusal"]]
    assert get("statements/?q=agreement&count=exact&limit=1")["count"] == 2


def test_mark_is_the_only_markup_in_a_snippet(words, get):
    page = get("statements/?q=treaty&highlight=1")
    (snippet,) = page["highlights"]["markup"]
    assert snippet.count("<mark>treaty</mark>") == 2
    assert "<" not in snippet.replace("<mark>", "").replace("</mark>", "")
    assert "script&gt;" in snippet and "&lt;/script&gt;" in snippet
    assert "&amp;" in snippet and '"' not in snippet
    assert get("statements/?q=weber&highlight=1")["highlights"] == {}
    assert "highlights" not in get("statements/?q=treaty")


def test_a_search_ranks_names_over_texts_and_counts_by_type(committed, get, http, reader_queries):
    factories.statement(slug="long", text=" ".join(["Something was said of many things and of Geneva."] * 5))
    factories.party(slug="geneva", name="Geneva")
    page = get("search/?q=geneva&highlight=1&include=speaker")
    assert [d["id"] for d in page["results"]] == ["geneva", "long"]
    assert page["matches"]["parties"] == page["matches"]["statements"] == {"count": 1, "exact": True}
    assert page["matches"]["talks"] == {"count": 0, "exact": True}
    assert page["highlights"]["parties"]["geneva"] == ["<mark>Geneva</mark>"]
    assert len(page["included"]["speakers"]) == 1
    assert [d["id"] for d in get("search/?q=geneva&types=statements,talk")["results"]] == ["long"]
    assert len(reader_queries(lambda: http.get("/api/v1/search/?q=geneva&include=speaker&highlight=1"))) == 1


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_next_and_previous_of_a_search_give_the_same_list(committed, pages, get, limit):
    speaker = factories.speaker(name="Geneva Smith")
    factories.statements(4, text="Geneva, Geneva.", speaker=speaker)
    factories.statements(3, text="Nothing but Geneva.", speaker=speaker)
    whole = [d["id"] for d in get("search/?q=geneva")["results"]]
    assert len(whole) == 8 and whole[0] == speaker.slug
    forward = pages(f"search/?q=geneva&limit={limit}")
    assert [slug for page in forward for slug in page] == whole
    address = f"/api/v1/search/?q=geneva&limit={limit}"
    while following := get(address)["next"]:
        address = following.removeprefix("http://testserver")
    assert [slug for page in reversed(pages(address, "previous")) for slug in page] == whole


def test_a_text_of_any_length_can_be_published(committed, get):
    """PostgreSQL refuses a tsvector above 1 MB; only the beginning of such a text is searched."""
    random.seed(1)
    text = (
        "beginning " + " ".join("".join(random.choices("абвгдежзиклмнопрст", k=9)) for _ in range(200_000)) + " ending"
    )
    made = factories.statement(text=text, original_text=text, language="ru", original_language="uk")
    assert _matching(get, "beginning") == [made.slug]
    assert _matching(get, "ending") == []
    assert get(f"statements/{made.slug}/")["text"] == text


def test_documents_without_words_match_once_they_are_republished(committed, get):
    made = factories.statement(text="A zeugma.")
    with connection.cursor() as cursor:
        cursor.execute("set session_replication_role = replica")
        cursor.execute("delete from events_search")
        cursor.execute("set session_replication_role = origin")
    assert _matching(get, "zeugma") == []
    assert sum(appended for _, _, appended in republish()) == 0
    assert _matching(get, "zeugma") == [made.slug]


def test_only_publishing_writes_the_words(committed):
    factories.statement()
    with connection.cursor() as cursor, pytest.raises(Exception, match="only publishing writes this table"):
        cursor.execute("update events_search set words = ''")


def test_a_deleted_record_does_not_match(committed, get):
    made = factories.statement(text="A zeugma.")
    Statement.objects.filter(pk=made.pk).delete()
    assert _matching(get, "zeugma") == []
