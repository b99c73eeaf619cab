"""The module of a database backend in which Django expects `DatabaseWrapper`."""

from collections.abc import Iterable
from typing import Any

from django.db.backends.postgresql import base, client, features, schema

from diplo_api import database


class DatabaseFeatures(features.DatabaseFeatures):
    """The deployed SQL needs PostgreSQL 15. Opening a connection to an older server fails."""

    minimum_database_version = (15,)


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell`, with the psql of the embedded server if that server is used."""

    @classmethod
    def settings_to_cmd_args_env(
        cls, settings_dict: dict[str, Any], parameters: Iterable[str]
    ) -> tuple[list[str], dict[str, str] | None]:
        """Return the psql command line and its environment."""
        if not settings_dict.get("EMBEDDED"):
            return super().settings_to_cmd_args_env(settings_dict, parameters)
        running = database.ensure_running()
        settings_dict = {**settings_dict, "HOST": running["host"], "PORT": running["port"]}
        arguments, environment = super().settings_to_cmd_args_env(settings_dict, parameters)
        return [str(database.binaries() / "psql"), *arguments[1:]], environment


class DatabaseSchemaEditor(schema.DatabaseSchemaEditor):
    """Migrations without the `_like` indexes that Django adds to every indexed `varchar` column.

    They serve `LIKE 'prefix%'` on columns that are not in the C collation. No query of the product has such a pattern:
    slugs and codes are in the C collation, where the unique index serves prefixes as well.
    """

    def _create_like_index_sql(self, model: Any, field: Any) -> None:
        """None: there is no such index to create."""


_KNOWS_TRANSACTION_TIMEOUT = 170_000
"""The first version of PostgreSQL with the setting `transaction_timeout`."""


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that first starts the embedded server if the settings have `EMBEDDED`.

    `TRANSACTION_TIMEOUT` in the settings is the maximum duration of a transaction in seconds; absent or 0 for none.
    """

    features_class = DatabaseFeatures
    client_class = DatabaseClient
    SchemaEditorClass = DatabaseSchemaEditor

    def get_connection_params(self) -> dict[str, Any]:
        """Return the parameters for `psycopg.connect`. Raises EmbeddedServerError if the server cannot be started."""
        parameters: dict[str, Any] = super().get_connection_params()
        if self.settings_dict.get("EMBEDDED"):
            running = database.ensure_running()
            parameters |= {"host": running["host"], "port": running["port"]}
        return parameters

    def init_connection_state(self) -> None:
        """Set the timeout that PostgreSQL 15 and 16 do not have, and would refuse as an option of the connection."""
        super().init_connection_state()
        seconds = self.settings_dict.get("TRANSACTION_TIMEOUT")
        if seconds and self.connection.info.server_version >= _KNOWS_TRANSACTION_TIMEOUT:
            with self.connection.cursor() as cursor:
                cursor.execute(f"set transaction_timeout = {round(seconds * 1000)}")
