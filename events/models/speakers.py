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

    name = models.CharField(max_length=300, help_text="The name in its usual English spelling.")
    sort_name = models.CharField(
        max_length=300, blank=True, help_text="The name for sorting, for instance “Lavrov, Sergei”. Blank if not given."
    )
    given_name = models.CharField(max_length=200, blank=True, help_text="Given names. Blank if not known separately.")
    family_name = models.CharField(max_length=200, blank=True, help_text="Family name. Blank if not known separately.")
    aliases = RowsField(
        columns=("name", "language"),
        help_text="Other names and spellings, in any script: rows of name and language (BCP 47, blank if not known).",
    )
    honorific = models.CharField(
        max_length=100, blank=True, help_text="Title before the name, for instance “Dr”. Blank if there is none."
    )
    gender = models.CharField(
        max_length=10,
        choices=Gender.choices,
        blank=True,
        help_text="Gender, as a source states it. Blank if not stated.",
    )
    born = EdtfField(help_text="Date of birth. Blank if not stated.")
    died = EdtfField(help_text="Date of death. Blank if not stated, or if the person is alive.")
    links = RowsField(
        columns=("url", "note"), help_text="Web pages about the person: rows of url and note (blank if there is none)."
    )
    images = RowsField(
        columns=("url", "note"),
        help_text="Pictures of the person: rows of url and note (credit and licence, blank if not known).",
    )
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
        # Serves autocomplete and the lookup of exact names.
        indexes = (models.Index(fields=["name"], name="speaker_name"),)

    def __str__(self) -> str:
        """The name."""
        return self.name
