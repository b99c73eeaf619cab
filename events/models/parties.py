"""Parties: states, ministries, organizations and other bodies that act, and their memberships."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from events.models.fields import (
    EdtfField,
    RowsField,
    not_blank,
    one_of,
    original_is_object,
    original_members,
    well_formed_date,
    well_formed_rows,
)
from events.models.record import Part, Record, in_order, optional_reference, part_of, record_constraints
from events.vocabulary.enumerations import PartyKind, RecordType


class Party(Record):
    """A state, ministry, government office, organization, alliance, bloc, armed group, delegation or collective."""

    record_type = RecordType.PARTY
    is_tree = True

    name = models.CharField(max_length=300, help_text="The name in its usual English form.")
    short_name = models.CharField(
        max_length=100, blank=True, help_text="A shorter name, for instance an acronym. Blank if none is usual."
    )
    aliases = RowsField(
        columns=("name", "language"),
        help_text="Other names: rows of name and language (BCP 47, blank if not known).",
    )
    kind = models.CharField(max_length=40, choices=PartyKind.choices, help_text="Kind of the party.")
    parent = optional_reference(
        "self",
        "The party that this one is a part of, for instance the state of a ministry. Blank if there is none.",
        related_name="children",
    )
    iso3166_alpha2 = models.CharField(
        "ISO 3166-1 alpha-2",
        max_length=2,
        blank=True,
        help_text="ISO 3166-1 alpha-2 code. Blank if the party has none.",
    )
    iso3166_alpha3 = models.CharField(
        "ISO 3166-1 alpha-3",
        max_length=3,
        blank=True,
        help_text="ISO 3166-1 alpha-3 code. Blank if the party has none.",
    )
    cameo_code = models.CharField(
        "CAMEO actor code", max_length=12, blank=True, help_text="CAMEO actor code. Blank if the party has none."
    )
    cow_code = models.PositiveSmallIntegerField(
        "COW number",
        null=True,
        blank=True,
        help_text="State number of the Correlates of War project. Blank if the project does not list the party.",
    )
    gw_code = models.PositiveSmallIntegerField(
        "Gleditsch-Ward number",
        null=True,
        blank=True,
        help_text="State number of the Gleditsch-Ward list. Blank if the list does not contain the party.",
    )
    original = original_members()

    class Meta:
        verbose_name_plural = "parties"
        ordering = ("name", "slug")
        constraints = (
            *record_constraints("party"),
            not_blank("party", "name"),
            one_of("party", "kind", PartyKind),
            well_formed_rows("party", "aliases", ("name", "language")),
            models.CheckConstraint(
                condition=Q(iso3166_alpha2="") | Q(iso3166_alpha2__regex="^[A-Z]{2}$"),
                name="party_iso3166_alpha2_shape",
                violation_error_message="iso3166_alpha2: enter two capital letters.",
            ),
            models.CheckConstraint(
                condition=Q(iso3166_alpha3="") | Q(iso3166_alpha3__regex="^[A-Z]{3}$"),
                name="party_iso3166_alpha3_shape",
                violation_error_message="iso3166_alpha3: enter three capital letters.",
            ),
            # Two parties cannot have the same code, unless one of them is withdrawn.
            models.UniqueConstraint(
                fields=["iso3166_alpha2"],
                condition=~Q(iso3166_alpha2="") & ~Q(publication="withdrawn"),
                name="party_iso3166_alpha2_once",
            ),
            models.UniqueConstraint(
                fields=["iso3166_alpha3"],
                condition=~Q(iso3166_alpha3="") & ~Q(publication="withdrawn"),
                name="party_iso3166_alpha3_once",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="party_not_its_own_parent",
                violation_error_message="parent: a party cannot be a part of itself.",
            ),
            original_is_object("party"),
        )
        # Serves autocomplete and the lookup of exact names.
        indexes = (models.Index(fields=["name"], name="party_name"),)

    def __str__(self) -> str:
        """The name."""
        return self.name


class PartyMembership(Part):
    """A membership of a party in another party, for instance of a state in an alliance."""

    owner = "party"
    title_fields = ("organization", "role")

    party = part_of(Party, "memberships", "The party that is a member.")
    organization = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="members", help_text="The party that has the member."
    )
    role = models.CharField(
        max_length=100, blank=True, help_text="Kind of membership, for instance “observer”. Blank for a full member."
    )
    start = EdtfField(help_text="Start of the membership. Blank if not stated.")
    end = EdtfField(help_text="End of the membership. Blank if not stated, or if it has not ended.")

    class Meta:
        ordering = ("party", "position")
        constraints = (
            in_order("party_membership", "party"),
            *well_formed_date("party_membership", "start", "end"),
            models.CheckConstraint(
                condition=~Q(party=F("organization")),
                name="party_membership_in_another",
                violation_error_message="organization: a party cannot be a member of itself.",
            ),
        )


def party_reference(help_text: str, **kwargs: Any) -> models.ForeignKey:
    """A nullable reference to a party."""
    return optional_reference(Party, help_text, **kwargs)
