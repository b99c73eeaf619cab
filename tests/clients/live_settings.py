"""The settings of a service that tests talk to over a socket: those of the tests, on the database of the tests."""

from tests.project.settings import *  # noqa: F403
from tests.project.settings import DATABASES

for database in DATABASES.values():
    database["NAME"] = database["TEST"]["NAME"]
