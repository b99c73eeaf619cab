"""Reading the JSON that is sent to the API: small objects, of which every member is known and checked."""

import difflib
import json
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

from events.access.webhooks.subscription_actions import LogPosition, SubscriptionRequest
from events.access.webhooks.subscriptions import LONGEST_DESCRIPTION, LONGEST_URL
from events.serve import positions
from events.serve.errors import Problem, parameter_error
from events.vocabulary.enumerations import RecordType

_MOST_BYTES = 1 << 14


class SmallJson(BaseParser):
    """JSON of a few kilobytes."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """What was sent, decoded. Raises ParseError."""
        content = stream.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise ParseError(f"The body is longer than {_MOST_BYTES} bytes.")
        try:
            return json.loads(content.decode())
        except (ValueError, RecursionError):
            raise ParseError("The body is not JSON in UTF-8.") from None


def read_wanted(data: Any) -> SubscriptionRequest:
    """The webhook that is to be made. Problem (400) names every member that is wrong."""
    sent, errors = _members(data, ["url", "types", "description", "since"]), list[dict[str, str | None]]()
    url = _text(sent, "url", LONGEST_URL, errors) or ""
    if "url" not in sent:
        errors.append(parameter_error("url", "", "is missing: the address that changes are sent to"))
    description = _text(sent, "description", LONGEST_DESCRIPTION, errors) or ""
    types = _types(sent.get("types"), errors)
    since = _since(sent, errors)
    _finish(errors)
    return SubscriptionRequest(url, types, description, since)


def read_since(data: Any) -> LogPosition | None:
    """From where to go on: None for where it stopped. Problem (400) names what is wrong."""
    sent, errors = _members(data, ["since"]), list[dict[str, str | None]]()
    since = _since(sent, errors)
    _finish(errors)
    return since


def read_nothing(data: Any) -> None:
    """Problem (400) where anything was sent."""
    _members(data, [])


def _members(data: Any, known: list[str]) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise Problem("malformed-request", "The body is not a JSON object, as {}.")
    errors = []
    for name in data:
        if name not in known:
            near = next(iter(difflib.get_close_matches(name[:100], known, n=1, cutoff=0.5)), None)
            errors.append(parameter_error(name[:100] or "(blank)", _shown(data[name]), "is not a member here", near))
    if errors:
        takes = f"it takes {', '.join(known)}" if known else "it takes none"
        detail = f"“{errors[0]['parameter']}” is not a member of the body; {takes}."
        raise Problem("unknown-parameter", detail, errors)
    return data


def _text(sent: dict[str, Any], name: str, longest: int, errors: list[dict[str, str | None]]) -> str | None:
    text = sent.get(name)
    if text is None and name not in sent:
        return None
    wrong = None
    if not isinstance(text, str):
        wrong = "is not a text"
    elif len(text) > longest:
        wrong = f"is longer than {longest} characters"
    elif any(ord(character) < 32 or 0xD800 <= ord(character) < 0xE000 for character in text):
        wrong = "has a control character, or half of a character, in it"
    if wrong:
        errors.append(parameter_error(name, _shown(text), wrong))
        return None
    return str(text)


def _types(given: Any, errors: list[dict[str, str | None]]) -> tuple[str, ...]:
    if given is None:
        return ()
    if not isinstance(given, list):
        errors.append(parameter_error("types", _shown(given), 'is not a list of types, as ["statement", "talk"]'))
        return ()
    for one in given:
        if not isinstance(one, str) or one not in RecordType.values:
            near = difflib.get_close_matches(one[:100], RecordType.values, n=1) if isinstance(one, str) else []
            message = f"is not a type; the types are {', '.join(RecordType.values)}"
            errors.append(parameter_error("types", _shown(one), message, next(iter(near), None)))
    return tuple(type_ for type_ in RecordType.values if type_ in given)


def _since(sent: dict[str, Any], errors: list[dict[str, str | None]]) -> LogPosition | None:
    text = _text(sent, "since", 100, errors) if sent.get("since") is not None else None
    return LogPosition(*positions.parse(text, "since")) if text is not None else None


def _finish(errors: list[dict[str, str | None]]) -> None:
    if errors:
        detail = " ".join(f"{error['parameter']}: {error['message']}." for error in errors[:5])
        raise Problem("malformed-parameter", detail, errors)


def _shown(value: Any) -> str:
    """A value as it was sent, for people."""
    text = value if isinstance(value, str) else json.dumps(value)
    return text[:300].encode("utf-8", "backslashreplace").decode()
