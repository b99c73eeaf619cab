"""Proposals: draft treaties, agreements, plans, demands and resolutions, and the responses to them."""

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
from events.models.record import Part, Record, in_order, newest_first, optional_reference, part_of, record_constraints
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
    """A draft treaty, agreement, plan, demand or resolution, or a signed agreement."""

    record_type = RecordType.PROPOSAL

    kind = models.CharField(max_length=20, choices=ProposalKind.choices, help_text="Kind of the proposal.")
    kind_stated = models.CharField(
        "kind as stated",
        max_length=300,
        blank=True,
        help_text="The source's wording from which the kind was coded. Blank if not recorded.",
    )
    title = models.CharField(max_length=1000, help_text="The title, or a short title written by the curators.")
    status = models.CharField(
        max_length=20,
        choices=ProposalStatus.choices,
        help_text="The current status. It must equal the last row of the status history.",
    )
    published_on = EdtfField(help_text="When the text was published. Blank if not stated, or if it was not published.")
    published_on_start = edtf_bound("published_on", "start")
    published_on_end = edtf_bound("published_on", "end")
    signed_on = EdtfField(help_text="When the proposal was signed. Blank if not stated, or if it was not signed.")
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
    """A proposer or addressee of a proposal."""

    owner = "proposal"
    part_of_list = "role"
    title_fields = ("role", "party")

    proposal = part_of(Proposal, "parties", "The proposal that the party makes or receives.")
    role = models.CharField(
        max_length=20,
        choices=ProposalPartyRole.choices,
        help_text="Whether the party makes the proposal or receives it.",
    )
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="+", help_text="The party that makes or receives the proposal."
    )

    class Meta:
        ordering = ("proposal", "role", "position")
        verbose_name_plural = "proposal parties"
        constraints = (
            in_order("proposal_party", "proposal", "role"),
            one_of("proposal_party", "role", ProposalPartyRole),
            models.UniqueConstraint(fields=["proposal", "role", "party"], name="proposal_party_once"),
        )


class ProposalSignatory(Part):
    """A signatory of a proposal."""

    owner = "proposal"
    title_fields = ("party", "speaker", "stated")

    proposal = part_of(Proposal, "signatories", "The proposal that was signed.")
    party = party_reference("The party that signed. Blank if only a person or a wording is known.")
    speaker = optional_reference(Speaker, "The person who signed. Blank if not stated.")
    role = models.CharField(
        max_length=20, choices=SignatoryRole.choices, help_text="The role in which the signatory signed."
    )
    stated = models.CharField(
        "wording", max_length=500, blank=True, help_text="The signatory, as the source names it. Blank if not recorded."
    )

    class Meta:
        ordering = ("proposal", "position")
        verbose_name_plural = "proposal signatories"
        constraints = (
            in_order("proposal_signatory", "proposal"),
            one_of("proposal_signatory", "role", SignatoryRole),
            models.CheckConstraint(
                condition=Q(party__isnull=False) | Q(speaker__isnull=False) | ~Q(stated=""),
                name="proposal_signatory_named",
                violation_error_message="Enter a party, a speaker or a wording for the signatory.",
            ),
        )


class ProposalStatusEntry(StatusEntry):
    """One status in the history of a proposal."""

    owner = "proposal"

    proposal = part_of(Proposal, "status_history", "The proposal that has the status.")
    status = models.CharField(max_length=20, choices=ProposalStatus.choices, help_text="The status from this date on.")

    class Meta:
        ordering = ("proposal", "position")
        verbose_name_plural = "proposal status entries"
        constraints = (
            in_order("proposal_status", "proposal"),
            one_of("proposal_status", "status", ProposalStatus),
            *well_formed_date("proposal_status", "on"),
            evidence("proposal_status"),
        )


class ProposalProvision(Part):
    """A numbered provision of a proposal."""

    owner = "proposal"
    title_fields = ("number", "text")

    proposal = part_of(Proposal, "provisions", "The proposal that contains the provision.")
    number = models.CharField(max_length=50, help_text="Number of the provision, as printed.")
    text = models.TextField(help_text="Text of the provision, or a summary by the curators.")

    class Meta:
        ordering = ("proposal", "position")
        constraints = (
            in_order("proposal_provision", "proposal"),
            not_blank("proposal_provision", "number"),
            not_blank("proposal_provision", "text"),
            models.UniqueConstraint(fields=["proposal", "number"], name="proposal_provision_once"),
        )

    def __str__(self) -> str:
        """Number and text, also where several proposals are listed."""
        return self.title()


class ProposalRelation(Part):
    """A relation of a proposal to another one that it supersedes or relates to."""

    owner = "proposal"
    part_of_list = "kind"
    title_fields = ("kind", "other")

    proposal = part_of(Proposal, "relations", "The proposal that supersedes or relates to the other one.")
    kind = models.CharField(
        max_length=20,
        choices=ProposalRelationKind.choices,
        help_text="Whether the proposal supersedes the other one or only relates to it.",
    )
    other = models.ForeignKey(
        Proposal,
        on_delete=models.PROTECT,
        related_name="related_from",
        help_text="The proposal that is superseded or related to.",
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
                violation_error_message="other: a proposal cannot relate to itself.",
            ),
        )


class ProposalCoding(Part):
    """A value that a coding scheme assigns to a proposal, for instance 0 to 3 for an issue area of PA-X."""

    owner = "proposal"
    title_fields = ("scheme", "code", "value")

    proposal = part_of(Proposal, "codings", "The proposal that is coded.")
    scheme = models.CharField(max_length=50, help_text="Name of the coding scheme, for instance “pa-x”.")
    code = models.CharField(max_length=100, help_text="Code of the scheme.")
    value = models.CharField(max_length=200, help_text="Value that the scheme assigns, as the scheme writes it.")

    class Meta:
        ordering = ("proposal", "position")
        constraints = (
            in_order("proposal_coding", "proposal"),
            not_blank("proposal_coding", "scheme"),
            not_blank("proposal_coding", "code"),
            models.UniqueConstraint(fields=["proposal", "scheme", "code"], name="proposal_coding_once"),
        )


class ProposalResponse(Part):
    """The response of a party to a proposal, stated by the party or reported by somebody else."""

    owner = "proposal"
    title_fields = ("party", "stance")

    proposal = part_of(Proposal, "responses", "The proposal that the party responds to.")
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="responses", help_text="The party that responds."
    )
    stance = models.CharField(max_length=20, choices=Stance.choices, help_text="How the party responds.")
    provision = optional_reference(
        ProposalProvision,
        "The provision that the party responds to. Blank if it responds to the whole proposal.",
        related_name="responses",
    )
    according_to = optional_reference(
        Speaker, "The person who reports the response. Blank if the party itself states it."
    )
    on = EdtfField("date", help_text="When the party responded. Blank if not stated.")
    stated = models.TextField(
        "wording", blank=True, help_text="The source's wording from which the stance was coded. Blank if not recorded."
    )
    statement = optional_reference(
        Statement, "The statement that contains the response. Blank if only a source reports it."
    )
    source = optional_reference(Source, "The source that reports the response. Blank if a statement contains it.")

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
    title_fields = ("source",)

    proposal = part_of(Proposal, "sources", "The proposal that the source reports.")
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="+", help_text="The source that reports the proposal."
    )

    class Meta:
        ordering = ("proposal", "position")
        constraints = (
            in_order("proposal_source", "proposal"),
            models.UniqueConstraint(fields=["proposal", "source"], name="proposal_source_once"),
        )
