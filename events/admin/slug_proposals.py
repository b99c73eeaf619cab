"""The slug that a form proposes, from name, title or date as they stand in it, free of every slug given before."""

from collections.abc import Mapping

from django.db import models
from django.db.models import QuerySet

from events.admin.record_ids import record_id
from events.models import CameoCode, Office, Party, Record, Speaker
from events.publish.current import Current
from events.vocabulary.slugs import next_free, slugify_name

_WORDS_OF_A_TEXT = 6
_LONGEST = 80
"""Proposals stay short enough to be read in a URL; a person may write a longer one."""


def propose_slug(model: type[Record], data: Mapping[str, str], own_id: int | None = None) -> str:
    """The slug proposed for a form's raw data (names of inputs as the admin gives them); blank without any word.

    Never one that another record of the type has, or had when it was published.
    """
    words = " ".join(word for word in _words(model._meta.model_name or "", data) if word).strip()
    if not words:
        return ""
    slug = slugify_name(words)
    if len(slug) > _LONGEST:
        slug = slug[:_LONGEST].rsplit("-", 1)[0]
    return next_free(slug, taken_slugs(model, slug, own_id))


def taken_slugs(model: type[Record], beginning: str, own_id: int | None = None) -> set[str]:
    """The slugs that start so and are, or were, another record's."""
    records: QuerySet[Record] = model.objects.filter(slug__startswith=beginning).exclude(pk=own_id)
    published = Current.objects.filter(type=model.record_type.value, slug__startswith=beginning).exclude(
        record_id=own_id or 0
    )
    return set(records.values_list("slug", flat=True)) | set(published.values_list("slug", flat=True))


def _words(name: str, data: Mapping[str, str]) -> list[str]:
    """The words a slug of that type is made of."""
    if name == "office":
        holder = _short_name(Speaker, data.get("speaker"))
        return [holder, data.get("title", ""), _short_name(Party, data.get("party"))]
    if name == "statement":
        who = _short_name(Speaker, data.get("speaker")) or _short_name(Party, data.get("party"))
        text = " ".join(data.get("text", "").split()[:_WORDS_OF_A_TEXT]) or data.get("kind", "")
        return [data.get("made_on_edtf", ""), who, text] if who else []
    if name == "event":
        cameo = data.get("cameo", "")
        code = CameoCode.objects.filter(pk=cameo).first() if cameo.isdecimal() else None
        sides = {"actor": "", "recipient": ""}
        for number in range(20):
            side = data.get(f"participants-{number}-side", "")
            party = _short_name(Party, data.get(f"participants-{number}-party"))
            if side in sides and not sides[side]:
                sides[side] = party or _short_name(Speaker, data.get(f"participants-{number}-speaker"))
        label = code.label if code else data.get("label_stated", "")
        words = [sides["actor"], label, sides["recipient"]]
        return [data.get("occurred_edtf", ""), *words] if any(words) else []
    return [data.get("name", "") or data.get("title", "")]


def _short_name(model: type[models.Model], pk: str | None) -> str:
    """A record's own slug, the shortest name of it that people know."""
    own_id = record_id(pk)
    if own_id is None:
        return ""
    return model._default_manager.filter(pk=own_id).values_list("slug", flat=True).first() or ""


def words_for_office(office: Office) -> str:
    """How an office reads in a list of choices: title, party and term."""
    term = " to ".join(date.edtf if date else "…" for date in (office.start, office.end))
    return f"{office.title}, {office.party}" + (f" ({term})" if office.start or office.end else "")
