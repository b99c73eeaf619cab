"""The filter `q`: full-text search with PostgreSQL."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from events.serve.collections.filters.condition import Condition, Site
from events.serve.collections.filters.filter import MAX_VALUE_LENGTH, Filter, Form, InvalidParameter, ParsedValues

_EXCLUDED = re.compile(r'(?:^|(?<=[\s(]))-(?:"[^"]*"?|\S+)')
_EXCLUDED_OR = re.compile(r'(?:(?:^|\s)-(?:"[^"]*"?|\S+)\s+or\b)|\bor\s+-\S', re.IGNORECASE)


@dataclass(frozen=True)
class FullTextFilter(Filter):
    """A full-text query in the syntax of a web search.

    Its second value is the array of the query's languages, which another parameter of the request gives.
    """

    takes_one_value: ClassVar[bool] = True

    def parse(self, values: list[str]) -> ParsedValues:
        """The query without languages. Raises InvalidParameter where it contains no word to search for."""
        return ParsedValues(("words", "languages"), (parse_search_query(values[0]), []))

    def placeholder_count(self, form: Form) -> int:
        """The query and its languages."""
        return 2

    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """The words of the record match the query, which is built once, in a CTE."""
        type_, query = site.record.value, site.value()
        return Condition(
            f"(select s.words @@ {query} from events_search s where s.type = '{type_}' and s.record_id = r.id)",
            f"select s.record_id from events_search s where s.type = '{type_}' and s.words @@ {query}",
            (site.cte(f"select public.events_search_query({placeholders[0]}::text, {placeholders[1]}::text[])"),),
        )

    @property
    def schema(self) -> dict[str, Any]:
        """Text of a limited length."""
        return {"type": "string", "maxLength": MAX_VALUE_LENGTH}


def parse_search_query(value: str) -> str:
    """The query if it can be searched for. InvalidParameter if it has no word, or would match nearly every record."""
    if len(value) > MAX_VALUE_LENGTH:
        raise InvalidParameter(value, f"is longer than {MAX_VALUE_LENGTH} characters")
    if not re.search(r"\w", value):
        raise InvalidParameter(value, "contains no word to search for")
    if not re.search(r"\w", _EXCLUDED.sub(" ", value)):
        raise InvalidParameter(value, "only excludes words; add a word to search for")
    if _EXCLUDED_OR.search(value):
        raise InvalidParameter(value, "has an exclusion as an alternative, which nearly every record matches")
    return value


def full_text() -> FullTextFilter:
    """`q=`, which every collection has."""
    help = (
        "Full-text search in the record's own names and texts, up to their first 50,000 characters. "
        '`word word` both, `"a phrase"`, `or`, `-word` without. Words match in other inflections too, by the rules of '
        "the query's language (`language`, else English)."
    )
    return FullTextFilter("q", (), help)
