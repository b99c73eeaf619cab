"""Every address of the admin with an id that does not exist, was never published, or is not a number: never a 500."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.factories import MAKERS

_BIGINT = 2**63
WRONG = ("999999", "-1", str(_BIGINT), "abc", "%00", "_00", "1%2F2", "é")


def _addresses(patterns: list[Any], prefix: str = "/") -> Iterator[str]:
    for pattern in patterns:
        address = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _addresses(pattern.url_patterns, address)
        elif isinstance(pattern, URLPattern):
            yield address


ADDRESSES = sorted(
    one for one in _addresses(get_resolver().url_patterns) if one.startswith("/admin/") and "(?P" not in one
)
WITH_ID = [address for address in ADDRESSES if "<" in address]
WITHOUT_ID = [address for address in ADDRESSES if "<" not in address]
MODELS = sorted(model._meta.label_lower for model in admin.site._registry)


def _fill(address: str, given: str) -> str:
    for converter in ("<path:object_id>", "<path:content_type_id>", "<int:pk>", "<id>"):
        address = address.replace(converter, given)
    assert "<" not in address, "a new kind of address: give it an id here"
    return address


@pytest.fixture
def superuser(sign_in: Callable[..., Client]) -> Client:
    """A superuser's client, which gets a 500 instead of an exception."""
    client = sign_in("sue", is_superuser=True)
    client.raise_request_exception = False
    return client


def _answers(client: Client, address: str, **sent: Any) -> list[str]:
    """What is wrong with the answers to GET and POST of an address: those from 500 on."""
    found = []
    for method in (client.get, client.post):
        response = method(address, sent)
        if response.status_code >= 500:
            found.append(f"{response.request['REQUEST_METHOD']} {address[:200]} {sent} {response.exc_info[1]!r}")
    return found


def test_every_address_is_tested() -> None:
    assert len(WITH_ID) > 90 and len(WITHOUT_ID) > 40
    for page in ("versions", "withdraw", "change", "history", "delete", "rotate", "revoke", "reciprocal", "password"):
        assert any(address.endswith(f"/{page}/") for address in WITH_ID)


@pytest.mark.parametrize("address", WITH_ID)
def test_an_id_that_does_not_exist_or_is_no_number(superuser: Client, address: str) -> None:
    assert [fault for wrong in WRONG for fault in _answers(superuser, _fill(address, wrong))] == []


@pytest.mark.parametrize("type_", sorted(MAKERS))
def test_a_record_that_was_never_published(superuser: Client, type_: str) -> None:
    model = type(MAKERS[type_]())._meta.label_lower.replace(".", "/")
    addresses = [address for address in WITH_ID if address.startswith(f"/admin/{model}/") and "delete" not in address]
    assert len(addresses) >= 5
    draft = MAKERS[type_](publication="draft")
    assert [fault for address in addresses for fault in _answers(superuser, _fill(address, str(draft.pk)))] == []
    page = superuser.get(f"/admin/{model}/{draft.pk}/versions/")
    assert page.status_code == 200 and "never" in page.content.decode()


@pytest.mark.slow
@pytest.mark.parametrize("label", MODELS)
def test_lists_with_wrong_values(superuser: Client, label: str) -> None:
    address = f"/admin/{label.replace('.', '/')}/"
    model_admin = next(one for model, one in admin.site._registry.items() if model._meta.label_lower == label)
    parameters = {"p", "o", "q", "e", "id__exact", "pk__in", "_to_field", "_popup", "_changelist_filters", "action"}
    parameters |= {"_selected_action", "index", "select_across", "all"}
    for entry in model_admin.list_filter:
        name = entry[0] if isinstance(entry, tuple) else getattr(entry, "parameter_name", entry)
        parameters |= {name, f"{name}__exact", f"{name}__id__exact", f"{name}__isnull", f"{name}__gte"}
    faults = []
    for parameter in sorted(parameters):
        for value in ("abc", "\0", str(_BIGINT)):
            response = superuser.get(address, {parameter: value})
            if response.status_code >= 500:
                faults.append(f"{parameter}={value!r}: {response.exc_info[1]!r}")
    for value in ("abc", "\0", str(_BIGINT)):
        for action in ("delete_selected", "publish_selected"):
            faults += _answers(superuser, address, action=action, _selected_action=value, post="yes")
    assert faults == []


@pytest.mark.slow
@pytest.mark.parametrize("address", WITHOUT_ID)
def test_pages_with_wrong_values(superuser: Client, address: str) -> None:
    if address == "/admin/logout/":
        return
    names = (
        "ids",
        "source",
        "ranges",
        "quote",
        "speaker",
        "on",
        "q",
        "cameo",
        "_type",
        "_id",
        "app_label",
        "model_name",
    )
    faults = []
    for value in ("abc", str(_BIGINT), "\0"):
        faults += _answers(superuser, address, **dict.fromkeys(names, value))
        for model in ("party", "apikey"):
            given = {"app_label": "events", "model_name": model, "field_name": value, "term": value, "page": value}
            faults += _answers(superuser, address, **given)
        faults += _answers(
            superuser,
            address,
            app_label="events",
            model_name="statement",
            field_name="speaker",
            term=value,
            page=value,
        )
        faults += _answers(superuser, address, source="1", _type="party", quote=value, ranges=value)
    assert faults == []
