"""The forms of records and of their parts.

They propose slugs, show errors of the database at the field that they concern, and refuse to overwrite another user's
edit.
"""

from collections import Counter
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import JSONField
from django.http import HttpRequest

from events.admin.database_errors import Refusal, split_message
from events.admin.edits import conflict_with, edit_of, fingerprint
from events.admin.slug_proposals import propose_slug, taken_slugs
from events.vocabulary.slugs import next_free

IN_CONFLICT = "in-conflict"
TO_CONFIRM = "to-confirm"


class FieldErrorsForm(forms.ModelForm):
    """Shows the message of a constraint that starts with a field's name (“slug: …”) at that field.

    Limits: the database alone checks constraints on a blank date or JSON column, because Django would check them with
    JSON null instead of SQL NULL. The message is the same.
    """

    def _get_validation_exclusions(self) -> set[str]:
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        columns = [field.name for field in self._meta.model._meta.concrete_fields if isinstance(field, JSONField)]
        return excluded | {name for name in columns if self.cleaned_data.get(name) is None}

    def _update_errors(self, errors: ValidationError) -> None:
        if hasattr(errors, "error_dict"):
            placed: dict[str, list[ValidationError]] = {}
            for name, found in errors.error_dict.items():
                for error in found:
                    for message in error.messages:
                        field, text = (
                            split_message(message, self._meta.model) if name == NON_FIELD_ERRORS else (name, "")
                        )
                        known = field in self.fields
                        key = field if known and field else NON_FIELD_ERRORS
                        words = text if known and name == NON_FIELD_ERRORS else message
                        placed.setdefault(key, []).append(ValidationError(words, code=error.code))
            errors = ValidationError(placed)
        super()._update_errors(errors)  # type: ignore[misc]


class RecordForm(FieldErrorsForm):
    """The form of a record. The admin creates a subclass for each request and sets its `request`."""

    request: ClassVar[HttpRequest]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].widget.attrs.update({"class": "vTextField slug-input", "spellcheck": "false"})

    def clean_slug(self) -> str:
        """The slug, or a proposed one if it is blank. Refuses a slug that another record has or had."""
        slug: str = (self.cleaned_data.get("slug") or "").strip()
        model = self._meta.model
        if not slug:
            slug = propose_slug(model, self.data, self.instance.pk)
            if not slug:
                raise ValidationError(
                    "Enter a slug, or first the fields that it is derived from, as name, title or date."
                )
        elif slug != self.instance.slug and slug in (taken := taken_slugs(model, slug, self.instance.pk)):
            raise ValidationError(
                f"Another {model._meta.verbose_name} has or had the slug {slug}. {next_free(slug, taken)} is available."
            )
        return slug

    def clean(self) -> dict[str, Any]:
        """Refuse to overwrite another user's edit of the same record."""
        cleaned = super().clean() or {}
        edit = edit_of(self.request)
        if self.instance.pk is not None and edit.now is not None:
            edit.conflict = conflict_with(self.instance, self.data.get("_seen", ""), edit.now)
            if edit.conflict and self.data.get("_replace") != fingerprint(edit.now):
                self.add_error(
                    None,
                    ValidationError(
                        "Another user saved this record after you opened it. Your changes are not saved yet.",
                        code=IN_CONFLICT,
                    ),
                )
        return cleaned

    def _post_clean(self) -> None:
        """Show why the previous attempt to save this form failed."""
        super()._post_clean()  # type: ignore[misc]
        not_saved = edit_of(self.request).not_saved
        if isinstance(not_saved, Refusal):
            at_field = not_saved.model is self._meta.model and not_saved.field in self.fields
            self.add_error(not_saved.field if at_field else None, not_saved.message)
        elif not_saved is not None:
            self.add_error(
                None, ValidationError(str(not_saved), code=TO_CONFIRM if edit_of(self.request).to_confirm else None)
            )


class PartForm(FieldErrorsForm):
    """The form of one row of a list of parts."""

    place = forms.IntegerField(
        required=False,
        min_value=1,
        label="Order",
        help_text="Position in the list, from 1. Blank to put the row last.",
        widget=forms.NumberInput(attrs={"class": "place", "size": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.initial["place"] = self.instance.position + 1
            self.instance.shown_in_record = True


class PartFormSet(forms.BaseInlineFormSet):
    """The rows of a list of parts, saved in the order that their forms give."""

    def __init__(self, data: Any = None, files: Any = None, instance: Any = None, **kwargs: Any) -> None:
        self.returned = 0
        super().__init__(data, files, instance=instance, **kwargs)
        if self.is_bound and self.instance.pk is not None:
            self.data = self._with_removed_rows_as_new(self.data)

    def _with_removed_rows_as_new(self, data: Any) -> Any:
        """The data with every row that another user removed meanwhile turned into a new row, so no input is lost."""
        count, initial = self.total_form_count(), self.initial_form_count()
        if not initial:
            return data
        existing = {str(pk) for pk in self.get_queryset().values_list("pk", flat=True)}
        kept = [number for number in range(initial) if data.get(f"{self.prefix}-{number}-id") in existing]
        removed = [number for number in range(initial) if number not in kept]
        if not removed:
            return data
        returned = [number for number in removed if not data.get(f"{self.prefix}-{number}-DELETE")]
        order = [*kept, *returned, *range(initial, count)]
        result = data.copy()
        for key in [key for key in data if key.startswith(f"{self.prefix}-")]:
            if key.removeprefix(f"{self.prefix}-").partition("-")[0].isdigit():
                del result[key]
        for new, old in enumerate(order):
            row = f"{self.prefix}-{old}-"
            for key in [key for key in data if key.startswith(row)]:
                result.setlist(f"{self.prefix}-{new}-{key.removeprefix(row)}", data.getlist(key))
            if old in returned:
                result[f"{self.prefix}-{new}-id"] = ""
        result[f"{self.prefix}-TOTAL_FORMS"], result[f"{self.prefix}-INITIAL_FORMS"] = str(len(order)), str(len(kept))
        self.returned = len(returned)
        self.__dict__.pop("management_form", None)
        return result

    def clean(self) -> None:
        """Show the database's refusal of a row at the list that contains the row."""
        super().clean()
        request: HttpRequest | None = getattr(self, "request", None)
        refusal = edit_of(request).not_saved if request is not None else None
        if isinstance(refusal, Refusal) and refusal.model is self.model:
            raise ValidationError(refusal.message)

    def delete_removed(self) -> None:
        """Delete the rows that are marked for deletion. Raises ProtectedError if another row refers to one of them."""
        self.save(commit=False)
        for row in self.deleted_objects:
            row.delete()

    def save_in_order(self) -> None:
        """Save the remaining rows and number them from 0. Call `delete_removed` first.

        Rows are ordered by place, then as in the form. Rows that another user added meanwhile come last.
        """

        kept = [
            (form.cleaned_data.get("place") or 32000, number, form)
            for number, form in enumerate(self.forms)
            if form.cleaned_data and form not in self.deleted_forms and (form.instance.pk or form.has_changed())
        ]
        known = [form.instance.pk for _, _, form in kept if form.instance.pk]
        model: Any = self.model
        unknown = list(model._default_manager.filter(**{self.fk.name: self.instance}).exclude(pk__in=known))
        next_position: Counter[Any] = Counter()
        for _, _, form in sorted(kept, key=lambda each: each[:2]):
            row, which = form.instance, getattr(form.instance, form.instance.part_of_list or "", None)
            setattr(row, self.fk.name, self.instance)
            if form.has_changed() or row.pk is None or row.position != next_position[which]:
                row.position = next_position[which]
                row.save()
            next_position[which] += 1
        for row in unknown:
            which = getattr(row, row.part_of_list or "", None)
            if row.position != next_position[which]:
                row.position = next_position[which]
                row.save(update_fields=["position"])
            next_position[which] += 1
