"""What imports leave to people: the runs, values that differ from what a person entered, and possible duplicates.

Runs are looked at only. A suggestion is accepted or dismissed, a possible duplicate is said to be the same or another;
who decided, and when, is kept. Limits: accepting writes one field, or one list of parts, as the file has it; records
that are the same are merged on their own page.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.admin.codes import ReadOnlyAdmin
from events.admin.publication import lock
from events.admin.refusals import Refusal, check_and_publish, in_one_transaction
from events.admin.roles import out_of_reach
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
    """The record as a link to its page."""
    model = model_of(type_)
    record = model._default_manager.filter(pk=record_id).first() if record_id else None
    if record is None:
        return "–"
    url = reverse(f"admin:events_{model._meta.model_name}_change", args=[record.pk])
    return format_html('<a href="{}">{}</a>', url, record)


class SeenByStaff(ReadOnlyAdmin):
    """Pages that everybody who may log in can look at; nothing is typed there."""

    list_per_page = 50
    show_full_result_count = False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever works here."""
        return bool(request.user.is_active and request.user.is_staff)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Whoever works here."""
        return self.has_view_permission(request)


@admin.register(ImportRun)
class ImportRunAdmin(SeenByStaff):
    """Import runs, newest first."""

    list_display = ("id", "dataset", "status", "started_at", "finished_at", "rows", "rejected", "vanished", "publish")
    list_filter = ("status", "publish")
    list_select_related = ("dataset",)
    search_fields = ("dataset__name",)
    fields = (
        ("dataset", "status", "publish"),
        ("started_at", "finished_at"),
        ("rows", "rejected", "vanished"),
        "message",
        "outcome",
        "files",
        "warnings",
        "rejected_rows",
    )
    readonly_fields = ("outcome", "rejected_rows")

    @admin.display(description="by type")
    def outcome(self, run: ImportRun) -> SafeString:
        """The counts as a list."""
        rows = (
            (type_, ", ".join(f"{n:,} {word}" for word, n in counts.items())) for type_, counts in run.counts.items()
        )
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}: {}</li>", rows))

    @admin.display(description="rejected rows (the first hundred)")
    def rejected_rows(self, run: ImportRun) -> SafeString:
        """File, line, column, value and reason of each."""
        cells = "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
        return format_html("<table>{}</table>", format_html_join("", cells, (row[:5] for row in run.rejects)))


class Decision(SeenByStaff):
    """Pages of what waits for a decision; their actions are for people who may change the record concerned."""

    list_filter = ("status", "type", "dataset")
    list_select_related = ("dataset",)

    def decide(
        self, request: HttpRequest, items: QuerySet[Any], status: str, work: Callable[[Any, Record], None]
    ) -> None:
        """Do the work for each item and note who decided; one message says how many, one for each refusal why."""
        done = 0
        for item in items.filter(status="open"):
            try:
                in_one_transaction(lambda item=item: self._decide_one(request, item, status, work))  # type: ignore[misc]
                done += 1
            except Refusal as refusal:
                self.message_user(request, f"{item}: {refusal.message}", messages.ERROR)
        self.message_user(request, f"{done} decided.", messages.SUCCESS)

    def _decide_one(self, request: HttpRequest, item: Any, status: str, work: Callable[[Any, Record], None]) -> None:
        model, record_id = model_of(item.type), item.record_id or getattr(item, "other_id", None)
        record = model._default_manager.filter(pk=record_id).first()
        if record is None:
            raise Refusal("The record is not there any more.")
        if not request.user.has_perm(f"events.change_{model._meta.model_name}") or out_of_reach(request, record):
            raise Refusal("You may not change this record.")
        (record,) = lock([record])
        work(item, record)
        item.status, item.decided_at, item.decided_by = status, timezone.now(), request.user.get_username()
        item.save(update_fields=["status", "decided_at", "decided_by"])
        LogEntry.objects.log_actions(
            request.user.pk or 0, [record], CHANGE, f"Import: {item._meta.verbose_name} {status}."
        )
        check_and_publish()


@admin.action(description="Accept: take over the data set's value")
def accept(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
    """Write the suggested values."""
    modeladmin.decide(request, queryset, SuggestionStatus.ACCEPTED, _take_over)


@admin.action(description="Dismiss: keep ours")
def dismiss(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
    """Leave the records as they are."""
    modeladmin.decide(request, queryset, SuggestionStatus.DISMISSED, lambda suggestion, record: None)


def _take_over(suggestion: Any, record: Record) -> None:
    """One field, or one list of parts, as the data set has it."""
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
class SuggestionAdmin(Decision):
    """Values of data sets for fields that a person changed."""

    list_display = ("id", "status", "record", "field", "ours", "theirs", "dataset")
    actions = (accept, dismiss)

    @admin.display(description="record")
    def record(self, suggestion: Suggestion) -> SafeString | str:
        """The record concerned."""
        return _link(suggestion.type, suggestion.record_id)


@admin.action(description="The same: link or merge them")
def same(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
    """Say that both are one."""
    modeladmin.decide(request, queryset, DuplicateStatus.SAME, _bind)
    for duplicate in queryset.filter(status=DuplicateStatus.SAME, record_id__isnull=False):
        name = model_of(duplicate.type)._meta.model_name
        url = reverse(f"admin:events_{name}_withdraw", args=[duplicate.record_id])
        text = format_html(
            'Merge “{}” into {}: <a href="{}">withdraw it in its favour</a>.', duplicate.name, duplicate, url
        )
        modeladmin.message_user(request, text)


@admin.action(description="Two different ones")
def different(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
    """Say that they are two."""
    modeladmin.decide(request, queryset, DuplicateStatus.DIFFERENT, lambda duplicate, record: None)


def _bind(duplicate: Any, record: Record) -> None:
    """A name for which no record was made is this record from now on; the next import links the rows that are in."""
    if duplicate.record_id is not None:
        return
    rows = ImportedRow.objects.filter(dataset=duplicate.dataset)
    rows.filter(key=duplicate.key, record_id__isnull=True).update(record_id=duplicate.other_id)
    naming = EventActor.objects.filter(stated=duplicate.name).values("event_id")
    rows.filter(type=RecordType.EVENT, record_id__in=naming).update(fingerprint=b"")


@admin.register(PossibleDuplicate)
class PossibleDuplicateAdmin(Decision):
    """Imported names that may be somebody who is here."""

    list_display = ("id", "status", "name", "imported_as", "may_be", "evidence", "dataset")
    search_fields = ("name",)
    actions = (same, different)

    @admin.display(description="imported as")
    def imported_as(self, duplicate: PossibleDuplicate) -> SafeString | str:
        """The record that was made for the name."""
        return _link(duplicate.type, duplicate.record_id)

    @admin.display(description="may be")
    def may_be(self, duplicate: PossibleDuplicate) -> SafeString | str:
        """The record that was here."""
        return _link(duplicate.type, duplicate.other_id)
