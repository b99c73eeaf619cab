"""The expected documents, computed in Python from the models, independently of the SQL views."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC
from decimal import Decimal
from typing import Any

from events.models import (
    Event,
    EventActor,
    Office,
    Party,
    Proposal,
    Record,
    Source,
    Speaker,
    Statement,
    Talk,
    Topic,
)
from events.models.status import StatusEntry
from events.vocabulary.edtf_dates import EdtfDate

REFERENCES = ("party", "speaker", "office", "source", "to_statement", "statement", "talk", "proposal", "event", "topic")


def expected_facts(record: Any) -> dict[str, Any]:
    """The expected facts of a saved record, with keys in the order of the contract."""
    own = _FACTS[type(record)](record)
    rows = {
        "identifiers": _rows(record.identifiers, "scheme", "identifier"),
        "inferences": _rows(record.inferences, "field", "basis"),
    }
    return {"id": record.slug, "type": record.record_type.value, **own, **rows}


def as_text(document: dict[str, Any]) -> str:
    """A document as text for comparison: the order of keys matters, the notation of numbers does not."""
    read = json.loads(json.dumps(document), parse_int=float)
    return json.dumps(read, ensure_ascii=False, indent=1)


def _blank(text: str | None) -> str | None:
    return text or None


def _date(date: EdtfDate | None) -> dict[str, str | None] | None:
    return None if date is None else date.as_json()


def _rows(rows: list[dict[str, Any]], *columns: str) -> list[dict[str, Any]]:
    return [{column: row[column] for column in columns} for row in rows]


def _slug(record: Record | None) -> str | None:
    return None if record is None else record.slug


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _in_order(parts: Any) -> Iterable[Any]:
    return sorted(parts.all(), key=lambda part: part.position)


def _slugs(parts: Any, name: str, **only: str) -> list[str]:
    return [getattr(part, name).slug for part in _in_order(parts.filter(**only))]


def _typed(part: Any) -> dict[str, str]:
    """The one reference that is set, as a typed reference."""
    for name in REFERENCES:
        target = getattr(part, name, None) if hasattr(part, f"{name}_id") and name != type(part).owner else None
        if target is not None:
            return {"type": target.record_type.value, "id": target.slug}
    raise AssertionError(f"{part} refers to nothing")


def _history(parts: Iterable[StatusEntry]) -> list[dict[str, Any]]:
    return [
        {
            "status": entry.status,  # type: ignore[attr-defined]
            "on": _date(entry.on),
            "by": _slug(entry.by),
            "stated": _blank(entry.stated),
            "evidence": {
                "type": "statement" if entry.statement else "source",
                "id": (entry.statement or entry.source).slug,  # type: ignore[union-attr]
            },
        }
        for entry in parts
    ]


def _party(r: Party) -> dict[str, Any]:
    return {
        "name": r.name,
        "short_name": _blank(r.short_name),
        "aliases": _rows(r.aliases, "name", "language"),
        "kind": r.kind,
        "parent": _slug(r.parent),
        "memberships": [
            {"party": m.organization.slug, "role": _blank(m.role), "start": _date(m.start), "end": _date(m.end)}
            for m in _in_order(r.memberships)
        ],
        "iso3166_alpha2": _blank(r.iso3166_alpha2),
        "iso3166_alpha3": _blank(r.iso3166_alpha3),
        "cameo_code": _blank(r.cameo_code),
        "cow_code": r.cow_code,
        "gw_code": r.gw_code,
        "original": r.original,
    }


def _speaker(r: Speaker) -> dict[str, Any]:
    return {
        "name": r.name,
        "sort_name": _blank(r.sort_name),
        "given_name": _blank(r.given_name),
        "family_name": _blank(r.family_name),
        "aliases": _rows(r.aliases, "name", "language"),
        "honorific": _blank(r.honorific),
        "gender": _blank(r.gender),
        "born": _date(r.born),
        "died": _date(r.died),
        "links": _rows(r.links, "url", "note"),
        "images": _rows(r.images, "url", "note"),
        "original": r.original,
    }


def _office(r: Office) -> dict[str, Any]:
    return {
        "speaker": _slug(r.speaker),
        "party": r.party.slug,
        "title": r.title,
        "role": _blank(r.role),
        "on_behalf_of": _slug(r.on_behalf_of),
        "area": _blank(r.area),
        "legislative_period": _blank(r.legislative_period),
        "start": _date(r.start),
        "end": _date(r.end),
        "sources": _slugs(r.sources, "source"),
        "original": r.original,
    }


def _source(r: Source) -> dict[str, Any]:
    return {
        "kind": r.kind,
        "outlet": _blank(r.outlet),
        "section": _blank(r.section),
        "title": r.title,
        "url": _blank(r.url),
        "byline": _blank(r.byline),
        "publisher": _blank(r.publisher),
        "language": _blank(r.language),
        "published": _date(r.published),
        "accessed": r.accessed and r.accessed.isoformat(),
        "archive_url": _blank(r.archive_url),
        "licence": _blank(r.licence),
        "dataset_version": _blank(r.dataset_version),
        "sha256": _blank(r.sha256),
        "original": r.original,
    }


def _topic(r: Topic) -> dict[str, Any]:
    return {"name": r.name, "parent": _slug(r.parent), "description": _blank(r.description)}


def _statement(r: Statement) -> dict[str, Any]:
    def typed(role: str) -> list[dict[str, str]]:
        return [_typed(reference) for reference in _in_order(r.references.filter(role=role))]

    return {
        "kind": r.kind,
        "text": _blank(r.text),
        "language": _blank(r.language),
        "original_text": _blank(r.original_text),
        "original_language": _blank(r.original_language),
        "speaker": _slug(r.speaker),
        "office": _slug(r.office),
        "party": _slug(r.party),
        "reported_by": _slug(r.reported_by),
        "made_on": _date(r.made_on),
        "medium": _blank(r.medium),
        "venue": _blank(r.venue),
        "addressed_to": typed("addressed-to"),
        "about": typed("about"),
        "responds_to": typed("responds-to"),
        "topics": _slugs(r.topics, "topic"),
        "sequence": _blank(r.sequence),
        "sequence_part": r.sequence_part,
        "citations": [
            {"source": c.source.slug, "ranges": c.ranges, "insertions": c.insertions, "verified": c.verified}
            for c in _in_order(r.citations)
        ],
        "original": r.original,
    }


def _talk(r: Talk) -> dict[str, Any]:
    return {
        "kind": r.kind,
        "kind_stated": _blank(r.kind_stated),
        "parent": _slug(r.parent),
        "title": r.title,
        "status": r.status,
        "status_history": _history(_in_order(r.status_history)),
        "starts": _date(r.starts),
        "starts_at": r.starts_at
        and {
            "instant": r.starts_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0"),
            "zone": r.starts_at_zone,
        },
        "ends": _date(r.ends),
        "place": _blank(r.place),
        "country": _slug(r.country),
        "format": _blank(r.format),
        "participants": [
            {
                "party": _slug(p.party),
                "speaker": _slug(p.speaker),
                "office": _slug(p.office),
                "role": p.role,
                "level": _blank(p.level),
                "stated": _blank(p.stated),
            }
            for p in _in_order(r.participants)
        ],
        "agenda": [_typed(item) for item in _in_order(r.agenda)],
        "expected_rounds": r.expected_rounds,
        "expected_tracks": r.expected_tracks,
        "outcome": _blank(r.outcome),
        "announced_by": _slugs(r.announced_by, "statement"),
        "sources": _slugs(r.sources, "source"),
        "original": r.original,
    }


def _proposal(r: Proposal) -> dict[str, Any]:
    return {
        "kind": r.kind,
        "kind_stated": _blank(r.kind_stated),
        "title": r.title,
        "proposers": _slugs(r.parties, "party", role="proposer"),
        "addressees": _slugs(r.parties, "party", role="addressee"),
        "signatories": [
            {"party": _slug(s.party), "speaker": _slug(s.speaker), "role": s.role, "stated": _blank(s.stated)}
            for s in _in_order(r.signatories)
        ],
        "status": r.status,
        "status_history": _history(_in_order(r.status_history)),
        "published_on": _date(r.published_on),
        "signed_on": _date(r.signed_on),
        "provisions": [{"number": p.number, "text": p.text} for p in _in_order(r.provisions)],
        "supersedes": _slugs(r.relations, "other", kind="supersedes"),
        "relates_to": _slugs(r.relations, "other", kind="relates-to"),
        "codings": [{"scheme": c.scheme, "code": c.code, "value": c.value} for c in _in_order(r.codings)],
        "responses": [
            {
                "party": a.party.slug,
                "stance": a.stance,
                "provision": a.provision and a.provision.number,
                "according_to": _slug(a.according_to),
                "on": _date(a.on),
                "stated": _blank(a.stated),
                "statement": _slug(a.statement),
                "source": _slug(a.source),
            }
            for a in _in_order(r.responses)
        ],
        "sources": _slugs(r.sources, "source"),
        "original": r.original,
    }


def _event(r: Event) -> dict[str, Any]:
    def actors(side: str) -> list[dict[str, Any]]:
        return [_actor(actor) for actor in _in_order(r.participants.filter(side=side))]

    return {
        "actors": actors("actor"),
        "recipients": actors("recipient"),
        "modality": r.modality,
        "according_to": _slug(r.according_to),
        "cameo": r.cameo
        and {
            "version": r.cameo.version,
            "code": r.cameo.code,
            "label": r.cameo.label,
            "root": r.cameo.root,
            "quad_class": r.cameo.quad_class,
            "goldstein": _number(r.cameo.goldstein),
        },
        "plover": r.plover
        and {
            "version": r.plover_version,
            "type": r.plover.code,
            "mode": _blank(r.plover_mode),
            "contexts": r.plover_contexts,
            "quad_class": r.plover.quad_class,
            "derived_from": _blank(r.plover_derived_from),
        },
        "intensity": _number(r.intensity),
        "label_stated": _blank(r.label_stated),
        "occurred": _date(r.occurred),
        "places": [
            {
                "name": _blank(p.name),
                "city": _blank(p.city),
                "district": _blank(p.district),
                "province": _blank(p.province),
                "country": _slug(p.country),
                "latitude": _number(p.latitude),
                "longitude": _number(p.longitude),
                "precision": _blank(p.precision),
                "stated": _blank(p.stated),
            }
            for p in _in_order(r.places)
        ],
        "reciprocal_of": _slug(r.reciprocal_of),
        "same_event": _slugs(r.same_event, "other"),
        "evidence": [{**_typed(e), "sentence": _blank(e.sentence), "ranges": e.ranges} for e in _in_order(r.evidence)],
        "dataset": _slug(r.dataset),
        "original": r.original,
    }


def _actor(actor: EventActor) -> dict[str, Any]:
    return {
        "party": _slug(actor.party),
        "speaker": _slug(actor.speaker),
        "sectors": actor.sectors,
        "country": _slug(actor.country),
        "stated": _blank(actor.stated),
    }


_FACTS: dict[type[Record], Callable[[Any], dict[str, Any]]] = {
    Party: _party,
    Speaker: _speaker,
    Office: _office,
    Source: _source,
    Topic: _topic,
    Statement: _statement,
    Talk: _talk,
    Proposal: _proposal,
    Event: _event,
}
