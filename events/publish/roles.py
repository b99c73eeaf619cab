"""Grants of permissions to the groups `curator`, `editor` and `admin`, as operations of migrations.

Curators write drafts; editors and admins publish as well. A grant adds permissions to a group and never removes one:
an administrator may have added others.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions

Grant = Callable[[Any, Any], None]
"""The function of a `RunPython` operation: it takes the historical apps and the schema editor."""


def grant_records(*models: str) -> Grant:
    """Create the permission to publish each of these record models, and grant what each group may do with records.

    `models` are lower-case model names, as in `treatybody`.
    """

    def operation(apps: Any, schema_editor: Any) -> None:
        using = schema_editor.connection.alias
        _create_permissions(using)
        permissions = apps.get_model("auth", "Permission").objects.using(using)
        content_types = apps.get_model("contenttypes", "ContentType").objects.using(using)
        for model in models:
            content_type = content_types.get(app_label="events", model=model)
            permissions.get_or_create(
                codename=f"publish_{model}",
                content_type=content_type,
                defaults={"name": f"Can publish, withdraw and edit published {_verbose_name(apps, model)}"},
            )
        drafts = [f"{verb}_{model}" for model in models for verb in ("view", "add", "change", "delete")]
        publishing = [*drafts, *(f"publish_{model}" for model in models)]
        groups = {"curator": drafts, "editor": publishing, "admin": publishing}
        grant({group: {"events": codenames} for group, codenames in groups.items()})(apps, schema_editor)

    return operation


def grant(groups: Mapping[str, Mapping[str, Sequence[str]]]) -> Grant:
    """Grant permissions, given as codenames by application label, to groups. Creates a group that does not exist."""

    def operation(apps: Any, schema_editor: Any) -> None:
        using = schema_editor.connection.alias
        _create_permissions(using)
        permissions = apps.get_model("auth", "Permission").objects.using(using)
        for name, codenames_by_app in groups.items():
            group, _ = apps.get_model("auth", "Group").objects.using(using).get_or_create(name=name)
            for label, codenames in codenames_by_app.items():
                group.permissions.add(*permissions.filter(content_type__app_label=label, codename__in=codenames))

    return operation


def _verbose_name(apps: Any, model: str) -> str:
    return str(apps.get_model("events", model)._meta.verbose_name)


def _create_permissions(using: str) -> None:
    """Create the permissions now: Django creates them only after all migrations have run."""
    for label in ("contenttypes", "auth", "admin", "events"):
        create_permissions(current_apps.get_app_config(label), verbosity=0, using=using)
