"""The records as such a project would declare them: the columns of a page; dates and small lists are plain JSON.

Lists of slugs are properties, which read rows that `pages` has fetched.
"""

# These models are never printed, and the columns are those of the product.
# ruff: noqa: DJ001, DJ008

from typing import Any

from django.db import models


def to(model: Any, null: bool = True) -> models.ForeignKey:
    """A reference to another record."""
    return models.ForeignKey(model, models.DO_NOTHING, null=null, related_name="+")


class Record(models.Model):
    """The members of every record."""

    slug = models.CharField(max_length=200)
    identifiers = models.JSONField()
    inferences = models.JSONField()

    class Meta:
        abstract = True


class Speaker(Record):
    """A person."""

    name = models.CharField(max_length=300)
    sort_name = models.CharField(max_length=300)
    given_name = models.CharField(max_length=200)
    family_name = models.CharField(max_length=200)
    aliases = models.JSONField()
    honorific = models.CharField(max_length=100)
    gender = models.CharField(max_length=10)
    born = models.JSONField(null=True)
    died = models.JSONField(null=True)
    links = models.JSONField()
    images = models.JSONField()


class Party(Record):
    """A party."""

    name = models.CharField(max_length=300)
    short_name = models.CharField(max_length=100)
    aliases = models.JSONField()
    kind = models.CharField(max_length=40)
    parent = to("self")
    iso3166_alpha2 = models.CharField(max_length=2)
    iso3166_alpha3 = models.CharField(max_length=3)
    cameo_code = models.CharField(max_length=12)
    cow_code = models.SmallIntegerField(null=True)
    gw_code = models.SmallIntegerField(null=True)


class Office(models.Model):
    """An office; a page shows its slug only."""

    slug = models.CharField(max_length=200)


class Source(Record):
    """A source."""

    kind = models.CharField(max_length=20)
    outlet = models.CharField(max_length=200)
    section = models.CharField(max_length=200)
    title = models.CharField(max_length=500)
    url = models.CharField(max_length=1000)
    byline = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200)
    language = models.CharField(max_length=35)
    published = models.JSONField(null=True)
    accessed = models.DateField(null=True)
    archive_url = models.CharField(max_length=1000)
    licence = models.CharField(max_length=200)
    dataset_version = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)


class Topic(models.Model):
    """A topic; a page shows its slug only."""

    slug = models.CharField(max_length=200)


class Event(models.Model):
    """A coded event; a page shows its slug only."""

    slug = models.CharField(max_length=200)


class Statement(Record):
    """A statement."""

    publication = models.CharField(max_length=9)
    kind = models.CharField(max_length=20)
    text = models.TextField(null=True)
    language = models.CharField(max_length=35)
    original_text = models.TextField()
    original_language = models.CharField(max_length=35)
    speaker = to(Speaker)
    office = to(Office)
    party = to(Party)
    reported_by = to(Speaker)
    made_on = models.JSONField(null=True)
    made_on_start = models.DateField(null=True)
    made_on_end = models.DateField(null=True)
    medium = models.CharField(max_length=20)
    venue = models.CharField(max_length=300)
    sequence = models.CharField(max_length=200)
    sequence_part = models.SmallIntegerField(null=True)

    @property
    def addressed_to(self) -> list[dict[str, str]]:
        """The addressees, by type and slug."""
        return [row.reference for row in self.reference_list if row.role == "addressed-to"]

    @property
    def responds_to(self) -> list[dict[str, str]]:
        """The records to which it responds, by type and slug."""
        return [row.reference for row in self.reference_list if row.role == "responds-to"]

    @property
    def about(self) -> list[Any]:
        """The subjects, as rows with a talk or a proposal."""
        return [row for row in self.reference_list if row.role == "about"]

    @property
    def topics(self) -> list[str]:
        """The slugs of its topics."""
        return [row.topic.slug for row in self.topic_list]


class Talk(Record):
    """A node of the tree of talks."""

    kind = models.CharField(max_length=20)
    kind_stated = models.CharField(max_length=300)
    parent = to("self")
    title = models.CharField(max_length=500)
    status = models.CharField(max_length=20)
    starts = models.JSONField(null=True)
    starts_at = models.DateTimeField(null=True)
    starts_at_zone = models.CharField(max_length=60)
    ends = models.JSONField(null=True)
    place = models.CharField(max_length=300)
    country = to(Party)
    format = models.CharField(max_length=20)
    expected_rounds = models.SmallIntegerField(null=True)
    expected_tracks = models.SmallIntegerField(null=True)
    outcome = models.TextField()

    @property
    def agenda(self) -> list[dict[str, str]]:
        """The proposals and topics on its agenda, by type and slug."""
        return [row.reference for row in self.agenda_list]

    @property
    def announced_by(self) -> list[str]:
        """The slugs of the statements that announced it."""
        return [row.statement.slug for row in self.announcement_list]

    @property
    def sources(self) -> list[str]:
        """The slugs of the sources that report it."""
        return [row.source.slug for row in self.source_list]


class Proposal(Record):
    """A proposal."""

    kind = models.CharField(max_length=20)
    kind_stated = models.CharField(max_length=300)
    title = models.CharField(max_length=1000)
    status = models.CharField(max_length=20)
    published_on = models.JSONField(null=True)
    signed_on = models.JSONField(null=True)

    @property
    def proposers(self) -> list[str]:
        """The slugs of the proposers."""
        return [row.party.slug for row in self.party_list if row.role == "proposer"]

    @property
    def addressees(self) -> list[str]:
        """The slugs of the addressees."""
        return [row.party.slug for row in self.party_list if row.role == "addressee"]

    @property
    def supersedes(self) -> list[str]:
        """The slugs of the proposals that it supersedes."""
        return [row.other.slug for row in self.relation_list if row.kind == "supersedes"]

    @property
    def relates_to(self) -> list[str]:
        """The slugs of the proposals that it relates to."""
        return [row.other.slug for row in self.relation_list if row.kind == "relates-to"]

    @property
    def sources(self) -> list[str]:
        """The slugs of the sources that report it."""
        return [row.source.slug for row in self.source_list]
