"""Pages escape all texts, and the number of queries of a list does not depend on its length."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.models import Party, Source, SourceText, Speaker
from events.publish.catalog import record_models
from tests import factories
from tests.admin.page_forms import fields_of

HOSTILE = "<script>alert('x')</script>\"'&<b>"


@pytest.fixture
def hostile(committed: None) -> Party:
    """A published party whose every text is markup."""
    return Party.objects.create(
        slug="hostile",
        name=HOSTILE,
        kind="state",
        publication="published",
        notes=HOSTILE,
        aliases=[{"name": HOSTILE, "language": None}],
        inferences=[{"field": HOSTILE, "basis": HOSTILE}],
    )


def assert_escaped(response: Any) -> None:
    html = response.content.decode()
    assert response.status_code == 200
    assert "<script>alert" not in html and "<b>" not in html.replace("<b>Membership:</b>", "")


def test_markup_in_names_is_shown_as_text_on_every_page(editor: Client, hostile: Party) -> None:
    base = f"/admin/events/party/{hostile.pk}"
    draft = Party.objects.create(slug="hostile-draft", name=HOSTILE, kind="state", parent=hostile)
    for path in (
        "/admin/",
        "/admin/events/party/",
        f"{base}/change/",
        f"{base}/versions/",
        f"{base}/history/",
        f"{base}/withdraw/",
        f"{base}/delete/",
        f"/admin/events/party/publish/?ids={draft.pk}",
    ):
        assert_escaped(editor.get(path))


def test_markup_in_differences_is_shown_as_text(editor: Client, hostile: Party) -> None:
    url = f"/admin/events/party/{hostile.pk}/change/"
    form = fields_of(editor.get(url), "party_form")
    assert form["name"] == HOSTILE and json.loads(form["aliases"]) == hostile.aliases
    page = editor.post(url, {**form, "name": HOSTILE + " again", "short_name": HOSTILE})
    assert b"This changes a published document" in page.content
    assert_escaped(page)
    answer = editor.post(url, {**fields_of(page, "party_form"), "_change_note": HOSTILE})
    assert answer.status_code == 302
    assert_escaped(editor.get(f"/admin/events/party/{hostile.pk}/versions/"))


def test_markup_in_a_conflict_is_shown_as_text(editor: Client, hostile: Party) -> None:
    url = f"/admin/events/party/{hostile.pk}/change/"
    form = fields_of(editor.get(url), "party_form")
    Party.objects.update(short_name=HOSTILE)
    page = editor.post(url, {**form, "name": HOSTILE})
    assert b"Another user saved" in page.content
    assert_escaped(page)


def test_endpoints_answer_json_to_every_input(editor: Client, committed: None) -> None:
    speaker = Speaker.objects.create(slug="s", name=HOSTILE)
    source = Source.objects.create(slug="t", title=HOSTILE, kind="article")
    SourceText.objects.create(source=source, text=HOSTILE)
    quoted = {"source": source.pk, "quote": "<script>alert"}
    for answer in (
        editor.get("/admin/events/edtf/", {"q": HOSTILE}),
        editor.get("/admin/events/edtf/", {"q": "\x00" * 3}),
        editor.get("/admin/events/codes/", {"cameo": HOSTILE}),
        editor.get("/admin/events/offices/", {"speaker": speaker.pk, "on": HOSTILE}),
        editor.post("/admin/events/quote/", quoted),
        editor.post("/admin/events/slug/", {"_type": "party", "name": HOSTILE}),
        editor.get(
            "/admin/autocomplete/",
            {"term": "script", "app_label": "events", "model_name": "office", "field_name": "speaker"},
        ),
    ):
        assert answer.status_code == 200 and answer["Content-Type"] == "application/json"
        json.loads(answer.content)


@pytest.mark.parametrize("type_", list(record_models()))
def test_a_longer_list_needs_no_more_queries(editor: Client, type_: str) -> None:
    url = f"/admin/events/{type_}/"
    editor.get(url)
    counts = []
    for number in (3, 12):
        for _ in range(number):
            factories.make(type_)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert editor.get(url).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 14, "\n".join(query["sql"][:200] for query in queries)


def test_search_and_filters_answer_on_every_list(editor: Client, committed: None) -> None:
    for type_ in record_models():
        factories.make(type_)
        for query in (
            "q=minister",
            "publication__exact=published",
            "year=2021",
            "year=none",
            "year=x",
            "kind__exact=state",
        ):
            answer = editor.get(f"/admin/events/{type_}/?{query}")
            assert answer.status_code in (200, 302)
