"""The keys of the requests: seeded, uniform or by popularity, and the same for every server."""

import random
from itertools import accumulate

import psycopg

from bench.dataset.scale import SEED

BY = ("speaker", "party", "topic", "talk")
"""The filters, which are used in turn."""

_FULL_PAGE = 25

# Slugs by their number of statements; only those that fill a page.
_POPULAR = {
    "speaker": "select r.slug from events_speaker r join events_statement s on s.speaker_id = r.id",
    "party": "select r.slug from events_party r join events_statement s on s.party_id = r.id",
    "topic": "select r.slug from events_topic r join events_statementtopic s on s.topic_id = r.id",
    "talk": "select r.slug from events_talk r join events_statementreference s on s.talk_id = r.id",
}


def popular(connection: psycopg.Connection) -> dict[str, list[str]]:
    """For each filter, the slugs with a full page of statements, those with most statements first."""
    return {
        by: [
            row[0]
            for row in connection.execute(
                f"{sql} group by r.slug having count(*) >= {_FULL_PAGE} order by count(*) desc, r.slug"
            )
        ]
        for by, sql in _POPULAR.items()
    }


def as_many(slugs: dict[str, list[str]], others: dict[str, list[str]]) -> dict[str, list[str]]:
    """A random choice of the slugs of each filter, as many as the other data set has."""
    chance = random.Random(f"{SEED}:as many")
    return {by: chance.sample(found, min(len(found), len(others[by]))) for by, found in slugs.items()}


def draw(slugs: dict[str, list[str]], count: int, distribution: str, seed: int = 0) -> list[tuple[str, str]]:
    """`count` pairs of filter and slug, `uniform` over the slugs or `zipf`, where the n-th is 1/n as frequent."""
    chance = random.Random(f"{SEED}:{distribution}:{seed}")
    weights = {by: list(accumulate(1 / rank for rank in range(1, len(found) + 1))) for by, found in slugs.items()}
    drawn = []
    for number in range(count):
        by = BY[number % len(BY)]
        choice = chance.choice(slugs[by]) if distribution == "uniform" else None
        drawn.append((by, choice or chance.choices(slugs[by], cum_weights=weights[by])[0]))
    return drawn
