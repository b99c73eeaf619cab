"""`manage.py merge`: references and names move to the survivor, the dropped id redirects, and a merge can be undone."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from events.models import Office, Party, ProposalParty, Speaker, Statement, StatementReference, TalkParticipant
from events.publish.documents import current, versions
from events.publish.version import Version
from tests import factories

pytestmark = pytest.mark.usefixtures("committed")


def run(*arguments, **options):
    out = StringIO()
    call_command("merge", *arguments, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def twins():
    """Two records of one person, each with a statement, and a statement addressed to both."""
    with transaction.atomic():
        keep = factories.speaker(slug="keep", name="Sergei Lavrov", identifiers=[{"scheme": "w", "identifier": "1"}])
        drop = factories.speaker(
            slug="drop",
            name="S. V. Lavrov",
            aliases=[{"name": "Лавров", "language": "ru"}],
            identifiers=[{"scheme": "icews", "identifier": "7"}],
        )
        factories.statement(slug="of-keep", speaker=keep)
        factories.statement(slug="of-drop", speaker=drop, reported_by=keep)
        both = factories.statement(slug="to-both", party=factories.party())
        for place, person in enumerate((keep, drop)):
            StatementReference.objects.create(statement=both, role="addressed-to", position=place, speaker=person)
    return keep, drop


def bodies():
    """All current documents, without the members that differ in each version."""
    return {
        (v.type, v.slug): {k: x for k, x in (v.body or {}).items() if k not in ("version", "updated", "change_note")}
        for v in (current(r) for m in (Speaker, Statement, Party) for r in m.objects.all())
    }


def test_references_and_names_move_to_the_survivor(twins):
    keep, drop = twins
    assert run("speaker", "keep", "drop", note="One person.") == "Merged into keep: drop.\n"
    assert set(Statement.objects.filter(speaker=keep).values_list("slug", flat=True)) == {"of-keep", "of-drop"}
    newest = versions(drop)[0]
    assert (newest.op, newest.merged_into, newest.body) == ("delete", "keep", None)
    body = current(keep).body
    assert body["aliases"] == [{"name": "S. V. Lavrov", "language": None}, {"name": "Лавров", "language": "ru"}]
    assert {row["scheme"] for row in body["identifiers"]} == {"w", "icews"}
    assert body["change_note"] == "One person."


def test_a_merge_appends_one_change_for_each_affected_record(twins):
    before = Version.objects.count()
    run("speaker", "keep", "drop")
    assert Version.objects.count() == before + 4  # both people, the statement of one, the statement to both


def test_undo_restores_every_document(twins):
    before = bodies()
    run("speaker", "keep", "drop")
    assert bodies() != before
    assert "References restored in 2 records" in run("speaker", "drop", undo=True, note="Two people after all.")
    assert bodies() == before
    assert versions(twins[1])[0].body["change_note"] == "Two people after all."


def test_undo_keeps_later_changes(twins):
    run("speaker", "keep", "drop")
    Statement.objects.filter(slug="of-drop").update(text="Corrected.")
    Speaker.objects.filter(slug="keep").update(gender="male")
    run("speaker", "drop", undo=True)
    statement = Statement.objects.get(slug="of-drop")
    assert (statement.text, statement.speaker.slug, statement.reported_by.slug) == ("Corrected.", "drop", "keep")
    assert Speaker.objects.get(slug="keep").gender == "male"


def test_references_of_a_record_of_another_type_with_the_same_id_move(twins):
    same = Statement.objects.filter(pk=twins[1].pk).first() or factories.statement(pk=twins[1].pk, speaker=twins[1])
    Statement.objects.filter(pk=same.pk).update(speaker=twins[1])
    run("speaker", "keep", "drop")
    assert Statement.objects.get(pk=same.pk).speaker == twins[0]


def test_references_of_drafts_move(twins):
    draft = factories.statement(speaker=twins[1], publication="draft")
    run("speaker", "keep", "drop")
    assert Statement.objects.get(pk=draft.pk).speaker == twins[0]


def test_several_are_merged_at_once_including_drafts(twins):
    factories.speaker(slug="third", name="Sergey Lavrov", publication="draft")
    run("speaker", "keep", "drop", "third")
    assert set(Speaker.objects.filter(merged_into=twins[0]).values_list("slug", flat=True)) == {"drop", "third"}


def test_duplicate_rows_and_references_to_itself_are_removed():
    with transaction.atomic():
        keep, drop = factories.party(slug="keep"), factories.party(slug="drop")
        child = factories.party(slug="child", parent=drop)
        keep.parent = drop
        keep.save()
        plan = factories.proposal()
        for place, party in enumerate((keep, drop)):
            ProposalParty.objects.create(proposal=plan, role="proposer", party=party, position=place)
        talk = factories.talk()
        TalkParticipant.objects.create(talk=talk, party=drop, role="party")
    run("party", "keep", "drop")
    assert Party.objects.get(slug="keep").parent is None
    assert Party.objects.get(pk=child.pk).parent == keep
    assert current(plan).body["proposers"] == ["keep"]
    assert [each["party"] for each in current(talk).body["participants"]] == ["keep"]


@pytest.mark.parametrize("type_", list(factories.MAKERS))
def test_records_of_every_type_can_be_merged(type_):
    keep, drop = factories.make(type_), factories.make(type_)
    run(type_, keep.slug, drop.slug)
    assert current(drop).merged_into == keep.slug
    run(type_, drop.slug, undo=True)
    assert current(drop).op == "upsert"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["speaker", "keep"], "Name at least one record to drop"),
        (["speaker", "keep", "keep"], "each once"),
        (["speaker", "keep", "nobody"], "no speaker with the slug nobody"),
        (["speaker", "drafted", "keep"], "Publish the record to keep first"),
        (["speaker", "keep", "gone"], "already withdrawn"),
    ],
)
def test_an_impossible_merge_is_refused_and_changes_nothing(twins, arguments, reason):
    factories.speaker(slug="drafted", publication="draft")
    factories.speaker(slug="gone", publication="withdrawn")
    before = Version.objects.count()
    with pytest.raises(CommandError, match=reason):
        run(*arguments)
    assert Version.objects.count() == before


def test_one_office_of_both_holders_is_refused_with_a_reason(twins):
    with transaction.atomic():
        ministry = factories.party()
        for person in twins:
            factories.office(
                speaker=person, party=ministry, title="Minister", start=factories.day("2004"), end=factories.day("2030")
            )
    before = Version.objects.count()
    with pytest.raises(CommandError, match="Not merged"):
        run("speaker", "keep", "drop")
    assert Version.objects.count() == before
    assert Office.objects.filter(speaker=twins[1]).exists()


def test_only_a_merge_can_be_undone(twins):
    with pytest.raises(CommandError, match="not merged"):
        run("speaker", "drop", undo=True)
