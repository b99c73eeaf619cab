"""Records of each type in which every field is filled, and references of every kind are set."""

from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from typing import Any

from django.db import models, transaction

from events.models import (
    Event,
    EventActor,
    EventEvidence,
    EventPlace,
    EventSameEvent,
    Office,
    OfficeSource,
    Party,
    PartyMembership,
    Proposal,
    ProposalCoding,
    ProposalParty,
    ProposalProvision,
    ProposalRelation,
    ProposalResponse,
    ProposalSignatory,
    ProposalSource,
    ProposalStatusEntry,
    Record,
    Source,
    SourceText,
    Speaker,
    Statement,
    StatementCitation,
    StatementReference,
    StatementTopic,
    Talk,
    TalkAgendaItem,
    TalkAnnouncement,
    TalkParticipant,
    TalkSource,
    TalkStatusEntry,
    Topic,
)
from tests.factories import (
    day,
    event,
    office,
    party,
    proposal,
    source,
    speaker,
    statement,
    talk,
    topic,
)
from tests.loaded import published_once


@dataclass
class Everything:
    """The records: one of each type with every field filled, and those that they refer to."""

    party: Party
    organization: Party
    speaker: Speaker
    office: Office
    source: Source
    topic: Topic
    statement: Statement
    answer: Statement
    talk: Talk
    proposal: Proposal
    event: Event
    rest: list[Record] = field(default_factory=list)

    def records(self) -> list[Record]:
        """All records; those in `rest` come last."""
        return [getattr(self, each.name) for each in fields(self) if each.name != "rest"] + self.rest


ROWS = [{"scheme": "wikidata", "identifier": "Q58217"}, {"scheme": "icews", "identifier": None}]
INFERENCES = [{"field": "made_on", "basis": "The weekday, and “early 2022”."}]


def everything_once() -> Everything:
    """`everything`, published for the first test and copied for later ones. For tests that read it."""
    made: Everything = published_once("everything", everything)
    return made


@transaction.atomic
def everything(**given: Any) -> Everything:
    """Fill every table of records and parts, in one transaction. `given`: fields of every record (as `publication`)."""
    shared: dict[str, Any] = {"identifiers": ROWS, "inferences": INFERENCES, "notes": "INTERNAL NOTE", **given}
    alias = [{"name": "Россия", "language": "ru"}, {"name": "Rossiya", "language": None}]
    organization = party(name="An alliance", kind="alliance", **shared)
    whole = party(name="A state", **shared)
    state = party(
        name="A ministry",
        short_name="MFA",
        aliases=alias,
        kind="ministry",
        parent=whole,
        iso3166_alpha2="XM",
        iso3166_alpha3="XMF",
        cameo_code="XMFGOV",
        cow_code=365,
        gw_code=366,
        **shared,
    )
    PartyMembership.objects.create(
        party=state, organization=organization, role="observer", start=day("1994-06"), end=day("2021~")
    )
    person = speaker(
        name="Сергей Лавров",
        sort_name="Lavrov, Sergei",
        given_name="Sergei",
        family_name="Lavrov",
        aliases=alias,
        honorific="Mr",
        gender="male",
        born=day("1950-03-21"),
        died=day("[2090..]"),
        links=[{"url": "https://example.org/lavrov", "note": None}],
        images=[{"url": "https://example.org/lavrov.jpg", "note": "CC BY"}],
        **shared,
    )
    article = source(
        outlet="Vedomosti",
        section="World",
        title="Three tracks",
        url="https://example.org/three-tracks",
        byline="By our correspondent",
        publisher="A publisher",
        language="en",
        published=day("2021-12-22", "yesterday"),
        accessed="2026-01-31",
        archive_url="https://archive.example.org/1",
        licence="© A publisher",
        dataset_version="1.0",
        sha256="0" * 64,
        **shared,
    )
    SourceText.objects.create(source=article, text="PRIVATE TEXT of the article.")
    post = office(
        speaker=person,
        party=state,
        title="Minister",
        role="acting",
        on_behalf_of=whole,
        area="Moscow",
        legislative_period="VII",
        start=day("2004-03-09"),
        end=day("2030"),
        **shared,
    )
    OfficeSource.objects.create(office=post, source=article)
    wide = topic(name="Security", **shared)
    subject = topic(name="Security guarantees", parent=wide, description="Legally binding ones.", **shared)
    answer = statement(kind="mention", text=None, party=organization, **shared)
    said = statement(
        text="There is an agreement “with the United States”.",
        language="en",
        original_text="Есть договорённость",
        original_language="ru",
        speaker=person,
        office=post,
        party=state,
        reported_by=person,
        made_on=day("2021-12-22", "Wednesday, December 22"),
        medium="interview",
        venue="Russia Today",
        sequence="three-tracks",
        sequence_part=1,
        **shared,
    )
    negotiations = talk(title="A process", **shared)
    round_ = talk(
        kind="round",
        kind_stated="first round",
        parent=negotiations,
        title="First round",
        status="planned",
        starts=day("2022-01~", "at the very beginning of next year"),
        starts_at=datetime(2022, 1, 10, 8, 30, tzinfo=UTC),
        starts_at_zone="Europe/Zurich",
        ends=day("2022-01"),
        place="Geneva",
        country=whole,
        format="bilateral",
        expected_rounds=3,
        expected_tracks=2,
        outcome="None yet.",
        **shared,
    )
    older = proposal(title="An older draft", **shared)
    draft = proposal(
        kind_stated="a treaty",
        title="A draft treaty",
        status="published",
        published_on=day("[..2021-12-22]", "earlier"),
        signed_on=day("2022-06"),
        **shared,
    )
    act = event(
        modality="future",
        according_to=person,
        cameo_id="036",
        plover_id="AGREE",
        plover_version="0.8",
        plover_mode="meet",
        plover_contexts=["diplomatic", "military"],
        plover_derived_from="cameo",
        intensity="4.50",
        label_stated="agreed to meet",
        occurred=day("2022-01"),
        dataset=article,
        original={"Event ID": 7, "CAMEO Code": "036", "nested": [1, None, "é"]},
        **shared,
    )
    pair = event(reciprocal_of=act, **shared)
    made = Everything(state, organization, person, post, article, subject, said, answer, round_, draft, act)
    made.rest = [whole, wide, negotiations, older, pair]
    _parts_of_statement(made)
    _parts_of_talk(made)
    _parts_of_proposal(made, older)
    _parts_of_event(made, pair)
    return made


def _parts_of_statement(all_: Everything) -> None:
    said = all_.statement
    targets: list[tuple[str, dict[str, Any]]] = [
        ("addressed-to", {"party": all_.organization}),
        ("addressed-to", {"speaker": all_.speaker}),
        ("addressed-to", {"office": all_.office}),
        ("about", {"source": all_.source}),
        ("about", {"talk": all_.talk}),
        ("about", {"proposal": all_.proposal}),
        ("about", {"event": all_.event}),
        ("responds-to", {"to_statement": all_.answer}),
    ]
    for place, (role, target) in enumerate(targets):
        StatementReference.objects.create(statement=said, role=role, position=place, **target)
    StatementTopic.objects.create(statement=said, topic=all_.topic)
    StatementCitation.objects.create(
        statement=said, source=all_.source, ranges=[[474, 540], [550, 581]], insertions=[[500, 510]], verified=True
    )


def _parts_of_talk(all_: Everything) -> None:
    node = all_.talk
    history: list[tuple[str, dict[str, Any]]] = [
        ("agreed", {"statement": all_.answer}),
        ("planned", {"source": all_.source}),
    ]
    for place, (status, shown_by) in enumerate(history):
        TalkStatusEntry.objects.create(
            talk=node,
            position=place,
            status=status,
            on=day(),
            by=all_.party,
            stated="there is an agreement",
            **shown_by,
        )
    TalkParticipant.objects.create(
        talk=node,
        party=all_.party,
        speaker=all_.speaker,
        office=all_.office,
        role="party",
        level="minister",
        stated="the ministers",
    )
    TalkAgendaItem.objects.create(talk=node, position=0, proposal=all_.proposal)
    TalkAgendaItem.objects.create(talk=node, position=1, topic=all_.topic)
    TalkAnnouncement.objects.create(talk=node, statement=all_.answer)
    TalkSource.objects.create(talk=node, source=all_.source)


def _parts_of_proposal(all_: Everything, older: Proposal) -> None:
    text = all_.proposal
    ProposalParty.objects.create(proposal=text, role="proposer", party=all_.party)
    ProposalParty.objects.create(proposal=text, role="addressee", party=all_.organization)
    ProposalSignatory.objects.create(
        proposal=text, party=all_.party, speaker=all_.speaker, role="guarantor", stated="the minister"
    )
    history: list[tuple[str, dict[str, Any]]] = [
        ("tabled", {"statement": all_.answer}),
        ("published", {"source": all_.source}),
    ]
    for place, (status, shown_by) in enumerate(history):
        ProposalStatusEntry.objects.create(
            proposal=text,
            position=place,
            status=status,
            on=day("2021-12-17"),
            by=all_.party,
            stated="made public",
            **shown_by,
        )
    provision = ProposalProvision.objects.create(proposal=text, number="1", text="The Parties shall …")
    ProposalRelation.objects.create(proposal=text, kind="supersedes", other=older)
    ProposalRelation.objects.create(proposal=text, kind="relates-to", other=older)
    ProposalCoding.objects.create(proposal=text, scheme="pa-x", code="SsrGua", value="2")
    ProposalResponse.objects.create(
        proposal=text,
        party=all_.organization,
        stance="welcome",
        provision=provision,
        according_to=all_.speaker,
        on=day("2021-12"),
        stated="businesslike",
        statement=all_.answer,
        source=all_.source,
    )
    ProposalSource.objects.create(proposal=text, source=all_.source)


def _parts_of_event(all_: Everything, pair: Event) -> None:
    act = all_.event
    for side, who in (("actor", all_.party), ("recipient", all_.organization)):
        EventActor.objects.create(
            event=act,
            side=side,
            party=who,
            speaker=all_.speaker,
            sectors=["Government"],
            country=all_.party,
            stated="Moscow",
        )
    EventPlace.objects.create(
        event=act,
        name="Palais des Nations",
        city="Geneva",
        district="Genève",
        province="GE",
        country=all_.party,
        latitude="46.226700",
        longitude="6.140600",
        precision="exact",
        stated="in Geneva",
    )
    EventSameEvent.objects.create(event=act, other=pair)
    shown: list[dict[str, models.Model]] = [
        {"statement": all_.answer},
        {"source": all_.source},
        {"talk": all_.talk},
        {"proposal": all_.proposal},
    ]
    for place, target in enumerate(shown):
        EventEvidence.objects.create(event=act, position=place, sentence="They agreed.", ranges=[[0, 12]], **target)
