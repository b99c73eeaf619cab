"""The format `icalendar`: events of calendars (RFC 5545) become talks.

`components` reads a file event by event, `revisions` finds the latest revision of each event, `times` determines start
and end, `recurrence` describes a recurrence rule in words, and `talks` creates the records and decides which properties
are published and which are kept in internal notes only.
"""
