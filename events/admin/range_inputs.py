"""The form field of character ranges: `474-581, 600-610`, half-open, in code points of the source's text."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy

_RANGE = re.compile(r"(\d{1,9})\s*[-\u2013\u2014:]\s*(\d{1,9})")  # hyphen, dashes or colon between the two


def ranges_from_text(text: str) -> list[list[int]]:
    """`474-581, 600-610` as `[[474, 581], [600, 610]]`; raises ValidationError that names the part at fault."""
    ranges = []
    for part in re.split(r"[,;]", text):
        if not part.strip():
            continue
        match = _RANGE.fullmatch(part.strip())
        if match is None:
            raise ValidationError(f"“{part.strip()}” is not a range. Write start-end, for instance 474-581, 600-610.")
        start, end = int(match[1]), int(match[2])
        if start >= end:
            raise ValidationError(f"The range {start}-{end} is empty or reversed: the end is past the last character.")
        ranges.append([start, end])
    return ranges


def ranges_as_text(ranges: Any) -> str:
    """`[[474, 581], [600, 610]]` as `474-581, 600-610`; what is not a list of pairs stays as it is."""
    if isinstance(ranges, (list, tuple)):
        return ", ".join(f"{start}-{end}" for start, end in ranges)
    return ranges or ""


class RangesInput(forms.TextInput):
    """One line of text that shows the ranges."""

    def format_value(self, value: Any) -> str:
        """The ranges as text."""
        return ranges_as_text(value)


class RangesFormField(forms.CharField):
    """Gives a list of `[start, end]` pairs."""

    def __init__(self, **kwargs: Any) -> None:
        # A JSON column's form field is given these two; ranges have their own form.
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        # What the page showed first is not sent back: ranges are compared with those that are stored.
        kwargs["show_hidden_initial"] = False
        kwargs["widget"] = RangesInput(
            attrs={
                "size": 30,
                "placeholder": "start-end, start-end",
                "class": "ranges",
                "data-quote-url": reverse_lazy("admin:events_find_quote"),
            }
        )
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        """The pairs, in the order given."""
        return value if isinstance(value, list) else ranges_from_text(super().to_python(value) or "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the pairs differ, however they are written."""
        try:
            return bool(self.to_python(data) != self.to_python(ranges_as_text(initial)))
        except ValidationError:
            return True
