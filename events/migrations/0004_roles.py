"""The groups `curator`, `editor` and `admin` with their permissions."""

from django.db import migrations

from events.publish import roles

RECORDS = ("party", "speaker", "office", "source", "topic", "statement", "talk", "proposal", "event")
CODES = ("cameocode", "plovertype")

CURATOR = {"events": [f"view_{name}" for name in CODES]}
EDITOR = CURATOR
ADMIN = {
    "events": [
        *CURATOR["events"],
        *(f"{verb}_apikey" for verb in ("view", "add", "change", "delete")),
        "view_dailyusage",
        *(f"{verb}_webhooksubscription" for verb in ("view", "change", "delete")),
        "view_webhookdelivery",
    ],
    "auth": [f"{verb}_{name}" for name in ("user", "group") for verb in ("view", "add", "change", "delete")],
    "admin": ["view_logentry"],
}


class Migration(migrations.Migration):
    """Creates the groups. Reversing it keeps them, because users are members of them."""

    dependencies = (
        ("events", "0003_read_indexes"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("admin", "0003_logentry_add_action_flag_choices"),
    )

    operations = (
        migrations.RunPython(roles.grant_records(*RECORDS), migrations.RunPython.noop),
        migrations.RunPython(roles.grant({"curator": CURATOR, "editor": EDITOR, "admin": ADMIN}), migrations.RunPython.noop),
    )
