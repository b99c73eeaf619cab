"""The values that a browser sends for a form: read from the HTML of a page, with changes by the test."""

from html.parser import HTMLParser
from typing import Any


class _Fields(HTMLParser):
    """Collects name and value of every input, text area and select of the form with an id that ends in `_form`."""

    def __init__(self, form_id: str | None) -> None:
        super().__init__()
        self.form_id, self.inside, self.fields = form_id, False, {}
        self._area: str | None = None
        self._select: tuple[str, bool] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name, value = found.get("name"), found.get("value")
        if tag == "form":
            self.inside = self.form_id is None or found.get("id") == self.form_id
        if not self.inside:
            return
        if tag == "input" and name and found.get("type") not in ("submit", "file", "button"):
            if found.get("type") not in ("checkbox", "radio") or "checked" in found:
                self.fields[name] = value or "" if found.get("type") not in ("checkbox", "radio") else value or "on"
        elif tag == "textarea" and name:
            self._area = name
            self.fields[name] = ""
        elif tag == "select" and name:
            self._select = (name, "multiple" in found)
            self.fields.setdefault(name, [] if "multiple" in found else "")
        elif tag == "option" and self._select and "selected" in found:
            select, is_multiple = self._select
            if is_multiple:
                self.fields[select].append(value or "")
            else:
                self.fields[select] = value or ""

    def handle_data(self, data: str) -> None:
        if self.inside and self._area:
            self.fields[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        elif tag == "textarea" and self._area:
            # HTML drops one line break after the opening tag.
            text = self.fields[self._area]
            self.fields[self._area], self._area = text[1:] if text.startswith("\n") else text, None
        elif tag == "select":
            self._select = None


def fields_of(response: Any, form_id: str | None = None) -> dict[str, Any]:
    """The fields of the form with that id (of all forms without one) in a response."""
    parser = _Fields(form_id)
    parser.feed(response.content.decode())
    return {name: value for name, value in parser.fields.items() if "__prefix__" not in name}


def row_of(prefix: str, index: int, fields: dict[str, Any], **values: Any) -> dict[str, Any]:
    """The fields of a new row in a list of parts, and the increased number of rows."""
    total = max(int(fields.get(f"{prefix}-TOTAL_FORMS", 0)), index + 1)
    return {f"{prefix}-TOTAL_FORMS": total, **{f"{prefix}-{index}-{name}": value for name, value in values.items()}}
