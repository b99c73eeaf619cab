"""The data set of the measurements: a deterministic world of parties, speakers, talks and what was said.

The same scale gives the same records on every machine. They are written as everything else is, through COPY into the
records' own tables, and published at COMMIT; nothing is switched off for it.
"""
