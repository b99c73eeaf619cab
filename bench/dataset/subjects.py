"""Topics, sources, talks and proposals. Ids are as in `actors`."""

from collections.abc import Iterator
from functools import cache, lru_cache
from random import Random

from bench.dataset.actors import STATES, body_of
from bench.dataset.copying import NULL, Table, date
from bench.dataset.scale import FIRST_YEAR, LAST_YEAR, Scale, chance, zipf
from bench.dataset.words import name_word, phrase
from events.models import (
    Proposal,
    ProposalCoding,
    ProposalParty,
    ProposalProvision,
    ProposalResponse,
    ProposalSource,
    ProposalStatusEntry,
    Source,
    Talk,
    TalkAgendaItem,
    TalkParticipant,
    TalkSource,
    TalkStatusEntry,
    Topic,
)
from events.vocabulary.slugs import slugify_name

_ROOTS, _BRANCHES, _LEAVES = 12, 8, 6
TOPICS = _ROOTS * (1 + _BRANCHES * (1 + _LEAVES))
_OUTLETS = 200
_CODES = ("HumRts", "Refugees", "Ceas", "Prison", "Elect")
_WAYS_ON = ("proposed", "agreed", "scheduled", "held")

_topic = Table(Topic, "id", "slug", "name", "parent_id", "description", publication="published")
_source = Table(
    Source, "id", "slug", "kind", "outlet", "section", "title", "url", "byline", "published", language="en",
    publisher="The Example Press", publication="published",
)  # fmt: skip
_talk = Table(
    Talk, "id", "slug", "kind", "parent_id", "title", "status", "starts", "place", "country_id", "format", "outcome",
    publication="published",
)  # fmt: skip
_talk_status = Table(TalkStatusEntry, "talk_id", "status", "on", "source_id", "position")
_participant = Table(TalkParticipant, "talk_id", "party_id", "role", "level", "stated", "position")
_agenda = Table(TalkAgendaItem, "talk_id", "topic_id", "position")
_talk_source = Table(TalkSource, "talk_id", "source_id", "position")
_proposal = Table(Proposal, "id", "slug", "kind", "title", "status", "published_on", publication="published")
_proposal_party = Table(ProposalParty, "proposal_id", "role", "party_id", "position")
_proposal_status = Table(ProposalStatusEntry, "proposal_id", "status", "on", "source_id", "position")
_provision = Table(ProposalProvision, "proposal_id", "number", "text", "position")
_coding = Table(ProposalCoding, "proposal_id", "code", "value", "position", scheme="pa-x")
_response = Table(ProposalResponse, "proposal_id", "party_id", "stance", "on", "stated", "source_id", "position")
_proposal_source = Table(ProposalSource, "proposal_id", "source_id", "position")


def topics() -> Iterator[tuple[Table, str]]:
    """The tree of topics, three levels, as table and line; the same at every scale."""
    draw = chance("topics")
    number = 0

    def one(parent: int | str) -> tuple[int, str]:
        nonlocal number
        number += 1
        name = f"{phrase(draw, 1, 2)} {name_word(draw).lower()}"
        line = _topic.row(number, f"{slugify_name(name)}-{number}", name, parent, f"Whatever concerns {name.lower()}.")
        return number, line

    for _ in range(_ROOTS):
        root, line = one(NULL)
        yield _topic, line
        for _ in range(_BRANCHES):
            branch, line = one(root)
            yield _topic, line
            for _ in range(_LEAVES):
                yield _topic, one(branch)[1]


topic_weights = zipf(TOPICS, 0.7)


def random_day(draw: Random) -> str:
    """A day in the years of the data set, as ISO text; no 29th to 31st."""
    return f"{draw.randint(FIRST_YEAR, LAST_YEAR)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"


@cache
def _outlet(number: int) -> str:
    draw = chance("outlet", number)
    return f"{name_word(draw)} {draw.choice(('Times', 'Post', 'News', 'Herald', 'Agency', 'Gazette'))}"


def source_day(number: int) -> str:
    """The day a source (counted from 0) was published, as ISO text."""
    return random_day(chance("source day", number))


def sources(scale: Scale, first: int, last: int) -> Iterator[tuple[Table, str]]:
    """The sources from number `first` to before `last`, counted from 0, as table and line."""
    for number in range(first, min(last, scale.sources)):
        draw = chance("source", number)
        day, title = source_day(number), phrase(draw, 4, 9)
        outlet = _outlet(int(_OUTLETS * draw.random() ** 2))
        slug = f"{day}-{slugify_name(title)[:36].strip('-')}-{number + 1}"
        kind = draw.choices(("article", "interview", "communique", "broadcast"), (70, 15, 10, 5))[0]
        byline = f"{name_word(draw)} {name_word(draw)}" if draw.random() < 0.6 else ""
        url = f"https://news.example.org/{day.replace('-', '/')}/{number + 1}"
        section = draw.choice(("", "World", "Politics"))
        yield _source, _source.row(number + 1, slug, kind, outlet, section, title, url, byline, date(day))


def talks(scale: Scale) -> Iterator[tuple[Table, str]]:
    """The tree of talks with their parts, as table and line."""
    processes, tracks, rounds = scale.talks // 10, scale.talks * 3 // 10, scale.talks * 7 // 10
    for number in range(scale.talks):
        draw = chance("talk", number)
        talk = number + 1
        if number < processes:
            kind, parent = "process", NULL
        elif number < tracks:
            kind, parent = "track", str(draw.randint(1, processes))
        elif number < rounds:
            kind, parent = "round", str(draw.randint(1, tracks))
        else:
            kind, parent = draw.choice(("meeting", "call", "meeting")), str(draw.randint(tracks + 1, rounds))
        title = f"{kind.capitalize()} on {phrase(draw, 2, 5).lower()}"
        reached = draw.choice((1, 1, 1, 2, 3, 4))
        sides = draw.sample(range(STATES), draw.choice((2, 2, 2, 3, 4)))
        form = "bilateral" if len(sides) == 2 else "trilateral" if len(sides) == 3 else "multilateral"
        starts = date(draw.choice((random_day(draw), random_day(draw)[:7], random_day(draw))))
        outcome = f"{phrase(draw, 8, 16)}." if draw.random() < 0.2 else ""
        yield _talk, _talk.row(
            talk, f"{slugify_name(title)}-{talk}", kind, parent, title, _WAYS_ON[reached - 1], starts,
            name_word(draw), body_of(sides[0], -1), form, outcome,
        )  # fmt: skip
        for place in range(reached):
            source = draw.randint(1, scale.sources)
            yield _talk_status, _talk_status.row(talk, _WAYS_ON[place], date(random_day(draw)), source, place)
        for place, state in enumerate(sides):
            role = "party" if place or len(sides) < 4 else "host"
            level = draw.choice(("minister", "deputy-minister", "official", ""))
            yield _participant, _participant.row(talk, body_of(state, -1), role, level, "", place)
        for place, topic in enumerate(draw.sample(range(1, TOPICS + 1), draw.choice((0, 0, 1, 2)))):
            yield _agenda, _agenda.row(talk, topic, place)
        yield _talk_source, _talk_source.row(talk, draw.randint(1, scale.sources), 0)


@lru_cache(maxsize=2)
def talk_weights(scale: Scale) -> list[float]:
    """Cumulative weights of the talks that statements are about."""
    return zipf(scale.talks, 0.7)


def proposals(scale: Scale) -> Iterator[tuple[Table, str]]:
    """The proposals with their parts, as table and line."""
    for number in range(scale.proposals):
        draw = chance("proposal", number)
        proposal = number + 1
        kind = draw.choice(("draft-treaty", "draft-agreement", "plan", "demand", "resolution", "agreement"))
        title = f"{kind.replace('-', ' ').capitalize()} on {phrase(draw, 3, 7).lower()}"
        way = draw.choice((("floated",), ("floated", "tabled"), ("tabled", "published", "under-discussion")))
        slug = f"{slugify_name(title)}-{proposal}"
        yield _proposal, _proposal.row(proposal, slug, kind, title, way[-1], date(random_day(draw)))
        sides = [body_of(state, -1) for state in draw.sample(range(STATES), 4)]
        for place in range(draw.randint(1, 2)):
            yield _proposal_party, _proposal_party.row(proposal, "proposer", sides[place], place)
        yield _proposal_party, _proposal_party.row(proposal, "addressee", sides[2], 0)
        for place, status in enumerate(way):
            source = draw.randint(1, scale.sources)
            yield _proposal_status, _proposal_status.row(proposal, status, date(random_day(draw)), source, place)
        for place in range(draw.choice((0, 1, 2, 4))):
            yield _provision, _provision.row(proposal, place + 1, f"{phrase(draw, 10, 20)}.", place)
        for place, code in enumerate(draw.sample(_CODES, draw.randint(0, 3))):
            yield _coding, _coding.row(proposal, code, draw.randint(0, 3), place)
        for place, party in enumerate(sides[2 : draw.randint(3, 4)]):
            stance = draw.choice(("accept", "welcome", "conditional", "counter", "reject", "unspecified"))
            on, source = date(random_day(draw)), draw.randint(1, scale.sources)
            yield _response, _response.row(proposal, party, stance, on, phrase(draw, 1, 3), source, place)
        yield _proposal_source, _proposal_source.row(proposal, draw.randint(1, scale.sources), 0)
