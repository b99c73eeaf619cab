"""Pages of imports: import runs, suggested values, and possible duplicates.

Runs are read-only. Users accept or dismiss suggestions, and decide whether a possible duplicate is the same record;
each decision is stored with its user and time. Limits: accepting a suggestion writes one field or one list of parts.
Records that are the same are merged on the page that withdraws a record.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.admin.database_errors import Busy, Refusal, check_and_publish, in_one_transaction
from events.admin.permissions import ReadOnlyAdmin, has_permission, needs_editor
from events.admin.publication import lock_records
from events.admin.record_urls import page_url
from events.admin.records import ShortChoices, word
from events.models import EventActor, Record
from events.models.imports import (
    DuplicateStatus,
    ImportedRow,
    ImportRun,
    PossibleDuplicate,
    Suggestion,
    SuggestionStatus,
)
from events.models.record import Part
from events.publish.catalog import model_of
from events.publish.notes import change_note
from events.vocabulary.enumerations import RecordType


def _link(type_: str, record_id: int | None) -> SafeString | str:
    """A link to the page of a record, or a dash if the record does not exist."""
    model = model_of(type_)
    record = model._default_manager.filter(pk=record_id).first() if record_id else None
    if record is None:
        return "–"
    return format_html('<a href="{}">{}</a>', page_url(model, "change", record.pk), record)


class StaffReadOnlyAdmin(ReadOnlyAdmin):
    """Read-only pages that every user of the admin may view."""

    list_per_page = 50
    show_full_result_count = False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """True for every member of staff."""
        return bool(request.user.is_active and request.user.is_staff)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """True for every member of staff."""
        return self.has_view_permission(request)


@admin.register(ImportRun)
class ImportRunAdmin(StaffReadOnlyAdmin):
    """Import runs, newest first."""

    index_position = 70
    list_display = (
        "id",
        "dataset",
        word("status"),
        "started_at",
        "finished_at",
        "rows",
        "rejected",
        "vanished",
        "publish",
    )
    list_filter = (("status", ShortChoices), "publish")
    list_select_related = ("dataset",)
    search_fields = ("dataset__name",)
    fields = (
        ("dataset", "status", "publish"),
        ("started_at", "finished_at"),
        ("rows", "rejected", "vanished"),
        "message",
        "counts_by_type",
        "files",
        "warnings",
        "rejected_rows",
    )
    readonly_fields = ("counts_by_type", "rejected_rows")

    @admin.display(description="records by type")
    def counts_by_type(self, run: ImportRun) -> SafeString:
        """A list of the record types, each with its counts."""
        rows = (
            (type_, ", ".join(f"{n:,} {word}" for word, n in counts.items())) for type_, counts in run.counts.items()
        )
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}: {}</li>", rows))

    @admin.display(description="rejected rows (the first 100)")
    def rejected_rows(self, run: ImportRun) -> SafeString:
        """A table with file, line, column, value and reason of each rejected row."""
        head = "<tr><th>File</th><th>Line</th><th>Column</th><th>Value</th><th>Reason</th></tr>"
        cells = "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
        rows = format_html_join("", cells, (row[:5] for row in run.rejects))
        return format_html("<table>{}{}</table>", SafeString(head), rows) if run.rejects else SafeString("–")


class DecisionAdmin(StaffReadOnlyAdmin):
    """Pages of rows that need a decision. Their actions need the permission to change the record of the row."""

    list_filter = (("status", ShortChoices), ("type", ShortChoices), "dataset")
    list_select_related = ("dataset",)

    def decide(
        self, request: HttpRequest, items: QuerySet[Any], status: str, work: Callable[[Any, Record], None]
    ) -> None:
        """Call `work` for each open item and store the decision. Shows the number of decisions, and each refusal."""
        done = 0
        for item in items.filter(status="open"):
            try:
                in_one_transaction(lambda item=item: self._decide_one(request, item, status, work))  # type: ignore[misc]
                done += 1
            except Refusal as refusal:
                self.message_user(request, f"{item}: {refusal.message}", messages.ERROR)
                if isinstance(refusal, Busy):
                    break  # the remaining items would wait in vain, too
        self.message_user(request, f"Decisions stored: {done}.", messages.SUCCESS)

    def _decide_one(self, request: HttpRequest, item: Any, status: str, work: Callable[[Any, Record], None]) -> None:
        model, record_id = model_of(item.type), item.record_id or getattr(item, "other_id", None)
        record = model._default_manager.filter(pk=record_id).first()
        if record is None:
            raise Refusal("The record was deleted.")
        if not has_permission(request, "change", model) or needs_editor(request, record):
            raise Refusal("You do not have permission to change this record.")
        (record,) = lock_records([record])
        work(item, record)
        item.status, item.decided_at, item.decided_by = status, timezone.now(), request.user.get_username()
        item.save(update_fields=["status", "decided_at", "decided_by"])
        LogEntry.objects.log_actions(
            request.user.pk or 0, [record], CHANGE, f"Import: {item._meta.verbose_name} {status}."
        )
        check_and_publish()


@admin.action(description="Accept: write the data set's value into the record")
def accept(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
    """Write the suggested values into the records."""
    modeladmin.decide(request, queryset, SuggestionStatus.ACCEPTED, _write_suggestion)


@admin.action(description="Dismiss: keep the record's value")
def dismiss(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
    """Leave the records unchanged."""
    modeladmin.decide(request, queryset, SuggestionStatus.DISMISSED, lambda suggestion, record: None)


def _write_suggestion(suggestion: Any, record: Record) -> None:
    """Write the data set's value of a field, or its list of parts, into the record."""
    change_note(f"From {suggestion.dataset.name}.")
    columns = {f.attname: f for f in record._meta.local_concrete_fields}
    if suggestion.field in columns:
        value = suggestion.theirs
        setattr(record, suggestion.field, value if value is None else columns[suggestion.field].to_python(value))
        record.save()
        return
    part: Any = next(
        relation.related_model
        for relation in record._meta.related_objects
        if relation.get_accessor_name() == suggestion.field and issubclass(relation.related_model, Part)
    )
    part.objects.filter(**{part.owner: record}).delete()
    places: dict[Any, int] = defaultdict(int)
    for row in suggestion.theirs:
        values = {f.attname: f.to_python(row[f.attname]) for f in part._meta.local_concrete_fields if f.attname in row}
        in_list = row.get(part.part_of_list)
        part.objects.create(**{part.owner: record, **values, "position": places[in_list]})
        places[in_list] += 1
    record.save(update_fields=["updated_at"])


@admin.register(Suggestion)
class SuggestionAdmin(DecisionAdmin):
    """Values of data sets for fields that a user changed."""

    index_position = 71
    list_display = ("id", word("status"), "record", "field", "ours", "theirs", "dataset")
    fields = ("record", "field", "ours", "theirs", ("dataset", "run"), ("status", "decided_at", "decided_by"))
    readonly_fields = ("record",)
    actions = (accept, dismiss)

    @admin.display(description="record")
    def record(self, suggestion: Suggestion) -> SafeString | str:
        """The record whose field has the suggestion."""
        return _link(suggestion.type, suggestion.record_id)


@admin.action(description="Same: link the name to the record, or merge both records")
def same(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
    """Decide that the imported name and the record are the same."""
    modeladmin.decide(request, queryset, DuplicateStatus.SAME, _link_name)
    for duplicate in queryset.filter(status=DuplicateStatus.SAME, record_id__isnull=False):
        model = model_of(duplicate.type)
        survivor = model._default_manager.filter(pk=duplicate.other_id).first()
        url = page_url(model, "withdraw", duplicate.record_id)
        text = format_html(
            'To merge “{}” into “{}”, <a href="{}">withdraw the former</a>.', duplicate.name, survivor or "–", url
        )
        modeladmin.message_user(request, text)


@admin.action(description="Different: keep both")
def different(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
    """Decide that the imported name and the record are different."""
    modeladmin.decide(request, queryset, DuplicateStatus.DIFFERENT, lambda duplicate, record: None)


def _link_name(duplicate: Any, record: Record) -> None:
    """Link a name without a record to this record. The next import then links the events that contain the name."""
    if duplicate.record_id is not None:
        return
    rows = ImportedRow.objects.filter(dataset=duplicate.dataset)
    rows.filter(key=duplicate.key, record_id__isnull=True).update(record_id=duplicate.other_id)
    events = EventActor.objects.filter(stated=duplicate.name).values("event_id")
    rows.filter(type=RecordType.EVENT, record_id__in=events).update(fingerprint=b"")


@admin.register(PossibleDuplicate)
class PossibleDuplicateAdmin(DecisionAdmin):
    """Imported names that may be the same as an existing record."""

    index_position = 72
    list_display = ("id", word("status"), "name", "imported_as", "may_be", "evidence", "dataset")
    fields = ("name", "imported_as", "may_be", "evidence", ("dataset", "run"), ("status", "decided_at", "decided_by"))
    readonly_fields = ("imported_as", "may_be")
    search_fields = ("name",)
    actions = (same, different)

    @admin.display(description="imported as")
    def imported_as(self, duplicate: PossibleDuplicate) -> SafeString | str:
        """The record that the import created for the name."""
        return _link(duplicate.type, duplicate.record_id)

    @admin.display(description="may be the same as")
    def may_be(self, duplicate: PossibleDuplicate) -> SafeString | str:
        """The existing record."""

        return _link(duplicate.type, duplicate.other_id)
