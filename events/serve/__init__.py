"""Documents out: lists, details, their errors and their description.

Everything here reads what `publish` stored, through the connection `reader` and the views `published_*`; nothing here
imports the records. `records/` has one module a collection, which declares its document, filters, orders and includes.
"""
