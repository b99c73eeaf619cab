"""Exports: streams of a whole collection on demand, and builds of dated files that never change.

Streams: `request` and `query` read the request, `formats` holds the format of each export, `snapshot` copies rows out
of one snapshot, `streams` sends them. Files: `builder` writes a build, `build_store` keeps the manifests in the
storage, `erasure` removes redacted records from files, `downloads` sends files. Flat formats: `columns` derives the
columns from a document (`event_columns` adds some), `flat_queries` writes their SQL, `parquet` gives them types,
`codebook` and `blank_cells` explain them. The SQL is in `queries.sql`, `layouts.sql` and `popolo.sql`.
"""

import os

# Arrow reads it when it is loaded. Its own allocators keep freed memory: over hundreds of row groups that is tens of
# megabytes more than with the system's allocator.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")

__all__ = ["build_store", "builder", "codebook", "downloads", "erasure", "formats", "streams", "views"]
