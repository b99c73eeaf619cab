"""The settings of drf-spectacular. The assets of the docs page come from its sidecar package, not from a network."""

from typing import Any

SETTINGS: dict[str, Any] = {
    "TITLE": "DiploAPI",
    "DESCRIPTION": (
        "Structured diplomatic event data: who said what, for whom, where it was reported, which talks it was about, "
        "which proposals were on the table and how each side answered.\n\n"
        "Every member of a document is always present, in a fixed order, unless `fields` limits the document. Where a "
        "description says *blank*, the member is null or an empty list. Errors are RFC 9457 problems.\n\n"
        "Reading is open to all. A key (`Authorization: Api-Key diplo_…`) raises the limits and is needed for webhooks."
        " The terms of the data are in the answer of `/api/v1/`."
    ),
    # The version of the documents' shape.
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    # Whom to ask differs from one installation to another.
    "CONTACT": {"name": "The operator of this service"},
    "LICENSE": {"name": "MIT", "identifier": "MIT"},
    "EXTERNAL_DOCS": {
        "description": "EDTF (ISO 8601-2), the format of dates that people state",
        "url": "https://www.loc.gov/standards/datetime/",
    },
    "SERVERS": [{"url": "/", "description": "The service that this description was read from"}],
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_NO_READ_ONLY_REQUIRED": True,
    "DEFAULT_GENERATOR_CLASS": "events.serve.openapi.schema.ContractGenerator",
    # Enumerations are named components already; members keep the order of the contract.
    "POSTPROCESSING_HOOKS": ["events.serve.openapi.schema.finish"],
    "SORT_OPERATION_PARAMETERS": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}
