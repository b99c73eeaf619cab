"""Publishing records with everything they need, withdrawing and merging them, each in one transaction."""

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

from events.admin.differences import FieldDifference, facts_of
from events.admin.edits import fingerprint, state_of
from events.admin.record_ids import record_id
from events.admin.refusals import NotSaved, Refusal, check_and_publish, in_one_transaction
from events.admin.roles import may_publish
from events.models import Record
from events.publish.catalog import model_of
from events.publish.merging import merge_into
from events.publish.notes import change_note
from events.publish.references import published_dependents, unpublished_dependencies
from events.vocabulary.enumerations import Publication


@dataclass(frozen=True)
class Item:
    """One record of a plan: `chosen` by the user or needed by one that is, with what it would publish."""

    record: Any
    chosen: bool
    field: str
    facts: list[FieldDifference]

    @property
    def withdrawn(self) -> bool:
        """Whether it was public before, and taken back: never published again only because another refers to it."""
        return bool(self.record.publication == Publication.WITHDRAWN)


@dataclass(frozen=True)
class Plan:
    """What is published together; `token` tells whether any of it changed since it was shown."""

    items: list[Item]
    token: str

    @property
    def blocked(self) -> list[Item]:
        """The withdrawn records that others of the plan refer to."""
        return [item for item in self.items if item.withdrawn and not item.chosen]


def plan_of(records: list[Record]) -> Plan:
    """The records and, transitively, all unpublished records that they refer to, needed ones first."""
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
        Item(record, chosen, field, facts_of(states[f"{type_} {pk}"]["facts"]))
        for (type_, pk), (record, chosen, field) in found.items()
    ]
    return Plan(sorted(items, key=lambda item: item.chosen), fingerprint(states))


def lock(records: list[Record]) -> list[Record]:
    """The records, read again under their rows' locks, which are taken in one order whoever asks."""
    locked: dict[Record, Record] = {}
    for record in sorted(records, key=lambda each: (each.record_type.value, each.pk)):
        row = type(record).objects.select_for_update(no_key=True).filter(pk=record.pk).first()
        if row is None:
            raise Refusal("One of these records was deleted meanwhile.")
        locked[record] = row
    return [locked[record] for record in records]


class PlanChanged(NotSaved):
    """What would be published is not what was shown: it is shown again."""


@admin.action(permissions=["publish"], description="Publish selected %(verbose_name_plural)s with everything they need")
def publish_selected(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse:
    """Go to the preview of publishing these."""
    ids = "&".join(f"ids={pk}" for pk in queryset.values_list("pk", flat=True)[:200])
    return HttpResponseRedirect(f"{modeladmin.own_url('publish')}?{ids}")


class WithdrawalForm(forms.Form):
    """Why a record is withdrawn, and the record that takes its place, if one does."""

    merged_into: Any = forms.ModelChoiceField(
        queryset=None,
        required=False,
        label="Merge into",
        help_text="The published record that takes its place: references move to it, and the address leads there.",
    )
    note = forms.CharField(
        required=False, max_length=1000, label="Change note", widget=forms.Textarea(attrs={"rows": 2})
    )


class PublicationMixin(admin.ModelAdmin):
    """The pages on which records of a type are published, withdrawn and merged."""

    def get_urls(self) -> list[Any]:
        """Adds the pages to Django's own."""
        prefix, wrap = f"{self.opts.app_label}_{self.opts.model_name}", self.admin_site.admin_view
        return [
            path("publish/", wrap(self.publish_view), name=f"{prefix}_publish"),
            path("<int:pk>/withdraw/", wrap(self.withdraw_view), name=f"{prefix}_withdraw"),
            *super().get_urls(),
        ]

    def complete_before_publishing(self, record: Any) -> None:
        """Change what has to change with the record in the transaction that publishes it; nothing by default."""

    def publish_view(self, request: HttpRequest) -> HttpResponse:
        """Preview what is published together (GET), and publish it (POST)."""
        if not may_publish(request, self.model):
            raise PermissionDenied
        given = [pk for pk in map(record_id, (request.POST or request.GET).getlist("ids")) if pk is not None]
        records = list(self.model._default_manager.filter(pk__in=given).exclude(publication=Publication.PUBLISHED))
        if not records:
            self.message_user(request, "Nothing to publish: it is published already, or gone.", messages.INFO)
            return HttpResponseRedirect(self.own_url("changelist"))  # type: ignore[attr-defined]
        reason: NotSaved | None = None
        if request.method == "POST":
            try:
                count = in_one_transaction(lambda: self._publish(request, records))
            except NotSaved as not_saved:
                reason = not_saved
            else:
                self.message_user(request, f"Published: {count} record{'' if count == 1 else 's'}.", messages.SUCCESS)
                target = ("change", records[0].pk) if len(records) == 1 else ("changelist",)
                return HttpResponseRedirect(self.own_url(*target))  # type: ignore[attr-defined]
        return TemplateResponse(
            request,
            "admin/events/publish.html",
            {
                **self.admin_site.each_context(request),
                "title": "Publish with everything it needs",
                "opts": self.opts,
                "plan": plan_of(records),
                "ids": [record.pk for record in records],
                "original": records[0] if len(records) == 1 else None,
                "reason": reason,
                "note": request.POST.get("note", ""),
                "media": self.media,
            },
        )

    def _publish(self, request: HttpRequest, records: list[Record]) -> int:
        plan = plan_of(lock(records))
        lock([item.record for item in plan.items])
        if plan_of(records).token != plan.token or plan.token != request.POST.get("token"):
            raise PlanChanged("Something of this changed after you opened the page. Look again before you publish.")
        if plan.blocked:
            raise Refusal("A record that is needed was withdrawn. Change the reference to it first.")
        for item in plan.items:
            if not may_publish(request, type(item.record)):
                raise PermissionDenied
        for item in plan.items:
            record = item.record
            self.admin_site.get_model_admin(type(record)).complete_before_publishing(record)  # type: ignore[attr-defined]
            record.publication, record.merged_into = Publication.PUBLISHED, None
            record.save(update_fields=["publication", "merged_into", "updated_at"])
        _log(request, [item.record for item in plan.items], "Published.")
        change_note(request.POST.get("note", ""))
        check_and_publish()
        return len(plan.items)

    def withdraw_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Say what withdrawing means and what stands in its way (GET), and do it (POST)."""
        record = self.model._default_manager.filter(pk=pk).first()
        if record is None:
            raise Http404
        if not may_publish(request, self.model):
            raise PermissionDenied
        if record.publication != Publication.PUBLISHED:
            self.message_user(request, "Only a published record can be withdrawn.", messages.INFO)
            return HttpResponseRedirect(self.own_url("change", pk))  # type: ignore[attr-defined]
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
                return HttpResponseRedirect(self.own_url("change", pk))  # type: ignore[attr-defined]
        return TemplateResponse(
            request,
            "admin/events/withdraw.html",
            {
                **self.admin_site.each_context(request),
                "title": f"Withdraw {self.opts.verbose_name}",
                "opts": self.opts,
                "original": record,
                "form": form,
                "dependents": published_dependents(record),
                "media": self.media + form.media,
            },
        )

    def _withdraw(self, request: HttpRequest, record: Any, wanted: dict[str, Any]) -> None:
        survivor = wanted["merged_into"]
        record, *others = lock([record, survivor] if survivor is not None else [record])
        if any(each.publication != Publication.PUBLISHED for each in (record, *others)):
            raise Refusal("One of these records is not published any more. Look at them again.")
        record.publication, record.merged_into = Publication.WITHDRAWN, survivor
        record.save(update_fields=["publication", "merged_into", "updated_at"])
        if survivor is not None:
            merge_into(survivor, record)
        _log(request, [record], f"Merged into {survivor.slug}." if survivor else "Withdrawn.")
        change_note(wanted["note"])
        check_and_publish()


def _log(request: HttpRequest, records: list[Any], message: str) -> None:
    LogEntry.objects.log_actions(request.user.pk or 0, records, CHANGE, message)
