"""Pages that publish records together with the drafts that they refer to, withdraw records, and merge them.

Each page does its work in one transaction.
"""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path

from events.admin.database_errors import NotSaved, Refusal, check_and_publish, in_one_transaction
from events.admin.differences import FieldDifference, facts_of
from events.admin.edits import fingerprint, state_of
from events.admin.permissions import may_publish
from events.admin.record_urls import page_url, record_id
from events.models import Record
from events.publish.catalog import model_of
from events.publish.merging import merge_into
from events.publish.notes import change_note
from events.publish.references import LinkedRecord, published_dependents, unpublished_dependencies
from events.vocabulary.enumerations import Publication

_MAX_SELECTED = 200
"""Most records that the list action publishes at once; their ids are in the address of the preview."""


@dataclass(frozen=True)
class RecordToPublish:
    """A record of a publication plan: chosen by the user, or referred to by the field of another record of it."""

    record: Any
    chosen: bool
    field: str
    facts: list[FieldDifference]

    @property
    def type_name(self) -> str:
        """The name of the record's type."""
        return str(self.record._meta.verbose_name)

    @property
    def field_label(self) -> str:
        """The name of the referring field with spaces."""
        return self.field.replace("_", " ")

    @property
    def withdrawn(self) -> bool:
        """Whether the record is withdrawn. Such a record is published again only if the user chose it."""
        return bool(self.record.publication == Publication.WITHDRAWN)


@dataclass(frozen=True)
class PublicationPlan:
    """The records that are published together. `token` changes when any of them changes."""

    items: list[RecordToPublish]
    token: str

    @property
    def blocked(self) -> list[RecordToPublish]:
        """The withdrawn records that others of the plan refer to. A plan that has any cannot be carried out."""
        return [item for item in self.items if item.withdrawn and not item.chosen]


def plan_publication(records: list[Record]) -> PublicationPlan:
    """The plan for records: they and all unpublished records that they refer to, directly or not, which come first."""
    found: dict[tuple[str, int], tuple[Record, bool, str]] = {}
    for record in records:
        found[(record.record_type.value, record.pk)] = (record, True, "")
    for record in records:
        for linked in unpublished_dependencies(record):
            key = (linked.type, linked.id)
            if key not in found:
                found[key] = (model_of(linked.type).objects.get(pk=linked.id), False, linked.field)
    states = {f"{type_} {pk}": state_of(record) for (type_, pk), (record, _, _) in found.items()}
    items = [
        RecordToPublish(record, chosen, field, facts_of(states[f"{type_} {pk}"]["facts"]))
        for (type_, pk), (record, chosen, field) in found.items()
    ]
    return PublicationPlan(sorted(items, key=lambda item: item.chosen), fingerprint(states))


def lock_records(records: list[Record]) -> list[Record]:
    """Lock the rows of records and read them again. All callers lock in the same order, so they do not deadlock."""
    locked: dict[Record, Record] = {}
    for record in sorted(records, key=lambda each: (each.record_type.value, each.pk)):
        row = type(record).objects.select_for_update(no_key=True).filter(pk=record.pk).first()
        if row is None:
            raise Refusal(f"{record.slug} was deleted after you opened the page.")
        locked[record] = row
    return [locked[record] for record in records]


class PlanChanged(NotSaved):
    """The records to publish changed after the preview was shown. The preview is shown again."""


@admin.action(
    permissions=["publish"], description="Publish selected %(verbose_name_plural)s and the drafts they refer to"
)
def publish_selected(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse:
    """Redirect to the preview of publishing the selected records, at most the first 200."""
    ids = "&".join(f"ids={pk}" for pk in queryset.values_list("pk", flat=True)[:_MAX_SELECTED])
    return HttpResponseRedirect(f"{modeladmin.page_url('publish')}?{ids}")


class WithdrawalForm(forms.Form):
    """The reason for a withdrawal, and the record that replaces the withdrawn one, if any."""

    merged_into: Any = forms.ModelChoiceField(
        queryset=None,
        required=False,
        label="Merge into",
        help_text="The published record that replaces this one. References move to it, and this record's address in"
        " the API redirects to it. Blank to withdraw without a replacement.",
    )
    note = forms.CharField(
        required=False,
        max_length=1000,
        label="Change note",
        help_text="The reason. Public: it appears in the documents whose references move.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class PublicationMixin(admin.ModelAdmin):
    """The pages on which records of a type are published, withdrawn and merged."""

    def get_urls(self) -> list[Any]:
        """Add the pages that publish and withdraw."""
        prefix, wrap = f"{self.opts.app_label}_{self.opts.model_name}", self.admin_site.admin_view
        return [
            path("publish/", wrap(self.publish_view), name=f"{prefix}_publish"),
            path("<int:pk>/withdraw/", wrap(self.withdraw_view), name=f"{prefix}_withdraw"),
            *super().get_urls(),
        ]

    def page_url(self, page: str, *args: object) -> str:
        """The address of a page of this record type."""
        return page_url(self.model, page, *args)

    def before_publishing(self, record: Any) -> None:
        """Hook to change other rows in the transaction that publishes the record. Does nothing by default."""

    def publish_view(self, request: HttpRequest) -> HttpResponse:
        """Show the records that would be published together (GET), or publish them (POST)."""
        if not may_publish(request, self.model):
            raise PermissionDenied
        given = [pk for pk in map(record_id, (request.POST or request.GET).getlist("ids")) if pk is not None]
        records = list(self.model._default_manager.filter(pk__in=given).exclude(publication=Publication.PUBLISHED))
        if not records:
            self.message_user(
                request, "Nothing to publish: the records are already published, or deleted.", messages.INFO
            )
            return HttpResponseRedirect(self.page_url("changelist"))
        reason: NotSaved | None = None
        if request.method == "POST":
            try:
                count = in_one_transaction(lambda: self._publish(request, records))
            except NotSaved as not_saved:
                reason = not_saved
            else:
                self.message_user(request, f"Published: {count} record{'' if count == 1 else 's'}.", messages.SUCCESS)
                target = ("change", records[0].pk) if len(records) == 1 else ("changelist",)
                return HttpResponseRedirect(self.page_url(*target))
        return TemplateResponse(
            request,
            "admin/events/publish.html",
            {
                **self.admin_site.each_context(request),
                "title": "Publish with the drafts it refers to",
                "opts": self.opts,
                "plan": plan_publication(records),
                "ids": [record.pk for record in records],
                "original": records[0] if len(records) == 1 else None,
                "reason": reason,
                "note": request.POST.get("note", ""),
                "media": self.media,
            },
        )

    def _publish(self, request: HttpRequest, records: list[Record]) -> int:
        plan = plan_publication(lock_records(records))
        lock_records([item.record for item in plan.items])
        if plan_publication(records).token != plan.token or plan.token != request.POST.get("token"):
            raise PlanChanged("A record changed after you opened the page. Read this page again, then publish.")
        if plan.blocked:
            slugs = ", ".join(item.record.slug for item in plan.blocked)
            raise Refusal(f"A record refers to a withdrawn record ({slugs}). Change that reference first.")
        for item in plan.items:
            if not may_publish(request, type(item.record)):
                raise PermissionDenied
        for item in plan.items:
            record = item.record
            self.admin_site.get_model_admin(type(record)).before_publishing(record)  # type: ignore[attr-defined]
            record.publication, record.merged_into = Publication.PUBLISHED, None
            record.save(update_fields=["publication", "merged_into", "updated_at"])
        _log(request, [item.record for item in plan.items], "Published.")
        change_note(request.POST.get("note", ""))
        check_and_publish()
        return len(plan.items)

    def withdraw_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the consequences of withdrawing a record and what prevents it (GET), or withdraw it (POST)."""
        record = self.model._default_manager.filter(pk=pk).first()
        if record is None:
            raise Http404
        if not may_publish(request, self.model):
            raise PermissionDenied
        if record.publication != Publication.PUBLISHED:
            self.message_user(request, f"{record.slug} is not published, so it cannot be withdrawn.", messages.INFO)
            return HttpResponseRedirect(self.page_url("change", pk))
        form = WithdrawalForm(request.POST or None)
        others: Any = forms.ModelChoiceField(
            queryset=self.model._default_manager.filter(publication=Publication.PUBLISHED).exclude(pk=pk),
            required=False,
            label=form.fields["merged_into"].label,
            help_text=form.fields["merged_into"].help_text,
            widget=AutocompleteSelect(self.model._meta.get_field("merged_into"), self.admin_site),
        )
        form.fields["merged_into"] = others
        if request.method == "POST" and form.is_valid():
            try:
                in_one_transaction(lambda: self._withdraw(request, record, form.cleaned_data))
            except Refusal as refusal:
                form.add_error(None, refusal.message)
            else:
                self.message_user(request, f"Withdrawn: {record.slug}.", messages.SUCCESS)
                return HttpResponseRedirect(self.page_url("change", pk))
        return TemplateResponse(
            request,
            "admin/events/withdraw.html",
            {
                **self.admin_site.each_context(request),
                "title": f"Withdraw {self.opts.verbose_name}",
                "opts": self.opts,
                "original": record,
                "form": form,
                "dependents": [_described(linked) for linked in published_dependents(record)],
                "media": self.media + form.media,
            },
        )

    def _withdraw(self, request: HttpRequest, record: Any, wanted: dict[str, Any]) -> None:
        survivor = wanted["merged_into"]
        record, *others = lock_records([record, survivor] if survivor is not None else [record])
        for each in (record, *others):
            if each.publication != Publication.PUBLISHED:
                raise Refusal(f"{each.slug} is no longer published: it changed after you opened the page.")
        record.publication, record.merged_into = Publication.WITHDRAWN, survivor
        record.save(update_fields=["publication", "merged_into", "updated_at"])
        if survivor is not None:
            merge_into(survivor, record)
        _log(request, [record], f"Merged into {survivor.slug}." if survivor else "Withdrawn.")
        change_note(wanted["note"])
        check_and_publish()


def _described(linked: LinkedRecord) -> dict[str, str]:
    """A record that refers to another, in words for a page."""
    type_name = str(model_of(linked.type)._meta.verbose_name)
    return {"type": type_name, "slug": linked.slug, "field": linked.field.replace("_", " ")}


def _log(request: HttpRequest, records: list[Any], message: str) -> None:
    LogEntry.objects.log_actions(request.user.pk or 0, records, CHANGE, message)
