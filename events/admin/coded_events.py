"""Pages of coded events. They propose codes from a CAMEO code, and create the reciprocal of an event."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.decorators.http import require_POST

from events.admin.database_errors import Refusal, check_and_publish, in_one_transaction
from events.admin.forms import RecordForm
from events.admin.permissions import needs_editor
from events.admin.publication import lock_records
from events.admin.records import PartInline, PartTable, RecordAdmin, ShortChoices, date, word, year_of
from events.admin.slug_proposals import taken_slugs
from events.models import CameoCode, Event, EventActor, EventEvidence, EventPlace, EventSameEvent, PloverType
from events.vocabulary import cameo, plover
from events.vocabulary.enumerations import EventSide, Publication
from events.vocabulary.slugs import next_free, slugify_name

_OTHER_SIDE = {EventSide.ACTOR: EventSide.RECIPIENT, EventSide.RECIPIENT: EventSide.ACTOR}


class EventForm(RecordForm):
    """The form of a coded event."""

    def clean(self) -> dict[str, Any]:
        """Fill in the current PLOVER version if the form has a PLOVER type without a version."""
        cleaned = super().clean()
        if cleaned.get("plover") and not cleaned.get("plover_version"):
            cleaned["plover_version"] = plover.VERSION
        return cleaned


class ActorInline(PartInline):
    """The actors and recipients of the event."""

    model = EventActor
    verbose_name = "actor or recipient"
    verbose_name_plural = "actors and recipients"
    fields = (("side", "place"), ("party", "speaker", "country"), ("sectors", "stated"))


class PlaceInline(PartInline):
    """The places where the event happened."""

    model = EventPlace
    verbose_name = "place"
    verbose_name_plural = "places"
    fields = (
        ("name", "city", "district"),
        ("province", "country"),
        ("latitude", "longitude", "precision"),
        ("stated", "place"),
    )


class EvidenceInline(PartInline):
    """The records that show that the event happened."""

    model = EventEvidence
    verbose_name = "evidence"
    verbose_name_plural = "evidence"
    alternatives = ("statement", "source", "talk", "proposal")
    fields = ((*alternatives, "place"), "sentence", "ranges")


class SameEventInline(PartTable):
    """Other records of the same event."""

    model = EventSameEvent
    fk_name = "event"
    verbose_name = "record of the same event"
    verbose_name_plural = "records of the same event from other reports"
    fields = ("other", "place")


@admin.register(Event)
class EventAdmin(RecordAdmin):
    """Coded events: who did what to whom, when and where."""

    index_position = 13
    form = EventForm
    main_fieldsets = [
        (None, {"fields": ("cameo", ("modality", "according_to"), "occurred", "label_stated", "slug")}),
        (
            "PLOVER",
            {
                "fields": (
                    ("plover", "plover_mode"),
                    ("plover_contexts", "plover_version", "plover_derived_from"),
                )
            },
        ),
        ("Related records", {"fields": ("reciprocal_of", ("dataset", "intensity"))}),
    ]
    inlines = (ActorInline, EvidenceInline, PlaceInline, SameEventInline)
    list_display = ("slug", "cameo", "plover", word("modality"), date("occurred"), "publication_state")
    list_filter = (
        ("publication", ShortChoices),
        ("modality", ShortChoices),
        "plover",
        year_of("occurred_start", "year it happened"),
    )
    list_select_related = ("cameo", "plover", "merged_into")
    search_fields = ("slug", "label_stated", "cameo__label")

    class Media:
        js = ("events/codes.js", "events/quotes.js")

    def get_urls(self) -> list[Any]:
        """Add the address that creates a reciprocal."""
        view = self.admin_site.admin_view(require_POST(self.reciprocal_view))
        return [path("<int:pk>/reciprocal/", view, name="events_event_reciprocal"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the form with a button that creates the reciprocal, if the code has one and the event has none."""
        event = kwargs.get("obj")
        context["reciprocal_code"] = self._reciprocal_code(event) if self._may_add_reciprocal(request, event) else None
        return super().render_change_form(request, context, *args, **kwargs)

    def reciprocal_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Create a draft of the same act in the other direction, link both events, and redirect to the draft."""
        event = self.model._default_manager.select_related("cameo").filter(pk=pk).first()
        if event is None:
            raise Http404
        if not self._may_add_reciprocal(request, event):
            raise PermissionDenied
        try:
            reciprocal = in_one_transaction(lambda: _create_reciprocal(event))
        except Refusal as refusal:
            self.message_user(request, refusal.message, messages.ERROR)
            return HttpResponseRedirect(self.page_url("change", pk))
        self.log_addition(request, reciprocal, f"Reciprocal of {event.slug}.")
        link = "The published event will refer to this draft when the draft is published."
        if event.publication != Publication.PUBLISHED:
            link = "Both events refer to each other."
        text = f"This draft codes the same act in the other direction. {link} Check that the evidence supports it."
        self.message_user(request, text, messages.SUCCESS)
        return HttpResponseRedirect(self.page_url("change", reciprocal.pk))

    def before_publishing(self, record: Event) -> None:
        """Make the event's published reciprocal refer back to it, in the transaction that publishes the event."""
        Event.objects.filter(pk=record.reciprocal_of_id, reciprocal_of__isnull=True).update(reciprocal_of=record)

    def _may_add_reciprocal(self, request: HttpRequest, event: Any) -> bool:
        return event is not None and self.has_add_permission(request) and not needs_editor(request, event)

    @staticmethod
    def _reciprocal_code(event: Any) -> str | None:
        if event is None or event.cameo_id is None or event.reciprocal_of_id is not None:
            return None
        if Event.objects.filter(reciprocal_of=event.pk).exists():
            return None
        return cameo.reciprocal(event.cameo_id)


def _create_reciprocal(event: Event) -> Event:
    """Create the draft reciprocal of an event: reciprocal codes, actors and recipients swapped, the same evidence."""
    (event,) = lock_records([event])  # type: ignore[assignment]
    code = EventAdmin._reciprocal_code(event)
    if code is None:
        raise Refusal(f"{event.slug} already has a reciprocal, or its CAMEO code has no reciprocal code.")
    coding = plover.derive_from_cameo(code)
    slug = slugify_name(f"{event.slug} reciprocal")
    reciprocal = Event.objects.create(
        slug=next_free(slug, taken_slugs(Event, slug)),
        publication=Publication.DRAFT,
        modality=event.modality,
        according_to=event.according_to,
        cameo=CameoCode.objects.get(pk=code),
        plover=PloverType.objects.filter(pk=coding.type).first() if coding else None,
        plover_version=coding.version if coding else "",
        plover_mode=(coding.mode or "") if coding else "",
        plover_contexts=list(coding.contexts) if coding else [],
        plover_derived_from=(coding.derived_from or "") if coding else "",
        label_stated=event.label_stated,
        occurred=event.occurred,
        reciprocal_of=event,
        dataset=event.dataset,
    )
    for model in (EventActor, EventPlace, EventEvidence):
        for row in model.objects.filter(event=event):
            row.pk, row._state.adding, row.event = None, True, reciprocal
            if isinstance(row, EventActor):
                row.side = _OTHER_SIDE[EventSide(row.side)]
            row.save()
    if event.publication != Publication.PUBLISHED:
        event.reciprocal_of = reciprocal
        event.save(update_fields=["reciprocal_of", "updated_at"])
    check_and_publish()
    return reciprocal
