"""Everything at once: streams of a whole collection on demand, and dated files that never change.

On demand: `asked` and `selection` read a request, `formats` says how an export is written, `snapshot` copies rows out
of one snapshot, `streams` passes them on. Files: `building` writes them, `builds` keeps their manifests in the storage,
`erasing` takes redacted records out of them, `downloads` sends them. Flat formats: `columns` derives the columns from
a document (`event_columns` adds some), `flattening` writes their SQL, `parquet` types them, `codebook` says what they
mean.
"""

import os

# Arrow reads it when it is loaded. Its own allocators keep what was freed: over hundreds of row groups that comes to
# tens of megabytes more than the system's.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
