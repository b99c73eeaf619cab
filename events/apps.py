"""The Django application: vocabularies and the SQL of publishing are deployed around every `migrate`."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Connects deployment to `migrate`, and registers the system checks."""

    name = "events"
    verbose_name = "Diplomatic events"

    def ready(self) -> None:
        """Import what registers itself: checks, and the deployment around `migrate`."""
        from events.publish import checks, deployment

        checks.register_checks()
        deployment.connect_to_migrate(self)
