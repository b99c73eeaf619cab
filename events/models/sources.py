"""Sources: where something was reported, and the private texts that quotes are checked against."""

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
    """An article, interview, communiqué, data set, treaty text or other place where something was reported."""

    record_type = RecordType.SOURCE

    kind = models.CharField(max_length=20, choices=SourceKind.choices, help_text="What kind of thing reported it.")
    outlet = models.CharField(max_length=200, blank=True, help_text="Newspaper, agency or site. Blank where not known.")
    section = models.CharField(max_length=200, blank=True, help_text="Section as printed. Blank where none.")
    title = models.CharField(max_length=500, help_text="Title as printed.")
    url = models.URLField(max_length=1000, blank=True, help_text="Address. Blank where not known.")
    byline = models.CharField(max_length=300, blank=True, help_text="Author as printed. Blank where none is printed.")
    publisher = models.CharField(max_length=200, blank=True, help_text="Who publishes it. Blank where not known.")
    language = models.CharField(max_length=35, blank=True, help_text="Language (BCP 47). Blank where not known.")
    published = EdtfField(help_text="When it was published. Blank where not stated.")
    published_start = edtf_bound("published", "start")
    published_end = edtf_bound("published", "end")
    accessed = models.DateField(null=True, blank=True, help_text="The day it was read. Blank where not recorded.")
    archive_url = models.URLField(max_length=1000, blank=True, help_text="Address of an archived copy. Blank for none.")
    licence = models.CharField(max_length=200, blank=True, help_text="Licence of its text. Blank where not known.")
    dataset_version = models.CharField(
        max_length=100, blank=True, help_text="Version of a data set, as its publisher names it. Blank for others."
    )
    sha256 = models.CharField(
        max_length=64,
        blank=True,
        help_text="SHA-256 of the text that ranges count in, or of a data set's file; hexadecimal. Blank if not taken.",
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
                violation_error_message="accessed: a day in the years 1 to 9999.",
            ),
            models.CheckConstraint(
                condition=Q(sha256="") | Q(sha256__regex="^[0-9a-f]{64}$"),
                name="source_sha256_shape",
                violation_error_message="sha256: 64 hexadecimal digits in lower case.",
            ),
        )
        indexes = (newest_first("source", "published_start", "published_end"),)

    def __str__(self) -> str:
        """The title and outlet."""
        return f"{self.title} ({self.outlet})" if self.outlet else self.title


class SourceText(models.Model):
    """The text of a source, kept privately (copyright) to check quotes against. Part of no document."""

    source = models.OneToOneField(
        Source, on_delete=models.CASCADE, primary_key=True, related_name="attached_text", help_text="Whose text it is."
    )
    text = models.TextField(help_text="The text whose SHA-256 the source carries. Never public.")
    attached_at = models.DateTimeField(auto_now=True, help_text="When it was attached. Internal.")

    class Meta:
        constraints = (not_blank("source_text", "text"),)

    def __str__(self) -> str:
        """Whose text it is."""
        return f"text of {self.source}"
