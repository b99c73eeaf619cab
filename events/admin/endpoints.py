"""JSON endpoints that the scripts of the forms call: date bounds, quote search, offices, codes and slug proposals.

They need a login and the permission to view what they return, and write nothing.
"""

from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_GET, require_POST

from events.admin.permissions import has_permission
from events.admin.quotes import QuoteMatch, compare_words, find_quote, words_at
from events.admin.range_inputs import ranges_as_text, ranges_from_text
from events.admin.record_urls import record_id
from events.admin.slug_proposals import describe_office, propose_slug
from events.models import Office, PloverType, Source, SourceText
from events.publish.catalog import model_of
from events.vocabulary import cameo
from events.vocabulary.cameo import UnknownCameoCode
from events.vocabulary.edtf_dates import EdtfError, parse
from events.vocabulary.enumerations import Publication

_MAX_OFFICES = 20


def endpoint_urls(site: AdminSite) -> list[URLPattern]:
    """The routes of the endpoints. Each requires a login of the site."""
    views = {
        "edtf": ("events_edtf_bounds", edtf_bounds),
        "quote": ("events_find_quote", quote_ranges),
        "offices": ("events_offices_of", offices_of),
        "codes": ("events_codes", codes),
        "slug": ("events_propose_slug", slug),
    }
    return [path(f"events/{route}/", site.admin_view(view), name=name) for route, (name, view) in views.items()]


@require_GET
def edtf_bounds(request: HttpRequest) -> JsonResponse:
    """`?q=` an EDTF date. Returns its JSON form with the bounds, or `error` with a suggested correction."""
    try:
        return JsonResponse(parse(request.GET.get("q", "")).as_json())
    except EdtfError as error:
        return JsonResponse({"error": str(error)})


@require_POST
def quote_ranges(request: HttpRequest) -> JsonResponse:
    """Find `quote` in the text of `source`. If `quote` is blank, return the words at `ranges`.

    Returns `ranges` (as text), `words`, `verbatim`, `others` and `segments` if the quote is found, `nearest` (`ranges`,
    `words`, `segments`) if only a similar passage is found, or `error`. `segments` are pairs of `same`, `removed` or
    `added` and words.
    """
    if not has_permission(request, "view", Source):
        return JsonResponse({"error": "You do not have permission to view sources."}, status=403)
    source, quote = record_id(request.POST.get("source")), request.POST.get("quote", "")
    if source is None:
        return JsonResponse({"error": "Choose the source first."})
    attached = SourceText.objects.filter(source_id=source).first()
    if attached is None:
        return JsonResponse({"error": "This source has no text. Add the text on the source's page."})
    if not quote.strip():
        return _words_of(attached.text, request.POST.get("ranges", ""))
    found = find_quote(attached.text, quote)
    if found is None:
        return JsonResponse({"error": "The source's text contains no word of this quote."})
    if isinstance(found, QuoteMatch):
        return JsonResponse(
            {
                "ranges": ranges_as_text(found.ranges),
                "words": found.words,
                "verbatim": found.verbatim,
                "others": [ranges_as_text([other]) for other in found.others],
                "segments": [] if found.verbatim else compare_words(quote, found.words),
            }
        )
    nearest = {"ranges": ranges_as_text([found.range]), "words": found.words, "segments": found.segments}
    return JsonResponse({"nearest": nearest})


def _words_of(text: str, ranges: str) -> JsonResponse:
    try:
        pairs = ranges_from_text(ranges)
    except ValidationError:  # the form shows this error when it is saved
        pairs = []
    if not pairs:
        return JsonResponse({"error": "Paste the quote here, or write it in the field “Text”."})
    return JsonResponse(
        {"ranges": ranges_as_text(pairs), "words": words_at(text, pairs), "verbatim": True, "others": []}
    )


@require_GET
def offices_of(request: HttpRequest) -> JsonResponse:
    """`?speaker=` an id `&on=` an EDTF date. Returns `offices` that the speaker may have held on that date.

    Each has `id`, `label`, `description` and `party` (`id`, `label`). At most 20; without a date, of any time.
    """
    if not has_permission(request, "view", Office):
        return JsonResponse({"error": "You do not have permission to view offices."}, status=403)
    speaker = record_id(request.GET.get("speaker"))
    if speaker is None:
        return JsonResponse({"offices": []})
    held = Office.objects.filter(speaker_id=speaker).exclude(publication=Publication.WITHDRAWN)
    try:
        day = parse(request.GET.get("on", ""))
    except EdtfError:
        day = None
    if day is not None and day.end is not None:
        held = held.filter(Q(start_start__isnull=True) | Q(start_start__lte=day.end))
    if day is not None and day.start is not None:
        held = held.filter(Q(end_end__isnull=True) | Q(end_end__gte=day.start))
    return JsonResponse(
        {
            "offices": [
                {
                    "id": office.pk,
                    "label": str(office),
                    "description": describe_office(office),
                    "party": {"id": office.party_id, "label": str(office.party)},
                }
                for office in held.select_related("speaker", "party").order_by("title", "slug")[:_MAX_OFFICES]
            ]
        }
    )


@require_GET
def codes(request: HttpRequest) -> JsonResponse:
    """`?cameo=` a CAMEO code. Returns `cameo` (label, Goldstein value, quad class), `plover` and `reciprocal`.

    `plover` is the PLOVER coding derived from the code, `reciprocal` the code of the same act in the other direction.
    Both may be null.
    """
    try:
        proposal = cameo.propose(request.GET.get("cameo", ""))
    except UnknownCameoCode as error:
        return JsonResponse({"error": str(error)})
    answer: dict[str, Any] = {
        "cameo": {
            "code": proposal.cameo.code,
            "label": proposal.cameo.label,
            "goldstein": proposal.cameo.goldstein,
            "quad_class": cameo.QUAD_CLASSES[proposal.cameo.quad_class],
        },
        "plover": None,
        "reciprocal": None,
    }
    if proposal.plover is not None:
        kind = PloverType.objects.filter(pk=proposal.plover.type).first()
        answer["plover"] = {
            "type": proposal.plover.type,
            "label": str(kind) if kind else proposal.plover.type,
            "version": proposal.plover.version,
            "mode": proposal.plover.mode or "",
            "contexts": list(proposal.plover.contexts),
            "derived_from": proposal.plover.derived_from or "",
        }
    if proposal.reciprocal is not None:
        answer["reciprocal"] = {"code": proposal.reciprocal, "label": cameo.get(proposal.reciprocal).label}
    return JsonResponse(answer)


@require_POST
def slug(request: HttpRequest) -> JsonResponse:
    """A form's fields, with `_type` (record type) and `_id` (blank for a new record). Returns the proposed `slug`.

    The slug is blank while the form has no name, title or date to derive it from.
    """
    try:
        model = model_of(request.POST.get("_type", ""))
    except KeyError:
        return JsonResponse({"error": "_type is not a record type."}, status=400)
    if not has_permission(request, "view", model):
        name = model._meta.verbose_name_plural
        return JsonResponse({"error": f"You do not have permission to view {name}."}, status=403)
    own = record_id(request.POST.get("_id"))
    return JsonResponse({"slug": propose_slug(model, request.POST.dict(), own)})
