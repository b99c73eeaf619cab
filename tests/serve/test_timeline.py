"""`/timeline/`: records of several types by date, with one cursor and one SQL statement."""

from itertools import chain

import pytest

from events.models import EventActor, ProposalParty, StatementTopic, TalkParticipant
from tests import factories
from tests.everything import everything_once
from tests.loaded import published_once

DATES = ["2021-12-20", "2021-12-22", "2022-01", "[..2021-12-22]", "2021"]


@pytest.fixture
def month(committed):
    """A statement, talk, proposal and event on each of five dates, and one of each without a date, of one party.

    The value is (day, id, type) of those with a date, in the order of the timeline.
    """
    return published_once("month", _publish_month)


def _publish_month():
    state, subject = factories.party(slug="state"), factories.topic(slug="subject")
    made = []
    for number, text in enumerate([*DATES, None]):
        date = text and factories.day(text)
        said = factories.statement(slug=f"same-{number}", party=state, made_on=date, text="A zeugma.")
        StatementTopic.objects.create(statement=said, topic=subject)
        talk = factories.talk(slug=f"same-{number}", starts=date)
        TalkParticipant.objects.create(talk=talk, party=state, role="party")
        proposal = factories.proposal(slug=f"same-{number}", published_on=date)
        ProposalParty.objects.create(proposal=proposal, role="proposer", party=state)
        event = factories.event(slug=f"same-{number}", occurred=date)
        EventActor.objects.create(event=event, side="actor", party=state)
        made += [
            (date and (date.start or date.end), one.slug, one.record_type.value)
            for one in (said, talk, proposal, event)
        ]
    return sorted(one for one in made if one[0] is not None)


def _keys(page):
    return [(document["id"], document["type"]) for document in page["results"]]


def test_records_of_all_types_by_date_then_id_then_type_without_undated_ones(month, get):
    assert _keys(get("timeline/")) == [one[1:] for one in month]


@pytest.mark.parametrize("order", ["date", "-date"])
@pytest.mark.parametrize("limit", [1, 2, 3, 5, 8, 20])
@pytest.mark.parametrize("narrowed", ["", "&party=state", "&from=2021-12-22&to=2022-01"])
def test_next_and_previous_give_the_same_list(month, get, order, limit, narrowed):
    whole = _keys(get(f"timeline/?order={order}{narrowed}"))
    assert whole
    address, found, last = f"/api/v1/timeline/?order={order}&limit={limit}{narrowed}", [], ""
    while address:
        page = get(address.removeprefix("http://testserver"))
        found.append(_keys(page))
        last, address = address, page["next"]
    assert list(chain.from_iterable(found)) == whole
    address, found = last, []
    while address:
        page = get(address.removeprefix("http://testserver"))
        found.append(_keys(page))
        address = page["previous"]
    assert list(chain.from_iterable(reversed(found))) == whole


def test_from_and_to_match_what_possibly_was_in_between(month, get):
    inside = {slug for slug, _ in _keys(get("timeline/?from=2021-12-21&to=2021-12-23"))}
    assert inside == {"same-1", "same-3", "same-4"}
    assert {slug for slug, _ in _keys(get("timeline/?from=2022"))} == {"same-2"}
    assert get("timeline/?from=2023")["results"] == []
    assert _keys(get("timeline/?from=2021-12&to=2021-12")) == _keys(get("timeline/?from=2021-12-01&to=2021-12-31"))


def test_a_type_without_one_of_the_filters_is_left_out(month, get):
    assert {type_ for _, type_ in _keys(get("timeline/?types=talks,event"))} == {"talk", "event"}
    assert len(get("timeline/?party=state")["results"]) == 20
    assert get("timeline/?party=nobody")["results"] == []
    assert {type_ for _, type_ in _keys(get("timeline/?topic=subject"))} == {"statement"}
    assert get("timeline/?topic=subject&types=events")["results"] == []
    assert {type_ for _, type_ in _keys(get("timeline/?q=zeugma"))} == {"statement"}
    assert {type_ for _, type_ in _keys(get("timeline/?talk=same-1"))} == {"talk"}


def test_includes_of_every_type_take_one_sql_statement(month, get, http, reader_queries):
    address = "/api/v1/timeline/?include=party,participants.party,proposers,actors.party&limit=100"
    assert set(get(address)["included"]) == {"parties"}
    assert len(reader_queries(lambda: http.get(address))) == 1


@pytest.mark.parametrize(
    "address",
    [
        # A talk with its ancestors and children, participants, agenda and announcement.
        "talks/{talk}/?include=ancestors,children,participants.party,participants.speaker,participants.office,agenda,"
        "announced_by.speaker,sources",
        # A proposal with the response of each side and the statements behind it.
        "proposals/{proposal}/?include=proposers,addressees,responses.party,responses.statement.speaker,"
        "responses.statement.party,responses.according_to,responses.source,supersedes,sources",
        # The statements about a talk.
        "statements/?talk={talk}&include=speaker,office,party,citations.source,topics",
        # A month.
        "timeline/?from=2021-12&to=2021-12&include=speaker,party,participants.party,actors.party,recipients.party",
        # A search with snippets.
        "search/?q=agreement&highlight=1&include=speaker,party",
        "statements/?q=agreement&highlight=1&count=exact&fields=text,speaker&include=speaker",
    ],
)
def test_a_page_of_a_frontend_takes_one_request_and_one_sql_statement(committed, get, http, reader_queries, address):
    made = everything_once()
    address = address.format(talk=made.talk.slug, proposal=made.proposal.slug)
    page = get(address)
    assert page["included"] and len(page.get("results", [page])) >= 1
    assert len(reader_queries(lambda: http.get(f"/api/v1/{address}"))) == 1
