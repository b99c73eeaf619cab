"""Speakers: persons, by their names in any script."""

from django.db import models

from events.models.fields import (
    EdtfField,
    RowsField,
    not_blank,
    one_of,
    original_is_object,
    original_members,
    well_formed_date,
    well_formed_rows,
)
from events.models.record import Record, record_constraints
from events.vocabulary.enumerations import Gender, RecordType


class Speaker(Record):
    """A person."""

    record_type = RecordType.SPEAKER

    name = models.CharField(max_length=300, help_text="The name as it is usually printed in English.")
    sort_name = models.CharField(max_length=300, blank=True, help_text="The name to sort by. Blank where not given.")
    given_name = models.CharField(max_length=200, blank=True, help_text="Given names. Blank where not known apart.")
    family_name = models.CharField(max_length=200, blank=True, help_text="Family name. Blank where not known apart.")
    aliases = RowsField(
        columns=("name", "language"),
        help_text="Other names and spellings in any script: rows of name and language (BCP 47, null where unknown).",
    )
    honorific = models.CharField(max_length=100, blank=True, help_text="Title before the name. Blank for none.")
    gender = models.CharField(
        max_length=10, choices=Gender.choices, blank=True, help_text="Gender as a source states it. Blank if unstated."
    )
    born = EdtfField(help_text="Date of birth. Blank where not stated.")
    died = EdtfField(help_text="Date of death. Blank where not stated, or alive.")
    links = RowsField(columns=("url", "note"), help_text="Pages about the person: rows of url and note.")
    images = RowsField(columns=("url", "note"), help_text="Pictures: rows of url and note (credit and licence).")
    original = original_members()

    class Meta:
        ordering = ("sort_name", "name", "slug")
        constraints = (
            *record_constraints("speaker"),
            not_blank("speaker", "name"),
            one_of("speaker", "gender", Gender, blank=True),
            well_formed_rows("speaker", "aliases", ("name", "language")),
            well_formed_rows("speaker", "links", ("url", "note")),
            well_formed_rows("speaker", "images", ("url", "note")),
            *well_formed_date("speaker", "born", "died"),
            original_is_object("speaker"),
        )
        # Serves autocomplete and the matching of exact names.
        indexes = (models.Index(fields=["name"], name="speaker_name"),)

    def __str__(self) -> str:
        """The name."""
        return self.name
