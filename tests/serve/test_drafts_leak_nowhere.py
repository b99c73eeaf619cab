"""No response of any route contains anything of a draft."""

import pytest

from events.models import Statement
from events.serve.collections import COLLECTIONS
from tests import factories
from tests.everything import everything, everything_once

SECRET = "UNPUBLISHED"


@pytest.fixture
def drafts(committed):
    """Drafts of each type with every field filled, and one published record of each type."""
    made = everything(publication="draft")
    for record in made.records():
        field = next(name for name in ("title", "name", "text", "label_stated") if hasattr(record, name))
        if getattr(record, field) is not None:
            type(record).objects.filter(pk=record.pk).update(**{field: f"{SECRET} {record.pk}"})
    for type_ in COLLECTIONS:
        factories.make(type_)
    return made


def test_no_route_shows_a_draft(drafts, http):
    slugs = {type_: [r.slug for r in drafts.records() if r.record_type == type_] for type_ in COLLECTIONS}
    answers = [http.get(address).content.decode() for address in ("/api/v1/", "/readyz", "/healthz", "/api/v1/schema/")]
    for type_, collection in COLLECTIONS.items():
        include = f"&include={','.join(collection.includes)}" if collection.includes else ""
        answers.append(http.get(f"/api/v1/{collection.name}/?limit=100{include}").content.decode())
        answers.append(http.get(f"/api/v1/{collection.name}/?id={','.join(slugs[type_])}").content.decode())
        for order in collection.orders:
            answers.append(http.get(f"/api/v1/{collection.name}/?limit=100&order={order}").content.decode())
        for slug in slugs[type_]:
            answer = http.get(f"/api/v1/{collection.name}/{slug}/")
            assert answer.status_code == 404
            assert f"“{slug}”" not in answer.content.decode()
    for content in answers:
        assert SECRET not in content and "INTERNAL NOTE" not in content and "PRIVATE TEXT" not in content
    for type_, listed in slugs.items():
        for slug in listed:
            assert not any(f'"id":"{slug}","type":"{type_}"' in content for content in answers)


def test_no_filter_reveals_that_a_draft_refers_to_a_published_record(drafts, http, committed):
    state = factories.party()
    Statement.objects.filter(pk=drafts.statement.pk).update(party=state)
    for type_, collection in COLLECTIONS.items():
        for name in collection.by_name:
            if name.startswith(("party", "actor", "proposer", "country")):
                page = http.get(f"/api/v1/{collection.name}/?{name}={state.slug}").json()
                assert page["results"] == [], (type_, name)


def test_internal_columns_are_in_no_response(committed, http):
    everything_once()
    for collection in COLLECTIONS.values():
        content = http.get(f"/api/v1/{collection.name}/?limit=100").content.decode()
        for word in ("INTERNAL NOTE", "PRIVATE TEXT", '"notes"', '"publication"', '"created_at"', '"merged_into'):
            assert word not in content
