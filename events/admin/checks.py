"""System check of the admin: every record type can be edited."""

from typing import Any

from django.contrib import admin
from django.core.checks import CheckMessage, Error, Tags, register

from events.admin.records import RecordAdmin
from events.publish.catalog import record_models


@register(Tags.admin)
def every_record_type_has_an_admin(**_: Any) -> list[CheckMessage]:
    """E020: a record type has no admin. E021: its admin does not derive from `RecordAdmin`."""
    messages: list[CheckMessage] = []
    for model in record_models().values():
        module = f"events/admin/{model.record_type.collection}.py"
        registered = admin.site._registry.get(model)
        if registered is None:
            messages.append(
                Error(
                    f"The record type {model.record_type.value} has no admin, so nobody can edit its records.",
                    hint=f"Add {module} with a subclass of RecordAdmin, decorated with"
                    f" @admin.register({model.__name__}).",
                    obj=model,
                    id="events.E020",
                )
            )
        elif not isinstance(registered, RecordAdmin):
            messages.append(
                Error(
                    f"The admin of the record type {model.record_type.value} does not derive from RecordAdmin, so it"
                    " publishes without a preview and without the permission to publish.",
                    hint=f"Derive {type(registered).__name__} from events.admin.records.RecordAdmin.",
                    obj=model,
                    id="events.E021",
                )
            )
    return messages
