"""Reading the JSON body of a request: a small object whose members are all known and checked."""

import difflib
import json
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

from events.access.webhooks.subscription_actions import LogPosition, SubscriptionRequest
from events.access.webhooks.subscriptions import LONGEST_DESCRIPTION, LONGEST_URL
from events.serve.delivery import positions
from events.serve.errors import Problem, parameter_error
from events.vocabulary.enumerations import RecordType

_MAX_BYTES = 1 << 14


class SmallJson(BaseParser):
    """Parses a JSON body of at most 16 KiB."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """The decoded body. Raises ParseError."""
        content = stream.read(_MAX_BYTES + 1)
        if len(content) > _MAX_BYTES:
            raise ParseError(f"The body is longer than {_MAX_BYTES} bytes; send less.")
        try:
            return json.loads(content.decode())
        except (ValueError, RecursionError):
            raise ParseError("The body is not JSON in UTF-8.") from None


def read_wanted(data: Any) -> SubscriptionRequest:
    """The webhook to create. Problem (400) that names every wrong member."""
    sent, errors = _members(data, ["url", "types", "description", "since"]), list[dict[str, str | None]]()
    url = _text(sent, "url", LONGEST_URL, errors) or ""
    if "url" not in sent:
        errors.append(parameter_error("url", "", "is missing: send the address that receives the changes"))
    description = _text(sent, "description", LONGEST_DESCRIPTION, errors) or ""
    types = _types(sent.get("types"), errors)
    since = _since(sent, errors)
    _raise_errors(errors)
    return SubscriptionRequest(url, types, description, since)


def read_since(data: Any) -> LogPosition | None:
    """The position to continue from; None for where the webhook stopped. Problem (400) that names what is wrong."""
    sent, errors = _members(data, ["since"]), list[dict[str, str | None]]()
    since = _since(sent, errors)
    _raise_errors(errors)
    return since


def read_empty(data: Any) -> None:
    """Problem (400) where the body has any member."""
    _members(data, [])


def _members(data: Any, known: list[str]) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise Problem("malformed-request", "The body is not a JSON object: send {} or an object with members.")
    errors = []
    for name in data:
        if name not in known:
            near = next(iter(difflib.get_close_matches(name[:100], known, n=1, cutoff=0.5)), None)
            errors.append(
                parameter_error(name[:100] or "(blank)", _as_text(data[name]), "is not a member of this body", near)
            )
    if errors:
        members = f"The members are {', '.join(known)}." if known else "It has no members: send {}."
        detail = f"“{errors[0]['parameter']}” is not a member of this body. {members}"
        raise Problem("unknown-parameter", detail, errors)
    return data


def _text(sent: dict[str, Any], name: str, longest: int, errors: list[dict[str, str | None]]) -> str | None:
    text = sent.get(name)
    if text is None and name not in sent:
        return None
    wrong = None
    if not isinstance(text, str):
        wrong = "is not a string"
    elif len(text) > longest:
        wrong = f"is longer than {longest} characters"
    elif any(ord(character) < 32 or 0xD800 <= ord(character) < 0xE000 for character in text):
        wrong = "contains a control character or an unpaired surrogate; remove it"
    if wrong:
        errors.append(parameter_error(name, _as_text(text), wrong))
        return None
    return str(text)


def _types(given: Any, errors: list[dict[str, str | None]]) -> tuple[str, ...]:
    if given is None:
        return ()
    if not isinstance(given, list):
        errors.append(
            parameter_error("types", _as_text(given), 'is not a list of types; send for example ["statement", "talk"]')
        )
        return ()
    for one in given:
        if not isinstance(one, str) or one not in RecordType.values:
            near = difflib.get_close_matches(one[:100], RecordType.values, n=1) if isinstance(one, str) else []
            message = f"is not a type; the types are {', '.join(RecordType.values)}"
            errors.append(parameter_error("types", _as_text(one), message, next(iter(near), None)))
    return tuple(type_ for type_ in RecordType.values if type_ in given)


def _since(sent: dict[str, Any], errors: list[dict[str, str | None]]) -> LogPosition | None:
    text = _text(sent, "since", 100, errors) if sent.get("since") is not None else None
    return LogPosition(*positions.parse(text, "since")) if text is not None else None


def _raise_errors(errors: list[dict[str, str | None]]) -> None:
    if errors:
        detail = " ".join(f"{error['parameter']}: {error['message']}." for error in errors[:5])
        raise Problem("malformed-parameter", detail, errors)


def _as_text(value: Any) -> str:
    """A sent value as text for an error message, at most 300 characters."""
    text = value if isinstance(value, str) else json.dumps(value)
    return text[:300].encode("utf-8", "backslashreplace").decode()
