"""The tables as such a project would declare them: only the columns that a page shows, dates as plain JSON."""

# Nobody prints these models, and the columns are as they are.
# ruff: noqa: DJ001, DJ008

from django.db import models


class Speaker(models.Model):
    """A person."""

    slug = models.CharField(max_length=200)
    name = models.CharField(max_length=300)
    sort_name = models.CharField(max_length=300)
    given_name = models.CharField(max_length=200)
    family_name = models.CharField(max_length=200)
    aliases = models.JSONField()
    honorific = models.CharField(max_length=100)
    gender = models.CharField(max_length=10)
    born = models.JSONField(null=True)
    links = models.JSONField()

    class Meta:
        managed = False
        db_table = "events_speaker"


class Party(models.Model):
    """A body that acts."""

    slug = models.CharField(max_length=200)
    name = models.CharField(max_length=300)
    short_name = models.CharField(max_length=100)
    aliases = models.JSONField()
    kind = models.CharField(max_length=40)
    cameo_code = models.CharField(max_length=12)

    class Meta:
        managed = False
        db_table = "events_party"


class Source(models.Model):
    """Where something was reported."""

    slug = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    outlet = models.CharField(max_length=200)
    section = models.CharField(max_length=200)
    title = models.CharField(max_length=500)
    url = models.CharField(max_length=1000)
    byline = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200)
    language = models.CharField(max_length=35)
    published = models.JSONField(null=True)

    class Meta:
        managed = False
        db_table = "events_source"


class Topic(models.Model):
    """A subject."""

    slug = models.CharField(max_length=200)

    class Meta:
        managed = False
        db_table = "events_topic"


class Talk(models.Model):
    """A node of the tree of talks."""

    slug = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=500)
    status = models.CharField(max_length=20)
    starts = models.JSONField(null=True)
    place = models.CharField(max_length=300)
    format = models.CharField(max_length=20)
    outcome = models.TextField()

    class Meta:
        managed = False
        db_table = "events_talk"


class Proposal(models.Model):
    """A proposal on the table."""

    slug = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=1000)
    status = models.CharField(max_length=20)
    published_on = models.JSONField(null=True)

    class Meta:
        managed = False
        db_table = "events_proposal"


class Statement(models.Model):
    """One utterance."""

    slug = models.CharField(max_length=200)
    publication = models.CharField(max_length=9)
    kind = models.CharField(max_length=20)
    text = models.TextField(null=True)
    language = models.CharField(max_length=35)
    speaker = models.ForeignKey(Speaker, models.DO_NOTHING, null=True)
    party = models.ForeignKey(Party, models.DO_NOTHING, null=True)
    made_on = models.JSONField(null=True)
    made_on_start = models.DateField(null=True)
    made_on_end = models.DateField(null=True)
    medium = models.CharField(max_length=20)
    venue = models.CharField(max_length=300)
    inferences = models.JSONField()

    class Meta:
        managed = False
        db_table = "events_statement"


class StatementTopic(models.Model):
    """A subject of a statement."""

    statement = models.ForeignKey(Statement, models.DO_NOTHING, related_name="topics")
    topic = models.ForeignKey(Topic, models.DO_NOTHING)
    position = models.SmallIntegerField()

    class Meta:
        managed = False
        db_table = "events_statementtopic"


class StatementCitation(models.Model):
    """Where a statement stands."""

    statement = models.ForeignKey(Statement, models.DO_NOTHING, related_name="citations")
    source = models.ForeignKey(Source, models.DO_NOTHING)
    ranges = models.JSONField()
    position = models.SmallIntegerField()

    class Meta:
        managed = False
        db_table = "events_statementcitation"


class StatementReference(models.Model):
    """What a statement is about."""

    statement = models.ForeignKey(Statement, models.DO_NOTHING, related_name="references")
    role = models.CharField(max_length=20)
    talk = models.ForeignKey(Talk, models.DO_NOTHING, null=True)
    proposal = models.ForeignKey(Proposal, models.DO_NOTHING, null=True)
    position = models.SmallIntegerField()

    class Meta:
        managed = False
        db_table = "events_statementreference"
