"""Every filter that a collection declares: which records match, and which do not."""

import pytest

from events.models import Party, Talk
from events.serve.collections import COLLECTIONS
from events.serve.collections.filters import FullTextFilter, IdFilter
from events.serve.collections.filters.values import IdentifierFilter
from tests import factories
from tests.everything import everything_once

# For each collection, queries that match the record of `everything` in which every field is filled.
# `{type}` is the id of this record of the type, `{type}-parent` that of its parent.
FINDS = {
    "parties": [
        "kind=ministry",
        "parent={party-parent}",
        "member_of={organization}",
        "name=A ministry",
        "iso3166_alpha2=XM",
        "iso3166_alpha3=XMF",
        "cameo_code=XMFGOV",
        "cow_code=365",
        "gw_code=366",
    ],
    "speakers": [
        "party={party}",
        "party={party-parent}",
        "party.exact={party}",
        "gender=male",
        "name=Сергей Лавров",
        "family_name=Lavrov",
        "born=1950",
        "born.within=1950-03",
        "died=2095",
        "died.within=2090/..",
    ],
    "offices": [
        "speaker={speaker}",
        "party={party}",
        "party={party-parent}",
        "party.exact={party}",
        "on_behalf_of={party-parent}",
        "on_behalf_of.exact={party-parent}",
        "source={source}",
        "title=Minister",
        "role=acting",
        "area=Moscow",
        "legislative_period=VII",
        "at=2021-12-22",
        "start=2004",
        "start.within=2004-03",
        "end=2030-06",
        "end.within=2030",
    ],
    "sources": [
        "kind=article",
        "outlet=Vedomosti",
        "publisher=A publisher",
        "language=en",
        "title=Three tracks",
        "byline=By our correspondent",
        "url=https://example.org/three-tracks",
        f"sha256={'0' * 64}",
        "published=2021-12",
        "published.within=2021",
    ],
    "topics": ["parent={topic-parent}", "name=Security guarantees"],
    "statements": [
        "speaker={speaker}",
        "party={party}",
        "party={party-parent}",
        "party.exact={party}",
        "office={office}",
        "reported_by={speaker}",
        "source={source}",
        "topic={topic}",
        "topic={topic-parent}",
        "topic.exact={topic}",
        "talk={talk}",
        "talk={talk-parent}",
        "talk.exact={talk}",
        "about={talk}",
        "about=talk:{talk}",
        "about=proposal:{proposal},event:{event}",
        "responds_to={answer}",
        "responds_to=statement:{answer}",
        "addressed_to={organization}",
        "addressed_to=office:{office}",
        "kind=quote",
        "medium=interview",
        "language=en",
        "original_language=ru",
        "venue=Russia Today",
        "sequence=three-tracks",
        "made_on=2021-12",
        "made_on.within=2021-12-20/2021-12-24",
    ],
    "talks": [
        "parent={talk-parent}",
        "talk={talk-parent}",
        "talk.exact={talk}",
        "party={party}",
        "party={party-parent}",
        "party.exact={party}",
        "speaker={speaker}",
        "office={office}",
        "proposal={proposal}",
        "topic={topic}",
        "topic={topic-parent}",
        "topic.exact={topic}",
        "country={party-parent}",
        "country.exact={party-parent}",
        "announced_by={answer}",
        "source={source}",
        "kind=round",
        "status=planned",
        "format=bilateral",
        "expected_rounds=3",
        "expected_tracks=2",
        "starts=2022-01-05",
        "starts.within=2022",
        "ends=2022-01",
        "ends.within=2022-01",
    ],
    "proposals": [
        "proposer={party}",
        "proposer={party-parent}",
        "proposer.exact={party}",
        "addressee={organization}",
        "addressee.exact={organization}",
        "signatory={party}",
        "signatory.exact={party}",
        "responded_by={organization}",
        "responded_by.exact={organization}",
        "party={party-parent}",
        "party={organization}",
        "party.exact={party}",
        "speaker={speaker}",
        "according_to={speaker}",
        "statement={answer}",
        "source={source}",
        "supersedes={older}",
        "relates_to={older}",
        "stance=welcome",
        "kind=draft-treaty",
        "status=published",
        "coding=SsrGua",
        "published_on=2021-01",
        "published_on.within=../2021-12-22",
        "signed_on=2022-06-15",
        "signed_on.within=2022",
    ],
    "events": [
        "bbox=6,46,7,47",
        "actor={party}",
        "actor={party-parent}",
        "actor.exact={party}",
        "recipient={organization}",
        "recipient.exact={organization}",
        "party={party}",
        "party.exact={organization}",
        "speaker={speaker}",
        "actor_country={party}",
        "actor_country.exact={party}",
        "country={party-parent}",
        "country.exact={party}",
        "according_to={speaker}",
        "evidence={answer}",
        "evidence=source:{source}",
        "dataset={source}",
        "same_event={pair}",
        "modality=future",
        "cameo=03",
        "cameo=036",
        "quad_class=1",
        "plover=AGREE",
        "occurred=2022-01-31",
        "occurred.within=2022",
    ],
}


@pytest.fixture
def names(committed: None) -> dict[str, str]:
    """The ids of the records of `everything`, by the names in the queries above."""
    made = everything_once()
    found = {type_.value: getattr(made, type_.value).slug for type_ in COLLECTIONS}
    for type_ in ("party", "topic", "talk"):
        found[f"{type_}-parent"] = getattr(made, type_).parent.slug
    found["organization"], found["answer"] = made.organization.slug, made.answer.slug
    found["older"], found["pair"] = (record.slug for record in made.rest[3:5])
    return found


def _address(collection: str, query: str, names: dict[str, str]) -> str:
    for name, slug in names.items():
        query = query.replace(f"{{{name}}}", slug)
    return f"{collection}/?limit=100&{query}"


@pytest.mark.parametrize("collection", FINDS)
def test_each_filter_matches_the_record_that_has_its_value(collection, names, ids):
    wanted = names[next(type_.value for type_, one in COLLECTIONS.items() if one.name == collection)]
    missed = [query for query in FINDS[collection] if wanted not in ids(_address(collection, query, names))]
    assert missed == []


def test_a_reciprocal_event_matches_the_event_that_it_mirrors(names, ids):
    assert ids(f"events/?reciprocal_of={names['event']}") == [names["pair"]]


def test_every_declared_filter_has_a_query_above():
    declared = {
        (one.name, name)
        for one in COLLECTIONS.values()
        for name, filter_ in one.by_name.items()
        if not isinstance(filter_, IdFilter | IdentifierFilter | FullTextFilter)
    }
    tried = {(collection, query.partition("=")[0]) for collection, queries in FINDS.items() for query in queries}
    assert declared - tried == {("events", "reciprocal_of")}


@pytest.mark.parametrize("collection", FINDS)
def test_an_unknown_id_gives_an_empty_page(collection, names, ids):
    for query in FINDS[collection]:
        name, _, value = query.partition("=")
        if "{" in value:
            assert ids(f"{collection}/?{name}=no-such-record") == [], query


@pytest.mark.parametrize("collection", FINDS)
def test_values_of_one_parameter_are_alternatives_and_all_parameters_must_match(collection, names, ids):
    for query in FINDS[collection]:
        name, _, value = query.partition("=")
        other = {"{": "no-such-record"}.get(value[:1])
        if other is None:
            continue
        alone = ids(_address(collection, query, names))
        assert ids(_address(collection, f"{query},{other}", names)) == alone, query
        assert ids(_address(collection, f"{query}&{name}={other}", names)) == alone, query
        assert ids(_address(collection, f"{query}&identifier=nobody:nothing", names)) == [], query


def test_a_batch_of_ids_is_one_page_in_the_order_of_the_list(committed, ids):
    made = factories.statements(40)
    wanted = sorted(record.slug for record in made)
    assert ids(f"statements/?id={','.join(reversed(wanted))},no-such-record") == wanted


def test_identifiers_match_by_scheme_and_value(names, ids):
    assert names["speaker"] in ids("speakers/?identifier=wikidata:Q58217")
    assert ids("speakers/?identifier=wikidata:Q1") == []
    assert ids("speakers/?identifier=icews:Q58217") == []


def test_a_filter_of_a_tree_matches_the_subtree_unless_it_is_exact(committed, ids):
    state, ministry = factories.tree("party", 2)
    said = factories.statement(party=ministry)
    assert ids(f"statements/?party={state.slug}") == [said.slug]
    assert ids(f"statements/?party.exact={state.slug}") == []
    assert ids(f"statements/?party.exact={ministry.slug}") == [said.slug]


def test_the_id_of_a_merged_record_matches_its_survivor_in_every_kind_of_filter(committed, ids):
    keeper, middle, dropped = factories.party(), factories.party(), factories.party()
    said = factories.statement(party=keeper)
    for record, survivor in ((dropped, middle), (middle, keeper)):
        record.publication, record.merged_into = "withdrawn", survivor
        record.save()
    assert ids(f"statements/?party={dropped.slug}") == [said.slug]
    assert ids(f"statements/?party.exact={dropped.slug}") == [said.slug]
    assert ids(f"statements/?party.exact={dropped.slug},{middle.slug}") == [said.slug]
    assert ids(f"parties/?id={dropped.slug}") == [keeper.slug]


def test_no_filter_matches_a_draft(committed, ids):
    state = factories.party()
    factories.statement(party=state, speaker=factories.speaker(publication="draft"), publication="draft")
    hidden = factories.party(publication="draft", name="Hidden")
    said = factories.statement(party=state)
    assert ids(f"statements/?party={state.slug}") == [said.slug]
    assert ids(f"statements/?party={hidden.slug}") == []
    assert ids("parties/?name=Hidden") == []
    assert ids(f"parties/?id={hidden.slug}") == []
    assert Party.objects.filter(pk=hidden.pk).exists()


@pytest.mark.parametrize(
    ("filter_", "stated", "found"),
    [
        ("2021-12", "2021-12-22", True),
        ("2021-12", "2021", True),
        ("2021-12", "2022-01-01", False),
        ("2021-12-20/..", "2021-12-19", False),
        ("2021-12-20/..", "[2021-12-22..]", True),
        ("../2021-12-20", "[..2021-12-22]", True),
        ("../2021-12-20", "2021-12-21", False),
        ("2021-12-23", "[..2021-12-22]", False),
        ("2020,2021-12-22", "2021-12-22", True),
        ("[2021-12-20,2021-12-24]", "2021-12-22", True),
        ("2020,2022", "2021-12-22", False),
    ],
)
def test_a_date_filter_matches_dates_that_possibly_overlap(committed, ids, filter_, stated, found):
    made = factories.statement(made_on=factories.day(stated))
    factories.statement()
    assert ids(f"statements/?made_on={filter_}") == ([made.slug] if found else [])


@pytest.mark.parametrize(
    ("filter_", "stated", "found"),
    [
        ("2021-12", "2021-12-22", True),
        ("2021-12", "2021", False),
        ("../2021", "[..2021-12-22]", True),
        ("2021", "[..2021-12-22]", False),
        ("2021/..", "[2021-12-22..]", True),
        ("2020,../2021", "[..2021-12-22]", True),
        ("2019,2020", "2021-12-22", False),
    ],
)
def test_within_matches_dates_that_are_certainly_inside(committed, ids, filter_, stated, found):
    made = factories.statement(made_on=factories.day(stated))
    factories.statement()
    assert ids(f"statements/?made_on.within={filter_}") == ([made.slug] if found else [])


def test_undated_records_match_only_with_unknown_include(committed, ids):
    dated, undated = factories.statement(made_on=factories.day("2021")), factories.statement()
    assert ids("statements/?made_on=2021") == [dated.slug]
    assert ids("statements/?made_on=2021&unknown=include") == [dated.slug, undated.slug]
    assert ids("statements/?made_on=2020&unknown=include") == [undated.slug]
    assert ids("statements/?made_on.within=2021&unknown=include") == [dated.slug, undated.slug]


def test_an_office_without_dates_matches_any_time(committed, ids):
    state = factories.party()
    open_, past = factories.office(party=state), factories.office(party=state, end=factories.day("2019"))
    assert ids(f"offices/?party={state.slug}&at=2021-12-22") == [open_.slug]
    assert set(ids(f"offices/?party={state.slug}&at=2019-06")) == {open_.slug, past.slug}


def test_lists_contain_published_records_only(committed, ids):
    shown = factories.talk()
    factories.talk(publication="draft")
    gone = factories.talk()
    Talk.objects.filter(pk=gone.pk).update(publication="withdrawn")
    assert ids("talks/") == [shown.slug]
