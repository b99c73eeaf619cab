"""The collection `events`: its document, filters and includes."""

from typing import Any

from django.db.models import TextChoices

from events.serve.fields import (
    Choice,
    Document,
    Integer,
    JsonObject,
    Number,
    Open,
    Ranges,
    Slug,
    Slugs,
    StatedDate,
    Text,
    Texts,
    TypedReference,
)
from events.serve.records.collection import Collection, by_date
from events.serve.records.filters import CodedAs, dated, in_tree, one_of, refers, refers_to_any
from events.serve.records.paths import path, to, to_any
from events.serve.records.words_and_boxes import in_box
from events.vocabulary import plover
from events.vocabulary.enumerations import Modality, PlacePrecision, RecordType

PloverType: Any = TextChoices("PloverType", [(t.type, (t.type, t.label)) for t in plover.types()])  # type: ignore[call-overload]
PloverType.__doc__ = "A PLOVER event type."

_EVIDENCE = {
    RecordType.STATEMENT: "statement_id",
    RecordType.SOURCE: "source_id",
    RecordType.TALK: "talk_id",
    RecordType.PROPOSAL: "proposal_id",
}
_ACTOR = path("event_actor.party_id", side="actor")
_RECIPIENT = path("event_actor.party_id", side="recipient")


class Actor(JsonObject):
    """An actor or recipient: a party or person we know, or only what the source states."""

    rendered_from = "eventactor"

    party = Slug(RecordType.PARTY, null=True)
    speaker = Slug(RecordType.SPEAKER, null=True)
    sectors = Texts()
    country = Slug(RecordType.PARTY, null=True)
    stated = Text(null=True)


class Cameo(JsonObject):
    """A CAMEO coding."""

    rendered_from = "cameocode"

    version = Text()
    code = Text()
    label = Text()  # type: ignore[assignment]  # DRF takes declared fields out of the class
    root = Text()  # type: ignore[assignment]  # DRF takes declared fields out of the class
    quad_class = Integer(least=1, most=4)
    goldstein = Number(null=True)


class Plover(JsonObject):
    """A PLOVER coding."""

    version = Text("PLOVER's version.")
    type = Choice(PloverType, help_text="PLOVER type.")
    mode = Text("PLOVER mode. Null where there is none.", null=True)
    contexts = Texts("PLOVER contexts. Empty where none.")
    quad_class = Integer("PLOVER's own quad class, 1 to 4. Null where it has none.", null=True)
    derived_from = Text("`cameo` where it was derived from CAMEO. Null where coded itself.", null=True)


class Place(JsonObject):
    """Where a coded event took place."""

    rendered_from = "eventplace"

    name = Text(null=True)
    city = Text(null=True)
    district = Text(null=True)
    province = Text(null=True)
    country = Slug(RecordType.PARTY, null=True)
    latitude = Number(null=True)
    longitude = Number(null=True)
    precision = Choice(PlacePrecision, null=True)
    stated = Text(null=True)


class Evidence(TypedReference):
    """What shows a coded event, with the sentence or range."""

    rendered_from = "eventevidence"

    sentence = Text(null=True)
    ranges = Ranges()


class EventDocument(Document):
    """One coded event: who did what to whom, when and where."""

    record_type = RecordType.EVENT
    rendered_from = "event"

    actors = Actor(many=True, help_text="Who did it.")
    recipients = Actor(many=True, help_text="To whom it was done.")
    modality = Choice(Modality)
    according_to = Slug(RecordType.SPEAKER, null=True)
    cameo = Cameo(allow_null=True, help_text="CAMEO coding. Null where not coded in CAMEO.")
    plover = Plover(allow_null=True, help_text="PLOVER coding. Null where not coded, or PLOVER has no type for it.")
    intensity = Number(null=True)
    label_stated = Text(null=True)
    occurred = StatedDate(allow_null=True)
    places = Place(many=True, help_text="Where it took place.")
    reciprocal_of = Slug(RecordType.EVENT, null=True)
    same_event = Slugs(RecordType.EVENT, help_text="Other records of the same event, from other reports.")
    evidence = Evidence(many=True, help_text="What shows it.")
    dataset = Slug(RecordType.SOURCE, null=True)
    original = Open(null=True)


EVENTS = Collection(
    RecordType.EVENT,
    EventDocument,
    filters=(
        in_tree("actor", RecordType.PARTY, _ACTOR, help="Who did it."),
        in_tree("recipient", RecordType.PARTY, _RECIPIENT, help="To whom it was done."),
        in_tree("party", RecordType.PARTY, "event_actor.party_id", help="A party on either side."),
        refers("speaker", RecordType.SPEAKER, "event_actor.speaker_id", help="A person on either side."),
        in_tree("actor_country", RecordType.PARTY, "event_actor.country_id", help="Country of an actor or recipient."),
        in_tree("country", RecordType.PARTY, "event_place.country_id", help="The country it took place in."),
        in_box("bbox", help="A place of it lies in this box."),
        refers("according_to", RecordType.SPEAKER, "according_to_id", help="Who says so."),
        refers_to_any("evidence", "event_evidence", _EVIDENCE, help="What shows it."),
        refers("reciprocal_of", RecordType.EVENT, "reciprocal_of_id", help="The same act in the other direction."),
        refers("same_event", RecordType.EVENT, "event_same_event.other_id", help="Another record of the same event."),
        refers("dataset", RecordType.SOURCE, "dataset_id", help="The data set it comes from."),
        one_of("modality", Modality, help="In what sense it is the case."),
        (CodedAs("cameo", (path("cameo_id"),), "CAMEO code and all codes below it, as `03` or `036`."),),
        (CodedAs("quad_class", (path("cameo_id"),), "Quad class of the CAMEO code, 1 to 4.", by="quad_class"),),
        one_of("plover", PloverType, "plover_id", help="PLOVER type."),
        dated("occurred", help="When it happened, or is to happen."),
    ),
    includes={
        "actors.party": to(RecordType.PARTY, "event_actor.party_id", side="actor"),
        "actors.speaker": to(RecordType.SPEAKER, "event_actor.speaker_id", side="actor"),
        "actors.country": to(RecordType.PARTY, "event_actor.country_id", side="actor"),
        "recipients.party": to(RecordType.PARTY, "event_actor.party_id", side="recipient"),
        "recipients.speaker": to(RecordType.SPEAKER, "event_actor.speaker_id", side="recipient"),
        "recipients.country": to(RecordType.PARTY, "event_actor.country_id", side="recipient"),
        "according_to": to(RecordType.SPEAKER, "according_to_id"),
        "places.country": to(RecordType.PARTY, "event_place.country_id"),
        "reciprocal_of": to(RecordType.EVENT, "reciprocal_of_id"),
        "same_event": to(RecordType.EVENT, "event_same_event.other_id"),
        "evidence": to_any("event_evidence", _EVIDENCE),
        "dataset": to(RecordType.SOURCE, "dataset_id"),
    },
    dates=(by_date("occurred"),),
)
