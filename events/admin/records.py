"""What the pages of all record types share: their forms, lists, filters, links and lists of parts."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.cache import cache
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from events.admin.date_inputs import EdtfFormField
from events.admin.deletion import DeletionMixin
from events.admin.differences import as_text
from events.admin.forms import PartForm, PartFormSet, RecordForm
from events.admin.publication import PublicationMixin, publish_selected
from events.admin.range_inputs import RangesFormField
from events.admin.record_ids import record_id
from events.admin.roles import PartRolesMixin, RolesMixin, may_publish
from events.admin.row_inputs import RowsFormField
from events.admin.saving import SavingMixin
from events.admin.version_history import VersionHistoryMixin
from events.models import CameoCode, PloverType, Record
from events.models.fields import EdtfField, RangesField, RowsField
from events.vocabulary.enumerations import Publication

FORM_FIELDS: dict[Any, Any] = {
    EdtfField: {"form_class": EdtfFormField},
    RangesField: {"form_class": RangesFormField},
    models.URLField: {"assume_scheme": "https"},
    models.TextField: {"widget": admin.widgets.AdminTextareaWidget(attrs={"rows": 4})},
}


_YEARS_KEPT_SECONDS = 60

LABELS = {
    "cameo": "CAMEO code",
    "cameo_code": "CAMEO actor code",
    "cow_code": "COW number",
    "gw_code": "Gleditsch-Ward number",
    "iso3166_alpha2": "ISO 3166 alpha-2",
    "iso3166_alpha3": "ISO 3166 alpha-3",
    "plover": "PLOVER type",
    "plover_contexts": "contexts (with commas)",
    "plover_derived_from": "derived from",
    "plover_mode": "mode",
    "plover_version": "PLOVER version",
    "sectors": "sectors (with commas)",
    "sha256": "SHA-256",
    "to_statement": "statement",
    "url": "URL",
    "archive_url": "archive URL",
}
"""Labels of fields whose names do not read as words."""


def api_url(record: Record) -> str:
    """Where the record's document is served. The public contract fixes the address."""
    return f"/api/v1/{record.record_type.collection}/{record.slug}/"


def year_of(column: str, title: str) -> type[admin.SimpleListFilter]:
    """A filter by the year in which a date starts, from its generated column."""

    class StartYear(admin.SimpleListFilter):
        """The years that occur, newest first, and “no start stated”."""

        parameter_name = "year"

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
            manager = model_admin.model._default_manager
            # Reading all rows for their years on every page would cost more than the page; a new year may come late.
            years = cache.get_or_set(
                f"events.admin.years.{model_admin.model._meta.db_table}.{column}",
                lambda: [str(day.year) for day in manager.dates(column, "year", order="DESC")],
                _YEARS_KEPT_SECONDS,
            )
            return [*((year, year) for year in years or []), ("none", "no start stated")]

        def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
            value = self.value()
            if value == "none":
                return queryset.filter(**{f"{column}__isnull": True})
            year = record_id(value)
            if year is not None and 1 <= year <= 9999:
                return queryset.filter(**{f"{column}__year": year})
            return queryset

    StartYear.title = title
    return StartYear


class ShortChoices(admin.ChoicesFieldListFilter):
    """A filter by an enumeration, whose labels (“Quote: the words themselves”) are cut to their names."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        """Django's choices with short names."""
        for choice in super().choices(changelist):
            yield {**choice, "display": str(choice["display"]).partition(":")[0]}


def word(name: str) -> Any:
    """A column that shows an enumeration's name without its meaning."""

    @admin.display(description=name.replace("_", " "), ordering=name)
    def column(record: Any) -> str:
        return getattr(record, f"get_{name}_display")().partition(":")[0] or "–"

    return column


def date(name: str, start: str | None = None) -> Any:
    """A column that shows a stated date as EDTF, sorted by its start where that is a column of its own."""

    @admin.display(description=name.replace("_", " "), ordering=start or f"{name}_start")
    def column(record: Any) -> str:
        stated = getattr(record, name)
        return stated.edtf if stated else "–"

    return column


class FieldsMixin(admin.options.BaseModelAdmin):
    """Form fields of the models' own column types, and autocompletes for every relation."""

    formfield_overrides = FORM_FIELDS

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Lists of rows are edited in a table with their columns; other records are never deleted from here."""
        if isinstance(db_field, RowsField):
            return db_field.formfield(form_class=_RowsField, columns=db_field.columns)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and db_field.name in LABELS:
            label = LABELS[db_field.name]
            field.label = label[0].upper() + label[1:]
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        """Every reference to a record or a code; a select with all of them would be endless."""
        fields = self.opts.get_fields()
        return [field.name for field in fields if isinstance(field, models.ForeignKey) and _completes(field)]


def _completes(field: models.ForeignKey) -> bool:
    target = field.related_model
    return isinstance(target, type) and (issubclass(target, Record) or target in (CameoCode, PloverType))


class _RowsField(RowsFormField):
    """The form field of a JSON column, which is given a decoder that rows do not need."""

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)


class PartInline(PartRolesMixin, FieldsMixin, admin.StackedInline):
    """A list of parts on the page of their record. `alternatives` names references of which a row has one."""

    form = PartForm
    formset = PartFormSet
    extra = 0
    alternatives: ClassVar[tuple[str, ...]] = ()

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """The formset of one request."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.request = request
        formset.form.alternatives = self.alternatives
        return formset

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the owner, which each row's name shows."""
        return super().get_queryset(request).select_related(self.model.owner)


class PartTable(PartInline):
    """The same as a table, for rows of few fields."""

    template = "admin/edit_inline/tabular.html"


class RecordAdmin(
    RolesMixin, SavingMixin, DeletionMixin, PublicationMixin, VersionHistoryMixin, FieldsMixin, admin.ModelAdmin
):
    """The pages of one record type. `main_fieldsets` are its own fields; those that all records have follow."""

    form = RecordForm
    change_form_template = "admin/events/change_form.html"
    delete_confirmation_template = "admin/events/delete_confirmation.html"
    main_fieldsets: ClassVar[list[Any]] = []
    actions = (publish_selected,)
    list_per_page = 50
    list_max_show_all = 200
    show_full_result_count = False
    save_on_top = True

    class Media:
        css: ClassVar[dict[str, tuple[str, ...]]] = {"all": ("events/curation.css",)}
        js = (
            "events/edtf.js",
            "events/rows.js",
            "events/slugs.js",
            "events/one-of.js",
        )

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """The type's own fields, then publication, identifiers, inferences and notes."""
        state = ("publication_state", "created_at", "updated_at") if obj is not None else ()
        return [
            *self.main_fieldsets,
            # After the lists of parts: these are the last things one fills in.
            ("Identifiers and inferences", {"fields": ("identifiers", "inferences"), "classes": ("after-parts",)}),
            ("Internal: never public", {"fields": ("notes", *([state] if state else [])), "classes": ("after-parts",)}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The state is changed by publishing; a slug is fixed once it was published."""
        fixed = obj is not None and obj.publication != Publication.DRAFT
        return ("publication_state", "created_at", "updated_at", "original_columns", *(("slug",) if fixed else ()))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """The form of one request."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.request = request
        return form

    @admin.display(description="original columns")
    def original_columns(self, record: Any) -> str:
        """What a data set says in columns of its own is shown as it came, and is not edited."""
        return as_text(record.original) if record.original else "–"

    @admin.display(description="publication")
    def publication_state(self, record: Any) -> SafeString:
        """Draft, published or withdrawn, as a badge."""
        label = Publication(record.publication).label.partition(":")[0] if record.publication else "Draft"
        merged = f" into {record.merged_into.slug}" if record.publication == "withdrawn" and record.merged_into else ""
        return format_html('<span class="badge badge-{}">{}{}</span>', record.publication, label, merged)

    def record_links(self, request: HttpRequest, record: Any) -> list[dict[str, str]]:
        """Publish or withdraw, the public document, the versions."""
        links = []
        if may_publish(request, self.model):
            if record.publication == Publication.PUBLISHED:
                links.append({"label": "Withdraw…", "url": self.own_url("withdraw", record.pk), "class": "withdraw"})
            else:
                url = f"{self.own_url('publish')}?ids={record.pk}"
                links.append({"label": "Publish with everything it needs…", "url": url, "class": "publish"})
        if record.publication == Publication.PUBLISHED:
            links.append({"label": "View in API", "url": api_url(record), "class": "api"})
        if record.publication != Publication.DRAFT:
            links.append({"label": "Versions", "url": self.own_url("versions", record.pk), "class": "versions"})
        return links
