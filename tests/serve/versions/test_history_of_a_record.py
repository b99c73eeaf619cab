"""The versions of a record, the difference of two, and the record as of a moment or a position."""

from datetime import UTC, datetime, timedelta

import jsonpatch
import jsonschema
import pytest
from django.db import transaction

from events.models import Speaker, Talk
from events.publish.notes import change_note
from events.serve.openapi.schema import openapi
from tests import factories
from tests.everything import everything
from tests.publish.log import changes
from tests.publish.sessions import scalar


@pytest.fixture
def talk(committed):
    """A talk of three versions; the second has a note."""
    made = factories.talk(title="First")
    with transaction.atomic():
        change_note("A better title")
        Talk.objects.filter(pk=made.pk).update(title="Second")
    Talk.objects.filter(pk=made.pk).update(title="Third", place="Geneva")
    return made


def _validate(name, value):
    schema = {"$ref": f"#/components/schemas/{name}", "components": openapi()["components"]}
    jsonschema.Draft202012Validator(schema).validate(value)


def _position(http, seq):
    return f"{http.get('/api/v1/changes/')['Diplo-Position'].split('-')[0]}-{seq}"


def test_versions_are_listed_newest_first_with_links_to_their_documents(talk, get, http):
    page = get(f"talks/{talk.slug}/versions/")
    _validate("VersionsPage", page)
    assert [(v["version"], v["op"], v["change_note"]) for v in page["results"]] == [
        (3, "upsert", None),
        (2, "upsert", "A better title"),
        (1, "upsert", None),
    ]
    titles = [get(one["url"].removeprefix("http://testserver"))["title"] for one in page["results"]]
    assert titles == ["Third", "Second", "First"]
    stored = scalar("select body::text from events_version where slug = %s and version = 2", [talk.slug])
    assert http.get(f"/api/v1/talks/{talk.slug}/versions/2/").content.decode() == stored


def test_versions_are_paged(talk, get):
    seen, address = [], f"/api/v1/talks/{talk.slug}/versions/?limit=2"
    while address:
        page = get(address)
        seen.append([v["version"] for v in page["results"]])
        address = page["next"] and page["next"].removeprefix("http://testserver")
    assert seen == [[3, 2], [1]]


def test_a_difference_is_a_patch_from_one_version_to_the_other(talk, get):
    old, new = (get(f"talks/{talk.slug}/versions/{n}/") for n in (1, 3))
    difference = get(f"talks/{talk.slug}/versions/3/diff/?from=1")
    _validate("VersionDifference", difference)
    assert (difference["from"], difference["to"]) == (1, 3)
    assert jsonpatch.apply_patch(old, difference["patch"]) == new
    by_path = {change["path"]: (change["before"], change["after"]) for change in difference["changes"]}
    assert by_path["/title"] == ("First", "Third")
    assert by_path["/place"] == (None, "Geneva")
    assert get(f"talks/{talk.slug}/versions/3/diff/")["from"] == 2
    assert get(f"talks/{talk.slug}/versions/1/diff/") == {
        "type": "talk",
        "id": talk.slug,
        "from": 1,
        "to": 1,
        "patch": [],
        "changes": [],
    }


def test_changes_within_lists_are_part_of_the_patch(committed, get):
    all_ = everything()
    made = all_.speaker if hasattr(all_, "speaker") else factories.speaker()
    Speaker.objects.filter(pk=made.pk).update(
        aliases=[{"name": "A", "language": "en"}, {"name": "B", "language": None}, {"name": "C", "language": "ru"}]
    )
    Speaker.objects.filter(pk=made.pk).update(
        aliases=[{"name": "C", "language": "ru"}, {"name": "B", "language": "de"}, {"name": "D", "language": None}]
    )
    newest = get(f"speakers/{made.slug}/")["version"]
    difference = get(f"speakers/{made.slug}/versions/{newest}/diff/")
    _validate("VersionDifference", difference)
    old = get(f"speakers/{made.slug}/versions/{newest - 1}/")
    assert jsonpatch.apply_patch(old, difference["patch"]) == get(f"speakers/{made.slug}/")
    assert any(change["path"].startswith("/aliases") for change in difference["changes"])


def test_as_of_a_position_and_a_moment(talk, get, http):
    rows = [change for change in changes() if change.slug == talk.slug]
    for n, change in enumerate(rows):
        assert get(f"talks/{talk.slug}/?as_of={_position(http, change.seq)}")["version"] == n + 1
        moment = change.recorded_at.isoformat().replace("+00:00", "Z")
        assert get(f"talks/{talk.slug}/?as_of={moment}")["version"] == n + 1
        # A plus that was not percent-encoded arrives as a space.
        assert get(f"talks/{talk.slug}/?as_of={change.recorded_at.isoformat()}")["version"] == n + 1
    before = (rows[0].recorded_at - timedelta(microseconds=1)).isoformat().replace("+00:00", "Z")
    for as_of in (before, _position(http, rows[0].seq - 1)):
        assert http.get(f"/api/v1/talks/{talk.slug}/?as_of={as_of}").status_code == 404


@pytest.mark.parametrize(
    "as_of",
    ["", "yesterday", "2026-11-24", "2026-02-30T00:00:00Z", "2026-11-24T21:00:00", "12", "-1", "9999-12-31T23:59:59Z"],
)
def test_a_malformed_as_of_is_a_400(talk, http, as_of):
    answer = http.get(f"/api/v1/talks/{talk.slug}/", {"as_of": as_of})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "as_of"


def test_as_of_excludes_other_parameters_and_other_epochs(talk, http):
    now = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    together = http.get(f"/api/v1/talks/{talk.slug}/?as_of={now}&include=parent")
    assert together.status_code == 400
    assert together.json()["errors"][0]["parameter"] == "include"
    for as_of in ("0000dead-1", _position(http, 10**9)):
        assert http.get(f"/api/v1/talks/{talk.slug}/?as_of={as_of}").status_code == 410


BELOW = ("versions/", "versions/1/", "versions/2/diff/", "references/", "?as_of={now}")


@pytest.mark.parametrize("below", BELOW)
def test_history_of_a_withdrawn_or_merged_record_answers_like_the_record(committed, http, below):
    now = (datetime.now(UTC) - timedelta(seconds=1)).isoformat().replace("+00:00", "Z")
    gone, merged, survivor = factories.speaker(), factories.speaker(), factories.speaker()
    for one in (gone, merged, survivor):
        Speaker.objects.filter(pk=one.pk).update(name="A second name")
    Speaker.objects.filter(pk=gone.pk).update(publication="withdrawn")
    Speaker.objects.filter(pk=merged.pk).update(publication="withdrawn", merged_into=survivor)
    draft = factories.speaker(publication="draft")
    below = below.replace("{now}", now)
    answer = http.get(f"/api/v1/speakers/{gone.slug}/{below}")
    assert answer.status_code == 410
    assert answer.json()["tombstone"]["id"] == gone.slug
    assert "A second name" not in answer.content.decode()
    answer = http.get(f"/api/v1/speakers/{merged.slug}/{below}")
    assert answer.status_code == 308
    assert answer["Location"] == f"/api/v1/speakers/{survivor.slug}/{below}"
    for slug in (draft.slug, "a-ghost", "a%00b"):
        assert http.get(f"/api/v1/speakers/{slug}/{below}").status_code in (400, 404)


def test_a_version_that_was_a_tombstone_is_gone(committed, http):
    made = factories.speaker()
    Speaker.objects.filter(pk=made.pk).update(publication="withdrawn")
    Speaker.objects.filter(pk=made.pk).update(publication="published")
    assert http.get(f"/api/v1/speakers/{made.slug}/versions/3/").status_code == 200
    answer = http.get(f"/api/v1/speakers/{made.slug}/versions/2/")
    assert (answer.status_code, answer.json()["tombstone"]["version"]) == (410, 2)
    assert http.get(f"/api/v1/speakers/{made.slug}/versions/3/diff/").status_code == 410
    assert http.get(f"/api/v1/speakers/{made.slug}/versions/3/diff/?from=1").status_code == 200
    for number in ("4", "0", str(10**30)):
        assert http.get(f"/api/v1/speakers/{made.slug}/versions/{number}/").status_code == 404


@pytest.mark.parametrize("start", ["0", "-1", "x", "", str(10**30)])
def test_a_difference_from_a_malformed_version_is_a_400(talk, http, start):
    answer = http.get(f"/api/v1/talks/{talk.slug}/versions/2/diff/", {"from": start})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "from"


def test_history_is_read_by_one_statement(talk, reader_queries, http):
    for below in ("versions/", "versions/1/", "versions/2/diff/", "references/"):
        statements = reader_queries(lambda below=below: http.get(f"/api/v1/talks/{talk.slug}/{below}"))
        # The fence is read once a second.
        assert len([sql for sql in statements if "published_epoch" not in sql]) == 1
