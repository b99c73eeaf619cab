"""Pages name models, rows and fields in words: plurals are right, and a row is named after what it contains."""

from typing import Any

from django.apps import apps
from django.db import models
from django.test import Client

from events.models import Event, Office, Part, Party, ProposalProvision, Speaker, StatementCitation
from events.models.fields import EdtfField
from tests import factories
from tests.everything import everything
from tests.factories import day


def test_plurals_are_those_of_a_dictionary() -> None:
    """Django appends “s”, which is wrong after “y” and for words without a plural."""
    for model in apps.get_app_config("events").get_models():
        name, plural = str(model._meta.verbose_name), str(model._meta.verbose_name_plural)
        assert not (name[-1] == "y" and name[-2] not in "aeiou" and plural.endswith("ys")), plural


def test_every_field_has_a_sentence_about_blank_values() -> None:
    """A reader learns from the description of a nullable or blank field what a blank value means."""
    silent = [
        f"{model.__name__}.{field.name}: {field.help_text}"
        for model in apps.get_app_config("events").get_models()
        if model.__module__.startswith("events.models")
        for field in model._meta.local_concrete_fields
        if field.null or field.blank
        if isinstance(field, (models.CharField, models.TextField, models.ForeignKey, models.DateField, EdtfField))
        and not any(word in str(field.help_text) for word in ("Blank", "Empty", "Null"))
        and not getattr(field, "auto_now", False)
        and field.name not in ("id", "notes")
    ]
    assert silent == []


def test_every_part_names_the_fields_of_its_title(committed: None) -> None:
    everything()
    for model in apps.get_app_config("events").get_models():
        if issubclass(model, Part):
            assert model.title_fields, model
            for row in model._default_manager.all():
                title, record = row.title(), getattr(row, row.owner)
                assert title and not title.startswith("No. "), f"{model.__name__}: {title}"
                assert str(row).startswith(title) and (isinstance(row, ProposalProvision) or record.slug in str(row))


def test_rows_of_a_form_are_named_after_what_they_contain(editor: Client, committed: None) -> None:
    cited = factories.source(title="Three tracks", slug="three-tracks")
    statement = factories.statement()
    StatementCitation.objects.create(statement=statement, source=cited)
    page = editor.get(f"/admin/events/statement/{statement.pk}/change/").content.decode()
    heading = page[page.index('id="citations-0"') :]
    heading = heading[: heading.index("</h3>")]
    assert "Three tracks" in heading and statement.slug not in heading and "[0]" not in heading


def test_a_row_that_prevents_a_deletion_is_named_with_its_record(editor: Client, committed: None) -> None:
    cited = factories.source(title="Three tracks", publication="draft")
    statement = factories.statement(publication="draft", slug="it-is-so")
    StatementCitation.objects.create(statement=statement, source=cited)
    page = editor.get(f"/admin/events/source/{cited.pk}/delete/").content.decode()
    assert "Statement citation: Three tracks (in it-is-so)" in page


def test_an_office_without_a_holder_is_named_by_title_and_party() -> None:
    party = Party(name="Russia")
    assert str(Office(title="Minister", party=party)) == "Minister, Russia"
    assert str(Office(title="Minister", party=party, speaker=Speaker(name="Ada"))) == "Ada, Minister, Russia"


def test_columns_of_a_data_set_are_shown_only_where_there_are_any(editor: Client, committed: None) -> None:
    def page_of(event: Event) -> str:
        content: Any = editor.get(f"/admin/events/event/{event.pk}/change/").content
        return str(content.decode())

    label = "Further columns of the data set"
    assert label not in page_of(factories.event(occurred=day()))
    imported = page_of(factories.event(original={"Story ID": "7"}))
    assert label in imported and "Story ID: 7" in imported


def test_existing_rows_show_one_reference_of_several(editor: Client, committed: None) -> None:
    """The script that hides the other references finds their fields by this attribute, in every row."""
    event = factories.event()
    for source in (factories.source(), factories.source()):
        event.evidence.create(source=source, position=event.evidence.count())
    page = editor.get(f"/admin/events/event/{event.pk}/change/").content.decode()
    for row in ("evidence-0", "evidence-1", "evidence-__prefix__"):
        field = page[page.index(f'<select name="{row}-source"') :]
        assert 'data-one-of="statement source talk proposal"' in field[: field.index(">")], row
