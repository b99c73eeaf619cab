"""One record through time, and what links to it: its versions, what changed between two, how it stood at a moment.

History answers as the record does: 308 to the survivor of a merged record, 410 for a withdrawn one whatever it said
before, 404 for what was never published. A version whose text was taken out of the log (a redaction) answers 410.
"""
