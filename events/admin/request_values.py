"""Values in addresses and query strings that no form checks: ids of the selected rows, initial values, filters.

Django's admin passes them to the database as they are, and an error of the database or of a field would be a 500.
"""

import functools
from collections.abc import Callable, Iterator
from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import BadRequest, FieldDoesNotExist, ValidationError
from django.http import Http404, HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def with_valid_values(view: View) -> View:
    """The view of the admin, called only with values that the database accepts: otherwise 404 or 400."""
    owner = getattr(view, "__self__", None)

    @functools.wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if any("\0" in str(part) for part in (*args, *kwargs.values())):
            raise Http404
        # The endpoints, which are functions, answer any text themselves.
        if owner is not None and any(
            "\0" in text for name in request.GET for text in (name, *request.GET.getlist(name))
        ):
            raise BadRequest("The address contains a NUL character.")
        if isinstance(owner, ModelAdmin):
            _check_selected(request, owner)
            _check_references(request, owner)
        return view(request, *args, **kwargs)

    return checked


def _check_selected(request: HttpRequest, model_admin: ModelAdmin) -> None:
    """Raise BadRequest unless the selected rows are ids of the model."""
    if not all(_accepts(model_admin.opts.pk, text) for text in request.POST.getlist(ACTION_CHECKBOX_NAME)):
        raise BadRequest("A selected row is not the id of a record.")


def _check_references(request: HttpRequest, model_admin: ModelAdmin) -> None:
    """Raise BadRequest unless the values of references, of the record and of its rows, are ids.

    The widgets that show a reference look its value up, also where the form is shown again because it is not valid.
    """
    models = [model_admin.model, *(inline.model for inline in model_admin.inlines)]
    for values in (request.GET, request.POST):
        for name in values:
            for field in _references(models, name.rpartition("-")[2]):
                if not all(_accepts(field.target_field, text) for text in values.getlist(name)):
                    raise BadRequest(f"The value of {name[:100]} is not the id of a record.")


def _references(models: list[Any], name: str) -> Iterator[Any]:
    """The references of that name."""
    for model in models:
        try:
            field: Any = model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        if field.related_model and field.concrete:
            yield field


def _accepts(key: Any, text: str) -> bool:
    try:
        return all("\0" not in one and (not one or key.to_python(one) is not None) for one in text.split(","))
    except ValidationError:
        return False
