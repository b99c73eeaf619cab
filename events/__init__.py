"""Diplomatic events as records that become documents when they are committed.

    people write         files write                                    everybody reads
    admin/  ──┐
              ├─► models/ ──COMMIT──► publish/ ──► serve/
    imports/ ─┘   relational records   JSON documents   pages · search · changes · versions

Curators and importers write ordinary rows (`models`). Triggers note which records a transaction touched, and at
COMMIT one deferred trigger renders their documents and appends what changed to the log (`publish`). Every outlet
serves those stored documents (`serve`), which never reads the records. `vocabulary` (codes, dates, slugs) lies under
all of them. Imports point one way, and import-linter keeps it so.
"""
