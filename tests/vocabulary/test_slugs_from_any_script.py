"""Slugs: every text has a valid slug, and a slug in use gets the next free number."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.vocabulary.slugs import MAX_LENGTH, SLUG_PATTERN, next_free, slugify_name


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Sergei Lavrov", "sergei-lavrov"),
        ("Сергей Лавров", "sergey-lavrov"),
        ("Côte d\u2019Ivoire", "cote-divoire"),
        ("O'Brien", "obrien"),
        ("São Tomé & Príncipe", "sao-tome-principe"),
        ("Ελλάδα", "ellada"),
        ("  NATO--Russia  Council ", "nato-russia-council"),
        ("2021-12-22", "2021-12-22"),
        ("!!!", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_names(text: str, slug: str) -> None:
    """Transliterated to lower-case words joined by hyphens."""
    assert slugify_name(text) == slug


@given(st.text(alphabet=st.characters(codec=None, categories=None), max_size=400))
def test_any_text_has_a_slug(text: str) -> None:
    """Including emoji, control characters and unpaired surrogates."""
    slug = slugify_name(text)
    assert re.fullmatch(SLUG_PATTERN, slug) and len(slug) <= MAX_LENGTH
    assert slugify_name(slug) == slug


def test_a_long_title_is_cut_between_words() -> None:
    """Within a word only if the word is longer than half of the limit."""
    title = "word " * 60
    assert slugify_name(title) == "-".join(["word"] * 40)
    assert slugify_name("a" * 300) == "a" * 200


def test_the_next_free_slug() -> None:
    """The slug itself if free, else with the suffix -2, -3 …, also for a slug of maximum length."""
    assert next_free("a", set()) == "a"
    assert next_free("a", {"a", "a-2", "a-4"}) == "a-3"
    longest = "a" * MAX_LENGTH
    second = next_free(longest, {longest})
    assert second == "a" * 198 + "-2"
    assert next_free(longest, {longest, second}) == "a" * 198 + "-3"
