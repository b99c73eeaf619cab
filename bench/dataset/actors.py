"""Parties, speakers and offices: states with their ministries, organizations, persons and their posts.

Ids are numbered from 1 in the order of generation, so other records can compute the ids to which they refer.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bench.dataset.copying import NULL, Table, date
from bench.dataset.scale import FIRST_YEAR, HOT_SHARE, LAST_YEAR, Scale, chance, zipf
from bench.dataset.words import name_word, phrase
from events.models import Office, Party, PartyMembership, Speaker
from events.vocabulary.slugs import slugify_name

STATES = 190
_BODIES = (
    ("Foreign Ministry", "ministry"),
    ("Presidency", "government-office"),
    ("Defence Ministry", "ministry"),
    ("Parliament", "legislature"),
    ("Trade Ministry", "ministry"),
    ("Permanent Mission", "delegation"),
)
_PER_STATE = len(_BODIES) + 1
ORGANIZATIONS = 70
PARTIES = STATES * _PER_STATE + ORGANIZATIONS
_POSTS = ("Minister", "Deputy Minister", "Spokesperson", "Ambassador", "Adviser", "Head of Department")

_party = Table(Party, "id", "slug", "name", "short_name", "kind", "parent_id", "cameo_code", publication="published")
_membership = Table(PartyMembership, "party_id", "organization_id", "start", "position")
_speaker = Table(
    Speaker, "id", "slug", "name", "sort_name", "given_name", "family_name", "aliases", "gender", "born", "links",
    publication="published",
)  # fmt: skip
_office = Table(Office, "id", "slug", "speaker_id", "party_id", "title", "start", "end", publication="published")


@dataclass(frozen=True, slots=True)
class Person:
    """The slug of a speaker, and the posts as pairs of office id and party id, for the statements."""

    slug: str
    posts: tuple[tuple[int, int], ...]


def body_of(state: int, body: int) -> int:
    """The party id of a body of a state, both counted from 0; body −1 is the state itself."""
    return state * _PER_STATE + body + 2


def parties() -> Iterator[tuple[Table, str]]:
    """All parties and memberships, as table and line; the same at every scale."""
    draw = chance("parties")
    taken: set[str] = set()
    for state in range(STATES):
        name = _unique(lambda: name_word(draw, draw.choice((2, 3))) + draw.choice(("ia", "land", "", "stan")), taken)
        slug = slugify_name(name)
        top = body_of(state, -1)
        yield _party, _party.row(top, slug, name, "", "state", NULL, name[:3].upper())
        for body, (title, kind) in enumerate(_BODIES):
            party = body_of(state, body)
            slugged = f"{slug}-{slugify_name(title)}"
            yield _party, _party.row(party, slugged, f"{title} of {name}", f"{name} {title}", kind, top, "")
    for number in range(ORGANIZATIONS):
        name = _unique(lambda: f"{phrase(draw, 1, 2)} organization of {name_word(draw)}", taken)
        organization = STATES * _PER_STATE + number + 1
        kind = draw.choice(("intergovernmental-organization", "alliance", "bloc"))
        yield _party, _party.row(organization, slugify_name(name), name, "", kind, NULL, "")
    for state in range(STATES):
        for position, number in enumerate(sorted(draw.sample(range(ORGANIZATIONS), draw.randint(2, 8)))):
            since = date(str(draw.randint(1945, 2015)))
            organization = STATES * _PER_STATE + number + 1
            yield _membership, _membership.row(body_of(state, -1), organization, since, position)


def speakers(scale: Scale) -> Iterator[tuple[Table, str]]:
    """All speakers with their offices, as table and line."""
    office = 0
    for number in range(scale.speakers):
        draw = chance("speaker", number)
        given, family = _names(number)
        slug = _speaker_slug(number)
        aliases = [{"name": f"{family} {given}", "language": None}]
        if draw.random() < 0.3:
            aliases.append({"name": f"{given[0]}. {family}", "language": "en"})
        links = [{"url": f"https://people.example.org/{slug}", "note": "profile"}]
        gender = draw.choice(("female", "male", "male", ""))
        born = date(str(draw.randint(1940, 1990))) if draw.random() < 0.7 else NULL
        sort_name = f"{family}, {given}"
        lists = json.dumps(aliases), json.dumps(links)
        yield (
            _speaker,
            _speaker.row(
                number + 1, slug, f"{given} {family}", sort_name, given, family, lists[0], gender, born, lists[1]
            ),
        )
        for place, (party, title, start, end) in enumerate(_posts(number)):
            office += 1
            post = f"{title}, {_BODIES[(party - 2) % _PER_STATE][0]}"
            office_slug = f"{slug}-{slugify_name(title)}-{place + 1}"
            yield _office, _office.row(office, office_slug, number + 1, party, post, start, end)


@lru_cache(maxsize=2)
def people(scale: Scale) -> list[Person]:
    """The data of every speaker that statements need, by number from 0."""
    found, office = [], 0
    for number in range(scale.speakers):
        posts = []
        for party, *_ in _posts(number):
            office += 1
            posts.append((office, party))
        found.append(Person(_speaker_slug(number), tuple(posts)))
    return found


@lru_cache(maxsize=2)
def speaker_weights(scale: Scale) -> list[float]:
    """Cumulative weights of the speakers: the first makes a tenth of all statements, the others follow Zipf's law."""
    return zipf(scale.speakers, first=HOT_SHARE)


def _names(number: int) -> tuple[str, str]:
    """Given and family name of a speaker."""
    draw = chance("name", number)
    return name_word(draw), name_word(draw, draw.choice((2, 3)))


def _speaker_slug(number: int) -> str:
    return f"{slugify_name(' '.join(_names(number)))}-{number + 1}"


_state_weights = zipf(STATES, 0.8)


def _posts(number: int) -> list[tuple[int, str, str, str]]:
    """The posts of a speaker as party id, title, start and end."""
    draw = chance("posts", number)
    state = draw.choices(range(STATES), cum_weights=_state_weights)[0]
    posts = []
    year = draw.randint(FIRST_YEAR - 5, FIRST_YEAR + 8)
    for _ in range(1 if draw.random() < 0.6 else 2):
        last = year + draw.randint(2, 7)
        end = NULL if last >= LAST_YEAR else date(str(last))
        body = body_of(state, draw.choices(range(len(_BODIES)), weights=(8, 4, 3, 2, 2, 1))[0])
        posts.append((body, draw.choice(_POSTS), date(str(year)), end))
        year = last + 1
    return posts


def _unique(make: Callable[[], str], taken: set[str]) -> str:
    while (name := make()) in taken or slugify_name(name) in taken:
        continue
    taken.update((name, slugify_name(name)))
    return name
