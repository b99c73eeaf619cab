"""Proposals: draft treaties, agreements, plans, demands and resolutions, and how each side answered."""

from django.db import models
from django.db.models import F, Q

from events.models.fields import (
    EdtfField,
    at_least_one,
    edtf_bound,
    not_blank,
    one_of,
    original_is_object,
    original_members,
    well_formed_date,
)
from events.models.parties import Party, party_reference
from events.models.record import Part, Record, in_order, newest_first, part_of, record_constraints
from events.models.sources import Source
from events.models.speakers import Speaker
from events.models.statements import Statement
from events.models.status import StatusEntry, evidence
from events.vocabulary.enumerations import (
    ProposalKind,
    ProposalPartyRole,
    ProposalRelationKind,
    ProposalStatus,
    RecordType,
    SignatoryRole,
    Stance,
)


class Proposal(Record):
    """A draft treaty, agreement, plan, demand or resolution on the table, or a signed agreement."""

    record_type = RecordType.PROPOSAL

    kind = models.CharField(max_length=20, choices=ProposalKind.choices, help_text="What kind of text or idea it is.")
    kind_stated = models.CharField(
        max_length=300, blank=True, help_text="The wording the kind was coded from. Blank where not recorded."
    )
    title = models.CharField(max_length=1000, help_text="Its title, or a short title of ours.")
    status = models.CharField(
        max_length=20,
        choices=ProposalStatus.choices,
        help_text="How far it has come: the newest of the status history.",
    )
    published_on = EdtfField(help_text="When its text was published. Blank where not stated, or not published.")
    published_on_start = edtf_bound("published_on", "start")
    published_on_end = edtf_bound("published_on", "end")
    signed_on = EdtfField(help_text="When it was signed. Blank where not stated, or not signed.")
    signed_on_start = edtf_bound("signed_on", "start")
    signed_on_end = edtf_bound("signed_on", "end")
    original = original_members()

    class Meta:
        ordering = ("-published_on_start", "slug")
        constraints = (
            *record_constraints("proposal"),
            not_blank("proposal", "title"),
            one_of("proposal", "kind", ProposalKind),
            one_of("proposal", "status", ProposalStatus),
            *well_formed_date("proposal", "published_on", "signed_on"),
            original_is_object("proposal"),
        )
        indexes = (newest_first("proposal", "published_on_start", "published_on_end"),)

    def __str__(self) -> str:
        """The title."""
        return self.title


class ProposalParty(Part):
    """A party that proposes, or that the proposal is put to."""

    owner = "proposal"
    part_of_list = "role"

    proposal = part_of(Proposal, "parties", "The proposal.")
    role = models.CharField(max_length=20, choices=ProposalPartyRole.choices, help_text="Proposer or addressee.")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+", help_text="The party.")

    class Meta:
        ordering = ("proposal", "role", "position")
        verbose_name_plural = "proposal parties"
        constraints = (
            in_order("proposal_party", "proposal", "role"),
            one_of("proposal_party", "role", ProposalPartyRole),
            models.UniqueConstraint(fields=["proposal", "role", "party"], name="proposal_party_once"),
        )


class ProposalSignatory(Part):
    """Who signed, and in what role."""

    owner = "proposal"

    proposal = part_of(Proposal, "signatories", "The proposal.")
    party = party_reference("The party that signed. Blank where only a person or a wording is known.")
    speaker = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The person who signed. Blank where not stated.",
    )
    role = models.CharField(max_length=20, choices=SignatoryRole.choices, help_text="In what role.")
    stated = models.CharField(max_length=500, blank=True, help_text="As the source names them. Blank: not recorded.")

    class Meta:
        ordering = ("proposal", "position")
        verbose_name_plural = "proposal signatories"
        constraints = (
            in_order("proposal_signatory", "proposal"),
            one_of("proposal_signatory", "role", SignatoryRole),
            models.CheckConstraint(
                condition=Q(party__isnull=False) | Q(speaker__isnull=False) | ~Q(stated=""),
                name="proposal_signatory_named",
                violation_error_message="A signatory has a party, a person, or a stated wording.",
            ),
        )


class ProposalStatusEntry(StatusEntry):
    """One status in the history of a proposal."""

    owner = "proposal"

    proposal = part_of(Proposal, "status_history", "The proposal.")
    status = models.CharField(max_length=20, choices=ProposalStatus.choices, help_text="The status from then on.")

    class Meta:
        ordering = ("proposal", "position")
        verbose_name_plural = "proposal status history"
        constraints = (
            in_order("proposal_status", "proposal"),
            one_of("proposal_status", "status", ProposalStatus),
            *well_formed_date("proposal_status", "on"),
            evidence("proposal_status"),
        )


class ProposalProvision(Part):
    """A numbered provision of a proposal."""

    owner = "proposal"

    proposal = part_of(Proposal, "provisions", "The proposal.")
    number = models.CharField(max_length=50, help_text="Its number, as printed.")
    text = models.TextField(help_text="Its text, or what it says in our words.")

    class Meta:
        ordering = ("proposal", "position")
        constraints = (
            in_order("proposal_provision", "proposal"),
            not_blank("proposal_provision", "number"),
            not_blank("proposal_provision", "text"),
            models.UniqueConstraint(fields=["proposal", "number"], name="proposal_provision_once"),
        )

    def __str__(self) -> str:
        """Its number."""
        return self.number


class ProposalRelation(Part):
    """Another proposal that this one supersedes or relates to."""

    owner = "proposal"
    part_of_list = "kind"

    proposal = part_of(Proposal, "relations", "The proposal.")
    kind = models.CharField(max_length=20, choices=ProposalRelationKind.choices, help_text="How it stands to it.")
    other = models.ForeignKey(
        Proposal, on_delete=models.PROTECT, related_name="related_from", help_text="The other proposal."
    )

    class Meta:
        ordering = ("proposal", "kind", "position")
        constraints = (
            in_order("proposal_relation", "proposal", "kind"),
            one_of("proposal_relation", "kind", ProposalRelationKind),
            models.UniqueConstraint(fields=["proposal", "kind", "other"], name="proposal_relation_once"),
            models.CheckConstraint(
                condition=~Q(proposal=F("other")),
                name="proposal_relation_to_another",
                violation_error_message="other: a proposal does not relate to itself.",
            ),
        )


class ProposalCoding(Part):
    """A value that a coding scheme gives a proposal, as one of PA-X's issue areas with its 0–3."""

    owner = "proposal"

    proposal = part_of(Proposal, "codings", "The proposal.")
    scheme = models.CharField(max_length=50, help_text="The coding scheme, as “pa-x”.")
    code = models.CharField(max_length=100, help_text="The scheme's code.")
    value = models.CharField(max_length=200, help_text="The value coded, as the scheme writes it.")

    class Meta:
        ordering = ("proposal", "position")
        constraints = (
            in_order("proposal_coding", "proposal"),
            not_blank("proposal_coding", "scheme"),
            not_blank("proposal_coding", "code"),
            models.UniqueConstraint(fields=["proposal", "scheme", "code"], name="proposal_coding_once"),
        )


class ProposalResponse(Part):
    """How a party answered a proposal, in its own words or according to somebody else."""

    owner = "proposal"

    proposal = part_of(Proposal, "responses", "The proposal.")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="responses", help_text="Who answered.")
    stance = models.CharField(max_length=20, choices=Stance.choices, help_text="How it answered.")
    provision = models.ForeignKey(
        ProposalProvision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="responses",
        help_text="The provision it answers. Blank where it answers the whole.",
    )
    according_to = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who says so. Blank where it is in the party's own words.",
    )
    on = EdtfField(help_text="When it answered. Blank where not stated.")
    stated = models.TextField(blank=True, help_text="The wording the stance was coded from. Blank where not recorded.")
    statement = models.ForeignKey(
        Statement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The statement that gives the answer. Blank where a source does.",
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The source that gives the answer. Blank where a statement does.",
    )

    class Meta:
        ordering = ("proposal", "position")
        constraints = (
            in_order("proposal_response", "proposal"),
            one_of("proposal_response", "stance", Stance),
            *well_formed_date("proposal_response", "on"),
            at_least_one("proposal_response_evidence", "statement", "source"),
        )


class ProposalSource(Part):
    """A source that reports a proposal."""

    owner = "proposal"

    proposal = part_of(Proposal, "sources", "The proposal.")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+", help_text="The source.")

    class Meta:
        ordering = ("proposal", "position")
        constraints = (
            in_order("proposal_source", "proposal"),
            models.UniqueConstraint(fields=["proposal", "source"], name="proposal_source_once"),
        )
