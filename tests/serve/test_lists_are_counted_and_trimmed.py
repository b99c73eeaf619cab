"""`count=exact`, `fields=` and `bbox=` of lists."""

import json

import pytest
from django.db import connections

from events.models import EventPlace
from events.serve.collections import COLLECTIONS
from tests import factories
from tests.everything import everything_once


def test_a_count_is_of_the_whole_list_and_only_with_count_exact(committed, get):
    party, other = factories.party(), factories.party()
    factories.statements(7, party=party, speaker=None)
    factories.statements(2, party=other, speaker=None, kind="paraphrase")
    factories.statement(party=party, publication="draft")
    assert get("statements/?count=exact&limit=2")["count"] == 9
    assert get(f"statements/?count=exact&party={party.slug}&limit=1")["count"] == 7
    assert get(f"statements/?count=exact&party={party.slug}&kind=paraphrase")["count"] == 0
    second = get("statements/?count=exact&limit=5")["next"].removeprefix("http://testserver")
    assert get(second)["count"] == 9
    assert "count" not in get("statements/") and "count" not in get("statements/?count=none")


@pytest.mark.parametrize("type_", [type_.value for type_ in COLLECTIONS])
def test_fields_are_the_stored_members_in_their_order_with_id_and_type(type_, committed, http):
    made = everything_once()
    collection, slug = COLLECTIONS[type_], getattr(made, type_).slug
    with connections["default"].cursor() as cursor:
        cursor.execute("select body::text from events_current where type = %s and slug = %s", [type_, slug])
        whole = json.loads(cursor.fetchone()[0])
    names = list(whole)
    wanted = [names[-1], names[6], names[5]]
    expected = {name: whole[name] for name in names if name in {"id", "type", *wanted}}
    for address in (
        f"{collection.name}/{slug}/?fields={','.join(wanted)}",
        f"{collection.name}/?id={slug}&fields={','.join(wanted)}",
    ):
        answer = json.loads(http.get(f"/api/v1/{address}").content)
        found = answer["results"][0] if "results" in answer else answer
        assert list(found.items()) == list(expected.items())


def test_fields_do_not_trim_included_documents(committed, get):
    said = factories.statement()
    page = get("statements/?fields=kind&include=speaker")
    assert page["results"] == [{"id": said.slug, "type": "statement", "kind": "quote"}]
    assert page["included"]["speakers"][said.speaker.slug] == get(f"speakers/{said.speaker.slug}/")
    detail = get(f"statements/{said.slug}/?fields=kind&include=speaker")
    assert detail == {**page["results"][0], "included": page["included"]}


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        ("5,45,7,47", ["geneva"]),
        ("6.1406,46.2267,6.1406,46.2267", ["geneva"]),
        ("7,45,8,47", []),
        ("170,-20,-170,0", ["fiji", "samoa"]),
        ("-170,-20,170,0", []),
        ("-180,-90,180,90", ["fiji", "geneva", "samoa"]),
        ("177,-20,180,0", ["fiji"]),
    ],
)
def test_a_box_matches_places_inside_it_also_across_the_antimeridian(committed, ids, box, expected):
    for slug, latitude, longitude in (
        ("geneva", "46.2267", "6.1406"),
        ("fiji", "-18.1", "178.4"),
        ("samoa", "-13.8", "-171.8"),
    ):
        event = factories.event(slug=slug)
        EventPlace.objects.create(event=event, latitude=latitude, longitude=longitude)
    EventPlace.objects.create(event=factories.event(slug="somewhere"), city="Nowhere")
    assert ids(f"events/?bbox={box}&order=id") == expected
