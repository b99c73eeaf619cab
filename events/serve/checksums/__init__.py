"""`/api/v1/checksum/`: what the published documents add up to, so that a copy can be compared in a few requests.

The whole has types for parts, a type 256 buckets, a bucket its records; what differs is found by going down where the
sums differ. Sums are kept by publishing (events/publish/sql/checksum.sql), so the whole costs a look at 2,304 rows.
"""
