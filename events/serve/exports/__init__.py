"""Everything at once: streams of a whole collection on demand, and dated files that never change.

`columns` flattens a document into columns, `formats` says how a collection is written, `selection` reads a request,
`snapshot` copies rows out of one snapshot, `streams` serves them. `building` writes files, `builds` keeps their
manifests in the storage, `erasing` takes redacted records out of them; `codebook` says what every column means.
"""
