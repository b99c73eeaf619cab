"""Coded events, a tenth as many as statements, in batches."""

from collections.abc import Iterator

from bench.dataset.actors import STATES, body_of
from bench.dataset.copying import NULL, Table, date
from bench.dataset.scale import Scale, chance
from bench.dataset.subjects import random_day
from bench.dataset.words import name_word, phrase
from events.models import Event, EventActor, EventEvidence, EventPlace
from events.vocabulary import cameo

BATCH = 4_000
"""The events of one COMMIT."""

_event = Table(
    Event, "id", "slug", "cameo_id", "occurred", "label_stated", modality="happened", publication="published"
)
_actor = Table(EventActor, "event_id", "side", "party_id", "country_id", "stated", "position")
_place = Table(EventPlace, "event_id", "name", "country_id", "latitude", "longitude", precision="city")
_evidence = Table(EventEvidence, "event_id", "statement_id", "sentence")


def acts(scale: Scale, batch: int) -> Iterator[tuple[Table, str]]:
    """One batch of coded events, counted from 0, with their parts, as table and line."""
    draw = chance(scale.name, "events", batch)
    codes = [code.code for code in cameo.all() if len(code.code) == 3]
    for number in range(batch * BATCH, min((batch + 1) * BATCH, scale.events)):
        event = number + 1
        day = random_day(draw)
        actor, recipient, where = (int(STATES * draw.random() ** 2) for _ in range(3))
        code = draw.choice(codes)
        occurred = date(day) if draw.random() < 0.98 else NULL
        yield _event, _event.row(event, f"{day}-{code}-{event}", code, occurred, phrase(draw, 2, 4))
        for side, state in (("actor", actor), ("recipient", recipient)):
            body = draw.choice((-1, -1, 0, 1, 2))
            yield _actor, _actor.row(event, side, body_of(state, body), body_of(state, -1), "", 0)
        latitude, longitude = round(draw.uniform(-60, 70), 4), round(draw.uniform(-170, 170), 4)
        yield _place, _place.row(event, name_word(draw), body_of(where, -1), latitude, longitude)
        yield _evidence, _evidence.row(event, draw.randint(1, scale.statements), f"{phrase(draw, 6, 12)}.")
