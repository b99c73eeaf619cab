"""Matching of states, organizations and ministries by their names in many languages, within their country."""

import pytest

from events.imports.matching import Matcher
from events.models import Party
from tests import factories
from tests.loaded import load


@pytest.fixture
def world(committed):
    """The countries and organizations, and ministries of two states."""
    load("countries", "organizations")
    bangladesh = Party.objects.get(slug="bangladesh")
    russia = Party.objects.get(slug="russia")
    factories.party(slug="bangladesh-mfa", name="Ministry of Foreign Affairs", kind="ministry", parent=bangladesh)
    factories.party(slug="bangladesh-mof", name="Ministry of Finance of Bangladesh", kind="ministry", parent=bangladesh)
    factories.party(slug="russia-mfa", name="Ministry of Foreign Affairs", kind="ministry", parent=russia)
    return Matcher("party")


def slug_of(match):
    return match.verdict, match.record_id and Party.objects.get(pk=match.record_id).slug


NAMES = dict(
    [
        ("Russia", "russia"),
        ("Russian Federation", "russia"),
        ("РОССИЯ", "russia"),
        ("俄罗斯联邦", "russia"),
        ("Turkey", "turkey"),
        ("Türkiye", "turkey"),
        ("Cote d'Ivoire", "ivory-coast"),
        ("The Gambia", "gambia"),
        ("Republic of Korea", "south-korea"),
        ("NATO", "nato"),
        ("N.A.T.O.", "nato"),
        ("North Atlantic Treaty Organisation", "nato"),
        ("european union", "european-union"),
        ("European Parliament", "european-parliament"),
        ("Organisation for Security and Co-operation in Europe", "osce"),
        ("Foreign Affairs (Bangladesh)", "bangladesh-mfa"),
        ("Ministry of Foreign Affairs (Bangladesh)", "bangladesh-mfa"),
        ("Bangladesh Foreign Ministry", "bangladesh-mfa"),
        ("Bangladeshi Ministry of Foreign Affairs", "bangladesh-mfa"),
        ("Foreign Ministry of the Russian Federation", "russia-mfa"),
        ("Russian Ministry of Foreign Affairs", "russia-mfa"),
        ("Finance Ministry (Bangladesh)", "bangladesh-mof"),
        ("Ministry of Finance of the People's Republic of Bangladesh", "bangladesh-mof"),
    ]
)


def test_a_party_is_matched_by_each_of_its_names(world):
    assert {given: slug_of(world.match(given)) for given in NAMES} == {a: ("matched", s) for a, s in NAMES.items()}


def test_an_institution_of_every_state_is_matched_only_with_its_country(world):
    japan = Party.objects.get(slug="japan").pk
    for given, slug in (
        ("Foreign Ministry", "russia-mfa"),
        ("Ministry of Foreign Affairs", "russia-mfa"),
        ("Finance Ministry", "bangladesh-mof"),
    ):
        ministry = Party.objects.get(slug=slug)
        for country in (ministry.parent_id, ministry.pk):
            assert slug_of(world.match(given, country=country)) == ("matched", slug)
        assert world.match(given).verdict != "matched"
        assert world.match(given, country=japan).verdict == "new"


OTHER_BODIES = (
    "Foreign Affairs (Japan)",
    "Ministry of Defence (Bangladesh)",
    "Foreign Affairs Committee (Bangladesh)",
    "Bank of Russia",
    "Citizen (India)",
    "Nowhere",
    "NA",
    "",
    "()",
)


def test_another_institution_is_new(world):
    assert {given: world.match(given).verdict for given in OTHER_BODIES} == dict.fromkeys(OTHER_BODIES, "new")


def test_states_with_similar_names_are_distinguished(world):
    for given in ("Nigeria", "Niger", "North Korea", "South Korea", "Austria", "Australia", "Guinea", "Iran"):
        assert slug_of(world.match(given)) == ("matched", given.lower().replace(" ", "-"))


def test_a_misspelled_name_is_a_possible_match_with_the_evidence(world):
    match = world.match("North Atlantic Traety Organization")
    assert slug_of(match) == ("possible", "nato")
    assert "Traety" in match.evidence and "; not certain: " in match.evidence


def test_an_identifier_takes_precedence_and_another_one_prevents_a_match(world):
    known = Party.objects.get(slug="antigua-and-barbuda")
    assert world.match("A. & B.", identifiers=[("wikidata", "Q781")]).record_id == known.pk
    match = world.match("Antigua and Barbuda", identifiers=[("wikidata", "Q1")])
    assert (match.record_id, match.verdict) == (known.pk, "possible")


def test_the_same_name_in_two_countries_is_two_parties(world):
    kenya, ghana = Party.objects.get(slug="kenya"), Party.objects.get(slug="ghana")
    here = factories.party(name="Unity Party", kind="political-party", parent=kenya)
    matcher = Matcher("party")
    assert matcher.match("Unity Party", country=kenya.pk).record_id == here.pk
    assert matcher.match("Unity Party", country=ghana.pk).verdict == "new"


def test_a_party_that_the_run_creates_is_matched_afterwards(world):
    assert world.match("Education (Japan)").verdict == "new"
    japan = Party.objects.get(slug="japan")
    made = factories.party(name="Education (Japan)", kind="ministry", parent=japan)
    world.add(made.pk, "Education (Japan)", country=japan.pk)
    assert world.match("Education (Japan)").record_id == made.pk
    assert world.match("Education", country=japan.pk).record_id == made.pk
