"""`/api/v1/checksum/`: the checksum of the published documents, to compare a copy in a few requests.

Checksums form a tree: all documents, the types, the 256 buckets of a type, the records of a bucket. A client descends
where its own checksum differs. Publishing updates the sums (events/publish/sql/checksum.sql), so the checksum of all
documents is read from 2,304 rows.
"""

from events.serve.checksums.views import ChecksumView

__all__ = ["ChecksumView"]
