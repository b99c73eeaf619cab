"""Lookup of a country's slug by its name in many languages, ISO 3166 code or CAMEO code, for importers and forms.

The countries are party records (`fixtures/countries.json`); this module contains only names and codes. There is no
fuzzy matching: the result for an unknown name is None.
"""

import re
import unicodedata
from functools import cache

from events.vocabulary.tables import read_table


def find(name_or_code: str) -> str | None:
    """Slug of the country or territory, or None.

    Accepts a slug, a name in any listed language (case, accents, punctuation and a leading "the" are ignored), or an
    ISO alpha-2, alpha-3 or CAMEO country code in capitals. `NA` is Namibia's code: callers that read files in which NA
    means "missing" must remove it first.
    """
    text = name_or_code.strip()
    return _codes().get(text) or _names().get(_key(text))


@cache
def _codes() -> dict[str, str]:
    """Codes and slugs. An ISO code has precedence over the same CAMEO code of another country."""
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
    """The name in lower case without accents, punctuation and other variants of spelling."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    plain = re.sub(r"['`.\u00b4\u2018\u2019\u02bc]", "", plain).replace("&", " and ")
    words = re.sub(r"[\W_]+", " ", plain).strip().removeprefix("the ")
    return re.sub(r"\bst\b", "saint", words)
