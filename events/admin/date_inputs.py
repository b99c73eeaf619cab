"""The form field of a stated date: an input for EDTF text and one for the source's wording.

A script shows the date's bounds while the user types. It reads them from the server (`endpoints.edtf_bounds`), so they
are the bounds that saving stores.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy

from events.vocabulary.edtf_dates import MAX_LENGTH, EdtfDate, EdtfError, parse


class EdtfInput(forms.MultiWidget):
    """Two text inputs, `<name>_edtf` and `<name>_stated`, and an output element that a script fills with the bounds."""

    template_name = "admin/events/inputs/edtf.html"

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        edtf = forms.TextInput(
            attrs={
                "class": "edtf-text",
                "placeholder": "EDTF, e.g. 2021-12-22",
                "maxlength": MAX_LENGTH,
                "size": 22,
                "autocomplete": "off",
                "spellcheck": "false",
                "data-bounds-url": reverse_lazy("admin:events_edtf_bounds"),
            }
        )
        stated = forms.TextInput(attrs={"class": "edtf-stated", "placeholder": "wording of the source", "size": 34})
        super().__init__({"edtf": edtf, "stated": stated}, dict(attrs) if attrs else None)

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The id of the first input: the field's label belongs to it."""
        return f"{id_}_edtf" if id_ else ""

    def decompress(self, value: Any) -> list[str]:
        """The two texts of an `EdtfDate` or of its JSON. Both are blank if there is no date."""
        if isinstance(value, EdtfDate):
            value = value.as_json()
        if isinstance(value, Mapping):
            return [value.get("edtf") or "", value.get("stated") or ""]
        return ["", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The context of the template. Each input has an id and an ARIA label, because the field has only one label."""
        context = super().get_context(name, value, attrs)
        own_id = (attrs or {}).get("id", f"id_{name}")
        labels = {"edtf": "EDTF date", "stated": "wording of the source"}
        for part, (key, label) in zip(context["widget"]["subwidgets"], labels.items(), strict=True):
            part["attrs"]["id"] = f"{own_id}_{key}"
            part["attrs"]["aria-label"] = f"{name.rsplit('-', 1)[-1].replace('_', ' ')}: {label}"
            part["attrs"].pop("required", None)
        context["widget"]["output_id"] = f"{own_id}_bounds"
        return context


class EdtfFormField(forms.MultiValueField):
    """A form field whose value is an `EdtfDate` or None. The error of an invalid date suggests a correction."""

    widget = EdtfInput

    def __init__(self, **kwargs: Any) -> None:
        # A JSON column passes these two arguments to its form field; a date does not use them.
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        texts = (forms.CharField(required=False), forms.CharField(required=False))
        super().__init__(fields=texts, require_all_fields=False, **kwargs)

    def compress(self, data_list: list[str] | None) -> EdtfDate | None:
        """The date of the two texts. Raises ValidationError with the message of `EdtfError`."""
        edtf, stated = data_list or ("", "")
        if not edtf and not stated:
            return None
        if not edtf:
            raise ValidationError(
                "The wording of the source needs an EDTF date as well, for instance [2022-01..2022-03] for "
                "“in early 2022”."
            )
        try:
            return parse(edtf, stated or None)
        except EdtfError as error:
            raise ValidationError(str(error), code="edtf") from error
