"""The roles: groups `curator`, `editor` and `admin` with their permissions, and the permission to publish.

A group that is already there keeps the permissions that somebody gave it, and gets those that its role needs.
"""

from typing import Any

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations

RECORDS = ("party", "speaker", "office", "source", "topic", "statement", "talk", "proposal", "event")
VOCABULARIES = ("cameocode", "plovertype")


def make_roles(apps: Any, schema_editor: Any) -> None:
    """Create the permissions first: Django only does so after all migrations have run."""
    using = schema_editor.connection.alias
    for label in ("contenttypes", "auth", "admin", "events"):
        create_permissions(current_apps.get_app_config(label), verbosity=0, using=using)
    permission_model = apps.get_model("auth", "Permission").objects.using(using)
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(using)
    for name in RECORDS:
        permission_model.get_or_create(
            codename=f"publish_{name}",
            content_type=content_types.get(app_label="events", model=name),
            defaults={"name": f"Can publish, withdraw and edit published {name}"},
        )
    drafts = [f"{verb}_{name}" for name in RECORDS for verb in ("view", "add", "change", "delete")]
    drafts += [f"view_{name}" for name in VOCABULARIES]
    publishing = [f"publish_{name}" for name in RECORDS]
    accounts = [f"{verb}_{name}" for name in ("user", "group") for verb in ("view", "add", "change", "delete")]
    roles = {
        "curator": {"events": drafts},
        "editor": {"events": drafts + publishing},
        "admin": {"events": drafts + publishing, "auth": accounts, "admin": ["view_logentry"]},
    }
    groups = apps.get_model("auth", "Group").objects.using(using)
    for role, codenames in roles.items():
        group, _ = groups.get_or_create(name=role)
        for label, names in codenames.items():
            group.permissions.add(*permission_model.filter(content_type__app_label=label, codename__in=names))


class Migration(migrations.Migration):
    """Creates the three groups. Going back leaves them: people are members of them."""

    dependencies = (
        ("events", "0002_publish_core"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("admin", "0003_logentry_add_action_flag_choices"),
    )

    operations = (migrations.RunPython(make_roles, migrations.RunPython.noop),)
