"""The form field of a stated date: EDTF text and the source's wording side by side, bounds shown while typing.

The bounds come from the server (`endpoints.edtf_bounds`), so that what is shown while typing is what will be stored.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy

from events.vocabulary.edtf_dates import MAX_LENGTH, EdtfDate, EdtfError, parse


class EdtfInput(forms.MultiWidget):
    """Two text inputs: `<name>_edtf` and `<name>_stated`; a script fills the output beside them with the bounds."""

    template_name = "admin/events/inputs/edtf.html"

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        edtf = forms.TextInput(
            attrs={
                "class": "edtf-text",
                "placeholder": "EDTF, as 2021-12-22",
                "maxlength": MAX_LENGTH,
                "size": 22,
                "autocomplete": "off",
                "spellcheck": "false",
                "data-bounds-url": reverse_lazy("admin:events_edtf_bounds"),
            }
        )
        stated = forms.TextInput(attrs={"class": "edtf-stated", "placeholder": "as the source words it", "size": 34})
        super().__init__({"edtf": edtf, "stated": stated}, dict(attrs) if attrs else None)

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The label is that of the first of the two."""
        return f"{id_}_edtf" if id_ else ""

    def decompress(self, value: Any) -> list[str]:
        """The two texts of an `EdtfDate` or of its JSON; blank for no date."""
        if isinstance(value, EdtfDate):
            value = value.as_json()
        if isinstance(value, Mapping):
            return [value.get("edtf") or "", value.get("stated") or ""]
        return ["", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Gives both inputs an id and a name for screen readers: one label stands above the two."""
        context = super().get_context(name, value, attrs)
        own_id = (attrs or {}).get("id", f"id_{name}")
        labels = {"edtf": "EDTF date", "stated": "stated wording"}
        for part, (key, label) in zip(context["widget"]["subwidgets"], labels.items(), strict=True):
            part["attrs"]["id"] = f"{own_id}_{key}"
            part["attrs"]["aria-label"] = f"{name.rsplit('-', 1)[-1].replace('_', ' ')}: {label}"
            part["attrs"].pop("required", None)
        context["widget"]["output_id"] = f"{own_id}_bounds"
        return context


class EdtfFormField(forms.MultiValueField):
    """Gives an `EdtfDate` or None; an invalid date's message says what was probably meant."""

    widget = EdtfInput

    def __init__(self, **kwargs: Any) -> None:
        # A JSON column's form field is given these two; the date has its own form.
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        texts = (forms.CharField(required=False), forms.CharField(required=False))
        super().__init__(fields=texts, require_all_fields=False, **kwargs)

    def compress(self, data_list: list[str] | None) -> EdtfDate | None:
        """The two texts as one date; raises ValidationError in the words of `EdtfError`."""
        edtf, stated = data_list or ("", "")
        if not edtf and not stated:
            return None
        if not edtf:
            raise ValidationError(
                "The wording needs a date beside it: write what it can mean as EDTF, for instance "
                "[2022-01..2022-03] for “in early 2022”."
            )
        try:
            return parse(edtf, stated or None)
        except EdtfError as error:
            raise ValidationError(str(error), code="edtf") from error
