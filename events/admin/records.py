"""The pages that all record types share: forms, lists, filters, links, and lists of parts."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.postgres.fields import ArrayField
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
from events.admin.permissions import PartPermissionsMixin, RecordPermissionsMixin, may_publish
from events.admin.publication import PublicationMixin, publish_selected
from events.admin.range_inputs import RangesFormField
from events.admin.record_urls import record_id
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


_YEARS_CACHE_SECONDS = 60


def api_url(record: Record) -> str:
    """The address of the record's document in the API. The contract of the API fixes it."""
    return f"/api/v1/{record.record_type.collection}/{record.slug}/"


def year_of(column: str, title: str) -> type[admin.SimpleListFilter]:
    """A list filter by the year of a date. `column` is the date's generated start column, `title` the filter's name."""

    class StartYear(admin.SimpleListFilter):
        """The years that occur, newest first, and “unknown”."""

        parameter_name = "year"

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
            manager = model_admin.model._default_manager
            # The query reads all rows, which takes longer than the page. A new year may be missing for a minute.
            years = cache.get_or_set(
                f"events.admin.years.{model_admin.model._meta.db_table}.{column}",
                lambda: [str(day.year) for day in manager.dates(column, "year", order="DESC")],
                _YEARS_CACHE_SECONDS,
            )
            return [*((year, year) for year in years or []), ("none", "unknown")]

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
    """A list filter by an enumeration. It shows the name of each label (“Quote: the words themselves”) only."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        """Django's choices, with short labels."""
        for choice in super().choices(changelist):
            yield {**choice, "display": str(choice["display"]).partition(":")[0]}


def word(name: str) -> Any:
    """A list column that shows the name of an enumeration's label, without its explanation."""

    @admin.display(description=name.replace("_", " "), ordering=name)
    def column(record: Any) -> str:
        return getattr(record, f"get_{name}_display")().partition(":")[0] or "–"

    return column


def date(name: str) -> Any:
    """A list column that shows a stated date as EDTF text, sorted by the date's generated start column."""

    @admin.display(description=name.replace("_", " "), ordering=f"{name}_start")
    def column(record: Any) -> str:
        stated = getattr(record, name)
        return stated.edtf if stated else "–"

    return column


class FieldsMixin(admin.options.BaseModelAdmin):
    """Form fields for the column types of the models, and an autocomplete field for every reference."""

    formfield_overrides = FORM_FIELDS

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The form field of a column. A reference has no button that deletes the record it refers to."""
        if isinstance(db_field, RowsField):
            return db_field.formfield(form_class=_RowsField, columns=db_field.columns)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(db_field, ArrayField):
            field.label = f"{field.label} (separated by commas)"
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        """Every reference to a record or a code, since a select element would contain all of them."""
        fields = self.opts.get_fields()
        return [field.name for field in fields if isinstance(field, models.ForeignKey) and _completes(field)]


def _completes(field: models.ForeignKey) -> bool:
    target = field.related_model
    return isinstance(target, type) and (issubclass(target, Record) or target in (CameoCode, PloverType))


class _RowsField(RowsFormField):
    """`RowsFormField` for a JSON column: drops the encoder and decoder that the column passes."""

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)


class PartInline(PartPermissionsMixin, FieldsMixin, admin.StackedInline):
    """A list of parts on the page of their record.

    `alternatives` names references of which each row has exactly one. The form shows a choice of type and one field.
    """

    form = PartForm
    formset = PartFormSet
    extra = 0
    alternatives: ClassVar[tuple[str, ...]] = ()

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """The formset class of a request."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.request = request
        return formset

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The form field of a column. Fields of `alternatives` name each other for the script of the form."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and db_field.name in self.alternatives:
            # Django copies the attributes of the inner widget for each form, but not those of its wrapper.
            field.widget.widget.attrs["data-one-of"] = " ".join(self.alternatives)
        return field

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """The rows with their owner and the records that their titles name."""
        return super().get_queryset(request).select_related(self.model.owner, *self.model.title_references())


class PartTable(PartInline):
    """A list of parts as a table, for rows of few fields."""

    template = "admin/edit_inline/tabular.html"


class RecordAdmin(
    RecordPermissionsMixin,
    SavingMixin,
    DeletionMixin,
    PublicationMixin,
    VersionHistoryMixin,
    FieldsMixin,
    admin.ModelAdmin,
):
    """The pages of a record type.

    `main_fieldsets` contains the fields of the type; the fields that all records have follow them. `index_position`
    orders the types on the overview.
    """

    form = RecordForm
    change_form_template = "admin/events/change_form.html"
    delete_confirmation_template = "admin/events/delete_confirmation.html"
    main_fieldsets: ClassVar[list[Any]] = []
    index_position: ClassVar[int] = 50
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
        """The type's own fields, then those of all records. The template shows the latter after the lists of parts."""
        state = [("publication_state", "created_at", "updated_at")] if obj is not None else []
        original = ["dataset_columns"] if getattr(obj, "original", None) else []
        return [
            *self.main_fieldsets,
            (
                "Identifiers and inferences",
                {"fields": ("identifiers", "inferences", *original), "classes": ("after-parts",)},
            ),
            ("Internal (never public)", {"fields": ("notes", *state), "classes": ("after-parts",)}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Fields that only publishing, the database or an import changes. The slug is one after publication."""
        fixed = obj is not None and obj.publication != Publication.DRAFT
        return ("publication_state", "created_at", "updated_at", "dataset_columns", *(("slug",) if fixed else ()))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """The form class of a request."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.request = request
        return form

    @admin.display(description="further columns of the data set")
    def dataset_columns(self, record: Any) -> str:
        """The columns of an imported data set that have no field here, with their values."""
        return as_text(record.original)

    @admin.display(description="publication")
    def publication_state(self, record: Any) -> SafeString:
        """A badge: draft, published or withdrawn."""
        label = Publication(record.publication).label.partition(":")[0] if record.publication else "Draft"
        merged = f" into {record.merged_into.slug}" if record.publication == "withdrawn" and record.merged_into else ""
        return format_html('<span class="badge badge-{}">{}{}</span>', record.publication, label, merged)

    def record_links(self, request: HttpRequest, record: Any) -> list[dict[str, str]]:
        """Links to publish or withdraw the record, to its document in the API, and to its versions."""
        links = []
        if may_publish(request, self.model):
            if record.publication == Publication.PUBLISHED:
                links.append({"label": "Withdraw…", "url": self.page_url("withdraw", record.pk), "class": "withdraw"})
            else:
                url = f"{self.page_url('publish')}?ids={record.pk}"
                links.append({"label": "Publish with the drafts it refers to…", "url": url, "class": "publish"})
        if record.publication == Publication.PUBLISHED:
            links.append({"label": "View in API", "url": api_url(record), "class": "api"})
        if record.publication != Publication.DRAFT:
            links.append({"label": "Versions", "url": self.page_url("versions", record.pk), "class": "versions"})

        return links
