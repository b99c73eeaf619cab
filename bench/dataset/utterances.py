"""Statements with their seven relations, in batches that do not depend on the process or the order of generation.

Eight successive statements have the same source. A batch covers all years, as an imported data set does, so the place
of a row in the table does not depend on its date.
"""

from collections.abc import Iterator

from bench.dataset.actors import ORGANIZATIONS, PARTIES, people, speaker_weights
from bench.dataset.copying import NULL, Table, date
from bench.dataset.scale import Scale, chance
from bench.dataset.subjects import source_day, talk_weights, topic_weights
from bench.dataset.words import text
from events.models import Statement, StatementCitation, StatementReference, StatementTopic

BATCH = 4_000
"""The statements of one COMMIT."""

_RARE_EVERY = 150_001
_MEDIA = ("interview", "press-conference", "briefing", "speech", "debate", "press-release", "social-media", "")

_statement = Table(
    Statement, "id", "slug", "kind", "text", "speaker_id", "office_id", "party_id", "made_on", "medium", "venue",
    "inferences", language="en", publication="published",
)  # fmt: skip
_topic = Table(StatementTopic, "statement_id", "topic_id", "position")
_citation = Table(StatementCitation, "statement_id", "source_id", "ranges", "position")
_about_talk = Table(StatementReference, "statement_id", "talk_id", role="about")
_about_proposal = Table(StatementReference, "statement_id", "proposal_id", role="about")
_responds_to = Table(StatementReference, "statement_id", "to_statement_id", role="responds-to")
_addressed_to = Table(StatementReference, "statement_id", "party_id", role="addressed-to")

_INFERENCE = '[{"field": "made_on", "basis": "The weekday of the article and the words “the day before”."}]'


def statements(scale: Scale, batch: int) -> Iterator[tuple[Table, str]]:
    """One batch of statements, counted from 0, with their parts, as table and line."""
    draw = chance(scale.name, "statements", batch)
    random, choices = draw.random, draw.choices
    persons, by_speaker, by_talk = people(scale), speaker_weights(scale), talk_weights(scale)
    ranks, topic_ranks, talk_ranks = range(len(persons)), range(1, len(topic_weights) + 1), range(1, len(by_talk) + 1)
    first, last = batch * BATCH, min((batch + 1) * BATCH, scale.statements)
    for number in range(first, last):
        statement = number + 1
        who = choices(ranks, cum_weights=by_speaker)[0]
        person = persons[who]
        office, party = person.posts[int(random() * len(person.posts))]
        source = number // 8 % scale.sources
        day = source_day(source)
        made_on = _made_on(day, random())
        kind = "quote" if random() < 0.6 else "paraphrase"
        words = text(draw, rare=number % _RARE_EVERY == 77)
        yield _statement, _statement.row(
            statement, f"{day}-{person.slug}-{statement}", kind, words, who + 1, office, party, made_on,
            _MEDIA[int(random() * len(_MEDIA))], "", _INFERENCE if random() < 0.2 else "[]",
        )  # fmt: skip
        start = int(random() * 5_000)
        yield _citation, _citation.row(statement, source + 1, f"[[{start}, {start + len(words)}]]", 0)
        if random() < 0.1:
            other = (source + 1 + int(random() * (scale.sources - 1))) % scale.sources
            yield _citation, _citation.row(statement, other + 1, "[]", 1)
        chosen = dict.fromkeys(choices(topic_ranks, cum_weights=topic_weights, k=1 + int(random() * 3)))
        for place, topic in enumerate(chosen):
            yield _topic, _topic.row(statement, topic, place)
        if random() < 0.85:
            yield _about_talk, _about_talk.row(statement, choices(talk_ranks, cum_weights=by_talk)[0])
        else:
            yield _about_proposal, _about_proposal.row(statement, 1 + int(random() * scale.proposals))
        if number > first and random() < 0.6:
            yield _responds_to, _responds_to.row(statement, 1 + max(first, number - 1 - int(random() * 200)))
        if random() < 0.2:
            addressee = PARTIES - int(random() * ORGANIZATIONS)
            yield _addressed_to, _addressed_to.row(statement, addressee)


def _made_on(day: str, luck: float) -> str:
    """The date of a statement: mostly the day of its source, else its month, a date before it, or none."""
    if luck < 0.87:
        return date(day)
    if luck < 0.95:
        return date(day[:7])
    return date(f"[..{day}]") if luck < 0.98 else NULL
