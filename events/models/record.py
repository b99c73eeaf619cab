"""The base classes of records and of their parts, with the fields, constraints and indexes that they share.

The `help_text` of a field is also its comment in the database (events/apps.py) and its description in OpenAPI.
"""

from typing import Any, ClassVar, cast

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Now
from django.utils.text import Truncator

from events.models.fields import RowsField, one_of, well_formed_rows
from events.vocabulary.edtf_dates import EdtfDate
from events.vocabulary.enumerations import Publication, RecordType
from events.vocabulary.slugs import SLUG_PATTERN

_TITLE_LENGTH = 80
"""Longest text of a field in the title of a part."""


class SlugManager(models.Manager[Any]):
    """The manager of records. Fixtures refer to a record by its slug."""

    def get_by_natural_key(self, slug: str) -> Any:
        """The record with that slug. Raises `DoesNotExist`."""
        return self.get(slug=slug)


class Record(models.Model):
    """A record that can be published. Only the document that `events.publish` renders from it is public."""

    record_type: ClassVar[RecordType]

    is_tree: ClassVar[bool] = False
    """Whether records of the type form a tree by a field `parent`. Publishing refuses cycles in it."""

    slug = models.CharField(
        max_length=200,
        unique=True,
        db_collation="C",
        help_text="The public id: lower-case words joined by hyphens. It cannot change after publication.",
    )
    publication = models.CharField(
        max_length=9,
        choices=Publication.choices,
        default=Publication.DRAFT,
        help_text="Whether the record is a draft, published or withdrawn. Internal, never public.",
    )
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_from",
        help_text="The record that replaces this one. Blank if this record was not merged.",
    )
    identifiers = RowsField(
        columns=("scheme", "identifier"),
        help_text="Identifiers of the record in other systems: rows of scheme (wikidata, icews, pa-x …) and"
        " identifier.",
    )
    inferences = RowsField(
        columns=("field", "basis"),
        help_text="Values that were concluded instead of read in a source: rows of field and basis, the reason for its"
        " value. Public.",
    )
    notes = models.TextField(blank=True, help_text="Internal notes of the curators. Never public.")
    created_at = models.DateTimeField(
        db_default=Now(), editable=False, help_text="When the record was created. Internal, never public."
    )
    updated_at = models.DateTimeField(
        auto_now=True, db_default=Now(), help_text="When the record was last saved. Internal, never public."
    )

    objects: ClassVar[models.Manager[Any]] = SlugManager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """The slug."""
        return self.slug

    def natural_key(self) -> tuple[str]:
        """The slug."""
        return (self.slug,)


def record_constraints(model: str) -> list[models.BaseConstraint]:
    """The constraints of every record table. `model` is the prefix of their names."""
    return [
        models.CheckConstraint(
            condition=Q(slug__regex=SLUG_PATTERN),
            name=f"{model}_slug_shape",
            violation_error_message="slug: use words of lower-case letters and digits, joined by single hyphens.",
        ),
        one_of(model, "publication", Publication),
        models.CheckConstraint(
            condition=Q(merged_into__isnull=True) | (Q(publication=Publication.WITHDRAWN) & ~Q(merged_into=F("id"))),
            name=f"{model}_merged_is_withdrawn",
            violation_error_message="merged_into: only a withdrawn record can be merged, and not into itself.",
        ),
        well_formed_rows(model, "identifiers", ("scheme", "identifier")),
        well_formed_rows(model, "inferences", ("field", "basis")),
    ]


class PartManager(models.Manager[Any]):
    """The manager of parts. Fixtures refer to a part by the slug of its record and its position."""

    def get_by_natural_key(self, *key: Any) -> Any:
        """The part with that key: slug and position, with the list's name between them if a record has several."""
        names = self.model.natural_key_fields()
        return self.get(**dict(zip(names, key, strict=True)))


def part_of(record: type["Record"], related_name: str, help_text: str) -> models.ForeignKey:
    """The reference from a part to its record. It needs no index, because the constraint of `in_order` has one."""
    return models.ForeignKey(
        record, on_delete=models.CASCADE, db_index=False, related_name=related_name, help_text=help_text
    )


def optional_reference(to: Any, help_text: str, related_name: str = "+", **kwargs: Any) -> models.ForeignKey:
    """A nullable reference to a record or code. It has no reverse accessor unless `related_name` is given."""
    return models.ForeignKey(
        to,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name=related_name,
        help_text=help_text,
        **kwargs,
    )


class Part(models.Model):
    """A row of a list that belongs to a record (`owner`). It is rendered into the record's document."""

    owner: ClassVar[str]
    """Name of the foreign key to the record that the row belongs to."""

    part_of_list: ClassVar[str | None] = None
    """Name of the column that distinguishes the lists of a record, if one table contains several of them."""

    title_fields: ClassVar[tuple[str, ...]] = ()
    """Names of the fields whose values are the title of a row. Blank values are left out."""

    shown_in_record: bool = False
    """Whether the row is shown on the page of its record, so that its name does not repeat the record."""

    position = models.PositiveSmallIntegerField(default=0, help_text="Position in the list, from 0.")

    objects: ClassVar[models.Manager[Any]] = PartManager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """The title, followed by the record that the row belongs to."""
        return self.title() if self.shown_in_record else f"{self.title()} (in {getattr(self, self.owner).slug})"

    def title(self) -> str:
        """What the row contains: the values of `title_fields`, or its number in the list if they are blank."""
        values = dict.fromkeys(text for text in map(self._field_text, self.title_fields) if text)
        return " · ".join(values) or f"No. {self.position + 1}"

    def _field_text(self, name: str) -> str:
        field = cast("models.Field[Any, Any]", self._meta.get_field(name))
        value = getattr(self, name)
        if isinstance(value, EdtfDate):
            return value.edtf
        if value and field.choices:
            # Labels of enumerations read “Name: explanation”.
            return str(getattr(self, f"get_{name}_display")()).partition(":")[0]
        return Truncator(value).chars(_TITLE_LENGTH) if value else ""

    @classmethod
    def title_references(cls) -> list[str]:
        """The foreign keys among `title_fields`, for `select_related`."""
        return [name for name in cls.title_fields if isinstance(cls._meta.get_field(name), models.ForeignKey)]

    @classmethod
    def natural_key_fields(cls) -> list[str]:
        """The lookups that find one row: the slug of its record, the list if there are several, and the position."""
        return [f"{cls.owner}__slug", *([cls.part_of_list] if cls.part_of_list else []), "position"]

    def natural_key(self) -> tuple[Any, ...]:
        """The slug of the record, the list if there are several, and the position."""
        lists = [getattr(self, self.part_of_list)] if self.part_of_list else []
        return (getattr(self, self.owner).slug, *lists, self.position)


def in_order(model: str, *fields: str) -> models.UniqueConstraint:
    """UNIQUE constraint on the position in a list. Deferred to COMMIT, so that a transaction can reorder rows."""
    return models.UniqueConstraint(
        fields=[*fields, "position"], name=f"{model}_position", deferrable=models.Deferrable.DEFERRED
    )


def newest_first(model: str, start: str, end: str) -> models.Index:
    """Index for the default order: by start, or end if there is no start, newest first, undated last, then by slug."""
    return models.Index(
        Coalesce(start, end).desc(nulls_last=True), "slug", name=f"{model}_newest", condition=Q(publication="published")
    )
