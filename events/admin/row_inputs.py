"""The form field of a list of small rows (identifiers, aliases, links …), edited as a table.

A script replaces the text area with the table. Without scripts, the user edits the JSON in the text area.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

MAY_BE_NULL = frozenset({"language", "note"})
"""Columns that may be blank: the language of a name and the note of a link. All other columns are required."""


class RowsInput(forms.Textarea):
    """A text area with the rows as JSON. The script replaces it with a table with these columns."""

    template_name = "admin/events/inputs/rows.html"

    def __init__(self, columns: Sequence[str], attrs: Mapping[str, Any] | None = None) -> None:
        self.columns = tuple(columns)
        super().__init__({"rows": 3, "cols": 60, "class": "rows-json", **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The context of the template, with the columns as attributes for the script."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-columns"] = json.dumps(self.columns)
        context["widget"]["attrs"]["data-optional"] = json.dumps(sorted(MAY_BE_NULL & set(self.columns)))
        return context


class RowsFormField(forms.JSONField):
    """A form field whose value is a list of dicts with the keys `columns`.

    Texts are trimmed. A blank text becomes None, and a row of blank texts is dropped.
    """

    def __init__(self, *, columns: Sequence[str] = (), **kwargs: Any) -> None:
        self.columns = tuple(columns)
        kwargs["widget"] = RowsInput(self.columns)
        # No hidden input with the initial value: the rows are compared with the stored ones.
        kwargs["show_hidden_initial"] = False
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        """Parse the JSON. Raises ValidationError that names the invalid row and column."""
        rows = super().to_python(value)
        if rows is None:
            return []
        if not isinstance(rows, list):
            raise ValidationError("Enter a JSON list of rows.")
        cleaned = []
        for number, row in enumerate(rows, 1):
            if not isinstance(row, dict) or set(row) - set(self.columns):
                raise ValidationError(f"Row {number}: enter an object with the keys {', '.join(self.columns)}.")
            texts = {column: self._text(row.get(column), number, column) for column in self.columns}
            if not any(texts.values()):
                continue
            for column, text in texts.items():
                if text is None and column not in MAY_BE_NULL:
                    raise ValidationError(f"Row {number}: {column} is required.")
            cleaned.append(texts)
        return cleaned

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the rows differ, regardless of how their JSON is written."""
        try:
            return bool(self.to_python(data) != self.to_python(json.dumps(initial or [])))
        except ValidationError:
            return True

    @staticmethod
    def _text(value: Any, number: int, column: str) -> str | None:
        if value is not None and not isinstance(value, str):
            raise ValidationError(f"Row {number}: {column} must be text.")
        if value and any(character == "\0" or "\ud800" <= character <= "\udfff" for character in value):
            raise ValidationError(f"Row {number}: {column} contains a NUL character or a surrogate. Remove it.")

        return (value or "").strip() or None
