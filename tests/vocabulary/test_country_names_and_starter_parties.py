"""Names and codes of countries resolve to slugs of the fixtures, and the fixtures are complete."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from events.vocabulary.countries import find
from events.vocabulary.enumerations import PartyKind
from events.vocabulary.slugs import SLUG_PATTERN

FIXTURES = Path(__file__).parents[2] / "fixtures"
FIELDS = (
    "slug publication identifiers inferences notes name short_name aliases kind parent "
    "iso3166_alpha2 iso3166_alpha3 cameo_code cow_code gw_code"
).split()


def parties(name: str) -> dict[str, dict[str, Any]]:
    """The fields of a fixture's records by slug."""
    records = json.loads((FIXTURES / name).read_text(encoding="utf-8"))
    assert all(record["model"] == "events.party" and "pk" not in record for record in records)
    assert len({record["fields"]["slug"] for record in records}) == len(records)
    return {record["fields"]["slug"]: record["fields"] for record in records}


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Russia", "russia"),
        ("Russian Federation", "russia"),
        ("РОССИЯ", "russia"),
        ("U.S.", "united-states"),
        ("the United States of America", "united-states"),
        ("UK", "united-kingdom"),
        ("Turkey", "turkey"),
        ("Türkiye", "turkey"),
        ("Cote d'Ivoire", "ivory-coast"),
        ("Côte d\u2019Ivoire", "ivory-coast"),
        ("Korea, South", "south-korea"),
        ("DPRK", "north-korea"),
        ("Czech Republic", "czechia"),
        ("St. Lucia", "saint-lucia"),
        ("Trinidad & Tobago", "trinidad-and-tobago"),
        ("Democratic Republic of Congo", "democratic-republic-of-the-congo"),
        ("Congo", "republic-of-the-congo"),
        ("Occupied Palestinian Territory", "palestine"),
        ("中国", "china"),
        ("Allemagne", "germany"),
        ("ROM", "romania"),
        ("ROU", "romania"),
        ("XK", "kosovo"),
        ("Kosovo", "kosovo"),
        ("Macedonia", "north-macedonia"),
        ("Korea", None),
        ("Yugoslavia", None),
        ("rus", None),
        ("", None),
        ("'", None),
    ],
)
def test_names_and_codes(text: str, slug: str | None) -> None:
    """Case, accents, punctuation and articles are ignored; codes are upper-case; ambiguous names are not found."""
    assert find(text) == slug


def test_every_country_is_found_by_each_of_its_names_and_codes() -> None:
    """The table and the fixture agree, and no name belongs to two countries."""
    for slug, fields in parties("countries.json").items():
        aliases = [alias["name"] for alias in fields["aliases"]]
        codes = [fields["iso3166_alpha2"], fields["iso3166_alpha3"], fields["cameo_code"]]
        for text in (slug, fields["name"], fields["short_name"], *aliases, *codes):
            assert find(text) == (slug if text else None), text


def test_the_fixtures_are_complete() -> None:
    """All fields in one order, valid kinds, existing parents, no blank alias, unique codes."""
    countries, organizations = parties("countries.json"), parties("organizations.json")
    assert len(countries) == 250 and not countries.keys() & organizations.keys()
    everyone = countries | organizations
    for slug, fields in everyone.items():
        assert list(fields) == FIELDS and re.fullmatch(SLUG_PATTERN, slug)
        assert fields["kind"] in PartyKind.values and fields["name"] and fields["publication"] == "published"
        assert fields["parent"] is None or (fields["parent"][0] in everyone and fields["parent"] != [slug])
        assert all(alias["name"].strip() and alias["language"] for alias in fields["aliases"])
        assert all(re.fullmatch(r"Q[1-9][0-9]*", row["identifier"]) for row in fields["identifiers"])
    identifiers = [row["identifier"] for fields in everyone.values() for row in fields["identifiers"]]
    assert len(identifiers) == len(set(identifiers))
    for key in ("iso3166_alpha2", "iso3166_alpha3", "cow_code", "gw_code"):
        values = [fields[key] for fields in everyone.values() if fields[key]]
        assert len(values) == len(set(values)), key
    assert {fields["kind"] for fields in countries.values()} == {"state", "territory"}
    assert all(re.fullmatch("[A-Z]{3}", fields["iso3166_alpha3"]) for fields in countries.values())


@pytest.mark.parametrize(
    ("slug", "codes"),
    [
        ("russia", ("RU", "RUS", "RUS", 365, 365)),
        ("united-states", ("US", "USA", "USA", 2, 2)),
        ("germany", ("DE", "DEU", "DEU", 255, 260)),
        ("romania", ("RO", "ROU", "ROM", 360, 360)),
        ("serbia", ("RS", "SRB", "SRB", 345, 340)),
        ("kosovo", ("XK", "XKX", "", 347, 347)),
        ("greenland", ("GL", "GRL", "GRL", None, None)),
    ],
)
def test_codes_of_countries(slug: str, codes: tuple[str, str, str, int | None, int | None]) -> None:
    """ISO, CAMEO, Correlates of War and Gleditsch-Ward codes; blank or null if a list lacks the country."""
    fields = parties("countries.json")[slug]
    keys = ("iso3166_alpha2", "iso3166_alpha3", "cameo_code", "cow_code", "gw_code")
    assert tuple(fields[key] for key in keys) == codes


def test_the_organizations_of_the_fixtures() -> None:
    """An organ of an organization has it as parent."""
    organizations = parties("organizations.json")
    assert {"nato", "united-nations", "european-union", "osce", "african-union", "g20"} <= organizations.keys()
    assert organizations["un-security-council"]["parent"] == ["united-nations"]
    assert organizations["european-commission"]["parent"] == ["european-union"]
    assert organizations["nato"]["kind"] == "alliance"
