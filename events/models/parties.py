"""Parties: states, ministries, organizations and other bodies that act, and who belongs to whom."""

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
from events.models.record import Part, Record, in_order, part_of, record_constraints
from events.vocabulary.enumerations import PartyKind, RecordType


class Party(Record):
    """A state, ministry, government office, organization, alliance, bloc, armed group, delegation or collective."""

    record_type = RecordType.PARTY
    is_tree = True

    name = models.CharField(max_length=300, help_text="The usual English name.")
    short_name = models.CharField(max_length=100, blank=True, help_text="A shorter name. Blank where none is usual.")
    aliases = RowsField(
        columns=("name", "language"),
        help_text="Other names: rows of name and language (BCP 47, null where unknown).",
    )
    kind = models.CharField(max_length=40, choices=PartyKind.choices, help_text="What the party is.")
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        help_text="The party that this one is a part of, as a ministry of its state. Blank where it stands alone.",
    )
    iso3166_alpha2 = models.CharField(
        max_length=2, blank=True, help_text="ISO 3166-1 alpha-2 code. Blank where it has none."
    )
    iso3166_alpha3 = models.CharField(
        max_length=3, blank=True, help_text="ISO 3166-1 alpha-3 code. Blank where it has none."
    )
    cameo_code = models.CharField(max_length=12, blank=True, help_text="CAMEO actor code. Blank where it has none.")
    cow_code = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="Correlates of War state number. Blank where it is not a member of that system.",
    )
    gw_code = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Gleditsch-Ward state number. Blank where it is not a member of that system."
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
                violation_error_message="iso3166_alpha2: two capital letters.",
            ),
            models.CheckConstraint(
                condition=Q(iso3166_alpha3="") | Q(iso3166_alpha3__regex="^[A-Z]{3}$"),
                name="party_iso3166_alpha3_shape",
                violation_error_message="iso3166_alpha3: three capital letters.",
            ),
            # A code names one party at a time; a merged or withdrawn one gives it back.
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
                violation_error_message="parent: a party is not a part of itself.",
            ),
            original_is_object("party"),
        )
        # Serves autocomplete and the matching of exact names.
        indexes = (models.Index(fields=["name"], name="party_name"),)

    def __str__(self) -> str:
        """The name."""
        return self.name


class PartyMembership(Part):
    """A party's membership in another party, as of a state in an alliance."""

    owner = "party"

    party = part_of(Party, "memberships", "The party that is a member.")
    organization = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="members", help_text="The party that it is a member of."
    )
    role = models.CharField(max_length=100, blank=True, help_text="As what, as “observer”. Blank for a plain member.")
    start = EdtfField(help_text="Since when. Blank where not stated.")
    end = EdtfField(help_text="Until when. Blank where not stated, or still a member.")

    class Meta:
        ordering = ("party", "position")
        constraints = (
            in_order("party_membership", "party"),
            *well_formed_date("party_membership", "start", "end"),
            models.CheckConstraint(
                condition=~Q(party=F("organization")),
                name="party_membership_in_another",
                violation_error_message="organization: a party is not a member of itself.",
            ),
        )


def party_reference(help_text: str, **kwargs: Any) -> models.ForeignKey:
    """A nullable reference to a party that has no reverse name."""
    return models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name=kwargs.pop("related_name", "+"),
        help_text=help_text,
        **kwargs,
    )
