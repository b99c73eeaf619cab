"""Topics: a tree of subjects."""

from django.db import models
from django.db.models import F, Q

from events.models.fields import not_blank
from events.models.record import Record, optional_reference, record_constraints
from events.vocabulary.enumerations import RecordType


class Topic(Record):
    """A subject, in a tree of subjects."""

    record_type = RecordType.TOPIC
    is_tree = True

    name = models.CharField(max_length=200, help_text="Name of the topic.")
    parent = optional_reference("self", "The wider topic. Blank for the top of a tree.", related_name="children")
    description = models.TextField(blank=True, help_text="Scope of the topic. Blank if the name is sufficient.")

    class Meta:
        ordering = ("name", "slug")
        constraints = (
            *record_constraints("topic"),
            not_blank("topic", "name"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="topic_not_its_own_parent",
                violation_error_message="parent: a topic cannot be part of itself.",
            ),
        )

    def __str__(self) -> str:
        """The name."""
        return self.name
