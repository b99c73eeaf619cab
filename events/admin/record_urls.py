"""Ids of records read from requests, and the addresses of their admin pages."""

from django.db import models
from django.urls import reverse

_MAX_DIGITS = 18
"""Every number of 18 digits fits into a bigint."""


def record_id(text: str | None) -> int | None:
    """The id in a request parameter, or None if the parameter is not a whole number of at most 18 digits."""
    if text and text.isascii() and text.isdecimal() and len(text) <= _MAX_DIGITS:
        return int(text)
    return None


def page_url(model: type[models.Model], page: str, *args: object) -> str:
    """The address of an admin page of a model: `changelist`, `add`, `change`, or a page that its admin adds."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)
