"""`manage.py subscriptions`: list all webhook subscriptions with their lag."""

from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone

from events.access.webhooks import lag
from events.access.webhooks.subscriptions import PausedBecause


class Command(BaseCommand):
    """Print one line per subscription."""

    help = "List all webhook subscriptions and how far each is behind the head of the log."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a table, and below it the reason for each paused or failing subscription."""
        found = lag.measure()
        if not found:
            self.stdout.write("There are no webhooks.")
            return
        rows = [("ID", "KEY", "OWNER", "STATE", "POSITION", "BEHIND", "SINCE", "URL"), *(_row(one) for one in found)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        for row in rows:
            self.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
        for one in found:
            if one.paused_because:
                self.stdout.write(f"{one.id} is paused. {PausedBecause(one.paused_because).label}.")
            elif one.failures:
                due = max(0, round((one.next_attempt_at - timezone.now()).total_seconds()))
                failed = "1 attempt" if one.failures == 1 else f"{one.failures} attempts"
                self.stdout.write(f"{one.id}: {failed} failed, the next one is due in {due} s.")
        self.stdout.write(f"The head of the log is {found[0].head}.")


def _row(one: lag.SubscriptionLag) -> tuple[str, ...]:
    behind = "?" if one.changes is None else f"{one.changes:,}{'+' if one.changes >= lag.SCAN_LIMIT else ''}"
    since = "?" if one.seconds is None else f"{one.seconds:,.0f} s"
    # The owner's name may contain line breaks.
    owner = " ".join(one.owner.split())
    return one.id, one.key, owner, one.state, one.position, behind, since, one.url
