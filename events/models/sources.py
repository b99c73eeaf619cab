"""Sources, and their private texts, which quotes are compared with."""

from django.db import models
from django.db.models import Q

from events.models.fields import (
    EdtfField,
    SqlExpression,
    edtf_bound,
    not_blank,
    one_of,
    original_is_object,
    original_members,
    well_formed_date,
)
from events.models.record import Record, newest_first, record_constraints
from events.vocabulary.enumerations import RecordType, SourceKind


class Source(Record):
    """An article, interview, communiqué, data set, treaty text or other publication that reports something."""

    record_type = RecordType.SOURCE

    kind = models.CharField(max_length=20, choices=SourceKind.choices, help_text="Kind of the source.")
    outlet = models.CharField(
        max_length=200, blank=True, help_text="Newspaper, news agency or website. Blank if not known."
    )
    section = models.CharField(
        max_length=200, blank=True, help_text="Section of the outlet, as printed. Blank if there is none."
    )
    title = models.CharField(max_length=500, help_text="Title, as printed.")
    url = models.URLField("URL", max_length=1000, blank=True, help_text="Web address. Blank if not known.")
    byline = models.CharField(max_length=300, blank=True, help_text="Author, as printed. Blank if none is printed.")
    publisher = models.CharField(max_length=200, blank=True, help_text="Publisher. Blank if not known.")
    language = models.CharField(max_length=35, blank=True, help_text="Language (BCP 47). Blank if not known.")
    published = EdtfField(help_text="When the source was published. Blank if not stated.")
    published_start = edtf_bound("published", "start")
    published_end = edtf_bound("published", "end")
    accessed = models.DateField(
        "accessed on", null=True, blank=True, help_text="Date on which the source was read. Blank if not recorded."
    )
    archive_url = models.URLField(
        "archive URL", max_length=1000, blank=True, help_text="Web address of an archived copy. Blank if there is none."
    )
    licence = models.CharField(max_length=200, blank=True, help_text="Licence of the source. Blank if not known.")
    dataset_version = models.CharField(
        "data set version",
        max_length=100,
        blank=True,
        help_text="Version of a data set, as its publisher names it. Blank for other sources.",
    )
    sha256 = models.CharField(
        "SHA-256",
        max_length=64,
        blank=True,
        help_text="SHA-256, in hexadecimal digits, of the text that character positions refer to, or of a data set's"
        " file. Blank if not computed.",
    )
    original = original_members()

    class Meta:
        ordering = ("-published_start", "slug")
        constraints = (
            *record_constraints("source"),
            not_blank("source", "title"),
            one_of("source", "kind", SourceKind),
            *well_formed_date("source", "published"),
            original_is_object("source"),
            models.CheckConstraint(
                condition=SqlExpression("$0 between '0001-01-01'::date and '9999-12-31'::date", "accessed"),
                name="source_accessed_day",
                violation_error_message="accessed: enter a date in the years 1 to 9999.",
            ),
            models.CheckConstraint(
                condition=Q(sha256="") | Q(sha256__regex="^[0-9a-f]{64}$"),
                name="source_sha256_shape",
                violation_error_message="sha256: enter 64 hexadecimal digits in lower case.",
            ),
        )
        indexes = (newest_first("source", "published_start", "published_end"),)

    def __str__(self) -> str:
        """The title, and the outlet if there is one."""
        return f"{self.title} ({self.outlet})" if self.outlet else self.title


class SourceText(models.Model):
    """The text of a source, which quotes are compared with. Private because of copyright: no document contains it."""

    source = models.OneToOneField(
        Source,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="attached_text",
        help_text="The source that has this text.",
    )
    text = models.TextField(help_text="The text, whose SHA-256 is that of the source. Private, never public.")
    attached_at = models.DateTimeField(auto_now=True, help_text="When the text was last saved. Internal, never public.")

    class Meta:
        constraints = (not_blank("source_text", "text"),)

    def __str__(self) -> str:
        """The source of the text."""
        return f"text of {self.source}"
