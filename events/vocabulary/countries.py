"""Which country a name or code means: names in many languages, ISO 3166 and CAMEO codes → slug.

For importers and forms. The parties themselves are records (`fixtures/countries.json`); this table only resolves
names to their slugs. Never fuzzy: an unknown name gives None.
"""

import re
import unicodedata
from functools import cache

from events.vocabulary.tables import read_table


def find(name_or_code: str) -> str | None:
    """Slug of the country or territory, or None.

    Takes a slug, a name in any listed language (case, accents, punctuation and a leading "the" do not matter), or an
    ISO alpha-2, alpha-3 or CAMEO country code in capitals. Beware of `NA`, which is Namibia's code: a reader of files
    that write NA for "missing" must drop it first.
    """
    text = name_or_code.strip()
    return _codes().get(text) or _names().get(_key(text))


@cache
def _codes() -> dict[str, str]:
    """ISO codes first, so that a CAMEO code never takes the ISO code of another country."""
    rows = read_table("country_names")
    by_iso = {row[column]: row["slug"] for row in rows for column in ("alpha2", "alpha3")}
    return {row["cameo"]: row["slug"] for row in rows if row["cameo"]} | by_iso


@cache
def _names() -> dict[str, str]:
    return {
        _key(name): row["slug"]
        for row in read_table("country_names")
        for name in (row["slug"], *row["names"].split("|"))
        if name
    }


def _key(name: str) -> str:
    """The name without what spellings differ in."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    plain = re.sub(r"['`.\u00b4\u2018\u2019\u02bc]", "", plain).replace("&", " and ")
    words = re.sub(r"[\W_]+", " ", plain).strip().removeprefix("the ")
    return re.sub(r"\bst\b", "saint", words)
