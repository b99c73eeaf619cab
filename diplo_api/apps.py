"""The project as a Django app, only so that its system checks are registered."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """Registers the checks of the project's own set-up (`diplo_api/checks.py`)."""

    name = "diplo_api"
    verbose_name = "DiploAPI"

    def ready(self) -> None:
        """Import the checks, which registers them."""
        from diplo_api import checks  # noqa: F401
