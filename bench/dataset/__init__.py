"""The data set of the benchmark: parties, speakers, talks and statements, generated deterministically.

A scale has the same records on every machine. They are inserted with COPY into the tables of the records, and published
at COMMIT; no trigger, constraint or index is disabled.
"""
