"""The format `icalendar`: calendars of meetings (RFC 5545) as talks.

`components` reads a file event by event, `times` says when an event is, `recurrence` puts a rule into words, and
`talks` makes the records and keeps apart what is published from what is only kept.
"""
