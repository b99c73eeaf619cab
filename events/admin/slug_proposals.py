"""The slug that a form proposes, derived from the name, title or date in the form.

A proposed slug is never one that another record of the type has, or had when it was published.
"""

from collections.abc import Callable, Mapping

from django.db import models
from django.db.models import QuerySet

from events.admin.record_urls import record_id
from events.models import CameoCode, Event, Office, Party, Record, Speaker, Statement
from events.publish.current import Current
from events.vocabulary.enumerations import EventSide
from events.vocabulary.slugs import next_free, slugify_name

FormData = Mapping[str, str]
"""The values of a form by the names of its inputs, as the browser sends them."""

_WORDS_OF_A_TEXT = 6
_MAX_PARTICIPANTS = 20
_MAX_PROPOSED_LENGTH = 80
"""Keeps proposals readable in an address. A user may write a longer slug."""


def propose_slug(model: type[Record], data: FormData, own_id: int | None = None) -> str:
    """The proposed slug for a form's values, or a blank string if they have no words to derive it from."""
    words = " ".join(word for word in _WORDS.get(model, _name_or_title)(data) if word).strip()
    if not words:
        return ""
    slug = slugify_name(words)
    if len(slug) > _MAX_PROPOSED_LENGTH:
        slug = slug[:_MAX_PROPOSED_LENGTH].rsplit("-", 1)[0]
    return next_free(slug, taken_slugs(model, slug, own_id))


def taken_slugs(model: type[Record], prefix: str, own_id: int | None = None) -> set[str]:
    """The slugs with this prefix that another record has, or had when it was published."""
    records: QuerySet[Record] = model.objects.filter(slug__startswith=prefix).exclude(pk=own_id)
    published = Current.objects.filter(type=model.record_type.value, slug__startswith=prefix).exclude(
        record_id=own_id or 0
    )
    return set(records.values_list("slug", flat=True)) | set(published.values_list("slug", flat=True))


def _name_or_title(data: FormData) -> list[str]:
    return [data.get("name", "") or data.get("title", "")]


def _words_of_office(data: FormData) -> list[str]:
    return [_slug_of(Speaker, data.get("speaker")), data.get("title", ""), _slug_of(Party, data.get("party"))]


def _words_of_statement(data: FormData) -> list[str]:
    who = _slug_of(Speaker, data.get("speaker")) or _slug_of(Party, data.get("party"))
    text = " ".join(data.get("text", "").split()[:_WORDS_OF_A_TEXT]) or data.get("kind", "")
    return [data.get("made_on_edtf", ""), who, text] if who else []


def _words_of_event(data: FormData) -> list[str]:
    cameo = data.get("cameo", "")
    code = CameoCode.objects.filter(pk=cameo).first() if cameo.isdecimal() else None
    sides: dict[str, str] = {EventSide.ACTOR: "", EventSide.RECIPIENT: ""}
    for number in range(_MAX_PARTICIPANTS):
        side = data.get(f"participants-{number}-side", "")
        party = _slug_of(Party, data.get(f"participants-{number}-party"))
        if side in sides and not sides[side]:
            sides[side] = party or _slug_of(Speaker, data.get(f"participants-{number}-speaker"))
    label = code.label if code else data.get("label_stated", "")
    words = [sides[EventSide.ACTOR], label, sides[EventSide.RECIPIENT]]
    return [data.get("occurred_edtf", ""), *words] if any(words) else []


_WORDS: dict[type[Record], Callable[[FormData], list[str]]] = {
    Office: _words_of_office,
    Statement: _words_of_statement,
    Event: _words_of_event,
}
"""How the words of a slug are derived for types whose records have more than a name or title."""


def _slug_of(model: type[models.Model], pk: str | None) -> str:
    """The slug of a record by its id in a form, or a blank string. Slugs are shorter than names."""
    own_id = record_id(pk)
    if own_id is None:
        return ""
    return model._default_manager.filter(pk=own_id).values_list("slug", flat=True).first() or ""


def describe_office(office: Office) -> str:
    """Title, party and term of an office, for a list of choices."""
    term = " to ".join(date.edtf if date else "…" for date in (office.start, office.end))
    return f"{office.title}, {office.party}" + (f" ({term})" if office.start or office.end else "")
