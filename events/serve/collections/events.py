"""The collection `events`: its document, filters and includes."""

from typing import Any

from django.db.models import TextChoices

from events.serve.collections.collection import Collection
from events.serve.collections.columns import column, include, include_any
from events.serve.collections.fields import (
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
from events.serve.collections.filters import (
    bounding_box,
    cameo_code,
    choice,
    reference,
    stated_date,
    subtree,
    typed_reference,
)
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
_ACTOR = column("event_actor.party_id", side="actor")
_RECIPIENT = column("event_actor.party_id", side="recipient")


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


COLLECTION = Collection(
    RecordType.EVENT,
    EventDocument,
    filters=(
        subtree("actor", RecordType.PARTY, _ACTOR, help="Who did it."),
        subtree("recipient", RecordType.PARTY, _RECIPIENT, help="To whom it was done."),
        subtree("party", RecordType.PARTY, "event_actor.party_id", help="A party on either side."),
        reference("speaker", RecordType.SPEAKER, "event_actor.speaker_id", help="A person on either side."),
        subtree("actor_country", RecordType.PARTY, "event_actor.country_id", help="Country of an actor or recipient."),
        subtree("country", RecordType.PARTY, "event_place.country_id", help="The country it took place in."),
        bounding_box("bbox", "event_place", help="A place of it lies in this box."),
        reference("according_to", RecordType.SPEAKER, "according_to_id", help="Who says so."),
        typed_reference("evidence", "event_evidence", _EVIDENCE, help="What shows it."),
        reference("reciprocal_of", RecordType.EVENT, "reciprocal_of_id", help="The same act in the other direction."),
        reference(
            "same_event", RecordType.EVENT, "event_same_event.other_id", help="Another record of the same event."
        ),
        reference("dataset", RecordType.SOURCE, "dataset_id", help="The data set it comes from."),
        choice("modality", Modality, help="In what sense it is the case."),
        cameo_code("cameo", "cameo_id", "code", help="CAMEO code and all codes below it, as `03` or `036`."),
        cameo_code("quad_class", "cameo_id", "quad_class", help="Quad class of the CAMEO code, 1 to 4."),
        choice("plover", PloverType, "plover_id", help="PLOVER type."),
        stated_date("occurred", help="When it happened, or is to happen."),
    ),
    includes={
        "actors.party": include(RecordType.PARTY, "event_actor.party_id", side="actor"),
        "actors.speaker": include(RecordType.SPEAKER, "event_actor.speaker_id", side="actor"),
        "actors.country": include(RecordType.PARTY, "event_actor.country_id", side="actor"),
        "recipients.party": include(RecordType.PARTY, "event_actor.party_id", side="recipient"),
        "recipients.speaker": include(RecordType.SPEAKER, "event_actor.speaker_id", side="recipient"),
        "recipients.country": include(RecordType.PARTY, "event_actor.country_id", side="recipient"),
        "according_to": include(RecordType.SPEAKER, "according_to_id"),
        "places.country": include(RecordType.PARTY, "event_place.country_id"),
        "reciprocal_of": include(RecordType.EVENT, "reciprocal_of_id"),
        "same_event": include(RecordType.EVENT, "event_same_event.other_id"),
        "evidence": include_any("event_evidence", _EVIDENCE),
        "dataset": include(RecordType.SOURCE, "dataset_id"),
    },
    dates=("occurred",),
    snippet_text="""concat_ws(E'\\n', c.body ->> 'label_stated', c.body -> 'cameo' ->> 'label', (
      select string_agg(item ->> 'sentence', E'\\n') from json_array_elements(c.body -> 'evidence') item))""",
)
