"""The Django application: vocabularies and the SQL of publishing are deployed around every `migrate`.

This module is loaded before any model, so here is what every model goes through: a field is described once, and its
`help_text` becomes its `db_comment`.
"""

from typing import Any

from django.apps import AppConfig
from django.db import models
from django.db.models.signals import class_prepared


def _comment_columns(sender: type[models.Model], **_: Any) -> None:
    if sender.__module__.startswith(("events.models", "events.access")):
        for field in sender._meta.local_concrete_fields:
            if field.help_text and not field.db_comment:
                field.db_comment = str(field.help_text)


class_prepared.connect(_comment_columns, dispatch_uid="events.apps.comment_columns")


class EventsConfig(AppConfig):
    """Connects deployment to `migrate`, and registers the system checks."""

    name = "events"
    verbose_name = "Diplomatic events"

    def ready(self) -> None:
        """Import what registers itself: checks, and the deployment around `migrate`."""
        from events.access import checks as access_checks
        from events.publish import checks, deployment
        from events.serve import checks as serve_checks

        checks.register_checks()
        access_checks.register_checks()
        serve_checks.register_checks()
        deployment.connect_to_migrate(self)
