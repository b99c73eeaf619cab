"""One record through time, and what links to it: its versions, what changed between two, and how it was at a moment.

History answers as the record does: 308 to the survivor of a merged record, 410 for a withdrawn one, 404 for one that
was never published. A version that was redacted answers 410.
"""

from events.serve.versions.as_of import RecordView, gone_position, read_as_of
from events.serve.versions.history import DifferenceView, VersionsView, VersionView
from events.serve.versions.references import ReferencesView

__all__ = [
    "DifferenceView",
    "RecordView",
    "ReferencesView",
    "VersionView",
    "VersionsView",
    "gone_position",
    "read_as_of",
]
