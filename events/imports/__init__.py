"""Files write: texts of sources, and whatever else comes in as a file, become records through `events.models`."""
