"""The form field of a list of small rows (identifiers, aliases, links …): a table with rows to add and remove.

A script turns the text area into the table; without scripts the JSON itself can be edited.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

MAY_BE_NULL = frozenset({"language", "note"})
"""Columns that may be left blank: a name's language and a link's note. All others are required in each row."""


class RowsInput(forms.Textarea):
    """A text area with the rows as JSON, which the script replaces by a table with these columns."""

    template_name = "admin/events/inputs/rows.html"

    def __init__(self, columns: Sequence[str], attrs: Mapping[str, Any] | None = None) -> None:
        self.columns = tuple(columns)
        super().__init__({"rows": 3, "cols": 60, "class": "rows-json", **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Adds the columns, and how many rows there are, for the script."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-columns"] = json.dumps(self.columns)
        context["widget"]["attrs"]["data-optional"] = json.dumps(sorted(MAY_BE_NULL & set(self.columns)))
        return context


class RowsFormField(forms.JSONField):
    """Gives a list of dicts with exactly `columns`, texts trimmed, blank ones null, wholly blank rows dropped."""

    def __init__(self, *, columns: Sequence[str] = (), **kwargs: Any) -> None:
        self.columns = tuple(columns)
        kwargs["widget"] = RowsInput(self.columns)
        # What the page showed first is not sent back: rows are compared with those that are stored.
        kwargs["show_hidden_initial"] = False
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        """Parse the JSON; raises ValidationError that names the row and column at fault."""
        rows = super().to_python(value)
        if rows is None:
            return []
        if not isinstance(rows, list):
            raise ValidationError("This is a list of rows.")
        cleaned = []
        for number, row in enumerate(rows, 1):
            if not isinstance(row, dict) or set(row) - set(self.columns):
                raise ValidationError(f"Row {number}: the columns are {', '.join(self.columns)}.")
            texts = {column: self._text(row.get(column), number, column) for column in self.columns}
            if not any(texts.values()):
                continue
            for column, text in texts.items():
                if text is None and column not in MAY_BE_NULL:
                    raise ValidationError(f"Row {number}: {column} is missing.")
            cleaned.append(texts)
        return cleaned

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the rows differ, however their JSON is written."""
        try:
            return bool(self.to_python(data) != self.to_python(json.dumps(initial or [])))
        except ValidationError:
            return True

    @staticmethod
    def _text(value: Any, number: int, column: str) -> str | None:
        if value is not None and not isinstance(value, str):
            raise ValidationError(f"Row {number}: {column} is text.")
        if value and any(character == "\0" or "\ud800" <= character <= "\udfff" for character in value):
            raise ValidationError(f"Row {number}: {column} holds a character that cannot be stored.")
        return (value or "").strip() or None
