"""What the forms ask while somebody types: a date's bounds, where a quote stands, a speaker's offices, codes, a slug.

All answers are JSON, for members of staff with the right to look at what is asked about. Nothing is written.
"""

from typing import Any

from django.contrib.admin import AdminSite
from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_GET, require_POST

from events.admin.quotes import Found, find_quote, steps_between, words_at
from events.admin.range_inputs import ranges_as_text, ranges_from_text
from events.admin.record_ids import record_id
from events.admin.slug_proposals import propose_slug, words_for_office
from events.models import Office, PloverType, SourceText
from events.publish.catalog import model_of
from events.vocabulary import cameo
from events.vocabulary.cameo import UnknownCameoCode
from events.vocabulary.edtf_dates import EdtfError, parse
from events.vocabulary.enumerations import Publication


def endpoint_urls(site: AdminSite) -> list[URLPattern]:
    """The routes, behind the site's login."""
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
    """`?q=` EDTF text: its JSON form with the bounds, or `error` in words (with what was probably meant)."""
    try:
        return JsonResponse(parse(request.GET.get("q", "")).as_json())
    except EdtfError as error:
        return JsonResponse({"error": str(error)})


@require_POST
def quote_ranges(request: HttpRequest) -> JsonResponse:
    """`source`, `quote` and, to check what is already there, `ranges`.

    Found: `ranges` (text), `words`, `verbatim`, `others`. Not found: `nearest` with `ranges`, `words` and `steps`
    (pairs of same, removed or added, and words). Else `error` in words.
    """
    if not request.user.has_perm("events.view_source"):
        return JsonResponse({"error": "You may not look at sources."}, status=403)
    source, quote = record_id(request.POST.get("source")), request.POST.get("quote", "")
    if source is None:
        return JsonResponse({"error": "Choose the source first."})
    attached = SourceText.objects.filter(source_id=source).first()
    if attached is None:
        return JsonResponse({"error": "This source has no text attached. Attach it on the source's page."})
    if not quote.strip():
        return _words_of(attached.text, request.POST.get("ranges", ""))
    found = find_quote(attached.text, quote)
    if found is None:
        return JsonResponse({"error": "No word of this quote stands in the source's text."})
    if isinstance(found, Found):
        return JsonResponse(
            {
                "ranges": ranges_as_text(found.ranges),
                "words": found.words,
                "verbatim": found.verbatim,
                "others": [ranges_as_text([other]) for other in found.others],
                "steps": [] if found.verbatim else steps_between(quote, found.words),
            }
        )
    nearest = {"ranges": ranges_as_text([found.range]), "words": found.words, "steps": found.steps}
    return JsonResponse({"nearest": nearest})


def _words_of(text: str, ranges: str) -> JsonResponse:
    try:
        pairs = ranges_from_text(ranges)
    except Exception:  # a half-typed range is no error worth showing here
        pairs = []
    if not pairs:
        return JsonResponse({"error": "Paste the quote, or write it in the field “text”."})
    return JsonResponse(
        {"ranges": ranges_as_text(pairs), "words": words_at(text, pairs), "verbatim": True, "others": []}
    )


@require_GET
def offices_of(request: HttpRequest) -> JsonResponse:
    """`?speaker=&on=` EDTF: `offices` that the speaker may have held then: id, label, words and party (id, label)."""
    if not request.user.has_perm("events.view_office"):
        return JsonResponse({"error": "You may not look at offices."}, status=403)
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
                    "words": words_for_office(office),
                    "party": {"id": office.party_id, "label": str(office.party)},
                }
                for office in held.select_related("speaker", "party").order_by("title", "slug")[:20]
            ]
        }
    )


@require_GET
def codes(request: HttpRequest) -> JsonResponse:
    """`?cameo=` a code: `cameo` (label, Goldstein, quad class), and `plover` and `reciprocal` that follow, or null."""
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
    """The whole form, with `_type` (and `_id` of a record that exists): the `slug` that it proposes, maybe blank."""
    try:
        model = model_of(request.POST.get("_type", ""))
    except KeyError:
        return JsonResponse({"error": "No such record type."}, status=400)
    if not request.user.has_perm(f"events.view_{model._meta.model_name}"):
        return JsonResponse({"error": "You may not look at these records."}, status=403)
    own = record_id(request.POST.get("_id"))
    return JsonResponse({"slug": propose_slug(model, request.POST.dict(), own)})
