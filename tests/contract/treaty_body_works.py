"""The record type of `docs/adding-a-record-type.md` in use. Run in a copy of the repository in which it was added."""

import csv
import io
import json

import pytest
import yaml
from django.core.management import call_command
from django.db import connection, transaction

from events.models import TreatyBody
from events.publish import catalog, checks
from events.publish.documents import versions
from tests import factories
from tests.admin.conftest import editor, make_user, sign_in
from tests.admin.page_forms import fields_of
from tests.live import ROOT
from tests.publish.soundness import assert_log_is_sound
from tests.serve.exports.conftest import by_id, folder, serving

__all__ = ["editor", "folder", "make_user", "serving", "sign_in"]


@pytest.fixture
def committee(committed):
    """A published body in Geneva, a second one elsewhere, and a draft."""
    treaty = factories.proposal(slug="convention-against-torture", title="Convention against Torture")
    factories.treaty_body(slug="another-body", name="Another body", seat="The Hague", treaty=treaty)
    factories.treaty_body(slug="a-draft", seat="Geneva", treaty=treaty, publication="draft")
    return factories.treaty_body(slug="committee-against-torture", seat="Geneva", treaty=treaty)


def test_the_checks_have_no_complaint_and_the_migrations_are_complete(committed):
    assert checks.record_types_are_complete() == []
    assert checks.publishing_is_deployed(databases=["default"]) == []
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_its_names_follow_from_the_type():
    (table,) = (one for one in catalog.captured_tables() if one.type == "treaty_body")
    assert (table.table, table.view) == ("events_treatybody", "published_treaty_body")
    assert catalog.model_of("treaty_body") is TreatyBody


def test_it_is_published_listed_filtered_and_included(committee, get, ids):
    document = get("treaty_bodies/committee-against-torture/")
    assert list(document) == [
        *("id", "type", "version", "updated", "change_note"),
        *("name", "seat", "treaty", "identifiers", "inferences"),
    ]
    assert (document["type"], document["treaty"]) == ("treaty_body", "convention-against-torture")
    assert ids("treaty_bodies/") == ["another-body", "committee-against-torture"]
    assert ids("treaty_bodies/?seat=Geneva") == ["committee-against-torture"]
    page = get("treaty_bodies/?include=treaty&count=exact&order=-updated")
    assert page["count"] == 2
    assert list(page["included"]["proposals"]) == ["convention-against-torture"]
    assert_log_is_sound()


def test_it_is_searched_with_highlights(committee, get):
    page = get("treaty_bodies/?q=torture&highlight=1")
    assert [one["id"] for one in page["results"]] == ["committee-against-torture"]
    assert "<mark>Torture</mark>" in json.dumps(page["highlights"])
    found = get("search/?q=torture&types=treaty_bodies")
    assert [(one["type"], one["id"]) for one in found["results"]] == [("treaty_body", "committee-against-torture")]


def test_its_reference_is_found_from_the_other_side_and_protected(committee, get):
    links = get("proposals/convention-against-torture/references/")["results"]
    assert {(one["type"], one["id"], one["field"]) for one in links} == {
        ("treaty_body", "another-body", "treaty"),
        ("treaty_body", "committee-against-torture", "treaty"),
    }
    with pytest.raises(Exception, match="treaty_body “another-body” refers to it"), transaction.atomic():
        type(committee.treaty).objects.update(publication="withdrawn")


def test_it_is_exported(committee, serving, get):
    streams = serving()
    lines, _ = streams.read("treaty_bodies.ndjson")
    assert set(by_id(lines)) == {"another-body", "committee-against-torture"}
    assert json.loads(by_id(lines)["another-body"]) == get("treaty_bodies/another-body/")
    table, _ = streams.read("treaty_bodies.csv")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    assert {(row["id"], row["seat"]) for row in rows} == {
        ("another-body", "The Hague"),
        ("committee-against-torture", "Geneva"),
    }


def test_it_is_redacted(committee, http):
    slug = committee.slug
    TreatyBody.objects.filter(pk=committee.pk).update(publication="withdrawn")
    call_command("redact", "treaty_body", slug, reason="a test", yes=[slug, slug], verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("select count(body), bool_or(redacted) from events_version where slug = %s", [slug])
        assert cursor.fetchone() == (0, True)
    assert http.get(f"/api/v1/treaty_bodies/{slug}/").status_code == 410


def test_it_is_edited_in_the_admin(committee, editor):
    url = f"/admin/events/treatybody/{committee.pk}/change/"
    form = fields_of(editor.get(url), "treatybody_form")
    page = editor.post(url, {**form, "seat": "Palais Wilson"})
    assert b"This changes a published document" in page.content
    answer = editor.post(url, {**fields_of(page, "treatybody_form"), "_change_note": "A move."})
    assert answer.status_code == 302, answer.content.decode()
    newest = versions(committee)[0]
    assert (newest.version, newest.body["seat"], newest.body["change_note"]) == (2, "Palais Wilson", "A move.")
    assert editor.get(f"/admin/events/treatybody/{committee.pk}/versions/").status_code == 200
    assert b"committee-against-torture" in editor.get("/admin/").content


def test_it_is_in_the_openapi_document():
    schema = yaml.load((ROOT / "openapi.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert {"/api/v1/treaty_bodies/", "/api/v1/treaty_bodies/{slug}/"} <= set(schema["paths"])
    members = schema["components"]["schemas"]["TreatyBodyFields"]["properties"]
    assert members["seat"]["description"].startswith("The city of its seat.")
