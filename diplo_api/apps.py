"""The project as a Django app, which registers its system checks."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """Registers the system checks of the project (`diplo_api/checks.py`)."""

    name = "diplo_api"
    verbose_name = "DiploAPI"

    def ready(self) -> None:
        """Register the checks by importing them."""
        from diplo_api import checks  # noqa: F401
