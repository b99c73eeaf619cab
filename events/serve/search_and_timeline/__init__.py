"""Lists over several types: the timeline, in order of date, and search, in order of rank."""

from events.serve.search_and_timeline.views import SearchView, TimelineView

__all__ = ["SearchView", "TimelineView"]
