"""Settings of a service that tests access over HTTP: the settings of the tests, with the test database."""

from tests.project.settings import *  # noqa: F403
from tests.project.settings import DATABASES

for database in DATABASES.values():
    database["NAME"] = database["TEST"]["NAME"]
