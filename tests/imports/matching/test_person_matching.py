"""Matching of people by variants of their names, and of similar names that mean other people."""

from datetime import date

import pytest

from events.imports.matching import Matcher
from events.imports.person_names import person_name
from tests import factories
from tests.factories import day


@pytest.fixture
def russia(state):
    """A state."""
    return state("Russia", "russia")


@pytest.fixture
def lavrov(russia, minister):
    """A foreign minister since 2004."""
    return minister(
        "Sergei Lavrov",
        russia,
        "Minister of Foreign Affairs",
        "2004-03-09",
        "2030",
        aliases=[{"name": "Сергей Викторович Лавров", "language": "ru"}, {"name": "谢尔盖·拉夫罗夫", "language": "zh"}],
        born=day("1950-03-21"),
        identifiers=[{"scheme": "wikidata", "identifier": "Q58217"}],
    )


@pytest.mark.parametrize(
    "given",
    [
        "Sergei Lavrov",
        "SERGEI LAVROV",
        "Sergey Lavrov",
        "Sergej Lawrow",
        "Lavrov, Sergei",
        "LAVROV Sergei",
        "Lavrov Sergei",
        "Sergey Viktorovich Lavrov",
        "Foreign Minister Sergey Lavrov",
        "Russian Foreign Minister Sergei V. Lavrov",
        "Hon. Sergei Lavrov, MP",
        "Сергей Лавров",
        "Лавров, Сергей Викторович",
        "Σεργκέι Λαβρόφ",
        "谢尔盖·拉夫罗夫",
        "Foreign Minister Lavrov",
        "Foreign Minister S. Lavrov",
    ],
)
def test_variants_of_a_name_are_matched_if_country_and_time_agree(lavrov, russia, given):
    match = Matcher("speaker").match(given, country=russia.pk, on=date(2021, 12, 22))
    assert (match.record_id, match.verdict) == (lavrov.pk, "matched"), match.evidence


@pytest.mark.parametrize(
    "given",
    [
        "S. Lavrov",
        "Lavrov S.V.",
        "Lavrov",
        "Sergei Lavrow Ivanov",
        "Sergei Lavarov",
        "سرجي لافروف",
        "Sergei Lavrov Jr.",
    ],
)
def test_an_incomplete_name_is_a_possible_match_with_the_reason(lavrov, given):
    match = Matcher("speaker").match(given)
    assert (match.record_id, match.verdict) == (lavrov.pk, "possible")
    assert "Lavrov" in match.evidence and "; not certain: " in match.evidence


@pytest.mark.parametrize("given", ["Andrei Lavrov", "Sergei Ivanov", "A. Lavrov", "Angela Merkel", "", "…", "王毅"])
def test_another_person_is_new(lavrov, russia, given):
    assert Matcher("speaker").match(given, country=russia.pk).verdict == "new"


def test_an_identifier_takes_precedence_over_the_name(lavrov):
    matcher = Matcher("speaker")
    match = matcher.match("Someone Else", identifiers=[("wikidata", "Q58217")])
    assert (match.record_id, match.verdict) == (lavrov.pk, "matched")
    assert "Q58217" in match.evidence
    other = matcher.match("Sergei Lavrov", identifiers=[("wikidata", "Q1")])
    assert (other.record_id, other.verdict) == (lavrov.pk, "possible")
    assert "another wikidata identifier" in other.evidence


def test_identifiers_of_two_records_are_a_possible_match(lavrov):
    second = factories.speaker(name="S. V. L.", identifiers=[{"scheme": "icews", "identifier": "7"}])
    match = Matcher("speaker").match("Sergei Lavrov", identifiers=[("wikidata", "Q58217"), ("icews", "7")])
    assert match.verdict == "possible" and match.record_id in (lavrov.pk, second.pk)


def test_the_same_name_in_another_country_is_a_possible_match(lavrov, state):
    match = Matcher("speaker").match("Sergei Lavrov", country=state("Bulgaria", "bulgaria").pk)
    assert (match.record_id, match.verdict) == (lavrov.pk, "possible")
    assert "of another country" in match.evidence


def test_the_same_name_before_the_person_was_born_is_a_possible_match(lavrov, russia):
    match = Matcher("speaker").match("Sergei Lavrov", country=russia.pk, on=date(1910, 5, 1))
    assert (match.record_id, match.verdict) == (lavrov.pk, "possible")
    assert "not born" in match.evidence


def test_father_and_son_are_distinguished_by_time_and_given_name(state, minister):
    kenya = state("Kenya", "kenya")
    father = minister("Jomo Kenyatta", kenya, "President", "1964", "1978-08-22", died=day("1978-08-22"))
    son = minister("Uhuru Kenyatta", kenya, "President", "2013-04-09", "2022-09-13", born=day("1961-10-26"))
    matcher = Matcher("speaker")

    def result(name, on=None):
        match = matcher.match(name, country=kenya.pk, on=on)
        return match.record_id, match.verdict

    assert result("Jomo Kenyatta") == (father.pk, "matched")
    assert result("Uhuru Muigai Kenyatta") == (son.pk, "matched")
    assert result("President Kenyatta", date(1970, 1, 1)) == (father.pk, "matched")
    assert result("President Kenyatta", date(2014, 1, 1)) == (son.pk, "matched")
    assert result("President Kenyatta")[1] == "possible"
    assert result("Muhoho Kenyatta")[1] == "new"
    assert result("Deputy President Kenyatta", date(2014, 1, 1))[1] == "possible"


def test_two_people_with_the_same_name_are_distinguished_by_country_only(state, minister):
    here, there = state("Estonia", "estonia"), state("Latvia", "latvia")
    one = minister("Jaan Tamm", here, "Minister", "2010", "2014")
    other = minister("Jaan Tamm", there, "Minister", "2010", "2014")
    matcher = Matcher("speaker")
    assert matcher.match("Jaan Tamm", country=here.pk).record_id == one.pk
    assert matcher.match("Jaan Tamm", country=there.pk).record_id == other.pk
    assert matcher.match("Jaan Tamm", country=here.pk).verdict == "matched"
    undecided = matcher.match("Jaan Tamm")
    assert undecided.verdict == "possible" and "nearly as likely" in undecided.evidence


def test_one_different_letter_is_matched_only_if_nobody_else_has_that_name(state, minister):
    estonia = state("Estonia", "estonia")
    herkel = minister("Andres Herkel", estonia, "Minister", "2010", "2014")
    minister("Andrus Kivimets", estonia, "Minister", "2010", "2014")
    matcher = Matcher("speaker")
    assert matcher.match("Andrus Herkel", country=estonia.pk).verdict == "possible"
    assert matcher.match("Andrus Kivimetsk", country=estonia.pk).verdict == "matched"
    assert matcher.match("Andrus Kivimetsk").verdict == "possible"
    assert matcher.match("Andrus Herkels", country=estonia.pk).record_id == herkel.pk


@pytest.mark.parametrize(("given", "verdict"), [("Hassan Mohamed", "possible"), ("Mohamed Hassan", "matched")])
def test_a_name_in_the_other_order_is_matched_only_if_the_order_is_certain(committed, given, verdict):
    person = factories.speaker(name="Mohamed Hassan")
    factories.speaker(name="Hassan Ali")
    factories.speaker(name="Abdi Mohamed")
    match = Matcher("speaker").match(given)
    assert (match.record_id, match.verdict) == (person.pk, verdict)


def test_names_with_bin_are_not_matched_in_the_other_order(committed):
    factories.speaker(name="Mohammed bin Salman")
    assert Matcher("speaker").match("Salman bin Mohammed").verdict != "matched"
    assert Matcher("speaker").match("Mohammed bin Nayef").verdict == "new"


def test_a_name_with_the_family_name_first_is_matched(committed):
    wang, moon = factories.speaker(name="Wang Yi"), factories.speaker(name="Moon Jae-in")
    matcher = Matcher("speaker")
    for given, person in (
        ("王毅", wang),
        ("Yi Wang", wang),
        ("Jae-in Moon", moon),
        ("Moon Jaein", moon),
        ("문재인", moon),
    ):
        match = matcher.match(given)
        assert (match.record_id, match.verdict) == (person.pk, "matched"), (given, match)


def test_a_married_name_is_matched_if_it_is_an_alias_and_possible_otherwise(committed):
    one = factories.speaker(name="Hillary Clinton", aliases=[{"name": "Hillary Rodham", "language": None}])
    other = factories.speaker(name="Esther Murugi")
    matcher = Matcher("speaker")
    assert matcher.match("Rodham, Hillary").record_id == one.pk
    assert matcher.match("Rodham, Hillary").verdict == "matched"
    assert matcher.match("Esther Murugi Mathenge").record_id == other.pk
    assert matcher.match("Esther Murugi Mathenge").verdict == "possible"


def test_a_person_that_the_run_creates_is_matched_afterwards(lavrov, state):
    kenya = state("Kenya", "kenya")
    matcher = Matcher("speaker")
    assert matcher.match("Raila Odinga", country=kenya.pk).verdict == "new"
    new = factories.speaker(name="Raila Odinga")
    matcher.add(new.pk, "Raila Odinga", country=kenya.pk, identifiers=[("wikidata", "Q311")], aliases=["Agwambo"])
    assert matcher.match("Raila Amolo Odinga", country=kenya.pk).record_id == new.pk
    assert matcher.match("Agwambo", country=kenya.pk).verdict == "matched"
    assert matcher.match("?", identifiers=[("wikidata", "Q311")]).record_id == new.pk


def test_withdrawn_people_are_not_matched(committed):
    factories.speaker(name="Ada Example", publication="withdrawn")
    assert Matcher("speaker").match("Ada Example").verdict == "new"
    draft = factories.speaker(name="Ben Example", publication="draft")
    assert Matcher("speaker").match("Ben Example").record_id == draft.pk


@pytest.mark.parametrize(
    "text",
    ["\0", "<b>x</b>", "a" * 10_000, "’’’ --- ...", "\u202eabc", "１２３", "J", "., ,", "🙂", "王", "王小明王小明"],
)
def test_any_text_is_accepted_without_an_error(committed, text):
    factories.speaker(name="Ada Example")
    assert Matcher("speaker").match(text).verdict == "new"
    person_name(text)
