"""The OpenAPI 3.1 description: how operations, documents and problems are described, and how it is served."""

__all__ = ["envelopes", "lists_and_details", "operations", "parameters", "prebuilt", "settings"]
