"""Lists over several types at once: the timeline, in order of date, and search, in order of rank."""
