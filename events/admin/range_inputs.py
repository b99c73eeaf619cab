"""The form field of character ranges, as in `474-581, 600-610`.

A range starts at its first character and ends before its second position. Positions count Unicode code points of the
source's text from 0.
"""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy

_RANGE = re.compile(r"(\d{1,9})\s*[-\u2013\u2014:]\s*(\d{1,9})")  # hyphen, dashes or colon between the two


def ranges_from_text(text: str) -> list[list[int]]:
    """Parse `474-581, 600-610` to `[[474, 581], [600, 610]]`. Raises ValidationError that names the invalid range."""
    ranges = []
    for part in re.split(r"[,;]", text):
        if not part.strip():
            continue
        match = _RANGE.fullmatch(part.strip())
        if match is None:
            raise ValidationError(f"“{part.strip()}” is not a range. Write start-end, for instance 474-581, 600-610.")
        start, end = int(match[1]), int(match[2])
        if start >= end:
            raise ValidationError(
                f"The range {start}-{end} is empty or reversed. The second number is the position after the last"
                " character."
            )
        ranges.append([start, end])
    return ranges


def ranges_as_text(ranges: Any) -> str:
    """Format `[[474, 581], [600, 610]]` as `474-581, 600-610`. Returns text unchanged."""
    if isinstance(ranges, (list, tuple)):
        return ", ".join(f"{start}-{end}" for start, end in ranges)
    return ranges or ""


class RangesInput(forms.TextInput):
    """A text input that shows ranges as text."""

    def format_value(self, value: Any) -> str:
        """The text of the ranges."""
        return ranges_as_text(value)


class RangesFormField(forms.CharField):
    """A form field whose value is a list of `[start, end]` pairs."""

    def __init__(self, **kwargs: Any) -> None:
        # A JSON column passes these two arguments to its form field; ranges do not use them.
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        # No hidden input with the initial value: the ranges are compared with the stored ones.
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
        """The pairs, in the order of the text."""
        return value if isinstance(value, list) else ranges_from_text(super().to_python(value) or "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the pairs differ, regardless of how they are written."""

        try:
            return bool(self.to_python(data) != self.to_python(ranges_as_text(initial)))
        except ValidationError:
            return True
