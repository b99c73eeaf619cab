"""What every record has: a slug, whether it is published, identifiers, inferences and internal notes.

A field is described once: its `help_text` is its `db_comment` (events/apps.py), and OpenAPI shows the same sentence.
"""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Now

from events.models.fields import RowsField, one_of, well_formed_rows
from events.vocabulary.enumerations import Publication, RecordType
from events.vocabulary.slugs import SLUG_PATTERN


class SlugManager(models.Manager[Any]):
    """Finds a record by its slug, as fixtures refer to it."""

    def get_by_natural_key(self, slug: str) -> Any:
        """The record of that slug; raises `DoesNotExist`."""
        return self.get(slug=slug)


class Record(models.Model):
    """A record that can be published. Only what `publish` renders of it is ever public."""

    record_type: ClassVar[RecordType]

    is_tree: ClassVar[bool] = False
    """Whether records of the type form a tree by a field `parent`. Publishing refuses cycles in it."""

    slug = models.CharField(
        max_length=200,
        unique=True,
        db_collation="C",
        help_text="The public id: lower-case words joined by hyphens. Fixed for good once published.",
    )
    publication = models.CharField(
        max_length=9,
        choices=Publication.choices,
        default=Publication.DRAFT,
        help_text="Whether the record has a document. Internal, never public.",
    )
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_from",
        help_text="The record that took this one's place. Blank unless it was merged.",
    )
    identifiers = RowsField(
        columns=("scheme", "identifier"),
        help_text="What others call it: rows of scheme (wikidata, icews, pa-x …) and identifier.",
    )
    inferences = RowsField(
        columns=("field", "basis"),
        help_text="What was concluded rather than read: rows of field and basis, the reasoning and from what. Public.",
    )
    notes = models.TextField(blank=True, help_text="Internal notes of the curators. Never public.")
    created_at = models.DateTimeField(db_default=Now(), editable=False, help_text="When the row was entered. Internal.")
    updated_at = models.DateTimeField(
        auto_now=True, db_default=Now(), help_text="When the row was last saved. Internal."
    )

    objects: ClassVar[models.Manager[Any]] = SlugManager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """The slug, which a person can read."""
        return self.slug

    def natural_key(self) -> tuple[str]:
        """The slug."""
        return (self.slug,)


def record_constraints(model: str) -> list[models.BaseConstraint]:
    """The constraints that every record table carries; `model` is the prefix of their names."""
    return [
        models.CheckConstraint(
            condition=Q(slug__regex=SLUG_PATTERN),
            name=f"{model}_slug_shape",
            violation_error_message="slug: lower-case letters and digits in words joined by single hyphens.",
        ),
        one_of(model, "publication", Publication),
        models.CheckConstraint(
            condition=Q(merged_into__isnull=True) | (Q(publication=Publication.WITHDRAWN) & ~Q(merged_into=F("id"))),
            name=f"{model}_merged_is_withdrawn",
            violation_error_message="merged_into: only a withdrawn record is merged, and never into itself.",
        ),
        well_formed_rows(model, "identifiers", ("scheme", "identifier")),
        well_formed_rows(model, "inferences", ("field", "basis")),
    ]


class PartManager(models.Manager[Any]):
    """Finds a part by its record's slug and its position, as fixtures refer to it."""

    def get_by_natural_key(self, *key: Any) -> Any:
        """The part with that (slug, position), or (slug, more …, position)."""
        names = self.model.natural_key_fields()
        return self.get(**dict(zip(names, key, strict=True)))


def part_of(record: type["Record"], related_name: str, help_text: str) -> models.ForeignKey:
    """The reference from a part to its record. No index of its own: the order of the list (`in_order`) has one."""
    return models.ForeignKey(
        record, on_delete=models.CASCADE, db_index=False, related_name=related_name, help_text=help_text
    )


class Part(models.Model):
    """A child row: it belongs to one record (`owner`), is rendered into its document, and has a place in a list."""

    owner: ClassVar[str]
    """Name of the foreign key to the record that this row is part of."""

    part_of_list: ClassVar[str | None] = None
    """Name of the column that tells one list of the record from another in the same table, if there are several."""

    position = models.PositiveSmallIntegerField(default=0, help_text="Place in the list, from 0.")

    objects: ClassVar[models.Manager[Any]] = PartManager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """The owner's slug and the place in its list."""
        return f"{getattr(self, self.owner)} [{self.position}]"

    @classmethod
    def natural_key_fields(cls) -> list[str]:
        """The lookups that find one row: owner's slug, the list, the place in it."""
        return [f"{cls.owner}__slug", *([cls.part_of_list] if cls.part_of_list else []), "position"]

    def natural_key(self) -> tuple[Any, ...]:
        """Owner's slug, the list, the place in it."""
        lists = [getattr(self, self.part_of_list)] if self.part_of_list else []
        return (getattr(self, self.owner).slug, *lists, self.position)


def in_order(model: str, *fields: str) -> models.UniqueConstraint:
    """UNIQUE place in a list, checked at COMMIT so that rows can be re-ordered."""
    return models.UniqueConstraint(
        fields=[*fields, "position"], name=f"{model}_position", deferrable=models.Deferrable.DEFERRED
    )


def newest_first(model: str, start: str, end: str) -> models.Index:
    """Index that serves the default order: newest start (else end) first, undated last, then slug."""
    return models.Index(
        Coalesce(start, end).desc(nulls_last=True), "slug", name=f"{model}_newest", condition=Q(publication="published")
    )
