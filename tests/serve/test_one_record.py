"""A single record: published, merged, withdrawn, a draft, or unknown."""

import pytest

from events.models import Speaker, Talk
from tests import factories


def _merge(record, survivor):
    record.publication, record.merged_into = "withdrawn", survivor
    record.save()


def test_a_published_record_is_its_document(committed, get):
    made = factories.speaker(name="Wang Yi", family_name="Wang")
    document = get(f"speakers/{made.slug}/")
    assert (document["id"], document["type"], document["version"]) == (made.slug, "speaker", 1)
    assert (document["name"], document["family_name"], document["given_name"]) == ("Wang Yi", "Wang", None)


def test_a_draft_gets_the_same_response_as_an_unknown_id(committed, http):
    factories.speaker(slug="a-draft", publication="draft")
    draft, unknown = (http.get(f"/api/v1/speakers/{slug}/") for slug in ("a-draft", "a-ghost"))
    assert draft.status_code == unknown.status_code == 404
    assert draft.content == unknown.content.replace(b"a-ghost", b"a-draft")
    factories.speaker(slug="a-drafty-one")
    assert b"a-draft\xe2\x80\x9d" not in http.get("/api/v1/speakers/a-draf/").content


def test_a_withdrawn_record_is_a_410_with_its_tombstone(committed, http):
    made = factories.talk()
    Talk.objects.filter(pk=made.pk).update(publication="withdrawn")
    for address in (f"/api/v1/talks/{made.slug}/", f"/api/v1/talks/{made.slug}/?include=parent"):
        answer = http.get(address)
        problem = answer.json()
        assert (answer.status_code, answer["Content-Type"]) == (410, "application/problem+json")
        assert problem["type"].endswith("/problems/gone")
        tombstone = problem["tombstone"]
        assert {name: tombstone[name] for name in ("type", "id", "version", "redacted")} == {
            "type": "talk",
            "id": made.slug,
            "version": 2,
            "redacted": False,
        }
        assert tombstone["recorded_at"].endswith("Z")
        assert "Talks on security guarantees" not in answer.content.decode()


def test_a_merged_record_redirects_to_the_last_survivor_with_the_query(committed, http):
    first, second, third = (factories.speaker() for _ in range(3))
    _merge(first, second)
    _merge(second, third)
    for slug in (first.slug, second.slug):
        answer = http.get(f"/api/v1/speakers/{slug}/?include=offices")
        assert answer.status_code == 308
        assert answer["Location"] == f"/api/v1/speakers/{third.slug}/?include=offices"
        followed = http.get(f"/api/v1/speakers/{slug}/", follow=True)
        assert followed.json()["id"] == third.slug


def test_a_record_whose_survivor_was_withdrawn_redirects_to_a_tombstone(committed, http):
    first, second = factories.speaker(), factories.speaker()
    _merge(first, second)
    Speaker.objects.filter(pk=second.pk).update(publication="withdrawn")
    assert http.get(f"/api/v1/speakers/{first.slug}/", follow=True).status_code == 410


@pytest.mark.parametrize("misspelled", ["sergei-lavro", "Sergei-Lavrov", "sergei_lavrov", "sergei-lavrov-2"])
def test_a_misspelled_id_gets_the_nearest_one(committed, http, misspelled):
    factories.speaker(slug="sergei-lavrov")
    answer = http.get(f"/api/v1/speakers/{misspelled}/")
    assert answer.status_code == 404
    assert answer.json()["errors"][0]["nearest"] == "sergei-lavrov"


def test_head_and_options(committed, http):
    made = factories.talk()
    for address in ("/api/v1/talks/", f"/api/v1/talks/{made.slug}/", "/api/v1/", "/healthz", "/readyz"):
        head = http.head(address)
        assert (head.status_code, head.content) == (200, b""), address
        options = http.options(address)
        assert options.status_code == 200
        assert set(options["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
