"""A published record refers only to published records: for every reference, in both directions."""

import pytest
from django.db import connection, transaction

from events.models import Speaker, Statement
from events.publish import catalog
from events.publish.references import published_dependents, unpublished_dependencies
from tests import factories
from tests.everything import Everything, everything
from tests.publish.log import appended, document, nothing_appended, refused
from tests.publish.sessions import run, scalar

pytestmark = pytest.mark.publish

REFERENCES = list(catalog.references())


def _ids(reference: catalog.CheckedReference) -> str:
    return f"{reference.source.table}.{reference.column}"


def _row(reference: catalog.CheckedReference) -> tuple[int, str]:
    """A row in which the reference is set, and the slug of its record."""
    source = reference.source
    with connection.cursor() as cursor:
        cursor.execute(
            f'select s.id, o.slug from {source.table} s join {source.record_table} o on o.id = s."{source.owner}"'
            f' where s."{reference.column}" is not null order by s.id limit 1'
        )
        row = cursor.fetchone()
    assert row is not None, f"the scenario `everything` sets {_ids(reference)} nowhere"
    return row


def _point(reference: catalog.CheckedReference, row: int, to: int) -> None:
    run(f'update {reference.source.table} set "{reference.column}" = %s where id = %s', [to, row])


@pytest.mark.usefixtures("everything_published", "undone")
@pytest.mark.parametrize("reference", REFERENCES, ids=_ids)
def test_a_reference_to_a_draft_is_refused(reference: catalog.CheckedReference) -> None:
    row, owner = _row(reference)
    draft = factories.make(reference.to_type, publication="draft")
    _point(reference, row, draft.pk)
    with (
        refused("published_reference", owner, draft.slug, "a draft", f"Publish {reference.to_type}") as refusal,
        transaction.atomic(),
    ):
        connection.check_constraints()
    assert refusal.sqlstate == "23503"
    assert f"({reference.field})" in refusal.message
    type(draft)._default_manager.filter(pk=draft.pk).update(publication="published")
    connection.check_constraints()


@pytest.mark.usefixtures("everything_published", "undone")
@pytest.mark.parametrize("publication", ["withdrawn", "draft"])
@pytest.mark.parametrize("reference", REFERENCES, ids=_ids)
def test_a_record_with_published_references_to_it_cannot_be_withdrawn(
    reference: catalog.CheckedReference, publication: str
) -> None:
    row, owner = _row(reference)
    target = factories.make(reference.to_type)
    _point(reference, row, target.pk)
    connection.check_constraints()
    type(target)._default_manager.filter(pk=target.pk).update(publication=publication)
    with refused("published_reference", owner, target.slug, "withdraw", "merge") as refusal, transaction.atomic():
        connection.check_constraints()
    assert refusal.sqlstate == "23503"
    assert f"({reference.field})" in refusal.message


@pytest.mark.usefixtures("everything_published", "undone")
@pytest.mark.parametrize("reference", REFERENCES, ids=_ids)
def test_a_record_with_references_to_it_cannot_be_deleted(reference: catalog.CheckedReference) -> None:
    row, _ = _row(reference)
    target = factories.make(reference.to_type)
    _point(reference, row, target.pk)
    with pytest.raises(Exception, match="violates foreign key constraint"), transaction.atomic():
        run(f"delete from {reference.to_table} where id = %s", [target.pk])
        connection.check_constraints()


@pytest.mark.usefixtures("everything_published", "undone")
@pytest.mark.parametrize("reference", REFERENCES, ids=_ids)
def test_every_reference_is_in_an_index_that_serves_its_check(reference: catalog.CheckedReference) -> None:
    leading = scalar(
        "select count(*) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]"
        " where i.indrelid = %s::regclass and a.attname = %s and i.indisvalid and i.indpred is null",
        [f"public.{reference.source.table}", reference.column],
    )
    assert leading >= 1


@pytest.mark.usefixtures("everything_published", "undone")
def test_the_reference_view_contains_every_foreign_key_between_records() -> None:
    assert {(r.source.table, r.column) for r in REFERENCES} == {
        (table, column) for table, column in _foreign_keys_between_records()
    }


def _foreign_keys_between_records() -> list[tuple[str, str]]:
    tables = {t.table: t for t in catalog.captured_tables()}
    records = [model._meta.db_table for model in catalog.record_models().values()]
    with connection.cursor() as cursor:
        cursor.execute(
            "select c.conrelid::regclass::text, a.attname from pg_constraint c"
            " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)"
            " where c.contype = 'f' and c.confrelid::regclass::text = any(%s)",
            [records],
        )
        found = cursor.fetchall()
    return [
        (table, column)
        for table, column in found
        if table in tables and column not in (tables[table].owner, "merged_into_id")
    ]


@pytest.mark.usefixtures("sound")
def test_both_may_change_in_one_transaction_in_either_order() -> None:
    for first, second in (("statement", "speaker"), ("speaker", "statement")):
        person = factories.speaker(publication="draft")
        said = factories.statement(speaker=person, publication="draft")
        tables = {"statement": (Statement, said.pk), "speaker": (Speaker, person.pk)}
        with appended((person.slug, "upsert", 1), (said.slug, "upsert", 1)), transaction.atomic():
            for name in (first, second):
                model, pk = tables[name]
                model.objects.filter(pk=pk).update(publication="published")
        with appended((person.slug, "delete", 2), (said.slug, "delete", 2)), transaction.atomic():
            for name in (first, second):
                model, pk = tables[name]
                model.objects.filter(pk=pk).update(publication="withdrawn")


@pytest.mark.usefixtures("sound")
def test_a_reciprocal_pair_is_published_and_withdrawn_together() -> None:
    there, back = factories.reciprocal_events()
    assert document(back)["reciprocal_of"] == there.slug
    with nothing_appended(), refused("published_reference", back.slug, there.slug):
        type(there)._default_manager.filter(pk=there.pk).update(publication="withdrawn")
    with appended((there.slug, "delete", 2), (back.slug, "delete", 2)):
        type(there)._default_manager.filter(pk__in=[there.pk, back.pk]).update(publication="withdrawn")


@pytest.mark.usefixtures("sound")
def test_at_commit_the_error_is_django_s_integrity_error_with_the_fix_on_its_cause() -> None:
    draft = factories.speaker(publication="draft", slug="a-draft")
    with nothing_appended(), refused("published_reference") as refusal:
        factories.statement(speaker=draft, slug="said-by-a-draft")
    assert refusal.message == "statement “said-by-a-draft” refers (speaker) to speaker “a-draft”, which is a draft"
    assert refusal.hint == "Publish speaker “a-draft” in the same transaction, or remove the reference."


@pytest.mark.usefixtures("sound")
def test_a_reference_of_a_draft_does_not_prevent_withdrawal() -> None:
    person = factories.speaker()
    factories.statement(speaker=person, publication="draft")
    with appended((person.slug, "delete", 2)):
        Speaker.objects.filter(pk=person.pk).update(publication="withdrawn")


@pytest.mark.usefixtures("sound")
def test_a_reference_removed_in_the_same_transaction_does_not_prevent_withdrawal() -> None:
    person = factories.speaker()
    said = factories.statement(speaker=person, party=factories.party())
    with appended((person.slug, "delete", 2), (said.slug, "upsert", 2)), transaction.atomic():
        Speaker.objects.filter(pk=person.pk).update(publication="withdrawn")
        Statement.objects.filter(pk=said.pk).update(speaker=None)


@pytest.mark.usefixtures("sound")
def test_unpublished_dependencies_are_found_recursively_and_once() -> None:
    all_ = everything(publication="draft")
    found = unpublished_dependencies(all_.statement)
    expected = {(r.record_type.value, r.slug) for r in all_.records()} - {("statement", all_.statement.slug)}
    assert {(each.type, each.slug) for each in found} <= expected
    assert len({(each.type, each.id) for each in found}) == len(found)
    assert {each.publication for each in found} == {"draft"}
    with transaction.atomic():
        for each in found:
            run(f"update events_{each.type} set publication = 'published' where id = %s", [each.id])
        run("update events_statement set publication = 'published' where id = %s", [all_.statement.pk])
    assert unpublished_dependencies(all_.statement) == []
    holding = {(each.type, each.slug) for each in published_dependents(all_.speaker)}
    assert ("statement", all_.statement.slug) in holding and ("office", all_.office.slug) in holding


@pytest.mark.usefixtures("sound")
def test_the_scenario_with_everything_sets_every_field(django_db_setup: None) -> None:
    all_: Everything = everything()
    for table in catalog.captured_tables():
        assert scalar(f"select count(*) from {table.table}") > 0, table.table
    assert {r.record_type.value for r in all_.records()} == set(factories.MAKERS)


@pytest.mark.usefixtures("sound")
def test_a_response_answers_only_a_provision_of_its_own_proposal() -> None:
    all_ = everything()
    draft = factories.proposal(publication="draft")
    secret = draft.provisions.create(number="SECRET", text="Not public.")
    with nothing_appended(), refused("proposal_response_own_provision"):
        run(
            "update events_proposalresponse set provision_id = %s where proposal_id = %s", [secret.pk, all_.proposal.pk]
        )
