"""Pages of coded events: codes proposed from one CAMEO code, and the same act coded in the other direction."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.decorators.http import require_POST

from events.admin.forms import RecordForm
from events.admin.publication import lock
from events.admin.records import PartInline, PartTable, RecordAdmin, ShortChoices, date, word, year_of
from events.admin.refusals import Refusal, check_and_publish, in_one_transaction
from events.admin.roles import out_of_reach
from events.admin.slug_proposals import taken_slugs
from events.models import CameoCode, Event, EventActor, EventEvidence, EventPlace, EventSameEvent, PloverType
from events.vocabulary import cameo, plover
from events.vocabulary.enumerations import EventSide, Publication
from events.vocabulary.slugs import next_free, slugify_name

_OTHER_SIDE = {EventSide.ACTOR: EventSide.RECIPIENT, EventSide.RECIPIENT: EventSide.ACTOR}


class EventForm(RecordForm):
    """A coded event: PLOVER's version follows from its type."""

    def clean(self) -> dict[str, Any]:
        """A PLOVER type without a version is of the version that this service records."""
        cleaned = super().clean()
        if cleaned.get("plover") and not cleaned.get("plover_version"):
            cleaned["plover_version"] = plover.VERSION
        return cleaned


class ActorInline(PartInline):
    """Who did it, and to whom."""

    model = EventActor
    verbose_name = "actor or recipient"
    verbose_name_plural = "actors and recipients"
    fields = (("side", "place"), ("party", "speaker", "country"), ("sectors", "stated"))


class PlaceInline(PartInline):
    """Where."""

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
    """What shows it."""

    model = EventEvidence
    verbose_name = "evidence"
    verbose_name_plural = "evidence: what shows it"
    alternatives = ("statement", "source", "talk", "proposal")
    fields = ((*alternatives, "place"), "sentence", "ranges")


class SameEventInline(PartTable):
    """Other reports of it."""

    model = EventSameEvent
    fk_name = "event"
    verbose_name = "other record"
    verbose_name_plural = "the same event in other reports"
    fields = ("other", "place")


@admin.register(Event)
class EventAdmin(RecordAdmin):
    """Coded events: who did what to whom, when and where."""

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
        ("More", {"fields": ("reciprocal_of", ("dataset", "intensity"), "original_columns")}),
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
        """Adds the making of a reciprocal."""
        view = self.admin_site.admin_view(require_POST(self.reciprocal_view))
        return [path("<int:pk>/reciprocal/", view, name="events_event_reciprocal"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """With the button for the reciprocal, where the code has one and there is none yet."""
        event = kwargs.get("obj")
        context["reciprocal_code"] = self._reciprocal_code(event) if self._may_add_reciprocal(request, event) else None
        return super().render_change_form(request, context, *args, **kwargs)

    def reciprocal_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Make the draft of the same act in the other direction, linked both ways, and go to it."""
        event = self.model._default_manager.select_related("cameo").filter(pk=pk).first()
        if event is None:
            raise Http404
        if not self._may_add_reciprocal(request, event):
            raise PermissionDenied
        try:
            made = in_one_transaction(lambda: _make_reciprocal(event))
        except Refusal as refusal:
            self.message_user(request, refusal.message, messages.ERROR)
            return HttpResponseRedirect(self.own_url("change", pk))
        self.log_addition(request, made, f"Reciprocal of {event.slug}.")
        text = (
            "Draft of the same act in the other direction, linked both ways. Check whether its evidence holds for it."
        )
        if event.publication == Publication.PUBLISHED:
            text = "Draft of the same act in the other direction. The published one links back when this is published."
        self.message_user(request, text, messages.SUCCESS)
        return HttpResponseRedirect(self.own_url("change", made.pk))

    def complete_before_publishing(self, record: Event) -> None:
        """A published event links back to its reciprocal in the transaction that publishes the latter."""
        Event.objects.filter(pk=record.reciprocal_of_id, reciprocal_of__isnull=True).update(reciprocal_of=record)

    def _may_add_reciprocal(self, request: HttpRequest, event: Any) -> bool:
        return event is not None and self.has_add_permission(request) and not out_of_reach(request, event)

    @staticmethod
    def _reciprocal_code(event: Any) -> str | None:
        if event is None or event.cameo_id is None or event.reciprocal_of_id is not None:
            return None
        if Event.objects.filter(reciprocal_of=event.pk).exists():
            return None
        return cameo.reciprocal(event.cameo_id)


def _make_reciprocal(event: Event) -> Event:
    """The draft reciprocal of an event: codes of the other side, actors and recipients exchanged, same evidence."""
    (event,) = lock([event])  # type: ignore[assignment]
    code = EventAdmin._reciprocal_code(event)
    if code is None:
        raise Refusal("This event has a reciprocal already, or its code is of a one-sided act.")
    coding = plover.derive_from_cameo(code)
    slug = slugify_name(f"{event.slug} reciprocal")
    made = Event.objects.create(
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
            row.pk, row._state.adding, row.event = None, True, made
            if isinstance(row, EventActor):
                row.side = _OTHER_SIDE[EventSide(row.side)]
            row.save()
    if event.publication != Publication.PUBLISHED:
        event.reciprocal_of = made
        event.save(update_fields=["reciprocal_of", "updated_at"])
    check_and_publish()
    return made
