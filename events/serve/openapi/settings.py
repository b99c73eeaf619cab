"""What drf-spectacular is told of the API. The docs page's assets come from the sidecar package, not from a network."""

from typing import Any

SETTINGS: dict[str, Any] = {
    "TITLE": "DiploAPI",
    "DESCRIPTION": (
        "Structured diplomatic event data: who said what, for whom, where it was reported, which talks it was about, "
        "which proposals were on the table and how each side answered.\n\n"
        "Every field of a document is always present, in one order. Where a description says *blank*, the field is "
        "null, or an empty list. Errors are RFC 9457 problems."
    ),
    # The version of the documents' shape.
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_NO_READ_ONLY_REQUIRED": True,
    # Enumerations are named components already; fields keep the order of the contract.
    "POSTPROCESSING_HOOKS": ["events.serve.openapi.schema.close_objects"],
    "SORT_OPERATION_PARAMETERS": False,
    "APPEND_COMPONENTS": {
        "securitySchemes": {
            "ApiKey": {
                "type": "apiKey",
                "in": "header",
                "name": "Authorization",
                "description": "A key raises limits, and is needed for webhooks: `Authorization: Api-Key diplo_…`.",
            }
        }
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}
